import type { Code, Content, Prose } from '../../markdown/content';
import type { LiveText } from '../../text/live-text';
import { cover, partOf } from '../../text/place';
import { inTextOrder } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { type JoinedProse, joinProses, sliceJoined } from '../structure/joined-prose';
import { ownContent } from '../structure/outline';
import { perSourceOfSection } from '../structure/per-section';
import { means, type Section, standsUnder } from '../structure/section';

export const POSITIONING_SLOTS = [
  'target',
  'need',
  'product',
  'category',
  'benefit',
  'alternative',
  'differentiation',
] as const;
export type PositioningSlot = (typeof POSITIONING_SLOTS)[number];

/** A positioning statement in Moore's form: For … who … X is a … that …. Unlike …, X …. */
export interface PositioningStatement {
  readonly span: Span;
  readonly section: Section;
  readonly slots: Readonly<Partial<Record<PositioningSlot, Prose>>>;
}

/** A longer text is an essay that happens to start with "For". */
const LONGEST = 1_600;
const LONGEST_TARGET = 600;

// Decoration that people put around the keywords: quotes, brackets, a colon, a full stop of a numbered line.
const TARGET =
  /(?:^|[\n.!?:“"(>] ?)for:?[ \t]{1,3}(?!example|instance|more|now|details|each|all of|this|the first|wh(?:at|y|en|ere|ich|ether)\s|how\s|it\s|that\s|us\s)(?=[\p{L}[{<*])/iu;
const CATEGORY =
  /(?:^|[\s\])}>])(?:is|are)(?: \p{L}{1,12})?:? (?:an?|the|our|your|one|that)(?![\p{L}\p{N}])/iu;
const CATEGORY_LINE = /(?:^|\n)(?:is:|is an?:|is the:|(?:product |market )?category:)[ \t]*/iu;
const PROMISE_VERB =
  /(?:^|\s)(?:provides?|offers?|gives?|lets?|helps?|delivers?|enables?|allows?|makes?|turns?|saves?|brings?|is|are)(?=\s)/iu;
