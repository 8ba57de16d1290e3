import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';

const tableWith = (emptyRows: number): string => {
  const empty = Array.from({ length: emptyRows }, (_, index) => `| Review part ${index} | | |\n`).join('');
  return `# RACI\n\n| Task | PM | Eng |\n|---|---|---|\n| Write | A/R | C |\n| Ship | A | R |\n${empty}`;
};

const fixesForEmptyRows = (text: string): readonly number[] =>
  lintText(text, { kind: 'raci' })
    .findings.filter(({ ruleId }) => ruleId === 'raci-empty-row-or-role')
    .map(({ fixes }) => fixes.length);

describe('empty rows', () => {
  it('can be taken out of a matrix that people keep, each of them', () => {
    const fixes = fixesForEmptyRows(tableWith(40));
    expect(fixes).toHaveLength(40);
    expect(new Set(fixes)).toEqual(new Set([1]));
  });

  it('are all told in a vast one, where reading the table again for each would take the square of the time', () => {
    const fixes = fixesForEmptyRows(tableWith(1_500));
    expect(fixes).toHaveLength(1_500);
    expect(fixes[0]).toBe(1);
    expect(fixes.filter((count) => count > 0).length).toBeLessThan(100);
  });
});
