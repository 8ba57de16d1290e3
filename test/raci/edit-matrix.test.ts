import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMatrix, type RaciOperation } from '../../core/src/raci/edit-matrix';
import { gridAfter, gridOf, saysAsWanted } from '../../core/src/raci/matrix-grid';
import type { RaciMatrix } from '../../core/src/raci/raci-matrix';
import { applyEdits, type TextEdit } from '../../core/src/text/edit';
import { readDocument } from '../support/read-document';

function edited(text: string, operation: RaciOperation): string {
  const document = readDocument(text);
  const [matrix] = document.raciMatrices;
  if (!matrix) throw new Error('no matrix was read');
  const edit = editMatrix(text, matrix, operation, document.vocabulary);
  return edit.kind === 'edits' ? applyEdits(text, edit.edits) : `refused: ${edit.reason}`;
}

function edits(text: string, operation: RaciOperation): readonly TextEdit[] {
  const document = readDocument(text);
  const [matrix] = document.raciMatrices;
  const edit = matrix && editMatrix(text, matrix, operation, document.vocabulary);
  if (edit?.kind !== 'edits') throw new Error('it was refused');
  return edit.edits;
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

  describe('with marks around its letters', () => {
    const text = lines(
      '| Task | PM | Eng |',
      '|---|---|---|',
      '| Write | **A**[^eu] | ~~C~~ R |',
      '| Ship | I | **A**/R |',
      '| Tell | R | A |',
      '',
      '[^eu]: In the EU alone.',
    );

    it.each([
      ['C', '**C**[^eu]'],
      ['A/R', '**A/R**[^eu]'],
      ['A (EU only)', '**A (EU only)**[^eu]'],
      ['', ''],
    ])('keeps them when it takes %j', (letters, written) => {
      expect(edited(text, { kind: 'set-cell', row: 0, role: 0, text: letters })).toBe(
        text.replace('**A**[^eu]', written),
      );
    });

    it('lets go of what would no longer read as asked', () => {
      expect(edited(text, { kind: 'set-cell', row: 1, role: 1, text: 'R' })).toBe(
        text.replace('**A**/R', 'R'),
      );
    });

    it('takes Markdown as it is, with bars that do not end it', () => {
      const cell = { row: 0, role: 1, text: '**R** (EU | UK)[^eu]', isMarkdown: true };
      expect(edited(text, { kind: 'set-cell', ...cell })).toBe(
        text.replace('~~C~~ R', '**R** (EU \\| UK)[^eu]'),
      );
      expect(edited(text, { kind: 'set-cells', cells: [{ ...cell, text: 'C \\| I' }] })).toContain(
        '| C \\| I |',
      );
    });

    it('may be made one that says that its role has no part', () => {
      expect(edited(text, { kind: 'set-cell', row: 1, role: 0, text: 'n/a' })).toBe(
        text.replace('| I |', '| n/a |'),
      );
      expect(edited(text, { kind: 'set-cell', row: 0, role: 0, text: '—' })).toBe(
        text.replace('**A**[^eu]', '**—**[^eu]'),
      );
    });

    it('does not keep the rest of the table from being changed', () => {
      expect(edited(text, { kind: 'set-cell', row: 1, role: 0, text: 'C' })).toBe(
        text.replace('| I |', '| C |'),
      );
      expect(edited(text, { kind: 'delete-row', row: 1 })).toBe(text.replace('| Ship | I | **A**/R |\n', ''));
    });
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

describe('a block of cells', () => {
  const cells = (...all: readonly (readonly [number, number, string])[]): RaciOperation => ({
    kind: 'set-cells',
    cells: all.map(([row, role, text]) => ({ row, role, text })),
  });

  it('changes those that differ and no others', () => {
    const text = lines(...PLAIN);
    const operation = cells([0, 0, 'A'], [0, 1, 'C'], [1, 0, 'R'], [1, 1, 'A/R']);
    const after = text
      .replace('| A | R | twice |', '| A | C | twice |')
      .replace('| I | A/R |', '| R | A/R |');
    expect(edited(text, operation)).toBe(after);
    expect(edits(text, operation)).toHaveLength(2);
  });

  it('fills in what rows lack', () => {
    const short = ['| Task | PM | Eng | CS |', '|---|---|---|---|', '| Write | A | R | C |'];
    const operation = cells([1, 1, 'R'], [1, 2, 'I']);
    expect(edited(lines(...short, '| Ship | A |'), operation)).toBe(lines(...short, '| Ship | A | R | I |'));
    expect(edited(lines(...short, '| Ship | A'), cells([1, 0, 'A/R'], [1, 2, 'I']))).toBe(
      lines(...short, '| Ship | A/R | | I'),
    );
    expect(edits(lines(...short, '| Ship | A |'), cells([1, 1, '']))).toEqual([]);
  });

  it('is written down the side where roles stand there', () => {
    const text = lines('| Role | Write | Ship |', '|---|---|---|', '| PM | A/R | I |', '| Eng | C | A |');
    expect(edited(text, cells([0, 0, 'A'], [0, 1, 'R']))).toBe(
      text.replace('| A/R | I |', '| A | I |').replace('| C | A |', '| R | A |'),
    );
  });

  it('moves several names under letters at once', () => {
    const text = lines(
      '| Item | Responsible | Accountable | Consulted |',
      '|---|---|---|---|',
      '| Brief | PMM | Ana | Sales |',
    );
    // Roles in order: PMM, Ana, Sales.
    expect(edited(text, cells([0, 0, 'A'], [0, 1, 'R'], [0, 2, 'R']))).toContain(
      '| Brief | Ana, Sales | PMM |  |',
    );
  });

  it('counts the later of two texts for one cell', () => {
    expect(edited(lines(...PLAIN), cells([0, 0, 'C'], [0, 0, 'I']))).toContain('| Write | I | R | twice |');
  });

  it('is refused as a whole', () => {
    expect(edited(lines(...PLAIN), cells([0, 0, 'C'], [5, 0, 'C']))).toMatch(/^refused: That row/);
    expect(edited(lines(...PLAIN), cells([0, 0, 'C'], [0, 5, 'C']))).toMatch(/^refused: That role/);
    const words = cells([0, 0, 'Ana'], [0, 1, 'Ben'], [1, 0, 'Cy'], [1, 1, 'Dee']);
    expect(edited(lines(...PLAIN), words)).toMatch(/^refused: After this change/);
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

  it('are named as asked where the document has a note or a link of that name', () => {
    const text = `${lines(...PLAIN)}\n[^1]: Later.\n\n[Draft]: draft.md\n`;
    const named = (name: string) => edited(text, { kind: 'rename-row', row: 0, name });
    expect(named('[^1]')).toBe(text.replace('Write', '\\[^1\\]'));
    expect(named('[Draft]')).toBe(text.replace('Write', '\\[Draft\\]'));
    expect(named('[Name]')).toBe(text.replace('Write', '[Name]'));
  });

  it('are renamed without cutting a character in two', () => {
    const text = lines(...PLAIN).replace('Write', '🎯');
    const operation: RaciOperation = { kind: 'rename-row', row: 0, name: '🎪' };
    expect(edits(text, operation)).toMatchObject([{ newText: '🎪' }]);
    expect(edited(text, operation)).toBe(text.replace('🎯', '🎪'));
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
    [
      'get their letters in a new row',
      { kind: 'add-row', at: 1, name: 'Launch', cells: ['R', 'A/R', '', 'C', 'C'] },
      '| Launch | PMM, PM | PM | Sales, CS |',
    ],
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

describe('signs that a legend gives letters', () => {
  const LEGEND = ['🟥 = A, 🟦 = R, 🟩 = C', ''];
  const ROWS = [
    '| Task | PM | Eng |',
    '|---|---|---|',
    '| Write | 🟥 | 🟦 (late) |',
    '| Ship | **🟩** | 🟥 🟦 |',
  ];
  const SIGNED = lines(...LEGEND, ...ROWS);
  const set = (row: number, role: number, text: string, isMarkdown = false) =>
    edited(SIGNED, { kind: 'set-cell', row, role, text, isMarkdown });

  it.each([
    [0, 0, 'R', '| Write | 🟦 | 🟦 (late) |'],
    [0, 1, 'A/C', '| Write | 🟥 | 🟥/🟩 |'],
    [1, 0, 'R', '| Ship | **🟦** | 🟥 🟦 |'],
    [0, 0, '', '| Write |  | 🟦 (late) |'],
    [0, 0, '🟩', '| Write | 🟩 | 🟦 (late) |'],
  ])('are written where letters are asked for, row %i, role %i: %s', (row, role, text, line) => {
    expect(set(row, role, text).split('\n')).toContain(line);
  });

  it('may be given as they are written, with what stands around them', () => {
    expect(set(0, 1, '🟩 (early)', true).split('\n')[4]).toBe('| Write | 🟥 | 🟩 (early) |');
  });

  it('stand beside a letter that the legend has no sign for', () => {
    expect(set(0, 0, 'I').split('\n')[4]).toBe('| Write | I | 🟦 (late) |');
  });

  it('are written in new rows too, and stay while rows and roles move', () => {
    const added = edited(SIGNED, { kind: 'add-row', at: 2, name: 'Sell', cells: ['R', 'A'] });
    expect(added.split('\n')[6]).toBe('| Sell | 🟦 | 🟥 |');
    expect(edited(SIGNED, { kind: 'move-role', role: 0, to: 1 }).split('\n')[4]).toBe(
      '| Write | 🟦 (late) | 🟥 |',
    );
    expect(edited(added, { kind: 'delete-row', row: 0 })).toBe(
      added.replace('| Write | 🟥 | 🟦 (late) |\n', ''),
    );
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
    [
      'one of two roles with one name',
      lines(...PLAIN).replace('Eng', 'pm'),
      { kind: 'set-cell', row: 0, role: 1, text: 'C' },
    ],
    ['no name', lines(...PLAIN), { kind: 'add-row', at: 0, name: ' ' }],
    ['a row that has gone', lines(...PLAIN), { kind: 'delete-row', row: 7 }],
    ['what would leave no matrix', lines(...PLAIN), { kind: 'delete-role', role: 0 }],
  ] as const)('is a change of %s', (_what, text, operation) => {
    expect(edited(text, operation)).toMatch(/^refused: \p{Lu}.{10,}\.$/u);
  });
});

const letter = fc.constantFrom('A', 'R', 'C', 'I', 'A/R', '', '**A**', 'C (late)', 'I[^1]');
/** The legend of some tables, in which signs then stand for letters. */
const LEGEND = '🟥 = A, 🟦 = R, ◆ = I';
const signed = (cell: string) => cell.replaceAll('A', '🟥').replaceAll('R', '🟦').replaceAll('I', '◆');
const NAMES = ['🎯 Aim 𝒜', 'Ship it', 'Set `prices`', 'Ask [them](x.md)', 'Go \\| no go'];
const ROLES = ['PM', 'PMM', 'Eng 🎨'];
const style = fc.record({
  isClosed: fc.boolean(),
  isPadded: fc.boolean(),
  hasPhases: fc.boolean(),
  hasNotes: fc.boolean(),
  hasSigns: fc.boolean(),
  prefix: fc.constantFrom('', '> ', '  '),
  ending: fc.constantFrom('\n', '\r\n'),
});
const layout = fc.constantFrom<RaciMatrix['source']['layout'][]>(
  'roles-as-columns',
  'roles-as-columns',
  'roles-as-rows',
  'letters-as-columns',
  'one-activity',
);

/** What stands in the lines of a table, the header first. */
function laidOut(
  rows: readonly (readonly string[])[],
  as: string,
  isSigned: boolean,
): readonly (readonly string[])[] {
  const all = [
    ['First', ...['A', 'R', 'I'].map(isSigned ? signed : String)],
    ...rows.map((cells, index) => [NAMES[index] ?? '', ...cells]),
  ];
  const plain = all.map(([name = '', ...cells]) => ({
    name,
    cells: cells.map((cell) => cell.replaceAll('*', '')),
  }));
  switch (as) {
    case 'roles-as-rows':
      return [
        ['Role', ...all.map(([name = '']) => name)],
        ...ROLES.map((role, index) => [role, ...all.map((cells) => cells[index + 1] ?? '')]),
      ];
    case 'letters-as-columns':
      return [
        ['Task', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
        ...plain.map(({ name, cells }) => [
          name,
          ...['R', 'A', 'C', 'I'].map((code) =>
            ROLES.filter((_, index) => cells[index]?.split(/[/ ]/).includes(code)).join(', '),
          ),
        ]),
      ];
    case 'one-activity':
      return [['Role', 'Part'], ...ROLES.map((role, index) => [role, all[0]?.[index + 1] ?? ''])];
    default:
      return [['Task', ...ROLES], ...all];
  }
}

const table = fc
  .record({
    style,
    layout,
    rows: fc.array(fc.array(letter, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
  })
  .map(
    ({ style: { isClosed, isPadded, hasPhases, hasNotes, hasSigns, prefix, ending }, layout: as, rows }) => {
      const isUpright = as === 'roles-as-columns';
      const isSigned = hasSigns && as !== 'letters-as-columns';
      const cells = isSigned ? rows.map((row) => row.map(signed)) : rows;
      const [header = [], ...body] = laidOut(cells, as, isSigned);
      const all = [
        [...header, ...(hasNotes && isUpright ? ['Notes'] : [])],
        [...header.map(() => '---'), ...(hasNotes && isUpright ? ['---'] : [])],
        ...body.map((cells) => [...cells, ...(hasNotes && isUpright ? ['see page 2'] : [])]),
      ];
      const written = all.map((cells) => {
        const inner = cells.map((cell) => ` ${isPadded ? cell.padEnd(16) : cell} `).join('|');
        return isClosed ? `|${inner}|` : inner.trim();
      });
      if (hasPhases && isUpright) written.splice(3, 0, isClosed ? '| **Later** |' : '**Later** | | | |');
      return {
        as,
        before: `# RACI${ending}${ending}${isSigned ? LEGEND : 'Agreed.'}${ending}${ending}## Set the price${ending}${ending}`,
        text: written.map((line) => prefix + line).join(ending),
        after: `${ending}${ending}Agreed *in* May.  ${ending}${ending}[^1]: Once more.${ending}`,
      };
    },
  );

const index = fc.nat(6);
const name = fc.constantFrom(
  'Legal',
  'QA *lead*',
  'Sell | tell',
  'Check_it',
  'Eng',
  '<b>',
  '🎪 Train 𝒜',
  '[^1]',
);
const cell = { row: index, role: index, text: fc.constantFrom('A', 'R', 'C', 'I', 'A/R', '', 'n/a') };
const operation: fc.Arbitrary<RaciOperation> = fc.oneof(
  fc.record({ kind: fc.constant('set-cell' as const), ...cell }),
  fc.record({
    kind: fc.constant('set-cells' as const),
    cells: fc.array(fc.record({ ...cell, row: fc.nat(3), role: fc.nat(2) }), { minLength: 1, maxLength: 6 }),
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

const matrixIn = (text: string): RaciMatrix | undefined => readDocument(text).raciMatrices[0];

describe('any sequence of changes', () => {
  it('leaves a table that reads as the model says, and everything else as it was', () => {
    const [done, asked] = [new Map<string, number>(), new Map<string, number>()];
    const tally = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    fc.assert(
      fc.property(table, fc.array(operation, { maxLength: 8 }), ({ before, text, after, as }, operations) => {
        let current = before + text + after;
        expect(matrixIn(current)?.source.layout).toBe(as);
        for (const each of operations) {
          const document = readDocument(current);
          const [matrix] = document.raciMatrices;
          if (!matrix) throw new Error(`no matrix is left:\n${current}`);
          tally(asked, as);
          const edit = editMatrix(current, matrix, each, document.vocabulary);
          if (edit.kind === 'refused') continue;
          tally(done, as);
          tally(done, each.kind);
          const next = applyEdits(current, edit.edits);
          const told = `${JSON.stringify(each)}\n${current}\nbecame\n${next}`;
          expect(next.startsWith(before), told).toBe(true);
          expect(next.endsWith(after), told).toBe(true);
          const got = matrixIn(next);
          expect(got?.source.layout, told).toBe(as);
          expect(got && saysAsWanted(gridOf(got), gridAfter(gridOf(matrix), each), as), told).toBe(true);
          expect(isLocal(each, as, current, next), told).toBe(true);
          expect(
            edit.edits.every(({ span }) => cutsNoCharacter(current, span)),
            told,
          ).toBe(true);
          current = next;
        }
      }),
      { numRuns: 150 },
    );
    for (const [of, count] of asked) expect(done.get(of), of).toBeGreaterThan(count / 5);
    for (const kind of ['set-cell', 'set-cells', 'add-row', 'move-row', 'delete-role', 'add-role'])
      expect(done.get(kind), kind).toBeGreaterThan(5);
  });
});

/** Whether an operation has left all lines alone but for those it is about. */
function isLocal(operation: RaciOperation, as: string, before: string, after: string): boolean {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const areRolesDown = as === 'roles-as-rows' || as === 'one-activity';
  const changed = old.filter((line, at) => line !== now[at]).length;
  const { kind } = operation;
  if (kind === 'set-cell') return old.length === now.length && changed <= 1;
  if (kind === 'set-cells') {
    const touched = new Set(operation.cells.map(({ row, role }) => (areRolesDown ? role : row)));
    return old.length === now.length && changed <= touched.size;
  }
  const isOfLines = kind.endsWith(areRolesDown ? '-role' : '-row');
  if (!isOfLines) return old.length === now.length;
  if (kind.startsWith('rename-')) return old.length === now.length && changed <= 1;
  if (kind.startsWith('move-')) return sorted(old) === sorted(now);
  const [longer, shorter] = kind.startsWith('add-') ? [now, old] : [old, now];
  const at = longer.findIndex((line, index) => line !== shorter[index]);
  return longer.toSpliced(at, 1).join('\n') === shorter.join('\n');
}

const sorted = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .sort()
    .join('\n');

const cutsNoCharacter = (text: string, { start, end }: TextEdit['span']): boolean =>
  [start, end].every((at) => !/[\udc00-\udfff]/.test(text[at] ?? ''));
