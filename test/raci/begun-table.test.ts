import { describe, expect, it } from 'vitest';
import { editMatrix, type RaciOperation } from '../../core/src/raci/edit-matrix';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { whyNoMatrix } from '../../core/src/raci/why-no-matrix';
import { lintText } from '../../core/src/request/lint-text';
import { applyEdits } from '../../core/src/text/edit';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const HEADER = ['| Activity | PM | PMM | Eng | Notes |', '|---|---|---|---|---|'];
const below = (title: string, ...rows: readonly string[]) => lines(`# ${title}`, '', ...HEADER, ...rows);

const matrixIn = (text: string) => lintText(text).document.raciMatrices[0];

function edited(text: string, operation: RaciOperation): string {
  const { document } = lintText(text);
  const [matrix] = document.raciMatrices;
  const edit = matrix && editMatrix(text, matrix, operation, document.vocabulary);
  if (edit?.kind !== 'edits') throw new Error(edit?.reason ?? 'there is no matrix');
  return applyEdits(text, edit.edits);
}

describe('a matrix that is only begun', () => {
  it('has its roles before it has an activity', () => {
    const text = below('RACI for the kettle');
    const matrix = matrixIn(text);
    expect(matrix?.roles.map(({ name }) => name)).toEqual(['PM', 'PMM', 'Eng']);
    expect(matrix?.rows).toEqual([]);
    expect(whyNoMatrix(lintText(text).document)).toBeNull();
    const [grid] = raciViewOf(lintText(text).document, []).grids;
    expect(grid?.matrices).toEqual([{ source: 0, matrix: 0, readOnly: null, canBeTable: false }]);
    expect(JSON.stringify(grid)).not.toContain('null,null');
  });

  it('is found no fault with before anybody has a part in it', () => {
    const found = lintText(below('RACI', '| Set the price | | | | |')).findings;
    expect(found.filter(({ ruleId }) => ruleId.startsWith('raci-empty'))).toEqual([]);
  });

  it('grows from its header, one change at a time', () => {
    let text = below('RACI');
    text = edited(text, { kind: 'add-row', at: 0, name: 'Set the price' });
    expect(text).toBe(below('RACI', '| Set the price | - | - | - |  |'));
    text = edited(text, { kind: 'set-cell', row: 0, role: 1, text: 'A/R' });
    text = edited(text, { kind: 'add-role', at: 3, name: 'Legal' });
    text = edited(text, { kind: 'set-cell', row: 0, role: 3, text: 'C' });
    expect(text).toContain('| Set the price | - | A/R | - | C |  |');
    expect(edited(text, { kind: 'delete-row', row: 0 })).not.toContain('Set the price');
  });

  it('has its first activity below the phase that is there already', () => {
    const text = below('RACI', '| **Plan** | | | | |');
    expect(edited(text, { kind: 'add-row', at: 0, name: 'Set the price' })).toBe(
      below('RACI', '| **Plan** | | | | |', '| Set the price | - | - | - |  |'),
    );
  });

  it('is of the scheme that its title names', () => {
    expect(matrixIn(below('DACI'))?.variant.name).toBe('DACI');
    expect(matrixIn(below('Who answers (RAPID)'))?.variant.name).toBe('RAPID');
    expect(matrixIn(below('Responsibility matrix'))?.variant.name).toBe('RACI');
    expect(matrixIn(lines('# RASCI', '', '## Launch', '', ...HEADER))?.variant.name).toBe('RASCI');
  });

  it.each([
    ['below another title', lines('# Team costs', '', ...HEADER)],
    ['with words in its cells', below('RACI', '| Travel | 200 | 300 | 90 | |')],
    ['with letters of another scheme', below('RACI', '| Travel | D | | | |')],
    ['of things that are no roles', lines('# RACI', '', '| Letter | Name | Meaning |', '|---|---|---|')],
    ['that explains the letters', lines('# RACI', '', '| R | PM | PMM |', '|---|---|---|', '| A | | |')],
    ['of one role', lines('# RACI', '', '| Activity | PM | Notes |', '|---|---|---|')],
  ])('is no table %s', (_what, text) => {
    expect(matrixIn(text)).toBeUndefined();
  });
});
