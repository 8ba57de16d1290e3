/** A row of a table that may be a block of its own instead. */
const DELICATE_ROW = /^(?:[-+*_](?: |$)|[-<=#:>]|`{3}|~{3}|\*{3}|_{3}|\d{1,9}[.)](?: |$))/;

export const isDoubtfulRow = (row: string): boolean => DELICATE_ROW.test(row);

/** A tab that may count as columns. Between words it is a character like others, and whole tabs indent a line. */
const DELICATE_TAB = /(?:^|\n)[ >]*\t|[-+*>.)#|\]]\t|\t[\s|]|\t$| \t/;
const INDENTING_TABS = /\n\t+(?=[^\s|>])/g;

export const hasDoubtfulTab = (text: string): boolean =>
  text.includes('\t') && DELICATE_TAB.test(text.replace(INDENTING_TABS, '\n'));

/** Whether a text may hold a definition: a line whose first words are in brackets, and a colon behind brackets. */
export const mayDefine = (text: string): boolean =>
  text.includes(']:') && /(?:^|\n)[-+*>.)\d \t]*\[/.test(text);

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

/** Tags that begin a block wherever they stand, by every edition of the specification. */
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'nav|noframes|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAGS})(?:[ \\n>]|/>|$)`, 'i');
const RAW_TAG = /^<(?:script|pre|style|textarea)(?:[ \n>]|$)/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;

/** HTML that begins in a usual way and, where it has to be closed, is closed on its last line. */
export function isPlainHtml(html: string): boolean {
  if (html.startsWith('<!--')) {
    return isClosedOnLastLine(html, html.indexOf('-->', '<!--'.length)) && !/^<!--(?:-|>)/.test(html);
  }
  if (RAW_TAG.test(html)) return isClosedOnLastLine(html, html.search(RAW_END));
  if (BLOCK_TAG.test(html)) return true;
  const line = html.split('\n', 1)[0] ?? '';
  const tag = line.trimEnd();
  return PLAIN_TAG.test(tag) && /^ *$/.test(line.slice(tag.length));
}

const isClosedOnLastLine = (html: string, close: number): boolean =>
  close >= 0 && !html.includes('\n', close);

/** What the reference engine reads in its own way, or in bounded time only, wherever it stands. */
export function isDoubtfulSource(source: string): boolean {
  if (source.includes('\0') || !hasOneLineEnd(source)) return true;
  return DEEP.test(source) || isHostile(source);
}

const DEEP = /(?:^|\n) *(?:(?:>|[*+-] |\d{1,9}[.)] ) *){20}|(?:^|\n)[ \t]{150}/;

const hasOneLineEnd = (source: string): boolean =>
  !source.includes('\r') || !/\r(?!\n)|(?:^|[^\r])\n/.test(source);

/** Lines without a blank one between, and delimiters among them: pairing costs time with the length of the text. */
const MOST_LENGTH = 50_000;
const MOST_DELIMITERS = 3000;
const MOST_WORK = 2e7;

function isHostile(source: string): boolean {
  const blankLine = /\n[ \t\r]*\n/g;
  for (let start = 0; start < source.length; ) {
    const end = blankLine.exec(source) ? blankLine.lastIndex : source.length;
    const length = end - start;
    if (length > MOST_LENGTH) return true;
    if (length > MOST_DELIMITERS) {
      const delimiters = countDelimiters(source, start, end);
      if (delimiters > MOST_DELIMITERS || delimiters * length > MOST_WORK) return true;
      if (hasEndlessParagraph(source.slice(start, end))) return true;
    }
    start = end;
  }
  return false;
}

/** A paragraph that begins like a definition is read anew with each of its lines. */
const MOST_LINES = 500;

function hasEndlessParagraph(block: string): boolean {
  let lines = 0;
  for (const line of block.split('\n')) {
    lines = /^[ \t]*[-*+|>#\d`~<]/.test(line) ? 0 : lines + 1;
    if (lines > MOST_LINES) return true;
  }
  return false;
}

function countDelimiters(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (DELIMITERS.has(text.charCodeAt(i))) count += 1;
  return count;
}

const DELIMITERS: ReadonlySet<number> = new Set([...'*_[]<`~&\\'].map((char) => char.charCodeAt(0)));
