import { letterOfWord } from './schemes';

/** A letter of a cell, and where it stands in the text. */
export interface CellLetter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** More is prose. */
const LONGEST = 60;
const BLANK = /^(?:[-–—/·.]{1,3}|n\/?a|none)?$/i;
/** A remark in brackets, or a word. */
const TOKEN = /[([][^()[\]]{0,50}[)\]]|[\p{L}\p{N}]+/gu;
/** Letters that are written together; with E and P there would be words among them. */
const TOGETHER = /^[RACISDVO]{2,3}$/;
/** At most so many words follow the letters: "A partly". */
const MOST_WORDS = 2;

/** Whether a cell says that its role has no part. */
export const isBlank = (text: string): boolean => BLANK.test(text.trim());

/** The letters of a cell such as "A", "R/A", "RA", "A (pricing only)", "Responsible"; none where it says other things. */
export function lettersIn(text: string): readonly CellLetter[] {
  if (text.length > LONGEST || isBlank(text)) return [];
  const words = [...text.matchAll(TOKEN)].filter(([token]) => !/^[([]/.test(token) && !/^and$/i.test(token));
  const found: CellLetter[] = [];
  let read = 0;
  for (const { 0: word, index } of words) {
    const letters = lettersOf(word, index);
    if (letters.length === 0) break;
    found.push(...letters);
    read += 1;
  }
  const rest = words.length - read;
  const isQualified = rest <= MOST_WORDS && /^[A-Z]{1,3}$/.test(words[0]?.[0] ?? '');
  return rest === 0 || isQualified ? found : [];
}

function lettersOf(word: string, start: number): readonly CellLetter[] {
  const meant = letterOfWord(word);
  if (meant !== null) return [{ letter: meant, start, end: start + word.length }];
  if (/^[A-Za-z]$/.test(word)) return [{ letter: word.toUpperCase(), start, end: start + 1 }];
  if (!TOGETHER.test(word) || new Set(word).size < word.length) return [];
  return [...word].map((letter, at) => ({ letter, start: start + at, end: start + at + 1 }));
}
