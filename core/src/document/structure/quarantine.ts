import { type Content, type Prose, sourceSpan, type Table } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { cover } from '../../text/place';
import { lastStartingBy } from '../../text/sorted';
import { contains, type Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { innermostAt, isOwnText, sectionAt } from './outline';
import { means, type Section } from './section';

/** Headings, items, cells and lines that begin like this show what not to say. */
const WARNED_OFF =
  /^[\s"'“”*]{0,4}(?:[❌✗✕✖✘🚫⛔👎⚠]|(?:don['’]t|do not|avoid)(?![\p{L}\p{N}-])|never (?:[“"]|say|use|claim|write|call|promise|mention|imply|compare|describe|position|refer|lead|make|add|create|mix|state|target)|(?:wrong|incorrect|bad|before|weak)\s?[:—–]|(?:banned|forbidden|off[- ]limits)(?:\s(?:words?|phrases?|terms?|claims?))?\s?[:—–]|not?\s)/iu;
/** Lines that begin like this list words, and the list goes on below. */
const LISTS_WORDS =
  /^\W{0,4}(?:banned|forbidden|off[- ]limits|avoid)(?:\s(?:words?|phrases?|terms?|claims?))?\s?[:—–]/i;
/** "Never use, anywhere on the site:", and the list is the next block; "Do not use the old API for:" leads to no words. */
const LEADS_TO_WORDS =
  /(?:^|\n)\W{0,4}(?:(?:we\s)?(?:never|don['’]t|do not|must not|should not)\s(?:say|use|claim|write|call|promise|mention|imply)(?![\p{L}\p{N}-])[^\n:：]{0,80}|(?:avoid|banned|forbidden|off[- ]limits)(?:\s(?:these|the following|words?|wording|phrases?|terms?|claims?)(?![\p{L}\p{N}-])[^\n:：]{0,80})?)(?<!\s(?:for|by|to))\s?[:：]\s{0,3}$/iu;
/** "What we do not say" denies what stands below it; "Value (not features)" and "What buyers never wait for" state something. */
const DENYING_TITLE =
  /(?:^|[\s(])(?:(?:is|are|was|do|does|did|should|would|could|will|must|may|to|what|who|whom|words?|terms?)\s(?:not|never)|avoid|don['’]t|do not|isn['’]t|aren['’]t|won['’]t|can['’]t)(?=$|[\s)?:,])|(?:^|[\s(])(?:not|never)(?=\s(?:for|to|say|claim|use|our)\s|\sto$|\)|$)|^(?:not|never)\s|^(?:we|they)\snever\s|^(?:what|things|words|phrases|claims|lines)\s(?:[\p{L}\p{N}’'-]{1,24}\s){1,4}?(?:never|doesn['’]t)\s(?:says?|claims?|promises?|calls?|mentions?|writes?|uses?|sounds?|do(?:es)?)(?=$|[\s?:,])/iu;
const DENYING_COLUMN =
  /^\W{0,4}(?:bad|avoid|don['’]ts?|do not|not|before|incorrect|wrong|instead of|never|weak|old|unverified|claim to avoid)(?:\s[^|]{0,30})?$/i;
const DENIED_COLUMNS: readonly ColumnKey[] = [
  'competitor',
  'weakness',
  'strength',
  'objection',
  'alternative',
];

const QUOTED = /[“"]([^“”"]{2,160})[”"]/g;
const FLAG_BEFORE =
  /(?:^|[^\p{L}])(?:not|never|avoid|don['’]t say|do not say|don['’]t use|do not use|instead of|rather than|replace|banned?|vague|over)[:,]?\s{0,2}$/iu;
const FLAG_AFTER =
  /^\s{0,2}(?:\((?:too|un|not|never|vague|avoid|bad|wrong|in|mis|over|banned|false|absolute)|(?:→|->|=>|instead say|[—–-]\s?(?:too|un|not|never|vague|avoid))|[❌✗✘])/iu;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a place in a section lies in text that is mentioned rather than used: what to avoid, what rivals and sceptics
 * say, quotations, code. Rules about wording say nothing there.
 */
export function isMentioned(section: Section, words: TitleWords, span: Span): boolean {
  if (isDeniedAround(section)) return true;
  const nearest = lastStartingBy(mentionsIn(section, words), span.start, ({ start }) => start);
  return nearest !== undefined && contains(nearest, span);
}

/** The same for a place in a section or in one below it. */
export const isMentionedBelow = (section: Section, words: TitleWords, span: Span): boolean =>
  isMentioned(innermostAt(section, span.start), words, span);

/** The same for a place anywhere in a document. */
export const isQuarantined = ({ outline, words }: ProductDocument, span: Span): boolean =>
  isMentioned(sectionAt(outline, span.start), words, span);

const isDeniedAround: (section: Section) => boolean = once(
  (section: Section): boolean =>
    isDenied(section) || (section.parent !== null && isDeniedAround(section.parent)),
);

/** Where a section itself mentions text, as sorted spans that neither overlap nor touch. */
const mentionsIn: (section: Section, words: TitleWords) => readonly Span[] = once(
  ({ blocks, children }: Section, { vocabulary }: TitleWords) =>
    merge([
      ...children.filter((child) => !isOwnText(child) && isDenied(child)).map(({ span }) => span),
      ...blocks.flatMap((block, index) =>
        block.kind === 'list' && leadsToWords(blocks[index - 1]) ? [block.span] : spansIn(block, vocabulary),
      ),
    ]),
);

function isDenied(section: Section): boolean {
  if (section.isTitle) return false;
  if (means(section, 'words-avoid', 'anti-persona', 'objections', 'competition')) return true;
  return section.heading !== null && (warnsOff(section.heading) || deniesBelow(section.heading));
}

const leadsToWords = (block: Content | undefined): boolean =>
  block?.kind === 'paragraph' && endsInLead(block.prose);

const endsInLead = perShape(({ text }) => LEADS_TO_WORDS.test(text));
const warnsOff = perShape(({ text }) => WARNED_OFF.test(text));
const deniesBelow = perShape(({ text }) => DENYING_TITLE.test(text));

const spansIn: (block: Content, vocabulary: Vocabulary) => readonly Span[] = once(
  (block: Content, vocabulary: Vocabulary): readonly Span[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return spansInProse(block.prose);
      case 'list':
        return block.items.flatMap((item) =>
          warnsOff(item.prose)
            ? [item.span]
            : [...spansInProse(item.prose), ...item.children.flatMap((child) => spansIn(child, vocabulary))],
        );
      case 'table':
        return spansInTable(block, vocabulary);
      case 'quote':
      case 'code':
      case 'html':
        return [block.span];
      case 'footnote':
        return block.children.flatMap((child) => spansIn(child, vocabulary));
      default:
        return [];
    }
  },
);

function spansInTable(table: Table, vocabulary: Vocabulary): readonly Span[] {
  const denied = table.header.map(
    ({ prose }) =>
      DENYING_COLUMN.test(prose.text) ||
      vocabulary.columnKeys(prose.text).some((key) => DENIED_COLUMNS.includes(key)),
  );
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      denied[index] || warnsOff(cell.prose) ? [cell.span] : spansInProse(cell.prose),
    ),
  );
}

function spansInProse(prose: Prose): readonly Span[] {
  return rangesIn(prose).map(({ start, end }) => sourceSpan(prose, start, end));
}

/** Code, lines that warn, and quotations that the words around them call bad. */
const rangesIn = perShape(({ text, shape: { marks } }): readonly Range[] => {
  const ranges: Range[] = marks.filter((mark) => mark.kind === 'code' && mark.end > mark.start);
  let at = 0;
  for (const line of text.split('\n')) {
    if (line !== '' && WARNED_OFF.test(line))
      ranges.push({ start: at, end: LISTS_WORDS.test(line) ? text.length : at + line.length });
    at += line.length + 1;
  }
  for (const match of text.matchAll(QUOTED)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const isFlagged =
      FLAG_BEFORE.test(text.slice(Math.max(0, start - 20), start)) ||
      FLAG_AFTER.test(text.slice(end, end + 20));
    if (isFlagged) ranges.push({ start, end });
  }
  return ranges;
});

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) merged[merged.length - 1] = cover(last, span);
    else merged.push(span);
  }
  return merged;
}
