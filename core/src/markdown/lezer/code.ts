import type { TreeCursor } from '@lezer/common';
import type { Code } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Container } from './container';
import type { Conversion } from './conversion';
import { withoutIndent } from './indent';

/** The fenced code that the cursor stands on. */
export function readFencedCode(conversion: Conversion, cursor: TreeCursor, container: Container): Code {
  const { from, to } = cursor;
  const { places, text } = conversion;
  conversion.doubtIf(container.inQuote || from - places.lineStart(from) !== container.column);
  const close = closingLine(conversion, cursor);
  const firstLineEnd = text.indexOf('\n', from);
  const fence = /^(?:`+|~+)/.exec(text.slice(from, firstLineEnd))?.[0].length ?? 0;
  conversion.doubtIf(`${text.slice(from, firstLineEnd)}${text.slice(close, to)}`.includes('\t'));
  const info = withoutSpaces(text.slice(from + fence, firstLineEnd));
  const langEnd = info.includes(' ') ? info.indexOf(' ') : info.length;
  const lang = info.slice(0, langEnd);
  const meta = withoutSpaces(info.slice(langEnd));
  const lines = text.slice(firstLineEnd + 1, Math.max(firstLineEnd + 1, close - 1));
  return {
    type: 'code',
    lang: lang === '' ? null : decodeString(lang),
    meta: meta === '' ? null : decodeString(meta),
    value: places.raw(withoutIndent(conversion, lines, container.column)),
    position: places.position(from, to),
  };
}

const withoutSpaces = (text: string): string => text.replace(/^ +/, '');

/** Where the line of the closing fence begins. */
function closingLine(conversion: Conversion, cursor: TreeCursor): number {
  let close = cursor.to;
  if (!cursor.lastChild()) return close;
  if (cursor.name === 'CodeMark') close = conversion.places.lineStart(cursor.from);
  cursor.parent();
  conversion.doubtIf(close === cursor.to || close <= cursor.from);
  return close;
}
