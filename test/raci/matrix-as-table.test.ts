import { describe, expect, it } from 'vitest';
import { matrixAsTable } from '../../core/src/raci/matrix-as-table';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { applyEdits } from '../../core/src/text/edit';
import { readDocument } from '../support/read-document';

function asTable(text: string): string {
  const document = readDocument(text);
  const [matrix] = document.raciMatrices;
  if (!matrix) throw new Error('no matrix was read');
  const edit = matrixAsTable(document, matrix);
  return edit.kind === 'edits' ? applyEdits(text, edit.edits) : `refused: ${edit.reason}`;
}

const canBeTable = (text: string): readonly boolean[] =>
  raciViewOf(readDocument(text), []).grids.flatMap(({ matrices }) =>
    matrices.map((matrix) => matrix.canBeTable),
  );

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const PAIRS = ['- Set the price: A = PM, R = PMM', '- Write the brief: A = PMM, R = PMM, C = Sales'];
const TABLE = [
  '| Activity        | PM  | PMM | Sales |',
  '| --------------- | --- | --- | ----- |',
  '| Set the price   | A   | R   |       |',
  '| Write the brief |     | A/R | C     |',
];

describe('a matrix becomes a table in its place', () => {
  it.each([
    ['from letters behind activities', PAIRS],
    ['from a numbered list', PAIRS.map((line, at) => line.replace('-', `${at + 1}.`))],
    ['from lines of a paragraph', PAIRS.map((line) => line.slice(2))],
    [
      'from a list below each activity',
      [
        '- Set the price',
        '  - Accountable: PM',
        '  - Responsible: PMM',
        '- Write the brief',
        '  - Accountable: PMM',
        '  - Responsible: PMM',
        '  - Consulted: Sales',
      ],
    ],
    [
      'from YAML',
      ['```raci', 'Set the price: {A: PM, R: PMM}', 'Write the brief: {A: PMM, R: [PMM], C: Sales}', '```'],
    ],
  ])('%s', (_way, written) => {
    const around = (block: readonly string[]) =>
      lines('# RACI', '', 'As agreed.', '', ...block, '', 'Until May.');
    expect(asTable(around(written))).toBe(around(TABLE));
    expect(canBeTable(around(written))).toEqual([true]);
  });

  it('from an item for each role', () => {
    const written = [
      '- Release manager: A/R for the go decision; C for pricing.',
      '- Product manager: A for pricing; C for the go decision.',
    ];
    expect(asTable(lines('# RACI', '', ...written))).toBe(
      lines(
        '# RACI',
        '',
        '| Activity    | Release manager | Product manager |',
        '| ----------- | --------------- | --------------- |',
        '| go decision | A/R             | C               |',
        '| pricing     | C               | A               |',
      ),
    );
  });

  it('with its phases, its conditions and what names are written with', () => {
    const yaml = [
      '```raci',
      'Plan:',
      '  Set the price: {A: PM (tier 1), R: PMM}',
      'Launch:',
      '  Sell it: {A: PMM, R: PM}',
      '```',
    ];
    expect(asTable(lines('# RACI', '', ...yaml))).toContain(
      '| Plan   | Set the price | A (tier 1) | R   |\n',
    );
    const list = [
      '```raci',
      '- activity: Set the price',
      '  A: PM',
      '  R: PMM',
      '- Sell it: {A: PMM, R: PM}',
      '```',
    ];
    expect(asTable(lines('# RACI', '', ...list))).toContain(
      '| Set the price | A   | R   |\n| Sell it       | R   | A   |\n',
    );
    const linked = lines(
      '# RACI',
      '',
      '- Set [the price](price.md) of all: A = PM, R = PMM',
      '- Sell a|b: A = PMM, R = PM',
    );
    expect(asTable(linked)).toContain(
      '| Set [the price](price.md) of all | A   | R   |\n| Sell a\\|b                        | R   | A   |\n',
    );
  });

  it('with links that names are, or end with', () => {
    const linked = ['- Sell [it](plan.md): A = PM, R = [PMM](team.md)', '- [Buy](b.md) it: A = PMM, R = PM'];
    expect(asTable(lines('# RACI', '', ...linked))).toBe(
      lines(
        '# RACI',
        '',
        '| Activity           | PM  | [PMM](team.md) |',
        '| ------------------ | --- | -------------- |',
        '| Sell [it](plan.md) | A   | R              |',
        '| [Buy](b.md) it     | R   | A              |',
      ),
    );
  });

  it('apart from what stands in the lines above and below', () => {
    const yaml = ['```raci', 'Sell: {A: PM, R: PMM}', 'Buy: {A: PMM, R: PM}', '```'];
    expect(asTable(lines('# RACI', '', 'As agreed:', ...yaml, 'Until May.'))).toBe(
      lines(
        '# RACI',
        '',
        'As agreed:',
        '',
        '| Activity | PM  | PMM |',
        '| -------- | --- | --- |',
        '| Sell     | A   | R   |',
        '| Buy      | R   | A   |',
        '',
        'Until May.',
      ),
    );
  });

  it('with the line ends of the document', () => {
    const text = lines('# RACI', '', ...PAIRS).replaceAll('\n', '\r\n');
    expect(asTable(text)).toBe(lines('# RACI', '', ...TABLE).replaceAll('\n', '\r\n'));
  });
});

describe('a matrix stays as it is', () => {
  it.each([
    ['where a word would be lost', [...PAIRS, '- Agreed with finance in May'], '“Agreed” has no place'],
    [
      'where a comment would',
      ['```raci', '# Until May', 'Sell: {A: PM, R: PMM}', 'Buy: {A: PMM, R: PM}', '```'],
      '“Until”',
    ],
    [
      'where a link would be lost that is no part of a name',
      [...PAIRS, '- Sell it: A = PMM, R = PM', '', '  See [it](plan.md)'],
      '“See” has no place',
    ],
  ])('%s', (_why, written, reason) => {
    const refusal = asTable(lines('# RACI', '', ...written));
    expect(refusal).toMatch(/^refused: /);
    expect(refusal).toContain(reason);
  });

  it('where it stands in several places, or in the front matter', () => {
    const apart = lines('# RACI', '', '## Set the price', '', '- Accountable: PM', '- Responsible: PMM');
    const inFront = lines(
      '---',
      'raci:',
      '  Sell: {A: PM, R: PMM}',
      '  Buy: {A: PMM, R: PM}',
      '---',
      '',
      '# RACI',
    );
    for (const text of [apart, inFront]) {
      expect(canBeTable(text)).toEqual([false]);
      expect(asTable(text)).toContain('refused: Only a list, or YAML between fences');
    }
  });
});
