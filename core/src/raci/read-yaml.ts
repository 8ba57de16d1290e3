import type { FrontMatter } from '../document/structure/front-matter';
import { perSourceOfSection } from '../document/structure/per-section';
import type { Section } from '../document/structure/section';
import { readYamlTree, type YamlEntry, type YamlTree } from '../document/structure/yaml-tree';
import type { Code, Content, Prose } from '../markdown/content';
import type { LiveText } from '../text/live-text';
import { once } from '../text/once';
import { partOf } from '../text/place';
import type { Span } from '../text/span';
import { namedAssignment, namesIn, rolesOf } from './names';
import { isBlankCell, readCell } from './raci-cell';
import type { RaciAssignment, RaciMatrix, RaciRow } from './raci-matrix';
import { isKnownLetter, letterOfWord, type RaciVariant, variantOf } from './raci-variant';
import { ACTIVITY_KEYS, OTHER_KEYS, PHASE_KEYS, SCHEME_KEYS, WRAPPER_KEYS } from './yaml-keys';

/** A matrix before it is known which section it stands in. */
type YamlReading = Omit<RaciMatrix, 'section'>;

/** The matrices in fenced blocks: `raci`, or `yaml` with a key that names a scheme. */
export const readFencedMatrices = perSourceOfSection((section, source): readonly RaciMatrix[] =>
  section.content.flatMap(codesIn).flatMap((code) => {
    const reading = readFence(code, source);
    return reading ? [{ ...reading, section }] : [];
  }),
);

/** The matrix that the front matter holds under the name of a scheme. */
export function matricesInFrontMatter(
  frontMatter: FrontMatter,
  source: LiveText,
  section: Section,
): readonly RaciMatrix[] {
  return readingsInFrontMatter(frontMatter, source).map((reading) => ({ ...reading, section }));
}

const readingsInFrontMatter = once(({ entries }: FrontMatter, { text }: LiveText): readonly YamlReading[] =>
  entries
    .filter(({ key }) => SCHEME_KEYS.has(key.toLowerCase()))
    .flatMap(({ span }) => {
      const tree = readYamlTree(text.slice(span.start, span.end), span);
      const reading = tree && matrixIn(tree, span, false);
      return reading ? [reading] : [];
    }),
);

function codesIn(block: Content): readonly Code[] {
  switch (block.kind) {
    case 'code':
      return [block];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(codesIn));
    default:
      return [];
  }
}

