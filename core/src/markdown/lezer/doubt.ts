/** Characters that begin or end inline syntax, and line ends, around which spaces go. */
const INLINE_SYNTAX = /[\\&`<*_~[\]\n]/;

/** Whether inline Markdown is just text. */
export const isPlainText = (text: string): boolean => !INLINE_SYNTAX.test(text);

/** Delimiters next to others, footnotes, and an escape before code: here parsers differ. */
const DELICATE_INLINES = /\*[_~]|_[*~]|~[*_]|\*{3}|_{3}|~{3}|\[\^|\\`/;

/** A line inside a paragraph that begins like a block. */
const DELICATE_LINE =
  /\n[ >]*(?:[-+*](?:[ \n]|$)|-[-:|]|[|<=]|:-|`{3}|#{1,6}(?:[ \n]|$)|\[\^|\d{1,9}[.)](?:[ \n]|$))/;

/** A long paragraph is read up to limits which count delimiters. */
const MANY = 300;

export function isDoubtfulProse(text: string): boolean {
  if (DELICATE_INLINES.test(text) || DELICATE_LINE.test(text)) return true;
  if (text.includes('~') && !isPlainStrike(text)) return true;
  return text.length > MANY && countSyntax(text) > MANY;
}

/** One tilde is text. Pairs of them strike text out when nothing else is marked. */
function isPlainStrike(text: string): boolean {
  const runs = text.match(/~+/g) ?? [];
  if (runs.length <= 1) return true;
  return runs.every((run) => run.length === 2) && !/[*_]/.test(text);
}

function countSyntax(text: string): number {
  let count = 0;
  for (const char of text) if (INLINE_SYNTAX.test(char)) count += 1;
  return count;
}

const PLAIN_TAG =
  /^<(?:\/[A-Za-z][A-Za-z0-9-]* *|[A-Za-z][A-Za-z0-9-]*(?: +[A-Za-z_:][\w.:-]*(?:="[^"\n]*")?)* *\/?)>$/;

/** A tag or a comment on one line, written in the usual way. */
export const isPlainTag = (html: string): boolean =>
  PLAIN_TAG.test(html) || /^<!--(?!-?>)[^\n]*-->$/.test(html);

/** A paragraph that begins like a definition, HTML or a table. */
export function isDoubtfulStart(text: string, from: number, to: number): boolean {
  switch (text[from]) {
    case '[':
      return text.slice(from, to).includes(']:');
    case '<':
      return !text.startsWith('<http', from);
    case '|':
      return text.slice(from, to).includes('\n');
    default:
      return false;
  }
}

const BLOCK_TAG =
  /^<\/?(?:blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ \n>]|\/>|$)/i;
const RAW_TAG = /^<(?:script|pre|style|textarea)/i;

/** A comment that is closed on its last line, or HTML that begins with a common tag. */
export function isPlainHtml(html: string): boolean {
  if (html.startsWith('<!--')) {
    const close = html.indexOf('-->', '<!--'.length + 2);
    return !/^<!--(?:-|>)/.test(html) && close > 0 && !html.includes('\n', close);
  }
  if (BLOCK_TAG.test(html)) return true;
  const firstLine = (html.split('\n', 1)[0] ?? '').trimEnd();
  return PLAIN_TAG.test(firstLine) && !RAW_TAG.test(firstLine);
}

/** What the reference engine reads in its own way, or in bounded time only, wherever it stands. */
export function isDoubtfulSource(source: string): boolean {
  if (source.includes('\0') || !hasOneLineEnd(source)) return true;
  return DEEP.test(source) || isHostile(source);
}

const DEEP = /(?:^|\n)(?:(?:[>*+-]|\d{1,9}[.)]) {0,4}){20}|(?:^|\n) {150}/;

const hasOneLineEnd = (source: string): boolean =>
  !source.includes('\r') || !/\r(?!\n)|(?:^|[^\r])\n/.test(source);

/** Delimiters that need pairing cost time with the length of the text that they stand in. */
const MOST_WORK = 2e7;
const MOST_DELIMITERS = 3000;

function isHostile(source: string): boolean {
  let count = 0;
  let start = 0;
  let isBlank = true;
  for (let i = 0; i <= source.length; i += 1) {
    const code = i < source.length ? source.charCodeAt(i) : 10;
    if (code === 10) {
      if (isBlank || i === source.length) {
        if (count > MOST_DELIMITERS || count * (i - start) > MOST_WORK) return true;
        count = 0;
        start = i;
      }
      isBlank = true;
    } else if (code > 32) {
      isBlank = false;
      if (
        code === 42 ||
        code === 95 ||
        code === 91 ||
        code === 93 ||
        code === 60 ||
        code === 96 ||
        code === 126
      )
        count += 1;
    }
  }
  return false;
}
