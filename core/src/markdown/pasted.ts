import { fromTo, partOf } from '../text/place';
import type { Span } from '../text/span';
import { type Content, type ListItem, type Paragraph, type Prose, sourceSpan } from './content';
import { plainProse } from './flatten';
import { sliceProse } from './slice-prose';

/** The bullets that word processors draw. A row of them is a rating or a rule, not a list. */
const BULLET = /^[ \t]{0,20}([•●▪◦‣⁃∙])(?![•●▪◦‣⁃∙○])[ \t]{0,8}(?=\S)/;
/** A number that word processors set apart by a tab. */
const NUMBER = /^[ \t]{0,20}(\d{1,3}[.)])\t[ \t]{0,8}(?=\S)/;
const RULE = /^\s{0,20}⸻{1,3}\s{0,20}$/;
const MAY_BE_PASTED = /[•●▪◦‣⁃∙⸻]|\d[.)]\t/;
/** A numbered line this short that stands alone is a title. */
const LONGEST_TITLE = 100;

type LineKind = 'bullet' | 'number' | 'rule' | 'text';

/** A line, as indexes into the text it is a part of. */
interface Line {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  readonly marker: number;
  readonly body: number;
}

/** A text and where it comes from. */
interface Source {
  readonly text: string;
  slice(from: number, to: number): Prose;
  span(from: number, to: number): Span;
}

/** A paragraph as its author saw it: with lists, numbered titles and rules that are plain characters to Markdown. */
export function readPastedParagraph(paragraph: Paragraph): readonly Content[] {
  const { prose } = paragraph;
  if (!MAY_BE_PASTED.test(prose.text)) return [paragraph];
  const lines = linesOf(prose.text);
  if (lines.every(({ kind }) => kind === 'text')) return [paragraph];
  return readLines(lines, {
    text: prose.text,
    slice: (from, to) => sliceProse(prose, from, to),
    span: (from, to) => sourceSpan(prose, from, to),
  });
}

/**
 * Indented lines as their author saw them: to Markdown, they are code.
 * @param raw The source of the block.
 * @returns null when a line is neither item, title nor rule, so that the block is code.
 */
export function readPastedCode(raw: string, span: Span): readonly Content[] | null {
  if (!MAY_BE_PASTED.test(raw)) return null;
  const lines = linesOf(raw).filter(({ start, end }) => raw.slice(start, end).trim() !== '');
  if (lines.some(({ kind }) => kind === 'text')) return null;
  const at = (from: number, to: number) => partOf(span, from, to);
  return readLines(lines, {
    text: raw,
    slice: (from, to) => {
      const words = raw.slice(from, to).trimEnd();
      return plainProse(words, at(from, from + words.length));
    },
    span: at,
  });
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]+/g)].map((match): Line => {
    const start = match.index;
    const line = match[0];
    const end = start + line.length;
    const head = line.slice(0, 60);
    if (RULE.test(head) && line.length <= head.length)
      return { kind: 'rule', start, end, marker: start, body: start };
    const bullet = BULLET.exec(head);
    const found = bullet ?? NUMBER.exec(head);
    if (!found?.[1]) return { kind: 'text', start, end, marker: start, body: start };
    const marker = start + found[0].indexOf(found[1]);
    return { kind: bullet ? 'bullet' : 'number', start, end, marker, body: start + found[0].length };
  });
}

/** Lines of one kind in a row belong together; words after a bullet go on with its item, as in Markdown. */
function readLines(lines: readonly Line[], source: Source): readonly Content[] {
  const runs: { readonly kind: LineKind; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    const goesOn = run?.kind === line.kind || (run?.kind === 'bullet' && line.kind === 'text');
    if (run && goesOn) run.lines.push(line);
    else runs.push({ kind: line.kind, lines: [line] });
  }
  return runs.flatMap((run) => readRun(run.kind, run.lines, source));
}

function readRun(kind: LineKind, run: readonly Line[], source: Source): readonly Content[] {
  const start = run[0]?.start ?? 0;
  const end = run[run.length - 1]?.end ?? 0;
  if (kind === 'rule') return run.map((line) => ({ kind: 'break', span: source.span(line.start, line.end) }));
  if (kind === 'text') {
    const prose = source.slice(start, end);
    return [{ kind: 'paragraph', span: prose.span, prose }];
  }
  const marked = run.filter((line) => line.kind === kind);
  const items = marked.map((line, index) => itemOf(line, marked[index + 1]?.start ?? end, source));
  const [only] = items;
  if (kind === 'number' && only && items.length === 1 && only.prose.text.length <= LONGEST_TITLE) {
    return [{ kind: 'heading', span: only.span, depth: 2, prose: only.prose, source: 'pasted' }];
  }
  const last = items[items.length - 1];
  if (!only || !last) return [];
  const span = fromTo(only.span, last.span);
  return [{ kind: 'list', span, ordered: kind === 'number', items, source: 'pasted' }];
}

function itemOf({ marker, body }: Line, end: number, source: Source): ListItem {
  const prose = source.slice(body, end);
  const sign = /^(?:\d{1,3}[.)]|.)/u.exec(source.text.slice(marker, marker + 4))?.[0] ?? '';
  const markerSpan = source.span(marker, marker + sign.length);
  return {
    span: fromTo(markerSpan, prose.span),
    marker: markerSpan,
    checked: null,
    prose,
    children: [],
  };
}
