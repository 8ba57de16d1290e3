import { useLayoutEffect, useState } from 'preact/hooks';
import { goTo } from '../go-to';
import type { PartProps } from '../parts';
import { indexOfProblem, nextProblem, type Problem } from '../problems';

interface Visits {
  /** The index of the problem that the reader was led to, for as long as they stay there. */
  readonly at: number | null;
  visit(step: 1 | -1): void;
}

/** Leads from problem to problem, by F8 too, as the editor does. */
export function useProblems(part: PartProps): Visits {
  const { problems, view, shown } = part;
  const [visited, setVisited] = useState<Problem | null>(null);
  const stays = visited?.row === view.cell?.row && visited?.role === view.cell?.role;
  const at = visited && stays ? indexOfProblem(problems, visited) : -1;
  const visit = (step: 1 | -1) => {
    const next = nextProblem(problems, shown, { visited, cell: view.cell }, step);
    setVisited(next);
    if (next) goTo(part, next);
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      // The editor has F8 too, and would go to a problem in the text.
      event.stopPropagation();
      visit(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { at: at === -1 ? null : at, visit };
}
