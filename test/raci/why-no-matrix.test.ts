import { describe, expect, it } from 'vitest';
import { whyNoMatrix } from '../../core/src/raci/why-no-matrix';
import { lintText } from '../../core/src/request/lint-text';

const why = (...lines: readonly string[]): string | null =>
  whyNoMatrix(lintText(`${lines.join('\n')}\n`).document);
const below = (title: string, ...lines: readonly string[]) => why(`## ${title}`, '', ...lines);
// Names that nobody takes for roles: below those of roles a matrix may begin.
const HEADER = ['| Activity | North | South |', '|---|---|---|'];

describe('why there is no matrix', () => {
  it.each([
    ['has no rows', HEADER, 'no rows yet'],
    [
      'has no letters',
      ['| Activity | PM | PMM |', '|---|---|---|', '| Set the price | yes | no |'],
      'holds a letter',
    ],
    ['has mostly words', [...HEADER, '| Plan | A | by May |', '| Sell | later | soon |'], 'something else'],
    ['has one row for two roles', [...HEADER, '| Set the price | A | R |'], 'Add a row'],
    ['has letters of no scheme', [...HEADER, '| Plan | C | U |', '| Sell | U | D |'], 'no scheme'],
    [
      'has its letters in one column',
      ['| Task | PM |', '|---|---|', '| Plan | A |', '| Sell | R |'],
      'column',
    ],
    ['stands in a block of code', ['```', ...HEADER, '| Plan | A | R |', '| Sell | I | A |', '```'], 'fence'],
    ['has too few lines for a table', ['| Activity | PM | PMM |', '| Plan | A | R |'], 'line of dashes'],
    ['has a fenced map without letters', ['```raci', 'Set the price: PM', '```'], 'Write a line for each'],
    ['is not there at all', ['To be agreed in June.'], 'Nothing below “RACI matrix” reads as a matrix'],
  ])('is told where it %s', (_what, lines, part) => {
    const reason = below('RACI matrix', ...lines);
    expect(reason).toContain(part);
    expect(reason).toMatch(/^\p{Lu}.{20,220}\.$/u);
  });

  it('is told of a header that speaks of a scheme, whatever stands above it', () => {
    const rows = ['|---|---|---|---|', '| Plan | Ana | Ben | Cy |'];
    expect(below('Owners', '| Task | Responsible | Consulted | Informed |', ...rows)).toContain(
      'accountable',
    );
    expect(below('Owners', '| Responsible | Accountable | Consulted | Informed |', ...rows)).toContain(
      'first column',
    );
    expect(below('Owners', '| RACI | PM | PMM |', '|---|---|---|')).toContain('no rows yet');
  });

  it('is told below other titles that promise one, and of roles that nobody knows', () => {
    const lines = ['| Activity | [Role 1] | [Role 2] |', '|---|---|---|'];
    expect(below('Responsibility matrix', ...lines)).toContain('no rows yet');
    expect(below('Raci', ...lines)).toContain('no rows yet');
  });

  it('looks at tables below titles further down, and in quotes', () => {
    expect(below('RACI', '### Launch', '', ...HEADER)).toContain('no rows yet');
    expect(below('RACI', ...HEADER.map((line) => `> ${line}`))).toContain('no rows yet');
  });

  it('is told of a document that is declared as one', () => {
    expect(why('---', 'type: raci', '---', '', '# Who decides', '', 'Soon.')).toContain('in this document');
  });
});

describe('nothing is said', () => {
  it.each([
    ['where there is a matrix', ['## RACI', '', ...HEADER, '| Plan | A | R |', '| Sell | I | A |']],
    [
      'of ordinary tables',
      ['## Who is who', '', '| Role | Person | Since |', '|---|---|---|', '| PM | Ana | 2024 |'],
    ],
    ['of ordinary tables of roles', ['## Costs', '', ...HEADER, '| Travel | 200 | 300 |']],
    ['of bars in prose', ['## Syntax', '', 'Write `a | b | c | d` to choose.']],
    ['of code', ['## Setup', '', '```', '| a | b | c |', '```']],
    ['of words that are written like a scheme', ['## Dare to launch', '', 'We do.']],
  ])('%s', (_what, lines) => {
    expect(why(...lines)).toBeNull();
  });
});
