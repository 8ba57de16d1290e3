import { type Span, spanAt } from '../../text/span';

/** What keeps YAML from being read, for authors who never met its grammar. */
export interface YamlFault {
  readonly cause: YamlCause;
  /** The place to look at, in the YAML. */
  readonly span: Span;
  /** What is wrong there: a clause. */
  readonly what: string;
  /** What to do about it: a sentence without its full stop. */
  readonly advice: string;
}

export type YamlCause =
  | 'colon-in-value'
  | 'colon-missing'
  | 'blank-missing'
  | 'tab'
  | 'indent'
  | 'quote-open'
  | 'quote-followed'
  | 'bracket-open'
  | 'bracket-extra'
  | 'bracket-followed'
  | 'sign-first'
  | 'list-on-line'
  | 'escape'
  | 'other';

/** What the parser says, by its code and its words. */
interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

const WORDS: Readonly<Record<YamlCause, readonly [what: string, advice: string]>> = {
  'colon-in-value': ['This value holds a colon', 'Put the value in quotes'],
  'colon-missing': ['This line has no colon', 'Write a name, a colon and a value, such as “owner: Ana”'],
  'blank-missing': ['No blank follows the colon', 'Put one behind it'],
  tab: ['This line begins with a tab, which is not allowed here', 'Indent it with blanks'],
  indent: [
    'This line begins in another column than the lines it belongs with',
    'Put as many blanks before it as before them',
  ],
  'quote-open': ['This quotation mark is never closed', 'Close it where the value ends'],
  'quote-followed': [
    'The value goes on behind its closing quotation mark',
    'Put the whole value in quotation marks of a sort that does not occur in it',
  ],
  'bracket-open': ['This bracket is never closed', 'Close it where the list or the value ends'],
  'bracket-extra': ['This closing bracket closes nothing', 'Remove it, or put the value in quotes'],
  'bracket-followed': ['The value goes on behind its closing bracket', 'Put the whole value in quotes'],
  'sign-first': ['Names and values cannot begin with this sign', 'Put the name or the value in quotes'],
  'list-on-line': [
    'A list cannot begin on the line of its name',
    'Begin it on the next line, or write it in brackets, such as “[Ana, Ben]”',
  ],
  escape: [
    'A backslash between double quotes has a meaning of its own',
    'Write two backslashes, or use single quotes',
  ],
  other: [
    'The text cannot be read from here on',
    'Compare this line with those around it: each is a name, a colon and a value, and a value with signs in it belongs in quotes',
  ],
};

/** A name, its colon and the blanks behind it; in a list, behind the dash. */
const NAME = /^[ ]{0,200}(?:- {1,20})?[^\s"'[{#:-][^\s:]{0,100}:[ \t]{1,200}/;
const SIGNS = /^[*&!%@`,|>?]/;

/** The first thing wrong with a YAML text. @param error What the parser said of it first. */
export function yamlFault(yaml: string, error: ParserError): YamlFault {
  const line = lineAround(yaml, error.pos[0]);
  const [cause, span] =
    tabFault(line) ?? faultOf(yaml, line, error) ?? (['other', placeOf(error, yaml)] as const);
  return faultAt(cause, span);
}

/** A fault that was found at a place. */
export function faultAt(cause: YamlCause, span: Span): YamlFault {
  const [what, advice] = WORDS[cause];
  return { cause, span, what, advice };
}

type Found = readonly [YamlCause, Span];

function faultOf(yaml: string, line: Line, error: ParserError): Found | null {
  const place = placeOf(error, yaml);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return valueFault(line) ?? ['indent', wordsOf(lineBelow(yaml, line) ?? line)];
    case 'MISSING_CHAR':
      return missingFault(yaml, line, error);
    case 'BAD_INDENT':
      if (!error.message.startsWith('Flow')) return ['indent', wordsOf(line)];
      return ['bracket-open', openBracket(yaml.slice(0, error.pos[0])) ?? place];
    case 'MULTILINE_IMPLICIT_KEY':
      return line.text.trim().startsWith('-') ? ['indent', wordsOf(line)] : ['colon-missing', wordsOf(line)];
    case 'BAD_SCALAR_START':
      return ['sign-first', spanAt(error.pos[0], 1)];
    case 'BAD_DQ_ESCAPE':
      return ['escape', place];
    case 'UNEXPECTED_TOKEN':
      return tokenFault(line, place, error.message);
    default:
      return null;
  }
}

function tokenFault(line: Line, place: Span, message: string): Found | null {
  if (/-(?:seq|map)-end token/.test(message)) return ['bracket-extra', place];
  if (message.includes('block-seq-ind')) return ['list-on-line', place];
  const sign = /^[ ]{0,200}(?:- {1,20})?(?=[*&!%@`])/.exec(line.text);
  if (sign) return ['sign-first', spanAt(line.start + sign[0].length, 1)];
  return valueFault(line);
}

