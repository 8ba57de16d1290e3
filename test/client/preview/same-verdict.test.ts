import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { drawMatrices } from '../../../client/src/preview/draw-matrices';
import { tableOf } from '../../../core/src/raci/raci-matrix';
import { lintText } from '../../../core/src/request/lint-text';
import { ROOT } from '../../../scripts/generate/output';

const drawnIn = (text: string): number =>
  drawMatrices(new MarkdownIt({ html: true }))
    .render(text)
    .split('<table class="throughline-raci">').length - 1;

/** The matrices that the core reads from tables, other than those of one activity, which have two columns. */
const readIn = (text: string): number =>
  lintText(text).document.raciMatrices.filter(
    (matrix) => (tableOf(matrix)?.header.length ?? 0) >= 3 && matrix.source.layout !== 'one-activity',
  ).length;

const table = (header: string, ...rows: readonly string[]): string =>
  `# Who does what\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const MATRICES: readonly (readonly [string, string])[] = [
  ['roles across', table('Task | PM | Eng', 'Build | A | R', 'Ship | A | R')],
  ['roles down', table('Role | Build | Ship', 'PM | A | A', 'Engineering | R | R')],
  ['a column of phases', table('Phase | Task | PM | Eng', 'Build | Code | A | R', '| Test | A | R')],
  ['a column of numbers', table('# | Task | PM | Eng', '1 | Code | A | R', '2 | Test | A | R')],
  ['a column of notes', table('Task | PM | Eng | Notes', 'Code | A | R | soon', 'Test | A | R | later')],
  ['a role without a part', table('Task | PM | Eng | Legal', 'Code | A | R |', 'Test | A | R |')],
  ['lower case', table('Task | PM | Eng', 'Code | a | r', 'Test | a | r/c')],
  ['words', table('Task | PM | Eng', 'Code | Accountable | Responsible', 'Test | Accountable | Informed')],
  ['letters together', table('Task | PM | Eng', 'Code | RA | C', 'Test | A | RC')],
  ['conditions', table('Task | PM | Eng', 'Code | A (list price) | R partly', 'Test | A* | R')],
  ['DACI', table('Decision | PM | Eng | CEO', 'Code | D | C | A', 'Test | D | I | A')],
  ['RAPID', table('Decision | PM | Eng | CEO', 'Code | R | P | D', 'Test | R | I | D')],
  ['one activity', table('Task | PM | Eng | Sales', 'Code | A | R | I')],
  ['letters across', table('Deliverable | Responsible | Accountable | Consulted', 'Price | PMM | PM | Eng')],
  ['letters with words', table('Task | R: does it | A: answers | C | I', 'Price | PMM | PM | Eng | Sales')],
];

const OTHER_TABLES: readonly (readonly [string, string])[] = [
  ['permissions', table('Page | Admin | Editor', 'Prices | R/W | R', 'Users | R/W | R')],
  ['ticks', table('Feature | Free | Pro', 'Export | ✗ | ✓', 'Import | ✓ | ✓')],
  ['X marks', table('Feature | Free | Pro', 'Export | X | X', 'Import | | X')],
  ['create, read, update, delete', table('Object | Admin | User', 'Price | CRUD | R', 'Plan | C/R/U/D | R')],
  ['CRUD letters', table('Object | Admin | User', 'Price | C, U, D | R', 'Plan | U, D | R')],
  ['grades', table('Vendor | Price | Service', 'North | A | B', 'South | C | D')],
  ['grades of schools', table('Vendor | Price | Service | Speed', 'North | A | D | C', 'South | A | D | F')],
  ['sizes', table('Item | Small | Large', 'Shirt | S | L', 'Coat | S | L')],
  ['yes and no', table('Question | Free | Pro', 'Export | Y | N', 'Import | Y | Y')],
  ['a legend', table('Letter | Word | Meaning', 'R | Responsible | does it', 'A | Accountable | answers')],
  ['a spreadsheet', table('Item | A | B | C', 'Price | 1 | 2 | 3', 'Plan | 4 | 5 | 6')],
  ['names', table('Task | Owner | Reviewer', 'Price | Ana | Ben', 'Plan | Ana | Chris')],
  ['two columns', table('Task | PM', 'Price | A', 'Plan | R')],
  ['numbers', table('Plan | Price | Seats', 'Free | 0 | 3', 'Pro | 10 | 30')],
  [
    'prose',
    table(
      'Risk | Effect | Answer',
      'Delay | A late launch hurts | I will ask around',
      'Cost | A gap in the plan | R and D both pay',
    ),
  ],
];

describe('the preview and the checks', () => {
  it.each(MATRICES)('both take %s for a matrix', (_name, text) => {
    expect([drawnIn(text), readIn(text)]).toEqual([1, 1]);
  });

  it.each(OTHER_TABLES)('both leave %s alone', (_name, text) => {
    expect([drawnIn(text), readIn(text)]).toEqual([0, 0]);
  });

  it.each(markdownIn('examples', 'examples/first-draft', 'docs', 'templates'))('agree on %s', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    expect(drawnIn(text)).toBe(readIn(text));
  });

  it('agree that there are matrices in the examples', () => {
    const drawn = ['examples/raci.md', 'examples/first-draft/raci.md'].map((path) =>
      drawnIn(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(Math.min(...drawn)).toBeGreaterThan(0);
  });
});

function markdownIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
}
