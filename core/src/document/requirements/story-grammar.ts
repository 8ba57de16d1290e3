import type { Prose } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';

/** The parts of a story sentence, each without its opening words; null when it is missing or blank. */
export interface StoryClauses {
  readonly form: 'user-story' | 'job-story';
  readonly role: Prose | null;
  readonly want: Prose | null;
  readonly benefit: Prose | null;
  /** From the opening words to the end of the last clause, as the first and the last prose it stands in. */
  readonly whole: readonly Prose[];
}

/** How far into a text a story may begin: an id, a title or "User story:" may stand before it. */
const LATEST_OPENING = 120;
const LONGEST_ROLE = 400;

const ROLE_OPENING = /(?<![\p{L}\p{N}])as\s{1,4}(?:(?:an?|the|our|any)\s{1,4})?(?=[\p{L}[<{“"])/giu;
/** What both openings hold: asked of every text there is. */
const OPENING_WORD = /(?:as|when)\s/i;
const SITUATION_OPENING = /(?<![\p{L}\p{N}])when\s{1,4}(?=\p{L})/giu;
/** What may stand before a story on its line: nothing, an id, a label, a mark. */
const OPENS_AFTER = /(?:^|[\n:.—–)\]“"‘'(\-\d])[ \t]{0,2}[“"'‘*_]{0,2}$/u;
const BARE_ARTICLE = /^an?\s/i;

/** "As a result" and the like open ordinary sentences. */
const NOT_A_ROLE =
  /^(?:result|consequence|rule|whole|reminder|note|first|second|third|last|next|starting|baseline|fallback|bonus|workaround|side|stretch|matter|precaution|minimum|maximum|general|proof|follow|temporary|default|part|means|way|hint|courtesy|prerequisite|alternative|replacement|substitute|supplement|complement|direct|natural|consequence|well|soon|long|much|of|per|is|are|needed|required|described|shown|noted|mentioned|above|expected|possible|appropriate|always|usual|before)(?![\p{L}-])/iu;

const WANT_OPENING =
  /(?<![\p{L}\p{N}'’])(?:I|we)(?:['’]d)?\s{1,4}(?:would\s{1,4})?(?:want|need|wish|expect|like|love|can|could|must|should|may|am able|have)(?:\s{1,4}to be able)?(?:\s{1,4}to)?(?!\p{L})/iu;
/** The wish of a job story comes after a comma, since its situation may itself hold "I need". */
const WISH_OPENING = /[,—–]\s{0,4}(?:I|we)\s{1,4}(?:want|need)(?:\s{1,4}to)?(?!\p{L})/iu;
/** "I land on …": what the person does, told instead of wished for. */
const DEED_OPENING = /,\s{0,4}(?:I|we)\s{1,4}(?=\p{L})/iu;

const PURPOSE_OPENING =
  /(?<![\p{L}\p{N}])(?:(?:so|such|in order) that|in order (?:to|for)|so as to|so(?=,?\s{1,4}\p{L}))(?!\p{L})/giu;
/** "And so on", "to do so": words before or after which "so" gives no reason. */
const BEFORE_IDLE_SO = /(?:^|\s)(?:do|does|doing|and|or|is|are|be|if|even|not|quite)\s{1,4}$/i;
const AFTER_IDLE_SO = /^,?\s{1,4}(?:far|much|many|long|on|forth|called)(?!\p{L})/iu;
/** Other ways to say what the wish is good for; weaker, so they are looked for last. */
const REASON_OPENING =
  /(?<![\p{L}\p{N}])(?:because|since|which (?:lets|means|allows|helps|gives|saves|makes)|to (?:avoid|save|reduce|prevent|make sure|ensure)|without|instead of|rather than|thereby|(?:letting|allowing|helping|giving|saving) (?:me|us)|before I)(?!\p{L})/iu;

/** What stands between "I want:" and a wish on the next line. */
const LIST_LEAD = /^[\s:]{0,4}(?:to[ \t\n]+)?/iu;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads "As a … I want … so that …" or "When … I want … so I can …" from one text or from several that belong
 * together, such as lines that each hold a clause.
 * @param isStoryPlace Whether the place announces stories; elsewhere only a complete opening counts.
 */
export function readClauses(parts: readonly Prose[], isStoryPlace: boolean): StoryClauses | null {
  if (!parts.some((part) => mayOpenStory(part))) return null;
  const text = parts.map((part) => part.text).join('\n');
  const pick = (range: Range | null): Prose | null => (range ? sliceParts(parts, text, range) : null);
  const user = userStory(text, isStoryPlace);
  const found = user ?? jobStory(text);
  if (!found) return null;
  const whole = wholeOf(parts, found.from);
  return {
    form: user ? 'user-story' : 'job-story',
    role: pick(found.role),
    want: pick(found.want),
    benefit: pick(found.benefit),
    whole,
  };
}

/** Whether a text opens like a story; without a text that does, there is none. */
export const mayOpenStory = (prose: Unplaced): boolean =>
  OPENING_WORD.test(prose.text.slice(0, LATEST_OPENING + 20)) && opensStory(prose);

const opensStory = perShape(({ text }) =>
  [ROLE_OPENING, SITUATION_OPENING].some((opening) => !openingsOf(text, opening).next().done),
);

/** Whether a text begins with a clause that goes on from a role on the line before. */
export const continuesStory = perShape(({ text }) => {
  const start = text.slice(0, 60);
  return [WANT_OPENING, PURPOSE_OPENING].some((opening) => {
    const at = start.search(opening);
    return at === 0 || at === 1;
  });
});

interface Ranges {
  readonly from: number;
  readonly role: Range;
  readonly want: Range | null;
  readonly benefit: Range | null;
}

function userStory(text: string, isStoryPlace: boolean): Ranges | null {
  for (const { from, to: roleFrom } of openingsOf(text, ROLE_OPENING)) {
    const role = text.slice(roleFrom, roleFrom + 20);
    if (NOT_A_ROLE.test(role) || BARE_ARTICLE.test(role)) continue;
    const hasArticle = /\s\S/.test(text.slice(from, roleFrom));
    const want = wantAfter(text, roleFrom, isStoryPlace && hasArticle);
    if (want) {
      const benefit = benefitAfter(text, want.from);
      const isPlural = /we\b/i.test(text.slice(want.opensAt, want.from));
      if (isPlural && !isStoryPlace && !benefit) return null;
      return {
        from,
        role: { from: roleFrom, to: want.opensAt },
        want: { from: want.from, to: benefit?.opensAt ?? text.length },
        benefit: benefit ? { from: benefit.from, to: text.length } : null,
      };
    }
    if (isStoryPlace && hasArticle && text.length - roleFrom <= LATEST_OPENING) {
      return { from, role: { from: roleFrom, to: text.length }, want: null, benefit: null };
    }
  }
  return null;
}

function jobStory(text: string): Ranges | null {
  for (const { from, to: roleFrom } of openingsOf(text, SITUATION_OPENING)) {
    const want = WISH_OPENING.exec(text.slice(roleFrom, roleFrom + LONGEST_ROLE));
    if (!want) continue;
    const wantFrom = roleFrom + want.index + want[0].length;
    const benefit = benefitAfter(text, wantFrom);
    return {
      from,
      role: { from: roleFrom, to: roleFrom + want.index },
      want: { from: wantFrom, to: benefit?.opensAt ?? text.length },
      benefit: benefit ? { from: benefit.from, to: text.length } : null,
    };
  }
  return null;
}

interface Opening {
  readonly opensAt: number;
  readonly from: number;
}

function wantAfter(text: string, from: number, mayBeStatement: boolean): Opening | null {
  const near = text.slice(from, from + LONGEST_ROLE);
  const want = WANT_OPENING.exec(near) ?? (mayBeStatement ? DEED_OPENING.exec(near) : null);
  if (want) {
    const after = from + want.index + want[0].length;
    return { opensAt: from + want.index, from: after + (LIST_LEAD.exec(text.slice(after))?.[0].length ?? 0) };
  }
  const comma = mayBeStatement ? commaOutsideBrackets(near) : -1;
  const isStatement =
    comma >= 0 &&
    near
      .slice(comma + 1)
      .trim()
      .split(/\s+/).length >= 3;
  return isStatement ? { opensAt: from + comma, from: from + comma + 1 } : null;
}

function benefitAfter(text: string, from: number): Opening | null {
  const rest = text.slice(from);
  for (const match of rest.matchAll(PURPOSE_OPENING)) {
    const after = match.index + match[0].length;
    const isIdle =
      BEFORE_IDLE_SO.test(rest.slice(Math.max(0, match.index - 12), match.index)) ||
      AFTER_IDLE_SO.test(rest.slice(after, after + 20));
    if (!isIdle) return { opensAt: from + match.index, from: from + after };
  }
  const reason = REASON_OPENING.exec(rest);
  return reason ? { opensAt: from + reason.index, from: from + reason.index + reason[0].length } : null;
}

/** Where a text opens like a story: within its first words, and at the start of a line or after a title, id or mark. */
function* openingsOf(text: string, opening: RegExp): Generator<Range, void> {
  for (const match of text.slice(0, LATEST_OPENING + 20).matchAll(opening)) {
    const from = match.index;
    if (from > LATEST_OPENING) return;
    if (OPENS_AFTER.test(text.slice(Math.max(0, from - 6), from))) yield { from, to: from + match[0].length };
  }
}

function commaOutsideBrackets(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === ',' && depth === 0) return i;
  }
  return -1;
}

const EDGES = /[\s,;:.—–"“”'‘’(*_…-]/u;

/** A range of the joined text as a prose, punctuation at its ends left out; clipped to the part it begins in. */
function sliceParts(parts: readonly Prose[], text: string, range: Range): Prose | null {
  let { from } = range;
  let { to } = range;
  while (from < to && EDGES.test(text[from] ?? '')) from += 1;
  while (to > from && EDGES.test(text[to - 1] ?? '')) to -= 1;
  if (from === to) return null;
  let start = 0;
  for (const part of parts) {
    const end = start + part.text.length;
    if (from < end) return sliceProse(part, from - start, Math.min(to, end) - start);
    start = end + 1;
  }
  return null;
}

function wholeOf(parts: readonly Prose[], from: number): readonly Prose[] {
  const [first, ...rest] = parts;
  return first ? [sliceProse(first, from, first.text.length), ...rest] : [];
}