/** What is wrong with the value of a line. */
function valueFault(line: Line): Found | null {
  const name = NAME.exec(line.text)?.[0] ?? '';
  const value = withoutComment(line.text.slice(name.length));
  const span = spanAt(line.start + name.length, value.length);
  if (name === '' || value === '') return null;
  if (/^["']/.test(value)) return ['quote-followed', span];
  if (/^[[{]/.test(value)) return ['bracket-followed', span];
  if (SIGNS.test(value)) return ['sign-first', spanAt(span.start, 1)];
  return /:(?:\s|$)/.test(value) ? ['colon-in-value', span] : null;
}

/** A `#` behind a blank begins a comment. */
function withoutComment(value: string): string {
  const comment = value.search(/[ \t]#/);
  return (comment === -1 ? value : value.slice(0, comment)).trimEnd();
}

function missingFault(yaml: string, line: Line, error: ParserError): Found {
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote) return ['quote-open', openQuote(yaml, quote) ?? placeOf(error, yaml)];
  if (error.message.startsWith('Sequence item')) return ['indent', wordsOf(line)];
  const colon = /^\s{0,200}[\w-]{1,60}:(?=[^\s/])/.exec(line.text);
  return colon
    ? ['blank-missing', spanAt(line.start + colon[0].length - 1, 1)]
    : ['colon-missing', wordsOf(line)];
}

function tabFault({ text, start }: Line): Found | null {
  const tabs = /^[ ]{0,200}(\t{1,40})/.exec(text)?.[0];
  return tabs ? ['tab', spanAt(start, tabs.length)] : null;
}

/** Where a value begins with a quotation mark that its line does not close. */
function openQuote(yaml: string, quote: string): Span | null {
  for (let line: Line | null = lineAround(yaml, 0); line; line = lineBelow(yaml, line)) {
    const lead = (NAME.exec(line.text) ?? /^[ ]{0,200}- {1,20}/.exec(line.text))?.[0].length ?? 0;
    if (line.text[lead] === quote && !line.text.includes(quote, lead + 1))
      return spanAt(line.start + lead, 1);
  }
  return null;
}

const CLOSERS: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** The last bracket of a text that is opened and not closed. */
function openBracket(text: string): Span | null {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at] ?? '';
    if (CLOSERS[sign]) closed += 1;
    else if (sign !== '[' && sign !== '{') continue;
    else if (closed === 0) return spanAt(at, 1);
    else closed -= 1;
  }
  return null;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') };
}

function lineBelow(text: string, { start }: Line): Line | null {
  const end = text.indexOf('\n', start);
  return end === -1 ? null : lineAround(text, end + 1);
}

/** A line without the blanks around it. */
function wordsOf({ text, start }: Line): Span {
  const words = text.trim();
  return spanAt(start + text.indexOf(words), Math.max(words.length, 1));
}

/** Where the parser stopped, inside the text. */
function placeOf({ pos: [start, end] }: ParserError, yaml: string): Span {
  const from = Math.min(start, Math.max(yaml.length - 1, 0));
  return { start: from, end: Math.max(Math.min(end, yaml.length), from + 1) };
}
