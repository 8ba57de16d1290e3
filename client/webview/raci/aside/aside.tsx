import type { ComponentChildren } from 'preact';
import type { PartProps } from '../parts';
import { ChangesPart } from './changes';
import { GapsPart } from './gaps';
import { ProblemsPart } from './problems-part';
import { RoleCardPart } from './role-card';
import { WorkloadPart } from './workload';

/** The part that stands beside the grid. */
export function Aside(part: PartProps) {
  switch (part.view.beside) {
    case 'none':
      return null;
    case 'problems':
      return frame(part, 'Problems', <ProblemsPart {...part} />);
    case 'workload':
      return frame(part, 'Workload', <WorkloadPart {...part} />);
    case 'gaps':
      return frame(part, 'Gaps', <GapsPart {...part} />);
    case 'role':
      return frame(part, 'Role card', <RoleCardPart {...part} />);
    case 'changes':
      return part.state.comparison && frame(part, 'Changes', <ChangesPart {...part} />);
  }
}

const frame = ({ change }: PartProps, title: string, children: ComponentChildren) => (
  // With a key, each part begins at its top.
  <aside class="aside" aria-label={title} key={title}>
    <div class="bar">
      <h2>{title}</h2>
      <button
        type="button"
        class="link"
        aria-label={`Close ${title}`}
        onClick={() => change({ beside: 'none' })}
      >
        Close
      </button>
    </div>
    {children}
  </aside>
);