const FENCE = /^[ \t]*(?:`{3}|~{3})/;

function readFence({ lang, span }: Code, { text }: LiveText): YamlReading | null {
  const name = lang?.toLowerCase() ?? '';
  const isOwn = SCHEME_KEYS.has(name);
  if (!isOwn && name !== 'yaml' && name !== 'yml') return null;
  const written = text.slice(span.start, span.end);
  const start = written.indexOf('\n') + 1;
  const last = written.lastIndexOf('\n') + 1;
  if (start === 0 || last < start) return null;
  const end = FENCE.test(written.slice(last)) ? last : written.length;
  const tree = readYamlTree(written.slice(start, end), partOf(span, start, end));
  return tree && matrixIn(tree, span, isOwn);
}

function matrixIn(tree: YamlTree, span: Span, isOwn: boolean): YamlReading | null {
  const body = valueUnder(SCHEME_KEYS, tree) ?? (isOwn ? tree : null);
  if (!body) return null;
  const drafts = draftsUnder(valueUnder(WRAPPER_KEYS, body) ?? body);
  const letters = drafts.flatMap(({ parts }) => parts.flatMap(({ codes }) => codes));
  if (letters.length === 0) return null;
  const variant = variantOf(letters);
  const roles = rolesOf(drafts.flatMap(({ parts }) => parts));
  return {
    source: { layout: 'yaml' },
    variant,
    span,
    roles: [...roles.values()].map((prose) => ({ name: prose.text, prose, at: null })),
    rows: drafts.map((draft) => rowOf(draft, variant)),
  };
}

/** The map or list that stands under one of some keys. */
function valueUnder(keys: ReadonlySet<string>, tree: YamlTree): YamlTree | undefined {
  const entries = tree.kind === 'map' ? tree.entries : [];
  return entries.find((entry) => isOneOf(keys, entry) && entry.value.kind !== 'text')?.value;
}

interface Draft {
  readonly activity: Prose;
  readonly phase: Prose | null;
  readonly parts: readonly RaciAssignment[];
}

function draftsUnder(tree: YamlTree): readonly Draft[] {
  switch (tree.kind) {
    case 'map':
      return draftsIn(tree.entries, null);
    case 'list':
      return tree.items.flatMap(draftsInItem);
    case 'text':
      return [];
  }
}

/** `- activity: Set the price` with its letters beside it, or `- Set the price: {A: PM}`. */
function draftsInItem(item: YamlTree): readonly Draft[] {
  if (item.kind !== 'map') return [];
  const textUnder = (keys: ReadonlySet<string>) => {
    const value = item.entries.find((entry) => isOneOf(keys, entry))?.value;
    return value?.kind === 'text' ? value.prose : null;
  };
  const activity = textUnder(ACTIVITY_KEYS);
  if (!activity) return draftsIn(item.entries, null);
  const isPart = (entry: YamlEntry) =>
    ![ACTIVITY_KEYS, PHASE_KEYS, OTHER_KEYS].some((keys) => isOneOf(keys, entry));
  return [{ activity, phase: textUnder(PHASE_KEYS), parts: item.entries.filter(isPart).flatMap(partsOf) }];
}

const isOneOf = (keys: ReadonlySet<string>, { key }: YamlEntry): boolean => keys.has(key.text.toLowerCase());

/** The activities of a map; an entry that holds only activities is a phase. */
function draftsIn(entries: readonly YamlEntry[], phase: Prose | null): readonly Draft[] {
  return entries.flatMap(({ key, value }): readonly Draft[] => {
    if (value.kind !== 'map') return [];
    const isPhase =
      phase === null &&
      value.entries.length > 0 &&
      value.entries.every((entry) => entry.value.kind === 'map');
    if (isPhase) return draftsIn(value.entries, key);
    return [{ activity: key, phase, parts: value.entries.flatMap(partsOf) }];
  });
}

/** `R: [PM, UX]` or `PM: A/R`. */
function partsOf({ key, value }: YamlEntry): readonly RaciAssignment[] {
  const texts =
    value.kind === 'text'
      ? [value.prose]
      : value.kind === 'list'
        ? value.items.flatMap((item) => (item.kind === 'text' ? [item.prose] : []))
        : [];
  const letter = letterOfKey(key.text);
  if (letter !== null) return texts.flatMap(namesIn).map((name) => namedAssignment(name, [letter]));
  const written = texts.filter(({ text }) => !isBlankCell(text));
  return written.map((prose) => {
    const reading = readCell(prose.text);
    return {
      role: key.text,
      codes: reading?.codes ?? [],
      unknown: reading?.unknown ?? [prose.text],
      condition: reading?.condition ?? null,
      hasLookAlike: reading?.hasLookAlike ?? false,
      prose: key,
      span: prose.span,
    };
  });
}

const letterOfKey = (key: string): string | null =>
  letterOfWord(key) ??
  (/^[A-Za-z]$/.test(key) && isKnownLetter(key.toUpperCase()) ? key.toUpperCase() : null);

const rowOf = ({ activity, phase, parts }: Draft, variant: RaciVariant): RaciRow => ({
  activity,
  phase,
  at: null,
  notes: [],
  span: activity.span,
  assignments: parts.map((part) => ({
    ...part,
    codes: part.codes.filter((code) => code in variant.letters),
    unknown: [...part.unknown, ...part.codes.filter((code) => !(code in variant.letters))],
  })),
});
