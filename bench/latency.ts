import { remarkEngine } from '../core/src/markdown/engine';
import { Labels } from '../core/src/markdown/labels';
import { editMarkdown, parseMarkdown } from '../core/src/markdown/markdown-document';
import { lintMarkdown } from '../core/src/request/lint-text';
import { insertAt, remove } from '../core/src/text/edit';
import { median, percentile } from './measure';
import { KEYSTROKES, placeOf, TYPED } from './typing';

export interface Latency {
  readonly lines: number;
  readonly kilobytes: number;
  /** Milliseconds. The reference is what remark takes to parse the document. */
  readonly reference: number;
  readonly fullParse: number;
  readonly fullLint: number;
  readonly keystrokeMedian: number;
  readonly keystroke95: number;
}

/** Types and deletes short bursts all over a document, linting after every keystroke, as an editor does. */
export function measureLatency(text: string, bursts: number): Latency {
  const request = { path: 'docs/prd.md', kind: 'prd' as const };
  const warmUp = parseMarkdown(text);
  lintMarkdown(warmUp, request);
  const remark = remarkEngine();
  const references = times(5, () => remark.parse(text, new Labels(() => false, text.length)));
  const parses = times(5, () => parseMarkdown(text));
  const lints = times(5, () => lintMarkdown(parseMarkdown(text), request));
  const keystrokes: number[] = [];
  let markdown = parseMarkdown(text);
  let previous = lintMarkdown(markdown, request).document;
  for (let burst = 0; burst < bursts; burst += 1) {
    const at = placeOf(markdown.text, burst, bursts);
    for (let key = 0; key < KEYSTROKES; key += 1) {
      const typing = key < TYPED.length;
      const offset = typing ? at + key : at + KEYSTROKES - key - 1;
      const edit = typing ? insertAt(offset, TYPED[key] ?? ' ') : remove({ start: offset, end: offset + 1 });
      keystrokes.push(
        time(() => {
          markdown = editMarkdown(markdown, edit);
          previous = lintMarkdown(markdown, { ...request, previous }).document;
        }),
      );
    }
  }
  return {
    lines: text.split('\n').length,
    kilobytes: text.length / 1024,
    reference: median(references),
    fullParse: median(parses),
    fullLint: median(lints),
    keystrokeMedian: median(keystrokes),
    keystroke95: percentile(keystrokes, 0.95),
  };
}

const times = (count: number, run: () => unknown): readonly number[] =>
  Array.from({ length: count }, () => time(run));

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
