import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMatrix, type RaciOperation } from '../../core/src/raci/edit-matrix';
import { type Grid, gridAfter, gridOf, sameGrid } from '../../core/src/raci/matrix-grid';
import { lintText } from '../../core/src/request/lint-text';
import { applyEdits } from '../../core/src/text/edit';

function edited(text: string, operation: RaciOperation): string {
  const { document } = lintText(text);
  const [matrix] = document.raciMatrices;
  if (!matrix) throw new Error('no matrix was read');
  const edit = editMatrix(text, matrix, operation, document.vocabulary);
  return edit.kind === 'edits' ? applyEdits(text, edit.edits) : `refused: ${edit.reason}`;
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const PLAIN = [
  '| Task | PM | Eng | Notes |',
  '|---|---|---|---|',
  '| Write | A | R | twice |',
  '| Ship | I | A/R | |',
];
const PADDED = [
  '| Task     | PM  | Eng |',
  '| :------- | --- | --- |',
  '| Write it | A   | R   |',
  '| Ship it  | I   |     |',
];
const OPEN = ['Task | PM | Eng', '--- | --- | ---', 'Write | A | R', 'Ship | I | A'];

describe('a cell', () => {
  it.each([
    ['takes other letters', PLAIN, 'C', '| Write | C | R | twice |'],
    ['keeps its column aligned', PADDED, 'A/R', '| Write it | A/R | R   |'],
    ['may be emptied', PADDED, '', '| Write it |     | R   |'],
    ['stands in lines without outer bars', OPEN, 'A/R', 'Write | A/R | R'],
  ])('%s', (_what, table, text, line) => {
    expect(edited(lines(...table), { kind: 'set-cell', row: 0, role: 0, text })).toBe(
      lines(...table.slice(0, 2), line, ...table.slice(3)),
    );
  });

  it('keeps what is set off in it, and bold letters of others', () => {
    const text = lines('| Task | PM | Eng |', '|---|---|---|', '| Write | **A** | R |', '| Ship | I | A |');
    expect(edited(text, { kind: 'set-cell', row: 0, role: 1, text: 'C' })).toBe(
      text.replace('| R |', '| C |'),
    );
  });

  it('is added where a row is short of cells', () => {
    const text = lines(
      '| Task | PM | Eng | CS |',
      '|---|---|---|---|',
      '| Write | A | R | C |',
      '| Ship | A',
    );
    expect(edited(text, { kind: 'set-cell', row: 1, role: 2, text: 'I' })).toBe(
      text.replace('| Ship | A', '| Ship | A | | I'),
    );
  });
});

describe('rows', () => {
  it.each([
    [
      'are added',
      { kind: 'add-row', at: 1, name: 'Test', cells: ['A', 'R'] },
      [0, 1, 2, '| Test | A | R |  |', 3],
    ],
    [
      'are added at the top',
      { kind: 'add-row', at: 0, name: 'Test', cells: ['A', 'R'] },
      [0, 1, '| Test | A | R |  |', 2, 3],
    ],
    ['are renamed', { kind: 'rename-row', row: 0, name: 'Draft' }, [0, 1, '| Draft | A | R | twice |', 3]],
    ['are moved', { kind: 'move-row', row: 0, to: 1 }, [0, 1, 3, 2]],
    [
      'keep bars in names',
      { kind: 'rename-row', row: 0, name: 'Go | no go' },
      [0, 1, '| Go \\| no go | A | R | twice |', 3],
    ],
    [
      'keep signs in names',
      { kind: 'rename-row', row: 0, name: 'Ship *all*' },
      [0, 1, '| Ship \\*all\\* | A | R | twice |', 3],
    ],
  ] as const)('%s', (_what, operation, expected) => {
    const after = expected.map((line) => (typeof line === 'number' ? (PLAIN[line] ?? '') : line));
    expect(edited(lines(...PLAIN), operation)).toBe(lines(...after));
  });

  it('are deleted with their line alone', () => {
    const text = `${lines(...PLAIN, '| Sell | C | A | |').trimEnd()}`;
    expect(edited(text, { kind: 'delete-row', row: 2 })).toBe(lines(...PLAIN).trimEnd());
  });

  it('are added below the row that names the phase', () => {
    const text = lines(
      '| Task | PM | Eng |',
      '|---|---|---|',
      '| **Plan** |',
      '| Write | A | R |',
      '| Ship | I | A |',
    );
    expect(edited(text, { kind: 'add-row', at: 0, name: 'Ask' }).split('\n')[3]).toBe('| Ask | - | - |');
  });

  it('keep the mark of a quote', () => {
    const text = lines(
      '> | Task | PM | Eng |',
      '> |---|---|---|',
      '> | Write | A | R |',
      '> | Ship | I | A |',
    );
    expect(edited(text, { kind: 'add-row', at: 2, name: 'Sell' })).toBe(`${text}> | Sell |  |  |\n`);
  });
});

describe('roles', () => {
  it.each([
    ['are added', { kind: 'add-role', at: 1, name: 'PMM' }, '| Task | PM | PMM | Eng | Notes |'],
    [
      'are added behind the last',
      { kind: 'add-role', at: 2, name: 'PMM' },
      '| Task | PM | Eng | PMM | Notes |',
    ],
    ['are renamed', { kind: 'rename-role', role: 0, name: 'Product' }, '| Task | Product | Eng | Notes |'],
    ['are moved', { kind: 'move-role', role: 1, to: 0 }, '| Task | Eng | PM | Notes |'],
  ] as const)('%s', (_what, operation, header) => {
    expect(edited(lines(...PLAIN), operation).split('\n')[0]).toBe(header);
  });

  it('are deleted with their column', () => {
    const text = lines(
      '| Task | PM | Eng | CS |',
      '|---|---|---|---|',
      '| Write | A | R | C |',
      '| Ship | I | A | C |',
    );
    expect(edited(text, { kind: 'delete-role', role: 2 })).toBe(
      lines('| Task | PM | Eng |', '|---|---|---|', '| Write | A | R |', '| Ship | I | A |'),
    );
  });

  it('are lines where they stand down the side', () => {
    const text = lines('| Role | Write | Ship |', '|---|---|---|', '| PM | A/R | I |', '| Eng | C | A |');
    expect(edited(text, { kind: 'add-role', at: 1, name: 'PMM' }).split('\n')[3]).toBe('| PMM | - | - |');
    expect(edited(text, { kind: 'set-cell', row: 1, role: 0, text: 'C' })).toContain('| PM | A/R | C |');
    expect(edited(text, { kind: 'add-row', at: 2, name: 'Sell' }).split('\n')[0]).toBe(
      '| Role | Write | Ship | Sell |',
    );
  });
});

describe('names under letters', () => {
  const text = lines(
    '| Item | Responsible | Accountable | Consulted |',
    '|---|---|---|---|',
    '| Brief | PMM, PM | Ana | Sales / CS |',
    '| Price | PM | Ana | — |',
  );

  it.each([
    [
      'get other letters',
      { kind: 'set-cell', row: 0, role: 1, text: 'C' },
      '| Brief | PMM | Ana | Sales / CS, PM |',
    ],
    ['get more to do', { kind: 'add-row', at: 2, name: 'Launch' }, '| Launch |  |  |  |'],
    ['lose theirs', { kind: 'set-cell', row: 0, role: 3, text: '' }, '| Brief | PMM, PM | Ana | CS |'],
    [
      'are renamed everywhere',
      { kind: 'rename-role', role: 1, name: 'Product' },
      '| Price | Product | Ana | — |',
    ],
  ] as const)('%s', (_what, operation, line) => {
    expect(edited(text, operation)).toContain(line);
  });
});

describe('what is refused', () => {
  const html =
    '<table><tr><td>T</td><td>PM</td><td>Eng</td></tr><tr><td>Write</td><td>A</td><td>R</td></tr><tr><td>Ship</td><td>I</td><td>A</td></tr></table>\n';

  it.each([
    ['an HTML table', html, { kind: 'set-cell', row: 0, role: 0, text: 'C' }],
    [
      'a list',
      '## RACI\n\n- Price — A: PM, R: PMM\n- Name — A: PMM, R: PM\n',
      { kind: 'delete-row', row: 0 },
    ],
    ['a name that is taken', lines(...PLAIN), { kind: 'rename-role', role: 0, name: 'eng' }],
    ['no name', lines(...PLAIN), { kind: 'add-row', at: 0, name: ' ' }],
    ['a row that has gone', lines(...PLAIN), { kind: 'delete-row', row: 7 }],
    ['what would leave no matrix', lines(...PLAIN), { kind: 'delete-role', role: 0 }],
  ] as const)('is a change of %s', (_what, text, operation) => {
    expect(edited(text, operation)).toMatch(/^refused: \p{Lu}.{10,}\.$/u);
  });
});

const LETTERS = ['A', 'R', 'C', 'I', 'A/R', '', '**A**', 'C (late)'];
const letter = fc.constantFrom(...LETTERS);
const NAMES = ['Write', 'Ship it', 'Set `prices`', 'Ask [them](x.md)', 'Go \\| no go', 'Sell'];
const style = fc.record({
  isClosed: fc.boolean(),
  isPadded: fc.boolean(),
  hasPhases: fc.boolean(),
  hasNotes: fc.boolean(),
  prefix: fc.constantFrom('', '> ', '  '),
  ending: fc.constantFrom('\n', '\r\n'),
});

const table = fc
  .record({
    style,
    rows: fc.array(fc.array(letter, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
  })
  .map(({ style: { isClosed, isPadded, hasPhases, hasNotes, prefix, ending }, rows }) => {
    const body = rows.map((cells, index) => [
      NAMES[index] ?? '',
      ...cells,
      ...(hasNotes ? ['see page 2'] : []),
    ]);
    const all = [
      ['Task', 'PM', 'PMM', 'Eng', ...(hasNotes ? ['Notes'] : [])],
      ['---', '---', '---', '---', ...(hasNotes ? ['---'] : [])],
      ['First', 'A', 'R', 'I', ...(hasNotes ? ['-'] : [])],
      ...body,
    ];
    const written = all.map((cells) => {
      const inner = cells.map((cell) => ` ${isPadded ? cell.padEnd(16) : cell} `).join('|');
      return isClosed ? `|${inner}|` : inner.trim();
    });
    if (hasPhases) written.splice(3, 0, isClosed ? '| **Later** |' : '**Later** | | | |');
    const text = written.map((line) => prefix + line).join(ending);
    return {
      before: `# RACI${ending}${ending}`,
      text,
      after: `${ending}${ending}Agreed *in* May.  ${ending}`,
    };
  });

const index = fc.nat(6);
const name = fc.constantFrom('Legal', 'QA *lead*', 'Sell | tell', 'Check_it', 'Eng', '<b>', 'Train sales');
const operation: fc.Arbitrary<RaciOperation> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell' as const),
    row: index,
    role: index,
    text: fc.constantFrom('A', 'R', 'C', 'I', 'A/R', ''),
  }),
  fc.record({
    kind: fc.constant('add-row' as const),
    at: index,
    name,
    cells: fc.array(fc.constantFrom('A', 'R', '')),
  }),
  fc.record({ kind: fc.constant('rename-row' as const), row: index, name }),
  fc.record({ kind: fc.constant('move-row' as const), row: index, to: index }),
  fc.record({ kind: fc.constant('delete-row' as const), row: index }),
  fc.record({ kind: fc.constant('add-role' as const), at: index, name }),
  fc.record({ kind: fc.constant('rename-role' as const), role: index, name }),
  fc.record({ kind: fc.constant('move-role' as const), role: index, to: index }),
  fc.record({ kind: fc.constant('delete-role' as const), role: index }),
);

