import { useMemo } from 'preact/hooks';
import type { RaciGrid } from '../../../../protocol/src';
import type { Band, DrawnRow } from './drawn-rows';
import type { Place } from './follow-cell';
import { GridRow, type RowProps } from './grid-row';
import type { Mode } from './mode';
import type { Block } from './move-place';
import { type Drag, dropAt } from './use-drag';

interface BandsProps extends Pick<RowProps, 'written' | 'left'> {
  readonly grid: RaciGrid;
  readonly rows: readonly DrawnRow[];
  readonly bands: readonly Band[];
  readonly roles: readonly number[];
  readonly place: Place;
  readonly mode: Mode;
  readonly block: Block | null;
  readonly cursor: Place | null;
  readonly drag: Drag | null;
}

/** The rows, under the names of their phases. */
export function GridBands({ grid, bands, ...rest }: BandsProps) {
  const { letters, answers, does } = grid;
  const key = JSON.stringify([letters, answers, does]);
  const scheme = useMemo(() => ({ letters, answers, does }), [key]);
  const width = 1 + rest.roles.length + grid.notes.length;
  const nth = counter();
  return (
    <>
      {bands.map(({ phase, rows }) => (
        <tbody key={nth(phase ?? '')}>
          {phase !== null && (
            <tr class="band">
              <th scope="rowgroup" colSpan={width}>
                <span>{phase}</span>
              </th>
            </tr>
          )}
          {rows.map((index) => {
            const row = rest.rows[index];
            return row && <GridRow key={nth(row.activity)} {...rowProps(rest, row, index)} scheme={scheme} />;
          })}
        </tbody>
      ))}
      {bands.every(({ rows }) => rows.length === 0) && (
        <tbody>
          <tr class="none">
            <td colSpan={width}>
              {grid.rows.length === 0 ? 'No activities yet' : 'No activity fits the filters'}
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}

function rowProps(props: Omit<BandsProps, 'grid' | 'bands'>, row: DrawnRow, index: number) {
  const { roles, place, mode, block, cursor, drag, written, left } = props;
  const isHere = place.row === index;
  return {
    row,
    index,
    roles,
    written,
    left,
    active: isHere ? place.role : null,
    mode: isHere ? mode : null,
    selected: block?.rows.includes(index) ? block.roles : null,
    cursor: cursor?.row === index ? cursor.role : null,
    drop: dropAt(drag, 'row', index),
  };
}

/** Names that come more than once get a number, so that each row keeps its element when others move. */
function counter(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
}
