import { useMemo } from 'preact/hooks';
import type { RaciGrid } from '../../../../protocol/src';
import { Letter } from '../letter';
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
  const { row, index, roles, active, mode, drop } = props;
  const isRenamed = active === HEADER && mode?.kind === 'rename';
  return (
    <tr data-drop={drop ?? undefined} class={row.changes.length > 0 ? 'changed' : undefined}>
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
      {roles.map((role) => {
        const cell = row.cells[role];
        return cell && <Cell key={role} {...props} index={index} role={role} cell={cell} />;
      })}
      {row.notes.map((note, at) => (
        <td key={at} class="remark">
          <span>{note}</span>
        </td>
      ))}
    </tr>
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
    'aria-readonly': isReadOnly,
    'aria-selected': selected?.includes(role) ? ('true' as const) : undefined,
  };
}

function Cell(props: RowProps & { readonly role: number; readonly cell: DrawnCell }) {
  const { role, cell, active, mode, scheme } = props;
  const { problems, changes } = cell;
  // A label must hold the words that are seen, and several letters count as a word. In each cell a text of its own would
  // make a large matrix slow to draw.
  const isLabelled = cell.codes.length + cell.unknown.length < 2 && cell.condition === null;
  const isWriting = active === role && mode?.kind === 'write';
  return (
    <td
      {...placed(props, role, !cell.canWrite)}
      class={changes.length > 0 ? 'changed' : undefined}
      data-worst={worstOf(problems)}
      aria-label={isLabelled ? cell.spoken : undefined}
    >
      {isWriting ? (
        <TextField
          label={cell.spoken}
          text={mode.text}
          isTyped={mode.isTyped}
          done={props.written}
          cancel={props.left}
        />
      ) : (
        <>
          {!isLabelled && <span class="out-of-sight">{cell.spoken}</span>}
          <Codes {...cell} scheme={scheme} />
        </>
      )}
    </td>
  );
}

/** The letters as they are seen; their meaning is said before. */
function Codes({ codes, unknown, condition, scheme }: DrawnCell & Pick<RowProps, 'scheme'>) {
  if (codes.length + unknown.length === 0 && condition === null) return null;
  return (
    <div class="codes" aria-hidden="true">
      {codes.map((code) => (
        <Letter key={code} grid={scheme} code={code} />
      ))}
      {unknown.map((code, at) => (
        <Letter key={at} grid={scheme} code={code} />
      ))}
      {condition !== null && <span class="condition">{condition}</span>}
    </div>
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
