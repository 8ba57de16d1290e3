import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';
import { applyEdits } from '../../core/src/text/edit';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** Two rows with letters and some without. */
const upright = (empty: number): string =>
  `# RACI\n\n| Task | PM | Eng |\n|---|---|---|\n| Write | A/R | C |\n| Ship | A | R |\n${times(empty, (index) => `| Review part ${index} | | |\n`)}`;

/** The same turned round. */
const turned = (empty: number): string =>
  `# RACI\n\n| Role | Write | Ship ${times(empty, (index) => `| Review part ${index} `)}|\n|${'---|'.repeat(empty + 3)}\n| PM | A/R | A ${'| '.repeat(empty)}|\n| Eng | C | R ${'| '.repeat(empty)}|\n`;

const removalsIn = (text: string) =>
  lintText(text, { kind: 'raci' })
    .findings.filter(({ ruleId }) => ruleId === 'raci-empty-row-or-role')
    .map(({ fixes }) => fixes.flatMap((fix) => ('edits' in fix ? fix.edits : [])));

describe('an empty row', () => {
  it.each([
    ['upright', upright],
    ['turned', turned],
  ])('can be taken out of an %s matrix, whichever it is', (_how, table) => {
    const text = table(3);
    const removals = removalsIn(text);
    expect(removals).toHaveLength(3);
    for (const [index, edits] of removals.entries()) {
      const { raciMatrices } = lintText(applyEdits(text, edits), { kind: 'raci' }).document;
      const left = [0, 1, 2].filter((other) => other !== index).map((other) => `Review part ${other}`);
      expect(raciMatrices[0]?.rows.map(({ activity }) => activity.text)).toEqual(['Write', 'Ship', ...left]);
    }
  });

  it('is told in a vast matrix too, where to read the table again for each would take the square of the time', () => {
    const removals = removalsIn(turned(600));
    expect(removals).toHaveLength(600);
    expect(removals[0]?.length).toBeGreaterThan(0);
    expect(removals.at(-1)).toEqual([]);
    expect(removalsIn(upright(600)).at(-1)?.length).toBeGreaterThan(0);
  });
});
