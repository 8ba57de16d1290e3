import { Letter, partOf } from '../letter';
import { Mark } from '../mark';
import type { PartProps } from '../parts';
import { type LoadLine, workloadOf } from './workload-of';

/** Who has how much, role by role or person by person. */
export function WorkloadPart(part: PartProps) {
  const { grid, view, change } = part;
  const hasPeople = grid.loads.people.length > 0;
  const of = hasPeople ? view.loadOf : 'roles';
  const { lines, totals } = workloadOf(grid, of);
  return (
    <>
      {hasPeople && (
        <fieldset class="either">
          <legend class="out-of-sight">Whose workload</legend>
          {(['roles', 'people'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="load-of"
                checked={of === each}
                onChange={() => change({ loadOf: each })}
              />
              {each === 'roles' ? 'Roles' : 'People'}
            </label>
          ))}
        </fieldset>
      )}
      <table class="loads">
        <caption class="out-of-sight">Activities of each {of === 'roles' ? 'role' : 'person'}</caption>
        <thead>
          <tr>
            <th scope="col">{of === 'roles' ? 'Role' : 'Person'}</th>
            <th scope="col">Letters</th>
            <th scope="col">Takes part in</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.name} {...part} line={line} of={of} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td>
              <span class="totals">
                {totals.map(({ code, count }) => (
                  <span key={code}>
                    <Letter grid={grid} code={code} /> {count}
                  </span>
                ))}
              </span>
            </td>
            <td class="number">
              {grid.rows.length} <span class="muted share">100 %</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function Line({
  grid,
  change,
  line,
  of,
}: PartProps & { readonly line: LoadLine; readonly of: 'roles' | 'people' }) {
  const { name, bars, activities, share, tooMuch } = line;
  const card = { of: of === 'roles' ? 'role' : 'person', name } as const;
  return (
    <tr data-much={tooMuch !== null}>
      <th scope="row">
        <button
          type="button"
          class="link"
          title={`Role card of ${name}`}
          onClick={() => change({ beside: 'role', card })}
        >
          {name}
        </button>
      </th>
      <td>
        <span class="bars">
          {bars.map(({ code, count, length }) => (
            <span
              key={code}
              class="bar-of"
              data-part={partOf(grid, code)}
              style={{ flexBasis: `${length * 100}%` }}
              title={`${code}: ${count}`}
            >
              {code} {count}
            </span>
          ))}
          {bars.length === 0 && <span class="muted">no part</span>}
        </span>
        {tooMuch !== null && (
          <span class="much">
            <Mark severity="hint" /> {tooMuch}
          </span>
        )}
      </td>
      <td class="number">
        {activities} <span class="muted share">{Math.round(share * 100)} %</span>
      </td>
    </tr>
  );
}
