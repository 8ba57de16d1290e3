import { perShape } from '../markdown/per-shape';
import { lookAlikesIn, withOurLetters } from './look-alike';
import { isKnownLetter, letterOfWord } from './raci-variant';

/** What stands where an activity and a role meet. */
export interface CellReading {
  /** The letters of any scheme, upper case and in the order written. */
  readonly codes: readonly string[];
  /** Single letters that no scheme knows, such as W. */
  readonly unknown: readonly string[];
  /** What stands in brackets or behind the letters: "SEV1 only" in "A (SEV1 only)". */
  readonly condition: string | null;
  /** Whether a letter of another alphabet stands for one of ours. */
  readonly hasLookAlike: boolean;
}

/** More is prose. */
const LONGEST = 60;
const BLANK = /^(?:[-–—/·.]{1,3}|n\/?a|none)?$/i;
const BRACKETS = /[([]([^()[\]]{0,50})[)\]]/g;
const DECORATION = /\p{Extended_Pictographic}|\uFE0F|[*†‡§✓]/gu;
const BETWEEN = /[\s/,、+&·;|\\-]+/;

/** Whether a cell says that its role has no part: nothing, a dash, a dot, "n/a". */
export const isBlankCell = (text: string): boolean => BLANK.test(text.normalize('NFKC').trim());

/**
 * The letters of a cell: one or several, apart or together, upper or lower case, or the words they stand for; with a
 * condition in brackets or behind. Null for blanks and for anything else, such as a name.
 */
export function readCell(text: string): CellReading | null {
  if (text.length > LONGEST || isProse(text)) return null;
  const conditions: string[] = [];
  const plain = withOurLetters(text)
    .normalize('NFKC')
    .replace(BRACKETS, (_whole, inner: string) => {
      conditions.push(inner.trim());
      return ' ';
    })
    .replace(DECORATION, '')
    .trim();
  if (isBlankCell(plain)) return null;
  const tokens = plain.split(BETWEEN).filter((token) => token !== '' && !joinsLetters(token));
  const codes: string[] = [];
  const unknown: string[] = [];
  let read = 0;
  for (const token of tokens) {
    const letters = lettersOf(token);
    if (!letters) break;
    for (const letter of letters) (isKnownLetter(letter) ? codes : unknown).push(letter);
    read += 1;
  }
  if (read === 0 || !isQualified(tokens, read)) return null;
  conditions.unshift(...(read < tokens.length ? [tokens.slice(read).join(' ')] : []));
  return {
    codes: [...new Set(codes)],
    unknown,
    hasLookAlike: lookAlikesIn(text).length > 0,
    condition: conditions.join(', ') || null,
  };
}

/** The same for a prose. */
export const readCellProse = perShape(({ text }) => readCell(text));

const FIRST_WORD = /^([A-Za-z][a-z]{1,40})(?=[\s,;:.]|$)/;

/** Whether a text begins with an ordinary word, as most cells of most tables do. */
function isProse(text: string): boolean {
  const word = FIRST_WORD.exec(text)?.[1];
  return word !== undefined && word !== 'and' && letterOfWord(word) === null;
}

/** Letters that are written together; with E and P there would be words among them. */
const TOGETHER = /^[RACISDVO]{2,3}$/;

/** Whether a word only stands between letters: "A and R". */
export const joinsLetters = (token: string): boolean => token.toLowerCase() === 'and';

/** "RA" and "A" in capitals, "r" alone, "Responsible"; "as" and "ra" are words, for which it is null. */
export function lettersOf(token: string): readonly string[] | null {
  const word = letterOfWord(token);
  if (word !== null) return [word];
  if (/^[A-Za-z]$/.test(token)) return [token.toUpperCase()];
  return TOGETHER.test(token) && new Set(token).size === token.length ? [...token] : null;
}

/** At most two words may follow the letters, and then the letters are capitals: "A partly", not "a team decides". */
const isQualified = (tokens: readonly string[], read: number): boolean =>
  read === tokens.length || (tokens.length - read <= 2 && /^[A-Z]{1,3}$/.test(tokens[0] ?? ''));
