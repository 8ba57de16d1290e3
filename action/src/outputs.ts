import type { Review } from './review';

/** What the steps that follow are given; `action.yml` says what each means. */
export function outputsOf({ report, page, sarifFile }: Review): Readonly<Record<string, string>> {
  return {
    ...(report ? countsOf(report) : {}),
    ...(page === null ? {} : { 'report-path': page }),
    ...(sarifFile === null ? {} : { sarif: sarifFile }),
  };
}

function countsOf({ files, summary }: NonNullable<Review['report']>) {
  const { errors, warnings, infos, compared } = summary;
  const ready = files.flatMap(({ readiness }) => readiness ?? []);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const answered = sum(ready.map((one) => one.answered));
  return {
    findings: String(compared?.new ?? errors + warnings + infos),
    errors: String(compared?.newErrors ?? errors),
    readiness: ready.length === 0 ? '' : `${answered} of ${sum(ready.map(({ total }) => total))}`,
  };
}