const NEED =
  /(?:^|[\s,(])(?:who|whose|that|which|where|when|with|needing|looking|struggling|tired|trying|wanting|facing|seeking|need|want|working|running|dealing)(?![\p{L}\p{N}])/iu;
const BENEFIT =
  /(?:^|[\s,;(—–-])(?:that|which|to|so|helping|by|lets?|letting|giving|enabling|turning|because|where|for|with|designed|built|providing|offering)(?![\p{L}\p{N}])|[\n—–:]/iu;
const UNLIKE =
  /(?:^|[\s,;:(—–*])(?:unlike|whereas|as opposed to|compared (?:to|with)|in contrast (?:to|with)|by contrast|other than|alternatives? to)(?![\p{L}\p{N}]):?/iu;
const WEAK_UNLIKE =
  /(?:^|[\s,;:(—–*])(?:while|instead of|rather than|versus|vs\.?|not (?:an?|another|just)|without|replac(?:es|ing)|better than|than (?:an?|the|any|other))(?![\p{L}\p{N}])/iu;
const REASON = /(?:^|[\s,;—–])(?:because|only|through|thanks to|since|by|our product)(?![\p{L}\p{N}])/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * The positioning statements of a document: whatever stands under a heading that names one, and every paragraph, quote,
 * list or plain-text fence that reads "For …, X is a …". Statements in another form are left alone.
 */
export const readPositioningStatements = (document: ProductDocument): readonly PositioningStatement[] =>
  inTextOrder(statementsInSections(document));

const statementsInSections = perSourceOfSection(statementsIn);

function statementsIn(section: Section, source: LiveText): readonly PositioningStatement[] {
  // A title such as "Positioning: Fernway" names the document, and what stands below it is its introduction.
  if (
    !section.isTitle &&
    means(section, 'positioning-statement') &&
    !(section.parent && standsUnder(section.parent, 'positioning-statement'))
  ) {
    const content = ownContent(section);
    const alone = content.flatMap((block) => parse(prosesOrFence(block, source), section, true) ?? []);
    const best = mostComplete(alone);
    if (best && count(best) === POSITIONING_SLOTS.length) return [best];
    // One statement may be spread over paragraphs, lists and sub-headings.
    const whole = parse(
      content.slice(0, 8).flatMap((block) => prosesOrFence(block, source)),
      section,
      true,
    );
    return whole && (!best || count(whole) > count(best)) ? [whole] : best ? [best] : [];
  }
  if (standsUnder(section, 'positioning-statement')) return [];
  return section.content.flatMap((block) => parse(prosesOrFence(block, source), section, false) ?? []);
}

const count = (statement: PositioningStatement): number => Object.keys(statement.slots).length;

const mostComplete = (statements: readonly PositioningStatement[]): PositioningStatement | undefined =>
  [...statements].sort((a, b) => count(b) - count(a))[0];

function prosesOrFence(block: Content, source: LiveText): readonly Prose[] {
  if (block.kind === 'table') return [];
  if (block.kind === 'quote') return block.children.flatMap((child) => prosesOrFence(child, source));
  return block.kind === 'code' ? fenceProse(block, source) : prosesIn(block);
}

/** Copy that is meant to be pasted elsewhere stands in fences without a programming language. */
function fenceProse(block: Code, { text }: LiveText): readonly Prose[] {
  if (block.lang !== null && !/^(?:te?xt|plain|markdown|md|copy)$/i.test(block.lang)) return [];
  const from = text.slice(block.span.start, block.span.end).indexOf(block.value);
  if (block.value === '' || from === -1) return [];
  const span = partOf(block.span, from, from + block.value.length);
  return [{ text: block.value, span, shape: { text: block.value, marks: [], runs: [{ at: 0, source: 0 }] } }];
}

function parse(proses: readonly Prose[], section: Section, named: boolean): PositioningStatement | null {
  const joined = joinProses(proses);
  const { text } = joined;
  if (text.length > LONGEST) return null;
  const target = TARGET.exec(text);
  // Elsewhere, a sentence that starts with "For" further down is ordinary prose.
  if (!target || (!named && target.index > 3)) return null;
  const start = target.index + target[0].length;
  const category =
    CATEGORY_LINE.exec(text.slice(start)) ?? CATEGORY.exec(text.slice(start, start + LONGEST_TARGET));
  const verb = category ?? (named ? PROMISE_VERB.exec(text.slice(start, start + LONGEST_TARGET)) : null);
  if (!verb) return null;
  const first = proses[0];
  const last = proses[proses.length - 1];
  if (!first || !last) return null;
  // Without a heading that says so, "For small fixes, your editor is the right answer" is no positioning.
  if (!named && !NEED.test(text.slice(start, start + verb.index)) && !UNLIKE.test(text)) return null;
  const span = cover(first.span, last.span);
  const at = { start, verb: start + verb.index, after: start + verb.index + verb[0].length };
  return { span, section, slots: slotsOf(joined, at, category !== null) };
}

interface Places {
  readonly start: number;
  readonly verb: number;
  readonly after: number;
}

function slotsOf(joined: JoinedProse, at: Places, hasCategory: boolean): PositioningStatement['slots'] {
  const { text } = joined;
  const slots: Partial<Record<PositioningSlot, Prose>> = {};
  const put = (slot: PositioningSlot, from: number, to: number) => {
    // A slot starts with its first word: a line break before it belongs to the line above.
    const start = from + text.slice(from, to).search(/[\p{L}\p{N}[{<]/u);
    const end = from + text.slice(from, to).replace(/[\s,;—–]{1,12}$/u, '').length;
    const prose = start >= from ? sliceJoined(joined, start, end) : null;
    if (prose) slots[slot] = prose;
  };
  const head = text.slice(at.start, at.verb);
  const nameAt = at.start + Math.max(...[',', '\n', '—'].map((mark) => head.lastIndexOf(mark) + 1));
  const need = NEED.exec(text.slice(at.start, nameAt));
  put('target', at.start, need ? at.start + need.index : nameAt);
  if (need) put('need', at.start + need.index, nameAt);
  put('product', nameAt, at.verb);
  const rest = text.slice(at.after);
  const alternative = UNLIKE.exec(text.slice(at.start)) ?? WEAK_UNLIKE.exec(text.slice(at.start));
  const unlike = alternative ? at.start + alternative.index : -1;
  const promiseEnd = unlike > at.after ? unlike : text.length;
  const benefit = BENEFIT.exec(rest);
  const benefitAt = hasCategory ? (benefit ? at.after + benefit.index : promiseEnd) : at.after;
  if (hasCategory) put('category', at.after, Math.min(benefitAt, promiseEnd));
  if (benefitAt < promiseEnd) put('benefit', benefitAt, promiseEnd);
  if (alternative) putAlternative(text, unlike, alternative[0].length, put);
  const reason = REASON.exec(rest);
  if (!slots.differentiation && reason) put('differentiation', at.after + reason.index, text.length);
  return slots;
}

/** `Unlike X, Y …`: the rival up to the comma or the line's end, the difference after it. */
function putAlternative(
  text: string,
  start: number,
  length: number,
  put: (slot: PositioningSlot, from: number, to: number) => void,
): void {
  const after = start + length;
  const stop = /[,.;\n—]/.exec(text.slice(after).trimStart());
  const blanks = text.length - after - text.slice(after).trimStart().length;
  const end = stop ? after + blanks + stop.index : text.length;
  put('alternative', after, end);
  // A comparison at the end of a sentence ("instead of a spreadsheet") is preceded by what differs.
  const follows = wordsIn(text.slice(end)) >= 2;
  if (follows) put('differentiation', end, text.length);
  else put('differentiation', Math.max(text.lastIndexOf('.', start - 2), 0), start);
}

const wordsIn = (text: string): number => [...text.slice(0, 400).matchAll(WORD)].length;
