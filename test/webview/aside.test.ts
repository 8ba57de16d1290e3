import { describe, expect, it } from 'vitest';
import { cardText } from '../../client/webview/raci/aside/card-text';
import {
  changedFirst,
  changesText,
  loadSentence,
  placed,
  placeOfChange,
} from '../../client/webview/raci/aside/changes-of';
import { gapsOf, insertion, rowBefore } from '../../client/webview/raci/aside/gaps-of';
import { markdownOf } from '../../client/webview/raci/aside/markdown';
import { holderOf, roleCardOf } from '../../client/webview/raci/aside/role-card-of';
import { workloadOf } from '../../client/webview/raci/aside/workload-of';
import { RACI_VARIANTS } from '../../core/src/raci/raci-variant';
import type { RaciSource } from '../../protocol/src';
import { gridOf, KETTLE } from './grids';

const GRID = gridOf(KETTLE);

describe('the workload', () => {
  it('has a bar for each letter, the ones that weigh most first, as long as their share of the longest line', () => {
    const { lines } = workloadOf(GRID, 'roles');
    expect(lines.map(({ name, activities, share }) => [name, activities, share])).toEqual([
      ['PM', 4, 1],
      ['PMM', 4, 1],
      ['Eng', 3, 0.75],
    ]);
    expect(lines[0]?.bars).toEqual([
      { code: 'A', count: 2, length: 0.4 },
      { code: 'R', count: 2, length: 0.4 },
      { code: 'C', count: 1, length: 0.2 },
    ]);
  });

  it('counts all letters, and those of people with two roles once', () => {
    expect(workloadOf(GRID, 'roles').totals).toEqual([
      { code: 'A', count: 4 },
      { code: 'R', count: 4 },
      { code: 'C', count: 4 },
      { code: 'I', count: 1 },
    ]);
    expect(workloadOf(GRID, 'people').lines[0]).toMatchObject({ name: 'Ana Vidal', activities: 4 });
  });

  it('is too much where a finding says so, in its words', () => {
    const rows = ['Plan it', 'Price it', 'Name it', 'Build it', 'Test it', 'Sell it'];
    const table = rows.map((row) => `| ${row} well | R | A | C | I |\n`).join('');
    const grid = gridOf(`# RACI\n\n| Activity | PM | PMM | Eng | Sales |\n|---|---|---|---|---|\n${table}`);
    expect(workloadOf(grid, 'roles').lines.map(({ tooMuch }) => tooMuch)).toEqual([
      expect.stringMatching(/^PM does 6 of 6 activities/),
      expect.stringMatching(/^PMM answers for 6 of 6 activities/),
      null,
      null,
    ]);
  });
});

describe('a card', () => {
  const saidOf = (of: 'role' | 'person', name: string) =>
    roleCardOf(GRID, { of, name }).parts.map(({ words, items }) => [
      words,
      items.map(({ activity }) => activity),
    ]);

  it('tells each activity once, under what asks most', () => {
    expect(saidOf('role', 'PM')).toEqual([
      ['You are accountable for, and do the work', ['Write the PRD']],
      ['You are accountable for', ['Choose the launch day']],
      ['You are responsible for', ['Set the price, café edition']],
      ['You will be asked about', ['Build the kettle']],
    ]);
    expect(saidOf('person', 'Ana Vidal')[0]).toEqual([
      'You are accountable for, and do the work',
      ['Write the PRD', 'Build the kettle', 'Choose the launch day'],
    ]);
  });

  it('is the first role’s where nobody’s is asked for, or somebody is gone', () => {
    expect(holderOf(GRID, null)).toEqual({ of: 'role', name: 'PM' });
    expect(holderOf(GRID, { of: 'person', name: 'Dan' })).toEqual({ of: 'role', name: 'PM' });
    expect(holderOf(GRID, { of: 'person', name: 'Cleo Marsh' })).toEqual({
      of: 'person',
      name: 'Cleo Marsh',
    });
  });

  it('is Markdown that says who answers for what one only helps with', () => {
    expect(
      cardText(GRID, roleCardOf(GRID, { of: 'role', name: 'Eng' })),
    ).toBe(`## Eng (Ana Vidal): Kettle: who does what

**You are accountable for, and do the work**

- Build the kettle

**You are responsible for**

- Choose the launch day (PM and PMM answer for it)

**You will be asked about**

- Write the PRD (PM answers for it)
`);
  });

  it('has words of its own for every letter of every scheme', () => {
    const grid = gridOf(
      '# DACI\n\n| Decision | PM | Eng | Sales | CS |\n|---|---|---|---|---|\n| Price | D | A | C | I |\n| Name | D | C | A | I |\n',
    );
    const words = ['PM', 'Eng', 'Sales', 'CS'].flatMap((name) =>
      roleCardOf(grid, { of: 'role', name }).parts.map((part) => part.words),
    );
    expect(words).toEqual([
      'You drive',
      'You approve',
      'You contribute to',
      'You approve',
      'You contribute to',
      'You will be told about',
    ]);
  });

  it('has words of its own for each letter of each scheme', () => {
    const [role] = GRID.roles;
    const [row] = GRID.rows;
    const [cell] = row?.cells ?? [];
    if (!role || !row || !cell) throw new Error('the grid is empty');
    for (const { letters, answers, does } of RACI_VARIANTS) {
      const all = Object.entries(letters).map(([code, [word = '']]) => ({ code, word }));
      const rows = all.map(({ code }) => ({ ...row, cells: [{ ...cell, codes: [code] }] }));
      const grid = { ...GRID, letters: all, answers, does, roles: [role], rows };
      const { parts } = roleCardOf(grid, { of: 'role', name: role.name });
      expect(parts).toHaveLength(all.length);
      expect(parts.map(({ words }) => words).filter((words) => words.startsWith('You have'))).toEqual([]);
    }
  });
});

