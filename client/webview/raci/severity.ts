import type { RaciGrid } from '../../../protocol/src';
import type { Problem } from './problems';

type Finding = RaciGrid['findings'][number];
export type Severity = Finding['severity'];

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface SeverityCount extends Pick<Finding, 'severity' | 'weight'> {
  readonly count: number;
}

/** How many problems there are of each severity that there are any of. */
export function countsOf({ findings }: RaciGrid, problems: readonly Problem[]): readonly SeverityCount[] {
  const all = problems.flatMap(({ finding }) => findings[finding] ?? []);
  return SEVERITIES.flatMap((severity) => {
    const [first, ...others] = all.filter((one) => one.severity === severity);
    return first ? [{ severity, weight: first.weight, count: 1 + others.length }] : [];
  });
}
