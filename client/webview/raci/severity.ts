import type { RaciGrid } from '../../../protocol/src';
import type { Problem } from './problems';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const severityOf = ({ severity }: { readonly severity: string }): Severity =>
  SEVERITIES.find((one) => one === severity) ?? 'info';

/** What people read instead of “error” and “warning”, as in the editor's own lists. */
export const WORDS: Readonly<Record<Severity, string>> = {
  error: 'Blocks review',
  warning: 'Reviewers will ask',
  info: 'Worth a look',
  hint: 'Idea',
};

export interface SeverityCount {
  readonly severity: Severity;
  readonly count: number;
}

/** How many problems there are of each severity that there are any of. */
export const countsOf = (grid: RaciGrid, problems: readonly Problem[]): readonly SeverityCount[] =>
  SEVERITIES.map((severity) => ({
    severity,
    count: problems.filter(({ finding }) => severityIn(grid, finding) === severity).length,
  })).filter(({ count }) => count > 0);

const severityIn = ({ findings }: RaciGrid, index: number): Severity | null => {
  const finding = findings[index];
  return finding ? severityOf(finding) : null;
};
