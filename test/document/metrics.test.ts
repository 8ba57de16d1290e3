import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const read = (text: string): readonly Record<string, string | null>[] =>
  readDocument(text).metrics.map(({ name, baseline, target, timeFrame, method }) => ({
    name: name.text,
    baseline: baseline?.text ?? null,
    target: target?.text ?? null,
    timeFrame: timeFrame?.text ?? null,
    method: method?.text ?? null,
  }));

describe('metrics', () => {
  it('are rows of a table', () => {
    const text = `# PRD

## Success metrics

| Metric | Baseline | Target | By when | How measured |
| --- | --- | --- | --- | --- |
| Fill time | 9 h | 2 h | Q3 2026 | roster export |
| Calls | 31 | | | |
`;
    expect(read(text)).toEqual([
      { name: 'Fill time', baseline: '9 h', target: '2 h', timeFrame: 'Q3 2026', method: 'roster export' },
      { name: 'Calls', baseline: '31', target: null, timeFrame: null, method: null },
    ]);
  });

  it('have the owner that their line names', () => {
    const text = `# PRD

## Success metrics

- **Fill time:** from 9 h to 2 h by 2026-09-30, measured by the roster export (owner: Mara Lind)
`;
    expect(readDocument(text).metrics.map(({ owner }) => owner?.text)).toEqual(['Mara Lind']);
  });

  it('have their target in a column that a date heads', () => {
    const text = `# PRD

## KPIs

| KPI | Today | Q3 2026 |
| --- | --- | --- |
| Renewals | 81 % | 88 % |
`;
    expect(read(text)).toEqual([
      { name: 'Renewals', baseline: '81 %', target: '88 %', timeFrame: 'Q3 2026', method: null },
    ]);
  });

  it('are bullets that say it in words', () => {
    const line = 'Fill time: from 9 h to 2 h by 30 September 2026, measured in the roster';
    expect(read(`# PRD\n\n## Success metrics\n\n- ${line}\n`)).toEqual([
      { name: line, baseline: line, target: line, timeFrame: line, method: line },
    ]);
  });

  it('are bullets with labels below', () => {
    const text = `# PRD

## Success metrics

- **Fill time**
  - **Baseline:** 9 h
  - Target: 2 h
  - Deadline: Q3 2026
`;
    expect(read(text)).toEqual([
      { name: 'Fill time', baseline: '9 h', target: '2 h', timeFrame: 'Q3 2026', method: null },
    ]);
  });

  it('are sub-sections with labels below', () => {
    const text = `# PRD

## Success metrics

### Fill time

- **Baseline:** 9 h
- **Target:** 2 h
`;
    expect(read(text)).toEqual([
      { name: 'Fill time', baseline: '9 h', target: '2 h', timeFrame: null, method: null },
    ]);
  });

  it('are labelled lines', () => {
    const names = read(`# PRD

## Success metrics

**North star:** 200 active users a week
`).map(({ name, target }) => [name, target]);
    expect(names).toEqual([['North star:', '200 active users a week']]);
  });

  it('take a period from the title for all', () => {
    const [metric] = read('# PRD\n\n## Success metrics for Q3 2026\n\n- Activation rate 45 %\n');
    expect(metric?.timeFrame).toBe('Success metrics for Q3 2026');
  });

  it('do not mistake a time window for a target', () => {
    const [metric] = read('# PRD\n\n## Success metrics\n\n- Adoption rate within 30 days\n');
    expect(metric?.target).toBeNull();
  });

  it('do not mistake what a count is set against for a target', () => {
    const text =
      '# PRD\n\n## Success metrics\n\n- Report rate per 1,000 orders\n- Refund rate: 3 per 1,000 orders\n';
    expect(read(text).map(({ target }) => target !== null)).toEqual([false, true]);
  });

  it('leave out checks and other sections', () => {
    const text = `# PRD

## Success criteria

- The nurse can offer a shift.

## Requirements

- The plan loads in under 2 seconds.
`;
    expect(read(text)).toEqual([]);
  });
});
