import { describe, expect, it } from 'vitest';
import { asMarkdown, asTsv, pastedTexts } from '../../client/webview/raci/grid/clipboard';
import { gridOf, KETTLE } from './grids';

describe('cells on the clipboard', () => {
  const grid = gridOf(KETTLE);
  const block = { rows: [0, 1], roles: [0, 2] };

  it('are lines of cells for a spreadsheet', () => {
    expect(asTsv(grid, block)).toBe('A/R\tC\nR\t');
  });

  it('are a Markdown table under their roles and beside their activities', () => {
    expect(asMarkdown(grid, block)).toBe(
      [
        '| Activity | PM | Eng |',
        '| --- | --- | --- |',
        '| Write the PRD | A/R | C |',
        '| Set the price, café edition | R |  |',
      ].join('\n'),
    );
  });
});

describe('what is pasted', () => {
  it('is a piece of a spreadsheet', () => {
    expect(pastedTexts('A\tR\r\nC\t\r\n')).toEqual([
      ['A', 'R'],
      ['C', ''],
    ]);
  });

  it('is a piece of a spreadsheet with quotes round what holds separators', () => {
    expect(pastedTexts('"A\n(EU ""only"")"\tR\n""\tI')).toEqual([
      ['A\n(EU "only")', 'R'],
      ['', 'I'],
    ]);
  });

  it('is lines of a Markdown table, without the line of dashes', () => {
    expect(pastedTexts('| PM | PMM |\n|---|:-:|\n| A | R \\| C |\n')).toEqual([
      ['PM', 'PMM'],
      ['A', 'R | C'],
    ]);
  });

  it('is lines of a Markdown table that say with a dash that a role has no part', () => {
    expect(pastedTexts('| - | A |\n| - | - |')).toEqual([
      ['-', 'A'],
      ['-', '-'],
    ]);
  });

  it('is lines of a CSV file', () => {
    expect(pastedTexts('A,R\nC,"I, later"')).toEqual([
      ['A', 'R'],
      ['C', 'I, later'],
    ]);
    expect(pastedTexts('A,,I')).toEqual([['A', '', 'I']]);
    expect(pastedTexts('C,C')).toEqual([['C', 'C']]);
  });

  it('is one cell where it lists different letters', () => {
    expect(pastedTexts('A, R')).toEqual([['A, R']]);
    expect(pastedTexts('A/R')).toEqual([['A/R']]);
  });

  it('is a column where each line is a cell', () => {
    expect(pastedTexts('A\nR\n')).toEqual([['A'], ['R']]);
  });

  it('is nothing where there is only space', () => {
    expect(pastedTexts(' \n')).toEqual([]);
  });
});
