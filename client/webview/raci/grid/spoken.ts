import type { RaciGrid } from '../../../../protocol/src';
import { HEADER, type Place } from './follow-cell';

type Cell = RaciGrid['rows'][number]['cells'][number];

/** “accountable and responsible”, as a screen reader says it and a tooltip shows it. */
export function spokenPart({ codes, unknown, condition }: Cell, letters: RaciGrid['letters']): string {
  const words = codes.map((code) => wordOf(code, letters));
  const all = [...words, ...unknown.map((letter) => `“${letter}”, which is no letter of this scheme`)];
  const part = all.length === 0 ? 'no part' : listed(all);
  return condition === null ? part : `${part} (${condition})`;
}

export const wordOf = (code: string, letters: RaciGrid['letters']): string =>
  letters.find((letter) => letter.code === code)?.word ?? code;

/** “Set the price, PMM: accountable and responsible; 1 problem” */
export function spokenCell(grid: RaciGrid, { row, role }: Place): string {
  const of = grid.rows[row];
  const name = grid.roles[role];
  if (role === HEADER) return of ? withProblems(of.activity, of.findings.length) : 'Activity';
  if (!name) return '';
  if (!of) return name.people.length > 0 ? `${name.name} (${name.people.join(', ')})` : name.name;
  const cell = of.cells[role];
  const part = cell ? spokenPart(cell, grid.letters) : 'no part';
  return withProblems(`${of.activity}, ${name.name}: ${part}`, cell?.findings.length ?? 0);
}

const withProblems = (text: string, count: number): string =>
  count === 0 ? text : `${text}; ${count} ${count === 1 ? 'problem' : 'problems'}`;

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