describe('the gaps', () => {
  const [missing] = GRID.gaps.missing.filter(({ phase }) => phase === 'Launch');
  if (!missing) throw new Error('nothing is missing at launch');
  const SOURCE: RaciSource = { uri: 'file:///raci.md', version: 7, title: 'Kettle' };

  it('are rows that nobody answers for, roles without a part and absent roles', () => {
    expect(gapsOf(GRID)).toEqual({ unanswered: [1], idle: [], count: 1 });
    const grid = gridOf(
      '# RACI\n\n| Activity | Legal | Ops | QA |\n|---|---|---|---|\n| Pay | A | R | |\n| Ship | A | R | |\n',
    );
    expect(gapsOf(grid)).toEqual({ unanswered: [], idle: ['QA'], count: 3 });
  });

  it('are not rows with letters that cannot be read, since one of them may be meant', () => {
    expect(gapsOf(gridOf(KETTLE.replace('| R | C |  |', '| R | W |  |'))).unanswered).toEqual([]);
  });

  it('are filled by a row at the end of its phase, or of all', () => {
    expect(rowBefore(GRID, missing)?.activity).toBe('Choose the launch day');
    expect(rowBefore(GRID, { ...missing, phase: 'Build' })?.activity).toBe('Build the kettle');
    expect(rowBefore(GRID, { ...missing, phase: 'Learn' })?.activity).toBe('Choose the launch day');
  });

  it('are filled in nothing that can only be read', () => {
    const rows = GRID.rows.map((row) => ({ ...row, readOnly: 'It is a list.' }));
    expect(rowBefore({ ...GRID, rows }, missing)).toBeNull();
  });

  it('are filled with the letters of the roles that the matrix has', () => {
    const before = rowBefore(GRID, missing);
    if (!before) throw new Error('there is no row');
    const cells = before.cells.map((cell, index) => ({ ...cell, role: [2, null, 0][index] ?? null }));
    const [pm = '', , eng = ''] = missing.cells;
    expect(insertion(GRID, SOURCE, missing, { ...before, cells })).toEqual({
      type: 'edit',
      uri: SOURCE.uri,
      version: 7,
      changes: [
        { matrix: 0, operation: { kind: 'add-row', at: 4, name: missing.activity, cells: [eng, '', pm] } },
      ],
    });
  });

  it('are filled without letters that the scheme does not have', () => {
    const grid = { ...GRID, letters: GRID.letters.filter(({ code }) => code !== 'R') };
    const before = rowBefore(grid, missing);
    if (!before) throw new Error('there is no row');
    const [change] = insertion(grid, SOURCE, { ...missing, cells: ['A/R', 'C', 'I'] }, before).changes;
    expect(change?.operation).toMatchObject({ cells: ['', 'C', 'I'] });
  });
});

describe('the changes', () => {
  const moved = {
    sentence: 'A for “Price_list” moved from PMM to PM',
    activity: 'Price_list',
    roles: ['PMM', 'PM'],
  };
  const URI = 'file:///kettle.md';
  const load = { role: 'PM', code: 'A', before: 3, after: 5 };
  const comparison = {
    base: 'main',
    report: {
      version: 1,
      compared: [
        { uri: URI, title: 'Plan', grid: 0, changes: [moved], loads: [load] },
        { uri: URI, title: 'Ship', grid: 1, changes: [moved], loads: [] },
        { uri: URI, title: 'Sell', grid: 2, changes: [], loads: [] },
      ],
    },
  };

  it('begin with those of the matrix in front', () => {
    expect(changedFirst(comparison, { grid: 1 }).map(({ title }) => title)).toEqual(['Ship', 'Plan']);
  });

  it('are placed in the document that they are of, where several have such an activity', () => {
    const [row] = GRID.rows;
    const changes = [{ sentence: 'A moved', activity: row?.activity ?? '', roles: ['PM'] }];
    const [change] = placed({ uri: 'file:///pot.md', changes }, [{ uri: URI }, { uri: 'file:///pot.md' }]);
    const grid = { ...GRID, rows: row ? [row, { ...row, source: 1 }] : [] };
    expect(change && placeOfChange(grid, change)).toEqual({ row: 1, role: 0 });
  });

  it('say what they do to the workload', () => {
    expect(loadSentence(load)).toBe('PM has A 5 times, 2 more than before');
    expect(loadSentence({ ...load, after: 1 })).toBe('PM has A once, 2 fewer than before');
    expect(loadSentence({ ...load, after: 0 })).toBe('PM has A no more, 3 fewer than before');
  });

  it('are copied as Markdown', () => {
    expect(changesText(comparison)).toBe(`**Plan**, since main:

- A for “Price\\_list” moved from PMM to PM

Workload:

- PM has A 5 times, 2 more than before

**Ship**, since main:

- A for “Price\\_list” moved from PMM to PM
`);
    const none = { base: 'HEAD', report: { version: 1, compared: [] } };
    expect(changesText(none)).toBe('Nobody’s part has changed since HEAD.\n');
  });
});

describe('text in Markdown', () => {
  it('shows as it is', () => {
    expect(markdownOf('a\n *b* [c](d) <e> `f` ~g~ h|i')).toBe(
      'a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\~g\\~ h\\|i',
    );
  });
});
