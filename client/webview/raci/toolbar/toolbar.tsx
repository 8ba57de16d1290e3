import type { PartProps } from '../parts';
import { Actions } from './actions';
import { Filters } from './filters';
import { Legend } from './legend';
import { ProblemBar } from './problem-bar';
import { Tally } from './tally';
import { ViewSwitch } from './view-switch';

/** What the matrix is, what can be done with it, and which part of it is looked at. */
export function Toolbar(part: PartProps) {
  return (
    <header class="toolbar">
      <div class="bar">
        <h1>{part.grid.title}</h1>
        <Legend grid={part.grid} />
        <Actions {...part} />
      </div>
      <Filters {...part} />
      <div class="bar">
        <Tally {...part} />
        <ProblemBar {...part} />
        <ViewSwitch {...part} />
      </div>
    </header>
  );
}
