import type { RaciGrid } from '../../../../protocol/src';

/** A date or a state has no more characters than this. */
const SHORT = 12;

/** Whether a column of notes holds a word or two in each row, such as a date, and needs little room. */
export const isShort = ({ rows }: Pick<RaciGrid, 'rows'>, at: number): boolean =>
  rows.every(({ notes }) => (notes[at] ?? '').length <= SHORT);
