import type { TreeCursor } from '@lezer/common';
import type { Blockquote, Heading, Html, Paragraph } from 'mdast';
import { readFencedCode } from './code';
import { type Block, type Container, ROOT } from './container';
import type { Conversion } from './conversion';
import { isDoubtfulStart, isPlainHtml } from './doubt';
import { withoutIndent } from './indent';
import { readLeaf } from './inlines';
import { readDefinition } from './links';
import { hasBlankLine, readList, readTask } from './lists';
import { readTable } from './tables';

/** A top-level block; null when it is of a kind that is left to remark. */
export const readTopBlock = (conversion: Conversion, cursor: TreeCursor): Block | null =>
  new BlockReader(conversion).block(cursor, ROOT);

/**
 * Whether parsers may disagree on how a block begins that no blank line parts from what is above.
 * @param above The block above in the same container.
 * @param gap What stands between the two, or between the container's start and the block.
 */
export function isDoubtfulJoin(above: Block | undefined, below: Block, gap: string): boolean {
  if (hasBlankLine(gap)) return false;
  if (above?.type === 'definition' && below.type !== 'definition') return true;
  switch (below.type) {
    case 'table':
    case 'html':
      return above !== undefined && !STARTS_ANEW.has(above.type);
    case 'list':
      return below.ordered === true && below.start !== 1;
    default:
      return false;
  }
}

/** Blocks that end with their last line, whatever follows. */
const STARTS_ANEW: ReadonlySet<string> = new Set(['heading', 'thematicBreak', 'html', 'code']);

class BlockReader {
  readonly #conversion: Conversion;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  block(cursor: TreeCursor, container: Container): Block | null {
    const { name, from, to } = cursor;
    const conversion = this.#conversion;
    switch (name) {
      case 'Paragraph':
        return this.#paragraph(cursor, container);
      case 'Task':
        return readTask(conversion, cursor, container);
      case 'ATXHeading1':
      case 'ATXHeading2':
      case 'ATXHeading3':
      case 'ATXHeading4':
      case 'ATXHeading5':
      case 'ATXHeading6':
        return this.#heading(cursor, container);
      case 'SetextHeading1':
      case 'SetextHeading2':
        return this.#underlinedHeading(cursor, container);
      case 'BulletList':
      case 'OrderedList':
        return readList(conversion, cursor, container, (...inside) => this.#children(...inside));
      case 'Blockquote':
        return this.#quote(cursor, container);
      case 'FencedCode':
        return readFencedCode(conversion, cursor, container);
      case 'Table':
        return readTable(conversion, cursor, container);
      case 'HorizontalRule':
        return { type: 'thematicBreak', position: conversion.places.position(from, to) };
      case 'LinkReference':
        return readDefinition(conversion, from, to);
      case 'HTMLBlock':
      case 'CommentBlock':
        return this.#html(cursor, container);
      default:
        return null;
    }
  }

  #paragraph(cursor: TreeCursor, container: Container): Paragraph {
    const { from, to } = cursor;
    const conversion = this.#conversion;
    conversion.doubtIf(isDoubtfulStart(conversion.text, from, to));
    return {
      type: 'paragraph',
      children: readLeaf(conversion, cursor, { from, to, container }),
      position: conversion.places.position(from, to),
    };
  }

  #heading(cursor: TreeCursor, container: Container): Heading {
    const { from, to, name } = cursor;
    const depth = depthOf(name);
    let contentEnd = to;
    if (cursor.lastChild()) {
      if (cursor.name === 'HeaderMark' && cursor.from > from) contentEnd = cursor.from;
      cursor.parent();
    }
    return {
      type: 'heading',
      depth,
      children: readLeaf(this.#conversion, cursor, { from: from + depth, to: contentEnd, container }),
      position: this.#conversion.places.position(from, to),
    };
  }

  #underlinedHeading(cursor: TreeCursor, container: Container): Heading {
    const { from, to, name } = cursor;
    const { places, text } = this.#conversion;
    this.#conversion.doubtIf(container.kind !== 'root' || isDoubtfulStart(text, from, to));
    let contentEnd = to;
    if (cursor.lastChild()) {
      contentEnd = places.lineStart(cursor.from) - 1;
      cursor.parent();
    }
    return {
      type: 'heading',
      depth: depthOf(name),
      children: readLeaf(this.#conversion, cursor, { from, to: contentEnd, container }),
      position: places.position(from, to),
    };
  }

  #quote(cursor: TreeCursor, { kind, inQuote, column }: Container): Blockquote {
    const { from, to } = cursor;
    const conversion = this.#conversion;
    conversion.doubtIf(kind === 'quote' || inQuote || hasLazyLine(conversion.slice(from, to), column));
    const children = this.#children(cursor, { kind: 'quote', inQuote: true, column });
    return { type: 'blockquote', children, position: conversion.places.position(from, to) };
  }

  /** HTML begins where its line does. */
  #html({ from, to }: TreeCursor, { inQuote, column }: Container): Html {
    const { text, places } = this.#conversion;
    const start = places.lineStart(from) + column;
    const secondLine = text.indexOf('\n', from) + 1;
    const isOneLine = secondLine === 0 || secondLine > to;
    const rest = isOneLine ? '' : withoutIndent(this.#conversion, text.slice(secondLine, to), column);
    const value = text.slice(start, isOneLine ? to : secondLine) + rest;
    this.#conversion.doubtIf(
      inQuote || start > from || /[^ ]/.test(text.slice(start, from)) || !isPlainHtml(text.slice(from, to)),
    );
    return { type: 'html', value: places.raw(value), position: places.position(start, to) };
  }

  #children(cursor: TreeCursor, container: Container): Block[] {
    const children: Block[] = [];
    let aboveEnd = cursor.from;
    if (!cursor.firstChild()) return children;
    do {
      if (cursor.name === 'QuoteMark' || cursor.name === 'ListMark') continue;
      const block = this.block(cursor, container);
      if (!block) {
        this.#conversion.doubt();
        continue;
      }
      const gap = this.#conversion.slice(aboveEnd, cursor.from);
      this.#conversion.doubtIf(isDoubtfulJoin(children.at(-1), block, gap));
      aboveEnd = cursor.to;
      children.push(block);
    } while (cursor.nextSibling());
    cursor.parent();
    return children;
  }
}

/** Whether a line of a quote lacks its marker. */
const hasLazyLine = (quote: string, column: number): boolean =>
  quote
    .split('\n')
    .slice(1)
    .some((line) => !/^ *>/.test(line) || line.indexOf('>') < column || line.indexOf('>') > column + 3);

const DEPTHS: Readonly<Record<string, Heading['depth']>> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
};

const depthOf = (name: string): Heading['depth'] => DEPTHS[name] ?? 1;
