import { useState } from 'preact/hooks';
import type { PartProps } from '../parts';
import { filtersIn, peopleIn, phasesIn } from '../shown-rows';
import { Choice } from './choice';
import { Columns } from './columns';

/** Which rows and columns are shown, and in which order. */
export function Filters(part: PartProps) {
  const { grid, view, change } = part;
  const [isOpen, setOpen] = useState(false);
  const { role, person, phase, letter } = filtersIn(grid, view);
  const names = (all: readonly string[]) => all.map((name) => ({ value: name, text: name }));
  const letters = grid.letters.map(({ code, word }) => ({ value: code, text: `${code}: ${word}` }));
  return (
    <search class="filters" aria-label="Filter the matrix">
      <input
        type="search"
        aria-label="Search activities"
        placeholder="Search activities"
        value={view.search}
        onInput={({ currentTarget }) => change({ search: currentTarget.value })}
      />
      {/* Where there is little room, the rest opens on demand. */}
      <button type="button" class="narrow-only" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Filters
      </button>
      <div class="choices-of-rows" data-open={isOpen}>
        <Choice
          label="Role"
          none="All"
          value={role}
          of={names(grid.roles.map(({ name }) => name))}
          choose={(role) => change({ role })}
        />
        <Choice
          label="Person"
          none="All"
          value={person}
          of={names(peopleIn(grid))}
          choose={(person) => change({ person })}
        />
        <Choice
          label="Phase"
          none="All"
          value={phase}
          of={names(phasesIn(grid))}
          choose={(phase) => change({ phase })}
        />
        <Choice
          label="Letter"
          none="All"
          value={letter}
          of={letters}
          choose={(letter) => change({ letter })}
        />
        <Choice
          label="Order"
          none="As written"
          value={view.order === 'answers' ? 'answers' : null}
          of={[{ value: 'answers', text: 'By who answers' }]}
          choose={(order) => change({ order: order === null ? 'document' : 'answers' })}
        />
        <Columns {...part} />
        <label class="check">
          <input
            type="checkbox"
            checked={view.onlyProblems}
            onChange={({ currentTarget }) => change({ onlyProblems: currentTarget.checked })}
          />
          Only problems
        </label>
        {grid.smallTeam.length > 0 && (
          <label
            class="check"
            title={`In one column each: ${grid.smallTeam.map(({ name }) => name).join(', ')}`}
          >
            <input
              type="checkbox"
              checked={view.isSmallTeam}
              onChange={({ currentTarget }) => change({ isSmallTeam: currentTarget.checked, cell: null })}
            />
            As a small team
          </label>
        )}
      </div>
    </search>
  );
}
