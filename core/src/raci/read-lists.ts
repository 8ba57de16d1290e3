import type { Section } from '../document/structure/section';
import type { Content, List, ListItem, Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import { once } from '../text/once';
import { cover } from '../text/place';
import type { Span } from '../text/span';
import { isRoleName } from '../vocabulary/roles';
import { letterOfHeader } from './letter-columns';
import { withOurLetters } from './look-alike';
import { isNameLike, keyOfName, type Named, namedAssignment, namesIn, rolesOf } from './names';
import { linesOfProse, withoutTail } from './prose-lines';
import { readCell } from './raci-cell';
import type { RaciAssignment, RaciMatrix, RaciRow, TextSource } from './raci-matrix';
import { isKnownLetter, letterOfWord, variantOf, variantsInTitle } from './raci-variant';
import { isResponsibility } from './role-table';

/** An activity with its parts, before the scheme is known. */
interface Draft {
  readonly activity: Prose;
  readonly span: Span;
  readonly parts: readonly RaciAssignment[];
}

/** The matrices that a section tells in lists and lines, one for each way of writing. */
export function readListMatrices(section: Section): readonly RaciMatrix[] {
  const lists = section.content.filter((block): block is List => block.kind === 'list');
  return [
    matrixOf('letter-items', letterDrafts(section, lists), section),
    matrixOf('pairs', pairDrafts(section.content), section),
    ...lists.map(({ items }) =>
      matrixOf('role-items', roleDrafts(items.map(({ prose }) => roleLine(prose))), section),
    ),
    matrixOf('role-items', roleDrafts(section.content.flatMap(roleLines)), section),
  ].flatMap((matrix) => matrix ?? []);
}

function matrixOf(
  layout: TextSource['layout'],
  drafts: readonly Draft[],
  section: Section,
): RaciMatrix | null {
  const [first] = drafts;
  const parts = drafts.flatMap((draft) => draft.parts);
  const letters = parts.flatMap(({ codes }) => codes);
  const variant = variantOf(letters);
  if (!first || new Set(letters).size < 2 || !isResponsibility(letters, variant)) return null;
  const roles = rolesOf(parts);
  const rows = drafts.map(
    ({ activity, span, parts: own }): RaciRow => ({
      activity,
      span,
      phase: null,
      at: null,
      notes: [],
      assignments: own.map((part) => ({
        ...part,
        role: roles.get(keyOfName(part.role))?.text ?? part.role,
        codes: part.codes.filter((code) => code in variant.letters),
        unknown: [...part.unknown, ...part.codes.filter((code) => !(code in variant.letters))],
      })),
    }),
  );
  return {
    source: { layout },
    variant,
    section,
    span: drafts.reduce((whole, { span }) => cover(whole, span), first.span),
    roles: [...roles.values()].map((prose) => ({ name: prose.text, prose, at: null })),
    rows,
  };
}

/** Lists with an item for each letter, below an item or a title that names the activity. */
function letterDrafts(section: Section, lists: readonly List[]): readonly Draft[] {
  return lists.flatMap((list): readonly Draft[] => {
    const own = letterItems(list);
    if (own) {
      const { heading } = section;
      // Below a title that names the scheme stands a legend.
      const isNamed =
        heading !== null && variantsInTitle(heading.text).length === 0 && !LEGEND.test(heading.text);
      return isNamed ? [{ activity: heading, span: list.span, parts: own }] : [];
    }
    return list.items.flatMap((item) => nestedDraft(item));
  });
}

function nestedDraft({ prose, children, span }: ListItem): readonly Draft[] {
  const list = children.find((child): child is List => child.kind === 'list');
  const parts = list && letterItems(list);
  if (!parts || prose.text.trim() === '') return [];
  const activity = sliceProse(prose, 0, withoutTail(prose.text, ':–—-').length);
  return [{ activity, span, parts }];
}

const LETTER_LABEL = /^([^:=\n]{1,30}?)\s?(?:[:=]|\s[–—-]\s)\s*/;

/** What the items of a list say when each begins with a letter or its word; null for other lists. */
const letterItems = once(({ items }: List): readonly RaciAssignment[] | null => {
  const all: Named[] = [];
  const parts: RaciAssignment[] = [];
  const letters = new Set<string>();
  for (const item of items) {
    const { text } = item.prose;
    const label = LETTER_LABEL.exec(text);
    const letter = label?.[1] === undefined ? null : letterOfLabel(label[1]);
    if (!label || letter === null) return null;
    const names = [
      ...namesIn(sliceProse(item.prose, label[0].length, text.length)),
      ...item.children.flatMap(namesInList),
    ];
    all.push(...names);
    letters.add(letter);
    parts.push(...names.map((name) => namedAssignment(name, [letter])));
  }
  return letters.size >= 2 && parts.length > 0 && areMostlyNames(all) ? parts : null;
});

const letterOfLabel = (label: string): string | null =>
  label.split(/\s+/).length <= 3 &&
  (/^[A-Z]$/.test(withOurLetters(label)) || /^\p{L}{4}|\([A-Z]\)$|^[A-Z]\s/u.test(label))
    ? letterOfHeader(label)
    : null;

const namesInList = (block: Content): readonly Named[] =>
  block.kind === 'list' ? block.items.flatMap(({ prose }) => namesIn(prose)) : [];

const areNames = (names: readonly Named[]): boolean => names.every(isName);

const isName = ({ prose: { text } }: Named): boolean => isRoleName(text) || isNameLike(text);

/** “I: the others” stands among names, “A: what we answer for” among sentences. */
const areMostlyNames = (names: readonly Named[]): boolean => {
  const others = names.filter((name) => !isName(name));
  return (
    others.length * 4 <= names.length && others.every(({ prose: { text } }) => text.length <= LONGEST_OTHER)
  );
};

/** Longer ones are sentences. */
const LONGEST_OTHER = 24;

/** Most lines have no letter before a sign, which is cheaper to see than the pairs are to find. */
const LETTER_BEFORE_SIGN = /[A-Z]\s?[=:]/;
const PAIR = /(?<![\p{L}\p{N}])([A-Z](?:\s?\/\s?[A-Z])?)\s?[=:]\s?/gu;
const LEGEND = /^\s*(?:legend|key|letters|where|note|notes|meaning)\b/i;
const LONGEST_ACTIVITY = 100;

/** Lines such as `Pricing: A = PMM, R = PM, C = Sales`. */
function pairDrafts(content: readonly Content[]): readonly Draft[] {
  const drafts = content.flatMap(pairsInBlock);
  const isMatrix = drafts.length >= 2 || drafts.some(({ parts }) => lettersOf(parts).size >= 3);
  return isMatrix ? drafts : [];
}

const lettersOf = (parts: readonly RaciAssignment[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ codes }) => codes));

