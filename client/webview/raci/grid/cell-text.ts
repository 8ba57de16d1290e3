import type { RaciGrid } from '../../../../protocol/src';

type Cell = RaciGrid['rows'][number]['cells'][number];
type Letters = RaciGrid['letters'];

/** A cell as one would write it: “A/R (EU only)”. */
export function textOf({ codes, unknown, condition }: Pick<Cell, 'codes' | 'unknown' | 'condition'>): string {
  const letters = [...codes, ...unknown].join('/');
  return condition === null ? letters : `${letters} (${condition})`.trim();
}

/** The text of a cell with other letters. Its condition stays as long as it has letters for it to be about. */
export const withCodes = ({ condition }: Pick<Cell, 'condition'>, codes: readonly string[]): string =>
  codes.length === 0 ? '' : textOf({ codes, unknown: [], condition });

/** The letter after the one that a cell has: through the scheme, then none, then from the first again. */
export function nextCodes({ codes }: Pick<Cell, 'codes'>, letters: Letters, step: 1 | -1): readonly string[] {
  const stations = ['', ...letters.map(({ code }) => code)];
  const at = codes.length > 1 ? 0 : stations.indexOf(codes[0] ?? '');
  const next = stations[(at + step + stations.length) % stations.length];
  return next ? [next] : [];
}

/** Letters in the order of the scheme, one more or one fewer. */
export const toggled = (codes: readonly string[], code: string, letters: Letters): readonly string[] =>
  letters
    .map((letter) => letter.code)
    .filter((each) => (each === code ? !codes.includes(each) : codes.includes(each)));

const BETWEEN = /[\s/,+&;·-]+/;

/** What somebody typed, as it is written: “ra” and “r, a” are “R/A”; what is not letters of the scheme stays as it is. */
export function writtenAs(typed: string, letters: Letters): string {
  const text = typed.trim();
  const codes = new Set(letters.map(({ code }) => code));
  const parts = text.toUpperCase().split(BETWEEN);
  const known = parts.flatMap((part) => (codes.has(part) ? [part] : [...part]));
  return known.length > 0 && known.every((letter) => codes.has(letter))
    ? [...new Set(known)].join('/')
    : text;
}
