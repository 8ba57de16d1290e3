import {
  type Cell,
  type Content,
  type Mark,
  type Prose,
  type Run,
  sourceSpan,
  type Table,
} from '../markdown/content';
import { once } from '../text/once';
import { lettersOf } from './raci-cell';
import { isKnownLetter, letterOfWord, variantOf } from './raci-variant';

/** Which letter each sign stands for, as a legend says that 🟥 is A; empty where none says so. */
export type LetterSigns = ReadonlyMap<string, string>;

export const NO_SIGNS: LetterSigns = new Map();

/** A coloured square, another pictograph, alone or several in one, or a shape such as ● or ★. */
const SIGN = String.raw`(?:\p{Extended_Pictographic}|[\u25A0-\u27BF])\p{EMod}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?){0,4}`;
const SIGNS = new RegExp(SIGN, 'gu');
const BETWEEN_SIGNS = new RegExp(`(${SIGN})`, 'u');
const SIGN_ALONE = new RegExp(`^${SIGN}$`, 'u');
/** Behind a letter may stand what it is for: “🟥 R (read)”. */
const SIGN_FIRST = new RegExp(
  String.raw`(${SIGN})([ =:–—\-(|]{0,5})(\p{L}{1,14})(?![\p{L}\p{N}])(?:\s?[(=:–—-]\s?(\p{L}{2,20}))?`,
  'gu',
);
const SIGN_LAST = new RegExp(String.raw`(?<![\p{L}\p{N}])(\p{L}{1,14})[ =:–—\-)(|]{0,5}(${SIGN})`, 'gu');
/** Few texts hold any of these, and most of them are told by this alone. */
const MAY_HOLD_SIGN = /[\u2190-\u3299\ud83c-\ud83e]/;
/** From so many letters on, signs that are explained are a legend. */
const FEWEST = 3;

/** What is said of a sign: the letter it stands for, or null for something else. */
type Explained = readonly [sign: string, letter: string | null];

/** The signs that some of what is said makes letters, whatever else is said. */
export const lettersAmong = (explained: readonly Explained[]): LetterSigns =>
  signsOf(explained.filter(([, letter]) => letter !== null));

/** Whether a cell of a table holds signs and no word. */
export const holdsSigns = once((block: Content): boolean => {
  switch (block.kind) {
    case 'table':
      return block.rows.some(({ cells }) => cells.some(({ prose }) => isOfSigns(prose.text)));
    case 'quote':
      return block.children.some(holdsSigns);
    case 'list':
      return block.items.some(({ children }) => children.some(holdsSigns));
    default:
      return false;
  }
});

const BRACKETS = /[([][^()[\]]{0,50}[)\]]/g;
const isOfSigns = (text: string): boolean =>
  MAY_HOLD_SIGN.test(text) && text.search(SIGNS) !== -1 && !/\p{L}/u.test(text.replace(BRACKETS, ''));

/** What a block says of signs, as “🟥 = Accountable” or a row of a table that begins so. */
export const explainedIn = once((block: Content): readonly Explained[] => {
  switch (block.kind) {
    case 'paragraph':
      return explainedInText(block.prose.text);
    case 'list':
      return block.items.flatMap(({ prose, children }) => [
        ...explainedInText(prose.text),
        ...children.flatMap(explainedIn),
      ]);
    case 'quote':
      return block.children.flatMap(explainedIn);
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)].flatMap(explainedInRow);
    default:
      return [];
  }
});

/** A cell may explain a sign, as may the first two of a row; what else stands beside signs is a matrix. */
function explainedInRow(cells: readonly Cell[]): readonly Explained[] {
  const texts = cells.map(({ prose }) => prose.text.trim());
  const [first = '', second = ''] = texts;
  const isOpening = SIGN_ALONE.test(first) || explainedBy('', first).some(([, letter]) => letter !== null);
  return [...(isOpening ? [`${first} | ${second}`] : []), ...texts].flatMap(explainedInText);
}

function explainedInText(text: string): readonly Explained[] {
  if (!MAY_HOLD_SIGN.test(text)) return [];
  const first = [...text.matchAll(SIGN_FIRST)].flatMap(([, sign, gap, word, meaning]) =>
    explainedBy(sign, word, gap, meaning),
  );
  return first.length > 0
    ? first
    : [...text.matchAll(SIGN_LAST)].flatMap(([, word, sign]) => explainedBy(sign, word));
}

