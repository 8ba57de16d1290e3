import type { RaciGrid } from '../../../../protocol/src';
import type { Place } from '../grid/follow-cell';

/** “Set the price, PMM”; empty for the whole. */
export const placeName = ({ rows, roles }: RaciGrid, { row, role }: Place): string =>
  [rows[row]?.activity, roles[role]?.name].filter((name) => name !== undefined).join(', ');
