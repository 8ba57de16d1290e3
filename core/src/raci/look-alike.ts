/** Letters of Cyrillic and Greek that nobody can tell from ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  а: 'a',
  С: 'C',
  с: 'c',
  Е: 'E',
  І: 'I',
  і: 'i',
  О: 'O',
  о: 'o',
  Р: 'P',
  р: 'p',
  Ѕ: 'S',
  ѕ: 's',
  Α: 'A',
  Ε: 'E',
  Ι: 'I',
  Ο: 'O',
  Ρ: 'P',
  Ϲ: 'C',
};

/** A letter that looks like one of ours: where it stands in a text, and which one it looks like. */
export interface LookAlike {
  readonly at: number;
  /** In code units: letters beyond the first plane, such as a mathematical 𝐀, take two. */
  readonly length: number;
  readonly letter: string;
}

/** Letters in a row, as the wide ones of East Asian keyboards too. */
const TOKEN = /[\p{L}\p{M}]+/gu;
/** More letters make a word. */
const MOST_LETTERS = 3;

/** The letters of other alphabets among the codes of a cell; words are left alone, and so is what stands in brackets. */
export function lookAlikesIn(text: string): readonly LookAlike[] {
  // Cells in plain letters are nearly all there are.
  if (!/[^\0-\x7f]/.test(text)) return [];
  const open = text.search(/[([（]/);
  const codes = open === -1 ? text : text.slice(0, open);
  return [...codes.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const signs = [...token];
    const letters = signs.map(ours);
    if (letters.length > MOST_LETTERS) return [];
    const found: LookAlike[] = [];
    let at = index;
    for (const [place, sign] of signs.entries()) {
      const letter = letters[place] ?? null;
      if (letter === null) return [];
      if (letter !== sign) found.push({ at, length: sign.length, letter });
      at += sign.length;
    }
    return found;
  });
}

/** Our letter for a letter; null for those that look like none. */
function ours(letter: string): string | null {
  const plain = LOOK_ALIKES[letter] ?? letter.normalize('NFKC');
  return /^[A-Za-z]$/.test(plain) ? plain : null;
}

/** A text with our letters in place of those that look like them. */
export function withOurLetters(text: string): string {
  let result = '';
  let from = 0;
  for (const { at, length, letter } of lookAlikesIn(text)) {
    result += text.slice(from, at) + letter;
    from = at + length;
  }
  return result + text.slice(from);
}
