import { describe, expect, it } from 'vitest';
import { codePlaces, writeCodes } from '../../core/src/raci/code-places';
import { lintText } from '../../core/src/request/lint-text';
import { applyEdits } from '../../core/src/text/edit';

const tableWith = (cell: string): string =>
  `# RACI\n\n| Task | PM | Eng |\n|---|---|---|\n| Write | ${cell} | R |\n| Ship | A/R | C |\n| Sell | A | R |\n`;

function firstPartIn(text: string) {
  const [matrix] = lintText(text, { kind: 'raci' }).document.raciMatrices;
  const [part] = matrix?.rows[0]?.assignments ?? [];
  if (!matrix || !part) throw new Error('no cell was read');
  return { matrix, part };
}

describe('the letters of a cell', () => {
  it.each([
    ['A/R', ['A', 'R']],
    ['RA', ['R', 'A']],
    ['**A**, c', ['A', 'C']],
    ['A and R', ['A', 'R']],
    ['Accountable', ['A']],
    ['A if ok', ['A']],
    ['C (R for tier 1)', ['C']],
    ['𝐑/𝐀', ['R', 'A']],
  ])('of “%s” are found, and no letters of the words beside them', (cell, codes) => {
    expect(codePlaces(firstPartIn(tableWith(cell)).part.prose).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['A', 'A/R'],
    ['A if ok', 'A/R if ok'],
    ['C (late)', 'A/R (late)'],
    ['**I**', '**A/R**'],
    ['C and I', 'A/R'],
    ['𝐀', 'A/R'],
    ['C/W', 'A/R/W'],
  ])('of “%s” are written anew, and what stands around them stays', (cell, after) => {
    const text = tableWith(cell);
    const { matrix, part } = firstPartIn(text);
    const edit = writeCodes(matrix, part, ['A', 'R']);
    expect(edit && applyEdits(text, [edit])).toBe(tableWith(after));
  });
});
