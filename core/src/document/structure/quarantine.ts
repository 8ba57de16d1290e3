import { type Content, type Prose, sourceSpan, type Table } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { contains, type Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { ProductDocument } from '../product-document';
import { means, type Section } from './section';

/** Headings, items, cells and lines that begin like this show what not to say. */
const WARNED_OFF =
  /^[\s"'“”*]{0,4}(?:[❌✗✕✖✘🚫⛔👎⚠]|(?:don['’]t|do not|avoid)(?![\p{L}\p{N}-])|never (?:[“"]|say|use|claim|write|call|promise|mention|imply|compare|describe|position|refer|lead|make|add|create|mix|state|target)|(?:wrong|incorrect|bad|before|weak)\s?[:—–]|(?:banned|forbidden|off[- ]limits)(?:\s(?:words?|phrases?|terms?|claims?))?\s?[:—–]|not?\s)/iu;
/** Lines that begin like this list words, and the list goes on below. */
const LISTS_WORDS =
  /^\W{0,4}(?:banned|forbidden|off[- ]limits|avoid)(?:\s(?:words?|phrases?|terms?|claims?))?\s?[:—–]/i;
/** "What we do not say" denies what stands below it; "Calm, not clever" and "Value (not features)" state something. */
const DENYING_TITLE =
  /(?:^|[\s(])(?:(?:is|are|was|do|does|did|should|would|could|will|must|may|to|what|who|whom|words?|terms?)\s(?:not|never)|avoid|don['’]t|do not|isn['’]t|aren['’]t|won['’]t|can['’]t)(?=$|[\s)?:,])|(?:^|[\s(])(?:not|never)(?=\s(?:for|to|say|claim|use|our)\s|\sto$|\)|$)|^(?:not|never)\s|^(?:we|they)\snever\s/i;
const DENYING_COLUMN =
  /^\W{0,4}(?:bad|avoid|don['’]ts?|do not|not|before|incorrect|wrong|instead of|never|weak|old|unverified|claim to avoid)(?:\s[^|]{0,30})?$/i;
const DENIED_COLUMNS: readonly ColumnKey[] = [
  'competitor',
  'weakness',
  'strength',
  'objection',
  'alternative',
];

const QUOTED = /[“"]([^“”"\n]{2,160})[”"]/g;
const FLAG_BEFORE =
  /(?:^|[^\p{L}])(?:not|never|avoid|don['’]t say|do not say|don['’]t use|do not use|instead of|rather than|replace|banned?|vague|over)[:,]?\s{0,2}$/iu;
const FLAG_AFTER =
  /^\s{0,2}(?:\((?:too|un|not|never|vague|avoid|bad|wrong|in|mis|over|banned|false|absolute)|(?:→|->|=>|instead say|[—–-]\s?(?:too|un|not|never|vague|avoid))|[❌✗✘])/iu;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where text is mentioned rather than used, as sorted spans that neither overlap nor touch: what to avoid, what rivals
 * and sceptics say, quotations, code. Rules about wording say nothing there.
 */
export function readQuarantine(document: ProductDocument): readonly Span[] {
  const title = document.outline.title?.span.start;
  const sections = document.outline.sections
    .filter((section) => section.titleSpan.start !== title && isDenied(section))
    .map((section) => section.span);
  return merge([...sections, ...document.markdown.content.flatMap((block) => spansIn(block, document))]);
}

/** Whether a span lies in text that is mentioned rather than used. */
export function isQuarantined(document: ProductDocument, span: Span): boolean {
  const spans = document.quarantine;
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const nearest = spans[low];
  return nearest !== undefined && contains(nearest, span);
}

function isDenied(section: Section): boolean {
  if (means(section, 'words-avoid', 'anti-persona', 'objections', 'competition')) return true;
  return section.heading !== null && (warnsOff(section.heading) || deniesBelow(section.heading));
}

const warnsOff = perShape(({ text }) => WARNED_OFF.test(text));
const deniesBelow = perShape(({ text }) => DENYING_TITLE.test(text));

function spansIn(block: Content, document: ProductDocument): readonly Span[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return spansInProse(block.prose);
    case 'list':
      return block.items.flatMap((item) =>
        warnsOff(item.prose)
          ? [item.span]
          : [...spansInProse(item.prose), ...item.children.flatMap((child) => spansIn(child, document))],
      );
    case 'table':
      return spansInTable(block, document);
    case 'quote':
    case 'code':
    case 'html':
      return [block.span];
    case 'footnote':
      return block.children.flatMap((child) => spansIn(child, document));
    default:
      return [];
  }
}

function spansInTable(table: Table, document: ProductDocument): readonly Span[] {
  const denied = table.header.map(
    ({ prose }) =>
      DENYING_COLUMN.test(prose.text) ||
      document.vocabulary.columnKeys(prose.text).some((key) => DENIED_COLUMNS.includes(key)),
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
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