const pairsInBlock = once((block: Content): readonly Draft[] => {
  if (block.kind === 'paragraph') return linesOfProse(block.prose).flatMap(pairsInLine);
  return block.kind === 'list' ? block.items.flatMap(({ prose }) => pairsInLine(prose)) : [];
});

function pairsInLine(line: Prose): readonly Draft[] {
  const { text } = line;
  if (!LETTER_BEFORE_SIGN.test(text)) return [];
  const pairs = [...text.matchAll(PAIR)].filter(({ 1: code }) => lettersIn(code).every(isKnownLetter));
  const [first] = pairs;
  if (!first || pairs.length < 2) return [];
  const activity = sliceProse(line, 0, withoutTail(text.slice(0, first.index), ':–—(,|-').length);
  if (activity.text === '' || activity.text.length > LONGEST_ACTIVITY || LEGEND.test(activity.text))
    return [];
  const named = pairs.map((pair, index) => {
    const start = pair.index + pair[0].length;
    const end = pairs[index + 1]?.index ?? text.length;
    const length = withoutTail(text.slice(start, end), ',;·|.)').length;
    return { letters: lettersIn(pair[1]), names: namesIn(sliceProse(line, start, start + length)) };
  });
  if (!named.every(({ names }) => areNames(names))) return [];
  const parts = named.flatMap(({ letters, names }) => names.map((name) => namedAssignment(name, letters)));
  return lettersOf(parts).size >= 2 ? [{ activity, span: line.span, parts }] : [];
}

const lettersIn = (code = ''): readonly string[] => code.split('/').map((letter) => letter.trim());

const FOR = /^(.{1,24}?)\s(?:for|on)\s(?:the\s)?(.{2,100})$/s;
const SAYS_FOR = /\s(?:for|on)\s/;
/** Few paragraphs say “: A/R for”, which is cheaper to see than their lines are to part. */
const LETTERS_FOR = /[:–—-]\s{1,3}\S{1,20}\s(?:for|on)\s/;
const ROLE_LABEL = /^([^:\n]{2,40}?)\s?(?::|\s[–—-])\s+/;

/** What a role has to do with an activity. */
interface RolePart {
  readonly activity: Prose;
  readonly part: RaciAssignment;
}

/** @param said In items or lines such as `Release manager: A/R for the go decision; C for pricing.` */
function roleDrafts(said: readonly (readonly RolePart[])[]): readonly Draft[] {
  if (said.filter((parts) => parts.length > 0).length < 2) return [];
  const byActivity = new Map<string, { activity: Prose; parts: RaciAssignment[] }>();
  for (const { activity, part } of said.flat()) {
    const known = byActivity.get(keyOfName(activity.text));
    if (known) known.parts.push(part);
    else byActivity.set(keyOfName(activity.text), { activity, parts: [part] });
  }
  return [...byActivity.values()].map((draft) => ({ ...draft, span: draft.activity.span }));
}

const roleLines = once((block: Content): readonly (readonly RolePart[])[] =>
  block.kind === 'paragraph' && LETTERS_FOR.test(block.prose.text)
    ? linesOfProse(block.prose).map(roleLine)
    : [],
);

const roleLine = once((line: Prose): readonly RolePart[] => {
  const label = SAYS_FOR.test(line.text) ? ROLE_LABEL.exec(line.text) : null;
  const name = label?.[1] ?? '';
  if (!label || letterOfWord(name) !== null || !(isRoleName(name) || isNameLike(name))) return [];
  const role = sliceProse(line, 0, name.length);
  let at = label[0].length;
  return line.text
    .slice(at)
    .split(/;|\.(?=\s|$)/)
    .flatMap((said) => {
      const start = at + (said.length - said.trimStart().length);
      at += said.length + 1;
      const match = FOR.exec(said.trim());
      const reading = match?.[1] === undefined ? null : readCell(match[1]);
      if (!match?.[2] || !reading || reading.codes.length === 0) return [];
      const end = start + said.trim().length;
      const activity = sliceProse(line, end - match[2].length, end);
      return [{ activity, part: namedAssignment({ prose: role, condition: null }, reading.codes) }];
    });
});
