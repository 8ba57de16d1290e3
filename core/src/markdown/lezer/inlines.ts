import type { TreeCursor } from '@lezer/common';
import type { Html, InlineCode, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Container } from './container';
import type { Conversion } from './conversion';
import { isPlainTag } from './doubt';
import { isDoubtfulProse, isPlainText } from './doubtful-prose';
import { withoutIndent } from './indent';
import { readAutolink, readImage, readLink } from './links';
import { TextRun } from './text-run';

/** Where inline Markdown stands. */
export interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly container: Container;
  /** Whether it is a cell of a table, where pipes are escaped even in code. */
  readonly inTable?: boolean;
}

/** The inline content of a paragraph, heading or cell; its tree is what the cursor stands on. */
export function readLeaf(conversion: Conversion, cursor: TreeCursor, leaf: Leaf): PhrasingContent[] {
  const { from, to } = trimmed(conversion.text, leaf);
  if (from >= to) return [];
  const text = conversion.slice(from, to);
  if (isPlainText(text)) {
    return [{ type: 'text', value: text, position: conversion.places.position(from, to) }];
  }
  conversion.doubtIf(isDoubtfulProse(text, leaf.container.kind === 'item'));
  if (conversion.isDoubtful) return [];
  return new InlineReader(conversion, leaf, text.includes('\n')).children(cursor, from, to);
}

function trimmed(text: string, { from, to }: Leaf): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { from: start, to: end };
}

/** Reads the inline nodes of one leaf. */
export class InlineReader {
  readonly conversion: Conversion;
  readonly #container: Container;
  readonly #inTable: boolean;
  readonly #hasLines: boolean;
  #hasOpenBracket = false;

  /** @param hasLines Whether the leaf has more than one line. */
  constructor(conversion: Conversion, { container, inTable }: Leaf, hasLines: boolean) {
    this.conversion = conversion;
    this.#container = container;
    this.#inTable = inTable === true;
    this.#hasLines = hasLines;
  }

  /** What stands between two offsets, inside the node that the cursor stands on. */
  children(cursor: TreeCursor, from: number, to: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    const run = new TextRun(this.conversion, this.#container.inQuote, nodes);
    this.#addTo(run, nodes, cursor, from, to);
    run.flush();
    return nodes;
  }

  #addTo(run: TextRun, nodes: PhrasingContent[], cursor: TreeCursor, from: number, to: number): void {
    let at = from;
    if (cursor.firstChild()) {
      do {
        if (cursor.from < from || cursor.to > to) continue;
        if (cursor.from > at) this.#addText(run, at, cursor.from);
        at = cursor.to;
        this.#addNode(run, nodes, cursor);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (to > at) this.#addText(run, at, to);
  }

  #addText(run: TextRun, from: number, to: number): void {
    const text = this.conversion.slice(from, to);
    // A bracket that the tree leaves alone may still pair with another.
    if (this.#hasOpenBracket && text.includes(']')) this.conversion.doubt();
    const open = text.indexOf('[');
    if (open >= 0) {
      this.#hasOpenBracket = true;
      this.conversion.doubtIf(text.includes(']', open));
    }
    // Where remark tries in vain to read over a line end, it counts what follows in its own way.
    this.conversion.doubtIf(this.#hasLines && text.includes('`'));
    this.conversion.doubtIf(/<[A-Za-z/!?]/.test(text));
    run.addLines(from, to);
  }

  #addNode(run: TextRun, nodes: PhrasingContent[], cursor: TreeCursor): void {
    const { from, to } = cursor;
    switch (cursor.name) {
      case 'Escape':
        run.add(this.conversion.slice(from + 1, to), from, to);
        return;
      case 'Entity':
        run.add(decodeString(this.conversion.slice(from, to)), from, to);
        return;
      case 'QuoteMark':
        run.beginLine();
        return;
      case 'Link':
      case 'Image':
        this.#addLink(run, nodes, cursor);
        return;
      case 'LinkMark':
      case 'LinkLabel':
        run.add(this.conversion.slice(from, to), from, to);
        return;
      default: {
        const node = this.#node(cursor);
        if (!node) {
          this.conversion.doubt();
          return;
        }
        run.flush();
        nodes.push(node);
        if (node.type === 'break') run.beginLine();
      }
    }
  }

  #node(cursor: TreeCursor): PhrasingContent | null {
    const { from, to } = cursor;
    const { places } = this.conversion;
    switch (cursor.name) {
      case 'HardBreak':
        return { type: 'break', position: places.position(from, to) };
      case 'Emphasis':
        return { type: 'emphasis', ...this.#span(cursor, 1) };
      case 'StrongEmphasis':
        return { type: 'strong', ...this.#span(cursor, 2) };
      case 'Strikethrough':
        return { type: 'delete', ...this.#span(cursor, 2) };
      case 'InlineCode':
        return this.#code(from, to);
      case 'Autolink':
        return readAutolink(this.conversion, from, to);
      case 'HTMLTag':
      case 'Comment':
        return this.#html(from, to);
      default:
        return null;
    }
  }

  /** Emphasis takes a whole run of markers; where it takes a part, remark may take another. */
  #span(cursor: TreeCursor, width: number) {
    const { from, to } = cursor;
    const { text, places } = this.conversion;
    this.conversion.doubtIf(text[from] === text[from - 1] || text[to] === text[to - 1]);
    return { children: this.children(cursor, from + width, to - width), position: places.position(from, to) };
  }

  #code(from: number, to: number): InlineCode {
    const { text, places } = this.conversion;
    let fence = 1;
    while (text[from + fence] === '`') fence += 1;
    const inside = this.#codeLines(text.slice(from + fence, to - fence));
    const isPadded = /^[ \n]/.test(inside) && /[ \n]$/.test(inside) && /[^ \n]/.test(inside);
    const value = isPadded ? inside.slice(1, -1) : inside;
    return {
      type: 'inlineCode',
      value: this.#inTable ? value.replace(/\\[\\|]/g, unescapedPipe) : places.raw(value),
      position: places.position(from, to),
    };
  }

  /** Lines of code lose what belongs to the container, and no more. */
  #codeLines(code: string): string {
    const secondLine = code.indexOf('\n') + 1;
    if (secondLine === 0) return code;
    const { inQuote, column } = this.#container;
    this.conversion.doubtIf(inQuote || code.includes('\t'));
    return code.slice(0, secondLine) + withoutIndent(this.conversion, code.slice(secondLine), column);
  }

  #html(from: number, to: number): Html {
    const value = this.conversion.slice(from, to);
    this.conversion.doubtIf(!isPlainTag(value));
    return { type: 'html', value, position: this.conversion.places.position(from, to) };
  }

  #addLink(run: TextRun, nodes: PhrasingContent[], cursor: TreeCursor): void {
    const { from, to } = cursor;
    const node = cursor.name === 'Link' ? readLink(this, cursor) : readImage(this.conversion, cursor);
    if (node) {
      run.flush();
      nodes.push(node);
      return;
    }
    const brackets = this.conversion.slice(from, to + 1);
    this.conversion.doubtIf(this.#hasLines && (brackets.endsWith('(') || brackets.includes('][')));
    // Brackets that are no link are text, and so is what stands between them.
    const open = cursor.name === 'Link' ? 1 : 2;
    run.add(this.conversion.slice(from, from + open), from, from + open);
    this.#addTo(run, nodes, cursor, from + open, to);
  }
}

/** In a table's code, an escaped pipe is a pipe; an escaped backslash stays as it is. */
const unescapedPipe = (escaped: string): string => (escaped === '\\|' ? '|' : escaped);
