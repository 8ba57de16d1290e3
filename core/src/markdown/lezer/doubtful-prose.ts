/** Characters that begin or end inline syntax, and line ends, around which spaces go. */
const INLINE_SYNTAX = /[\\&`<*_~[\]\n]/;

/** Whether inline Markdown is just text. */
export const isPlainText = (text: string): boolean => !INLINE_SYNTAX.test(text);

/** Footnotes, an escape before code, and runs of delimiters that more than one reading takes apart. */
const DELICATE_INLINES = /\[\^|\\`|\*{3}|_{3}|~{3}/;

/** Delimiters next to others and a word: remark lets neighbours open and close what the specification does not. */
const DELICATE_NEIGHBOURS = /[^\s\p{P}\p{S}]\*+[_~]|[_~]\*+[^\s\p{P}\p{S}]|~_|_~/u;

/** A line inside a paragraph that begins like a block. */
const DELICATE_LINE =
  /\n[ \t>]*(?:[-+*](?:[ \n]|$)|-[-:|]|[|<=]|:-|`{3}|#{1,6}(?:[ \n]|$)|\[\^|1[.)](?:[ \n]|$))/;

/** A paragraph is read up to limits which count delimiters, and links that are never closed. */
const MANY = 300;
const MANY_LINKS = 50;

/** What does not interrupt a paragraph, but begins a list below one. */
const NUMBERED_LINE = /\n[ \t>]*\d{1,9}[.)](?:[ \n]|$)/;

/** Whether parsers may read a paragraph, heading or cell in different ways. */
export function isDoubtfulProse(text: string, inItem: boolean): boolean {
  if (DELICATE_LINE.test(text) || (inItem && NUMBERED_LINE.test(text))) return true;
  if (text.length > MANY && countSyntax(text) > MANY) return true;
  if (text.length > MANY_LINKS && text.split('](').length > MANY_LINKS) return true;
  if (!/[*_~\\^]/.test(text)) return false;
  const prose = withoutCode(text).replace(BLANK_TO_FILL, ' ');
  if (DELICATE_INLINES.test(prose) || DELICATE_NEIGHBOURS.test(prose)) return true;
  return prose.includes('~') && !isPlainStrike(prose);
}

/** A line to sign on, or stars between paragraphs: with spaces around it, a run neither opens nor closes. */
const BLANK_TO_FILL = /(?<=^|\s)(?:_{3,99}|\*{3,99})(?=\s|$)/g;

/** Prose without code, where single backticks tell without doubt what is code. */
function withoutCode(text: string): string {
  if (!text.includes('`') || /``|\\`|</.test(text) || text.split('`').length % 2 === 0) return text;
  return text.replace(/`[^`]*`/g, 'x');
}

/** Tildes that stand before a word can close nothing. Pairs of them strike text out when nothing else is marked. */
function isPlainStrike(text: string): boolean {
  const runs = text.match(/~+/g) ?? [];
  if (runs.length <= 1 || !/(?<![\s(]|^)~|~(?![\p{L}\d])/u.test(text)) return true;
  return runs.every((run) => run.length === 2) && !/[*_]/.test(text);
}

const countSyntax = (text: string): number => text.match(/[\\&`<*_~[\]]/g)?.length ?? 0;
