import type { PhrasingContent } from 'mdast';
import type { Mark, Prose, ProseShape } from './content';
import type { Span } from '../text/span';

const EMPTY: ProseShape = { text: '', marks: [], runs: [] };

/** A prose without text, standing at `offset`. */
export const emptyProse = (offset: number): Prose => ({ text: '', shape: EMPTY, span: { start: offset, end: offset } });

/** A prose that is exactly the source it stands for. */
export const plainProse = (text: string, span: Span): Prose => ({
  text,
  span,
  shape: { text, marks: [], runs: [{ at: 0, source: 0 }] },
});

/**
 * Flattens inline Markdown to the text a reader sees.
 * @param nodes Inline nodes with offsets relative to `base`.
 * @param span Where the prose stands in the document.
 * @param source The text that node offsets index, to find where escaped or decoded text comes from.
 */
export function flatten(nodes: readonly PhrasingContent[], base: number, span: Span, source: string): Prose {
  const flow = new Flow(span.start - base, source);
  flow.addAll(nodes);
  const shape = flow.shape();
  return { text: shape.text, shape, span };
}

class Flow {
  #text = '';
  readonly #marks: Mark[] = [];
  readonly #runs: { at: number; source: number }[] = [];
  readonly #origin: number;
  readonly #source: string;

  /** @param origin The offset of the prose's start in `source`. */
  constructor(origin: number, source: string) {
    this.#origin = origin;
    this.#source = source;
  }

  shape(): ProseShape {
    return { text: this.#text, marks: this.#marks, runs: this.#runs };
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#add(node);
  }

  #add(node: PhrasingContent): void {
    const start = node.position?.start.offset ?? this.#origin;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        return this.#addText(node.value, start, end);
      case 'strong':
      case 'emphasis':
        return this.#wrap({ kind: node.type }, () => this.addAll(node.children));
      case 'link':
        return this.#wrap({ kind: 'link', target: node.url }, () => this.addAll(node.children));
      case 'linkReference':
        return this.#wrap({ kind: 'link', label: node.identifier }, () => this.addAll(node.children));
      case 'inlineCode': {
        const inner = this.#source.indexOf(node.value, start);
        return this.#wrap({ kind: 'code' }, () => this.#put(node.value, inner >= 0 && inner < end ? inner : start));
      }
      case 'break':
        return this.#put('\n', start);
      case 'delete':
        return this.#leaveOut('strike', this.#source.slice(start, end));
      case 'image':
        return this.#leaveOut('image', node.url);
      case 'imageReference':
        return this.#leaveOut('image', undefined, node.identifier);
      case 'footnoteReference':
        return this.#leaveOut('footnote', undefined, node.identifier);
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) return this.#put('\n', start);
        return this.#leaveOut(node.value.startsWith('<!--') ? 'comment' : 'html', node.value);
      default:
        return;
    }
  }

  #wrap(mark: Pick<Mark, 'kind' | 'target' | 'label'>, fill: () => void): void {
    const start = this.#text.length;
    const index = this.#marks.length;
    fill();
    // Outer marks come before the marks inside them.
    this.#marks.splice(index, 0, { ...mark, start, end: this.#text.length });
  }

  #leaveOut(kind: Mark['kind'], target?: string, label?: string): void {
    const at = this.#text.length;
    this.#marks.push({ kind, start: at, end: at, ...(target !== undefined && { target }), ...(label !== undefined && { label }) });
  }

  #put(text: string, source: number): void {
    this.#runs.push({ at: this.#text.length, source: source - this.#origin });
    this.#text += text;
  }

  /** A text node's value differs from its source where characters are escaped, decoded or indented. */
  #addText(value: string, start: number, end: number): void {
    const raw = this.#source.slice(start, end);
    if (raw === value) return this.#put(value, start);
    let at = 0;
    let from = 0;
    while (at < value.length) {
      const from0 = from;
      let run = 0;
      while (at + run < value.length && raw[from + run] === value[at + run] && !(raw[from + run] === '&' && run > 0)) run += 1;
      if (run > 0) {
        this.#put(value.slice(at, at + run), start + from);
        at += run;
        from += run;
      }
      if (at >= value.length) break;
      const skipped = resync(raw, from, value, at);
      if (skipped.consumed > 0) this.#put(value.slice(at, at + skipped.consumed), start + from);
      at += skipped.consumed;
      from = skipped.from;
      if (from === from0 && skipped.consumed === 0 && run === 0) {
        this.#put(value.slice(at), start + Math.min(from, raw.length));
        break;
      }
    }
  }
}

/** Where raw and value agree again after an escape, a character reference, or an indented continuation line. */
function resync(raw: string, from: number, value: string, at: number): { from: number; consumed: number } {
  if (raw[from] === '\\' ) return { from: from + 1, consumed: 0 };
  const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(raw.slice(from, from + 40));
  if (reference) {
    const next = raw[from + reference[0].length];
    for (const length of [1, 2]) {
      if (next === undefined ? at + length === value.length : value[at + length] === next) {
        return { from: from + reference[0].length, consumed: length };
      }
    }
    return { from: from + reference[0].length, consumed: 1 };
  }
  if (raw[from] === '\r' && value[at] === '\n') return { from: from + (raw[from + 1] === '\n' ? 2 : 1), consumed: 1 };
  if (from < raw.length) return { from: from + 1, consumed: 0 };
  return { from, consumed: 0 };
}
