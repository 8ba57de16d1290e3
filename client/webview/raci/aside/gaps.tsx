import type { RaciGrid } from '../../../../protocol/src';
import { goTo } from '../go-to';
import { HEADER } from '../grid/follow-cell';
import { Letter } from '../letter';
import type { PartProps } from '../parts';
import { sendEdit } from '../send-edit';
import { gapsOf, insertion, rowBefore } from './gaps-of';

const ROLES = { pm: 'product management', pmm: 'product marketing' } as const;

/** What the matrix lacks, and rows to fill in what it lacks. */
export function GapsPart(part: PartProps) {
  const { grid } = part;
  const { unanswered, idle, count } = gapsOf(grid);
  const { absentRoles, phasesWithout } = grid.gaps;
  return (
    <>
      {count === 0 && <p>Somebody answers for every activity, and every role has a part.</p>}
      {absentRoles.map((role) => (
        <p key={role}>
          No role speaks for <strong>{ROLES[role]}</strong>.
        </p>
      ))}
      {phasesWithout.map(({ phase, role }) => (
        <p key={`${phase} ${role}`}>
          In “{phase}”, <strong>{ROLES[role]}</strong> has no part.
        </p>
      ))}
      {unanswered.length > 0 && (
        <section>
          <h3>
            Nobody has <Letter grid={grid} code={grid.answers} />
          </h3>
          <ul>
            {unanswered.map((row) => (
              <li key={row}>
                <button type="button" class="link plain" onClick={() => goTo(part, { row, role: HEADER })}>
                  {grid.rows[row]?.activity}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {idle.length > 0 && (
        <section>
          <h3>Roles without a part</h3>
          <p>{idle.join(', ')}</p>
        </section>
      )}
      <UsualWork {...part} />
    </>
  );
}

type Missing = RaciGrid['gaps']['missing'][number];

function UsualWork(part: PartProps) {
  const { missing, covered } = part.grid.gaps;
  if (missing.length === 0) return null;
  return (
    <section>
      <h3>Usual work that no row is about</h3>
      <p class="muted">
        {covered} of the {covered + missing.length} activities that product and product marketing usually
        share have a row here. Add those that your team does too.
      </p>
      {byPhase(missing).map(([phase, all]) => (
        <div key={phase}>
          <h4>{phase}</h4>
          <ul class="offers">
            {all.map((one) => (
              <Offer key={one.activity} {...part} missing={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const byPhase = (all: readonly Missing[]): readonly (readonly [string, readonly Missing[]])[] =>
  [...new Set(all.map(({ phase }) => phase))].map((phase) => [
    phase,
    all.filter((one) => one.phase === phase),
  ]);

function Offer(part: PartProps & { readonly missing: Missing }) {
  const { grid, state, missing } = part;
  const before = rowBefore(grid, missing);
  const report = state.drawn;
  const insert = () => {
    const source = before && report?.sources[before.source];
    if (!before || !source) return;
    sendEdit(part, insertion(grid, source, missing, before), { activity: missing.activity });
  };
  return (
    <li>
      <span>{missing.activity}</span>
      <button
        type="button"
        disabled={!before || state.report !== report || state.busy !== null}
        onClick={insert}
      >
        Insert row
        <span class="out-of-sight"> “{missing.activity}”</span>
      </button>
    </li>
  );
}
