import type { TreeCursor } from '@lezer/common';
import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Reference,
} from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Conversion } from './conversion';
import type { InlineReader } from './inlines';

/** What a pair of brackets holds and what follows it. */
interface Brackets {
  /** Between the brackets. */
  readonly from: number;
  readonly to: number;
  readonly resource: { readonly url: string; readonly title: string | null } | null;
  /** A second pair of brackets, with what is in it. */
  readonly label: string | null;
}

const AUTOLINK = /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@:]+@[^\s<>@:]+)>$/;

export function readAutolink(conversion: Conversion, from: number, to: number): Link {
  const value = conversion.slice(from + 1, to - 1);
  conversion.doubtIf(!AUTOLINK.test(conversion.slice(from, to)));
  return {
    type: 'link',
    title: null,
    url: value.includes(':') ? value : `mailto:${value}`,
    children: [{ type: 'text', value, position: conversion.places.position(from + 1, to - 1) }],
    position: conversion.places.position(from, to),
  };
}

const DEFINITION = /^\[([^[\]\\\n]+)\]: *([^\s<>()\\]+)(?: +(?:"([^"\\\n]*)"|'([^'\\\n]*)'))?$/;

/** A definition on one line; what it defines is noted. */
export function readDefinition(conversion: Conversion, from: number, to: number): Definition | null {
  const [, label, url, quoted, single] = DEFINITION.exec(conversion.slice(from, to)) ?? [];
  if (label === undefined || url === undefined || !/^ *[^ ^]/.test(label)) return null;
  conversion.define(`definition:${normalized(label)}`, from);
  const title = quoted ?? single;
  return {
    type: 'definition',
    identifier: normalized(label).toLowerCase(),
    label: decodeString(label),
    title: title === undefined ? null : decodeString(title),
    url: decodeString(url),
    position: conversion.places.position(from, to),
  };
}

/** A link; null when the brackets are text. */
export function readLink(reader: InlineReader, cursor: TreeCursor): Link | LinkReference | null {
  const { conversion } = reader;
  const { from, to } = cursor;
  const brackets = readBrackets(conversion, cursor, 1);
  const children = (): PhrasingContent[] => reader.children(cursor, brackets.from, brackets.to);
  const reference = readReference(conversion, brackets);
  const position = conversion.places.position(from, to);
  if (brackets.resource) {
    return { type: 'link', ...brackets.resource, children: children(), position };
  }
  return reference && { type: 'linkReference', ...reference, children: children(), position };
}

/** An image; null when the brackets are text. */
export function readImage(conversion: Conversion, cursor: TreeCursor): Image | ImageReference | null {
  const { from, to } = cursor;
  const brackets = readBrackets(conversion, cursor, 2);
  const alt = conversion.slice(brackets.from, brackets.to);
  conversion.doubtIf(/[*_~`\\&<[\n]/.test(alt));
  const reference = readReference(conversion, brackets);
  const position = conversion.places.position(from, to);
  if (brackets.resource) return { type: 'image', ...brackets.resource, alt, position };
  return reference && { type: 'imageReference', ...reference, alt, position };
}

function readBrackets(conversion: Conversion, cursor: TreeCursor, open: number): Brackets {
  const from = cursor.from + open;
  let to = cursor.to;
  let url = '';
  let title: string | null = null;
  let label: string | null = null;
  let marks = 0;
  cursor.firstChild();
  do {
    const value = (): string => conversion.slice(cursor.from, cursor.to);
    if (cursor.name === 'LinkMark') {
      marks += 1;
      if (marks === 2) to = cursor.from;
    } else if (marks >= 2 && cursor.name === 'URL') url = value();
    else if (cursor.name === 'LinkTitle') title = value();
    else if (cursor.name === 'LinkLabel') label = value().slice(1, -1);
  } while (cursor.nextSibling());
  cursor.parent();
  if (marks < 4) return { from, to, resource: null, label };
  conversion.doubtIf(isDoubtfulResource(conversion.slice(to + 2, cursor.to - 1), url, title));
  const shown = title && decodeString(title.slice(1, -1));
  return { from, to, resource: { url: decodeString(url), title: shown }, label };
}

/** Whether a destination has unusual characters, or a title no quotes. */
function isDoubtfulResource(resource: string, url: string, title: string | null): boolean {
  if (/[\n\\]/.test(resource) || (title !== null && !/^["']/.test(title))) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a destination ends at a control character
  if (/[\s<>\u0000-\u001f\u007f]/.test(url)) return true;
  const opened = url.split('(').length;
  return opened > 3 || opened !== url.split(')').length;
}

/** What brackets refer to; null when it is not defined. */
function readReference(conversion: Conversion, brackets: Brackets): (Reference & { label: string }) | null {
  const { from, to, resource, label } = brackets;
  const text = conversion.slice(from, to);
  const isDefined = isLabelDefined(conversion, text, to);
  if (resource) return null;
  if (label) {
    conversion.doubtIf(!isPlainLabel(label));
    if (isLabelDefined(conversion, label, to)) return reference(label, 'full');
    // What is no label is read again, as text.
    conversion.doubtIf(isDefined || /[*_~`<&!]/.test(label));
  }
  if (label !== null && !isDefined) {
    const behind = conversion.text[to + label.length + 3];
    conversion.doubtIf(behind === '(' || behind === '[');
  } else if (isDefined) {
    const next = conversion.text[to + 1];
    conversion.doubtIf(!isPlainLabel(text) || next === '(');
    return reference(text, next === '[' ? 'collapsed' : 'shortcut');
  }
  conversion.doubtIf(!isPlainText(text));
  return null;
}

const reference = (label: string, referenceType: Reference['referenceType']) => ({
  label: decodeString(label),
  identifier: normalized(label).toLowerCase(),
  referenceType,
});

/** A label that is written on one line, without escapes. */
const isPlainLabel = (label: string): boolean => /^[^\s\\[\]](?:[^\\[\]\n]*[^\s\\[\]])?$/.test(label);

/** Text that means the same whether or not the brackets around it are a link. */
function isPlainText(text: string): boolean {
  if (/^(\*\*?|__?)[^*_~[\]\n]+\1$/.test(text)) return true;
  return !/[*~[\]]|\n *>/.test(text) && !/(?:^|[^A-Za-z0-9_])_|_(?:$|[^A-Za-z0-9_])/.test(text);
}

const isLabelDefined = (conversion: Conversion, label: string, at: number): boolean =>
  conversion.isDefined(`definition:${normalized(label)}`, at);

/** A label as labels are compared (https://spec.commonmark.org/0.31.2/#matches). */
const normalized = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
