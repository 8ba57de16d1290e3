import type { Severity } from '../lint/finding';
import { count } from '../lint/message';
import type { RunSummary } from './report';

/** `23 older findings hidden`; empty for none. */
export const hiddenInWords = ({ hidden }: RunSummary): string =>
  hidden === 0 ? '' : `${count(hidden, 'older finding')} hidden`;

export type SeverityCounts = Readonly<Record<Severity, number>>;

export const countsOf = ({ errors, warnings, infos, hints }: RunSummary): SeverityCounts => ({
  error: errors,
  warning: warnings,
  info: infos,
  hint: hints,
});

export const countSeverities = (findings: readonly { readonly severity: Severity }[]): SeverityCounts => {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** `1 blocks review, 3 that reviewers will ask about`; empty for none. Only what is shown counts. */
export function countsInWords(counts: SeverityCounts, shown: readonly Severity[]): string {
  const of = (severity: Severity) => (shown.includes(severity) ? counts[severity] : 0);
  return [
    of('error') > 0 ? `${of('error')} ${of('error') === 1 ? 'blocks' : 'block'} review` : '',
    of('warning') > 0 ? `${of('warning')} that reviewers will ask about` : '',
    of('info') > 0 ? `${of('info')} worth a look` : '',
    of('hint') > 0 ? count(of('hint'), 'idea') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