const gridIn = (text: string): Grid | null => {
  const [matrix] = lintText(text).document.raciMatrices;
  return matrix ? gridOf(matrix) : null;
};

describe('any sequence of changes', () => {
  it('leaves a table that reads as the model says, and everything else as it was', () => {
    let [done, asked] = [0, 0];
    fc.assert(
      fc.property(table, fc.array(operation, { maxLength: 8 }), ({ before, text, after }, operations) => {
        let current = before + text + after;
        for (const each of operations) {
          const { document } = lintText(current);
          const [matrix] = document.raciMatrices;
          if (!matrix) return;
          asked += 1;
          const edit = editMatrix(current, matrix, each, document.vocabulary);
          if (edit.kind === 'refused') continue;
          done += 1;
          const wanted = gridAfter(gridOf(matrix), each);
          const next = applyEdits(current, edit.edits);
          expect(next.startsWith(before)).toBe(true);
          expect(next.endsWith(after)).toBe(true);
          const got = gridIn(next);
          expect(got && sameGrid(got, wanted), `${JSON.stringify(each)}\n${current}\nbecame\n${next}`).toBe(
            true,
          );
          if (each.kind === 'set-cell') expect(changedLines(current, next)).toBeLessThanOrEqual(1);
          current = next;
        }
      }),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(asked / 3);
  });
});

const changedLines = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return old.length === now.length
    ? old.filter((line, at) => line !== now[at]).length
    : Number.POSITIVE_INFINITY;
};
