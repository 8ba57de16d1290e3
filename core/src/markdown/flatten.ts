import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span';
import { align, type Piece } from './align';
import type { Mark, Prose, ProseShape, Run } from './content';

const EMPTY: ProseShape = { text: '', marks: [], runs: [] };

/** A prose without text, standing at an empty span. */
export const emptyProse = (span: Span): Prose => ({ text: '', shape: EMPTY, span });

/** A prose that is exactly the source it stands for. */
export const plainProse = (text: string, span: Span): Prose => ({
  text,
  span,
  shape: { text, marks: [], runs: [{ at: 0, source: 0 }] },
});

/**
 * Flattens inline Markdown to the text a reader sees.
 * @param nodes Inline nodes with offsets into `source`.
 * @param start Where the prose begins in `source`.
 * @param source The text that node offsets index, to find where escaped or decoded text comes from.
 */
export function flatten(nodes: readonly PhrasingContent[], start: number, source: string): ProseShape {
  const flow = new Flow(start, source);
  flow.addAll(nodes);
  return flow.shape();
}

interface MarkEnd {
  readonly type: 'mark-end';
  readonly mark: Mark;
  readonly index: number;
}

const htmlMark = (html: string): 'comment' | 'html' => (html.startsWith('<!--') ? 'comment' : 'html');

class Flow {
  #text = '';
  readonly #marks: Mark[] = [];
  readonly #runs: Run[] = [];
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

  /** Adds nodes in order. Their nesting is kept on a list of its own, as emphasis can nest deeper than calls can. */
  addAll(nodes: readonly PhrasingContent[]): void {
    const pending: (PhrasingContent | MarkEnd)[] = nodes.toReversed();
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.type === 'mark-end') {
        this.#marks[next.index] = { ...next.mark, end: this.#text.length };
        continue;
      }
      const mark = this.#add(next);
      if (!mark) continue;
      // Outer marks come before the marks inside them.
      pending.push({ type: 'mark-end', mark, index: this.#marks.push(mark) - 1 });
      if ('children' in next) pending.push(...next.children.toReversed());
    }
  }

  /** Adds a node by itself, or says what mark its children are to have. */
  #add(node: PhrasingContent): Mark | null {
    const start = node.position?.start.offset ?? this.#origin;
    const end = node.position?.end.offset ?? start;
    const at = { start: this.#text.length, end: this.#text.length };
    switch (node.type) {
      case 'strong':
      case 'emphasis':
        return { kind: node.type, ...at };
      case 'link':
        return { kind: 'link', target: node.url, ...at };
      case 'linkReference':
        return { kind: 'link', label: node.identifier, ...at };
      case 'text':
        this.#addPieces(align(this.#source.slice(start, end), node.value), start);
        break;
      case 'inlineCode':
        this.#addCode(node.value, start, end);
        this.#marks.push({ kind: 'code', start: at.start, end: this.#text.length });
        break;
      case 'break':
        this.#put('\n', start, end - start);
        break;
      case 'delete':
        this.#marks.push({ kind: 'strike', target: this.#source.slice(start, end), ...at });
        break;
      case 'image':
        this.#marks.push({ kind: 'image', target: node.url, ...at });
        break;
      case 'imageReference':
        this.#marks.push({ kind: 'image', label: node.identifier, ...at });
        break;
      case 'footnoteReference':
        this.#marks.push({ kind: 'footnote', label: node.identifier, ...at });
        break;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) this.#put('\n', start, end - start);
        else this.#marks.push({ kind: htmlMark(node.value), target: node.value, ...at });
        break;
      default:
        break;
    }
    return null;
  }

  #put(text: string, source: number, width?: number): void {
    this.#runs.push({
      at: this.#text.length,
      source: source - this.#origin,
      ...(width !== undefined && { width }),
    });
    this.#text += text;
  }

  #addPieces(pieces: readonly Piece[], start: number): void {
    pieces.forEach((piece) => this.#put(piece.text, start + piece.source, piece.width));
  }

  #addCode(value: string, start: number, end: number): void {
    let fence = 0;
    while (this.#source[start + fence] === '`') fence += 1;
    const raw = this.#source.slice(start + fence, end - fence);
    const padded = raw.length > value.length && raw.startsWith(' ') && !value.startsWith(' ') ? 1 : 0;
    this.#addPieces(align(raw.slice(padded), value, true), start + fence + padded);
  }
}