/** @param gap What stands between the two. @param meaning What the letter is said to be for. */
function explainedBy(sign = '', word = '', gap = '', meaning = ''): readonly Explained[] {
  const letter = letterOfWord(word) ?? word;
  const isLetter = /^[A-Z]$/.test(letter) && isKnownLetter(letter);
  const isOther = meaning[0]?.toUpperCase() === word && letterOfWord(meaning) !== word;
  if (isLetter && !isOther) return [[plainSign(sign), letter]];
  return isOther || EXPLAINS.test(gap) ? [[plainSign(sign), null]] : [];
}
const EXPLAINS = /[=:–—]/;

/** What all that is said of signs makes together: a legend gives each one letter, and somebody answers. */
export const signsOf = once((explained: readonly Explained[]): LetterSigns => {
  const signs = new Map<string, string>();
  for (const [sign, letter] of explained) {
    if (letter === null) continue;
    const isOtherToo = explained.some(([same, other]) => same === sign && other !== letter);
    if (isOtherToo) return NO_SIGNS;
    signs.set(sign, letter);
  }
  const letters = new Set(signs.values());
  return letters.size >= FEWEST && letters.has(variantOf([...letters]).answers) ? signs : NO_SIGNS;
});

/** Without the character that asks for colours. */
const plainSign = (sign: string): string => sign.replaceAll('\uFE0F', '');

/** A table as its legend reads it: where a cell holds signs, their letters, in the places of the signs. */
export const withLetters = (table: Table, signs: LetterSigns): Table =>
  signs.size === 0 || !holdsSigns(table) ? table : letteredTable(table, signs);

/** Below such headers signs tell how things stand. */
const OF_STATES = /^(?:status|state|health|rag|progress|priority|risk|done|ready)$/i;

const letteredTable = once(
  (table: Table, signs: LetterSigns): Table => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        isOfSigns(cell.prose.text) && !OF_STATES.test(table.header[index]?.prose.text.trim() ?? '')
          ? { ...cell, prose: lettered(cell.prose, signs) }
          : cell,
      ),
    })),
  }),
);

/** The text with letters for signs, as far as it holds no words. */
export const asLetters = (text: string, signs: LetterSigns): string =>
  isOfSigns(text) ? text.replace(SIGNS, (sign) => signs.get(plainSign(sign)) ?? sign) : text;

/** The text with signs for letters, as far as it holds nothing else in front of a bracket and each letter has a sign. */
export function asSigns(text: string, signs: LetterSigns): string {
  const bracket = text.search(/[([]/);
  const head = bracket === -1 ? text : text.slice(0, bracket);
  const signOf = new Map([...signs].map(([sign, letter]) => [letter, sign] as const).reverse());
  const written = head.replace(/\p{L}+/gu, (word) => {
    const own = lettersOf(word)?.map((letter) => signOf.get(letter)) ?? [];
    return own.length > 0 && own.every((sign) => sign !== undefined) ? own.join('') : word;
  });
  return /\p{L}/u.test(written) ? text : written + text.slice(head.length);
}

/** A prose with letters for signs, each of which still stands where its sign does. */
function lettered(prose: Prose, signs: LetterSigns): Prose {
  const pieces = prose.text.split(BETWEEN_SIGNS);
  let text = '';
  let from = 0;
  const runs: Run[] = [];
  const indexAfter: number[] = [];
  for (const piece of pieces) {
    const letter = signs.get(plainSign(piece));
    const parts =
      letter === undefined ? [...piece].map((sign) => [sign, sign] as const) : [[piece, letter] as const];
    for (const [old, seen] of parts) {
      const { start, end } = sourceSpan(prose, from, from + old.length);
      runs.push({ at: text.length, source: start - prose.span.start, width: end - start });
      for (let unit = 0; unit < old.length; unit += 1) indexAfter.push(text.length);
      text += seen;
      from += old.length;
    }
  }
  indexAfter.push(text.length);
  const at = (index: number) => indexAfter[index] ?? text.length;
  const marks = prose.shape.marks.map(
    (mark): Mark => ({ ...mark, start: at(mark.start), end: at(mark.end) }),
  );
  return { text, span: prose.span, shape: { text, marks, runs } };
}
