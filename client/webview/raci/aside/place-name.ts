import type { RaciGrid } from '../../../../protocol/src';
import type { Place } from '../grid/follow-cell';

/** “Set the price, PMM” */
export const placeName = ({ rows, roles }: RaciGrid, { row, role }: Place): string =>
  [rows[row]?.activity, roles[role]?.name].filter((name) => name !== undefined).join(', ') ||
  'The whole matrix';
