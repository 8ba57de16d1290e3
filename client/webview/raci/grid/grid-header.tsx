import type { RaciGrid } from '../../../../protocol/src';
import { problemsOf } from './drawn-rows';
import { HEADER, type Place } from './follow-cell';
import { Marks } from './grid-row';
import { Kebab } from './kebab';
import type { Mode } from './mode';
import type { Step } from './move-place';
import { isShort } from './remarks';
import { spokenCell } from './spoken';
import { TextField } from './text-field';
import { type Drag, dropAt } from './use-drag';

interface HeaderProps {
  readonly grid: RaciGrid;
  readonly roles: readonly number[];
  /** What has the keyboard. */
  readonly place: Place;
  /** Where the cursor of the text is; null outside the matrix. */
  readonly cursor: Place | null;
  readonly mode: Mode;
  readonly drag: Drag | null;
  written(text: string, step: Step | null): void;
  left(): void;
}

/** The row of the roles, with the people behind them. */
export function GridHeader(props: HeaderProps) {
  const { grid, roles, place } = props;
  return (
    <thead>
      <tr>
        <th
          scope="col"
          class="corner"
          data-row={HEADER}
          data-role={HEADER}
          data-active={isAt(place, HEADER) ? '' : undefined}
          tabIndex={isAt(place, HEADER) ? 0 : -1}
        >
          Activity
        </th>
        {roles.map((role) => (
          <RoleHeader key={grid.roles[role]?.name} {...props} role={role} />
        ))}
        {grid.notes.map((name, at) => (
          <th key={name} scope="col" class={isShort(grid, at) ? 'remark short' : 'remark'}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const isAt = (place: Place, role: number): boolean => place.row === HEADER && place.role === role;

function RoleHeader({
  grid,
  role,
  place,
  cursor,
  mode,
  drag,
  written,
  left,
}: HeaderProps & { readonly role: number }) {
  const of = grid.roles[role];
  if (!of) return null;
  const isActive = isAt(place, role);
  const { name, people } = of;
  const spoken = spokenCell(grid, { row: HEADER, role });
  return (
    <th
      scope="col"
      data-row={HEADER}
      data-role={role}
      data-active={isActive ? '' : undefined}
      data-cursor={cursor?.row === HEADER && cursor.role === role ? '' : undefined}
      data-drop={dropAt(drag, 'role', role) ?? undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={spoken}
    >
      {isActive && mode.kind === 'rename' ? (
        <TextField label={`New name of ${name}`} text={name} isTyped={false} done={written} cancel={left} />
      ) : (
        <div class="head">
          <span class="grip" data-grip="role" aria-hidden="true" />
          <span class="role">
            <span class="role-name">{name}</span>
            {people.length > 0 && <span class="people">{people.join(', ')}</span>}
          </span>
          <Marks problems={problemsOf(grid, of.findings)} />
          <Kebab name={name} />
        </div>
      )}
    </th>
  );
}
