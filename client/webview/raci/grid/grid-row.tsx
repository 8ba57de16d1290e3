import { useMemo } from 'preact/hooks';
import type { RaciGrid } from '../../../../protocol/src';
import { letterOf } from '../letter';
import { Mark } from '../mark';
import { SEVERITIES, type Severity } from '../severity';
import type { DrawnCell, DrawnProblem, DrawnRow } from './drawn-rows';
import { HEADER } from './follow-cell';
import { Kebab } from './kebab';
import type { Mode } from './mode';
import type { Step } from './move-place';
import { TextField } from './text-field';

export interface RowProps {
  readonly row: DrawnRow;
  readonly index: number;
  readonly roles: readonly number[];
  readonly scheme: Scheme;
  /** The role at which the keyboard is; null when it is in another row. */
  readonly active: number | null;
  /** How the place that has the keyboard is used; null when that is in another row. */
  readonly mode: Mode | null;
  /** The roles that are selected in this row; null for none. */
  readonly selected: readonly number[] | null;
  /** The role at which the cursor of the text is; null when it is elsewhere. */
  readonly cursor: number | null;
  /** On which side of it a row that is being dragged would come to stand. */
  readonly drop: 'before' | 'after' | null;
  readonly written: (text: string, step: Step | null) => void;
  readonly left: () => void;
}

export type Scheme = Pick<RaciGrid, 'letters' | 'answers' | 'does'>;

/** A row, drawn again only if something that shows has changed. */
export function GridRow(props: RowProps) {
  // The same node as before is not looked into again.
  return useMemo(() => drawn(props), Object.values(props));
}

function drawn(props: RowProps) {
  const { row, roles, drop } = props;
  return (
    <tr data-drop={drop ?? undefined} class={row.changes.length > 0 ? 'changed' : undefined}>
      {headOf(props)}
      {roles.map((role) => {
        const cell = row.cells[role];
        return cell && cellOf(props, role, cell);
      })}
      {row.notes.map((note, at) => (
        <td key={at} class="remark">
          <span>{note}</span>
        </td>
      ))}
    </tr>
  );
}

function headOf(props: RowProps) {
  const { row, active, mode } = props;
  const isRenamed = active === HEADER && mode?.kind === 'rename';
  return (
    <th scope="row" {...placed(props, HEADER, row.readOnly !== null)} aria-label={row.spoken}>
      {isRenamed ? (
        <TextField
          label={`New name of ${row.activity}`}
          text={row.activity}
          isTyped={false}
          done={props.written}
          cancel={props.left}
        />
      ) : (
        <div class="head">
          <span class="grip" data-grip="row" aria-hidden="true" />
          <span class="activity">{row.activity}</span>
          <Marks problems={row.problems} />
          <Kebab name={row.activity} />
        </div>
      )}
    </th>
  );
}

/** What any place of the grid says of itself. */
function placed({ index, active, cursor, selected }: RowProps, role: number, isReadOnly: boolean) {
  return {
    'data-row': index,
    'data-role': role,
    tabIndex: active === role ? 0 : -1,
    'data-active': active === role ? '' : undefined,
    'data-cursor': cursor === role ? '' : undefined,
    'aria-readonly': isReadOnly || undefined,
    'aria-selected': selected?.includes(role) ? ('true' as const) : undefined,
  };
}

/** An element and no component, as few as possible inside: of cells there may be thousands. */
function cellOf(props: RowProps, role: number, cell: DrawnCell) {
  const { active, mode, scheme } = props;
  const { codes, unknown, condition, spoken } = cell;
  const letters = [...codes, ...unknown];
  // A label must hold the words that are seen, and several letters count as a word.
  const isLabelled = letters.length < 2 && condition === null;
  return (
    <td
      key={role}
      {...placed(props, role, !cell.canWrite)}
      class={cell.changes.length > 0 ? 'changed' : undefined}
      data-worst={worstOf(cell.problems)}
      aria-label={isLabelled ? spoken : undefined}
    >
      {active === role && mode?.kind === 'write' ? (
        <TextField
          label={spoken}
          text={mode.text}
          isTyped={mode.isTyped}
          done={props.written}
          cancel={props.left}
        />
      ) : isLabelled ? (
        letters.map((code) => letterOf(scheme, code, true))
      ) : (
        <>
          <span class="out-of-sight">{spoken}</span>
          <div class="codes" aria-hidden="true">
            {letters.map((code) => letterOf(scheme, code))}
            {condition !== null && <span class="condition">{condition}</span>}
          </div>
        </>
      )}
    </td>
  );
}

/** The severity that counts most; undefined where nothing is found. */
const worstOf = (problems: readonly DrawnProblem[]): Severity | undefined =>
  SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));

/** That something is found about a row or a role: the sign of the worst, and how many there are. */
export function Marks({ problems }: { readonly problems: readonly DrawnProblem[] }) {
  const worst = worstOf(problems);
  if (!worst) return null;
  return (
    <span class="marks" aria-hidden="true">
      <Mark severity={worst} />
      {problems.length > 1 && problems.length}
    </span>
  );
}
