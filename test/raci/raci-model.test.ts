import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareRaci } from '../../core/src/raci/compare-raci';
import { CORE_ACTIVITIES, tells, wordsOfActivity } from '../../core/src/raci/core-activities';
import { describeChange, raciDifference, subjectOf } from '../../core/src/raci/raci-difference';
import { defaultLetters, gapsIn } from '../../core/src/raci/raci-gaps';
import { type RaciModel, raciModelsOf } from '../../core/src/raci/raci-model';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { peopleByRole } from '../../core/src/raci/role-people';
import { loadOfPeople, loadOfRoles } from '../../core/src/raci/workload';
import { lintText } from '../../core/src/request/lint-text';
import { labelled } from '../../core/src/review/finding-labels';
import { CORE_ROLES } from '../../core/src/vocabulary/roles';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

function modelIn(text: string): RaciModel {
  const [model] = raciModelsOf(lintText(text).document);
  if (!model) throw new Error('no matrix was read');
  return model;
}

const gapsOf = ({ rows, roles }: RaciModel, size?: 'full' | 'small') =>
  gapsIn(
    rows.map(({ activity }) => activity),
    roles.map(({ name }) => name),
    size,
  );

const PHASES = lines(
  '# RACI',
  '',
  '| Role | Person |',
  '|---|---|',
  '| PM | Ana Vidal |',
  '| PMM | Ben Okoro |',
  '| Eng | Ana Vidal |',
  '',
  '## Plan',
  '',
  '| Task | PM | PMM |',
  '|---|---|---|',
  '| Write the PRD | A/R | C |',
  '| Set the price | A | R |',
  '',
  '## Build',
  '',
  '| Task | PM | Eng | PMM |',
  '|---|---|---|---|',
  '| Build it | C | A/R | I |',
);

describe('matrices of one document', () => {
  it('are one when they share roles, each section a phase', () => {
    const { matrices, roles, rows } = modelIn(PHASES);
    expect(matrices).toHaveLength(2);
    expect(roles.map(({ name }) => name)).toEqual(['PM', 'PMM', 'Eng']);
    expect(rows.map(({ phase, activity }) => `${phase}: ${activity}`)).toEqual([
      'Plan: Write the PRD',
      'Plan: Set the price',
      'Build: Build it',
    ]);
  });

  it('stay apart when they share no roles', () => {
    const other = lines(
      '',
      '## Factory',
      '',
      '| Task | Buyer | Plant |',
      '|---|---|---|',
      '| Buy | A | R |',
      '| Make | I | A |',
    );
    expect(raciModelsOf(lintText(PHASES + other).document)).toHaveLength(2);
  });
});

describe('people behind roles', () => {
  const matrix = ['| Task | PM | Eng |', '|---|---|---|', '| Write | A | R |', '| Ship | I | A |'];

  it.each([
    ['a table', ['| Role | Person |', '|---|---|', '| PM | Ana Vidal |', '| Eng | Ben Okoro, lead |']],
    [
      'a table of people',
      ['| Person | Roles covered |', '|---|---|', '| Ana Vidal | PM |', '| Ben Okoro | Eng |'],
    ],
    ['a list', ['- **PM**: Ana Vidal', '- **Eng**: Ben Okoro (until July)']],
  ])('are told by %s', (_how, people) => {
    const { document } = lintText(lines('# RACI', '', ...people, '', ...matrix));
    expect(Object.fromEntries(peopleByRole(document))).toEqual({ pm: ['Ana Vidal'], eng: ['Ben Okoro'] });
  });

  it.each([
    ['what a role is for', ['| Role | Scope |', '|---|---|', '| PM | CI, release notes, build tooling |']],
    ['where to read of it', ['- **PM**: ../people/pm.md']],
    ['when it is asked', ['- Week 2: PM and Eng look at the draft', '- Week 3: PM']],
  ])('are not told by %s', (_how, told) => {
    const { document } = lintText(lines('# RACI', '', ...told, '', ...matrix));
    expect(peopleByRole(document).get('pm') ?? []).toEqual([]);
  });

  it('are told by front matter', () => {
    const text = lines('---', 'people:', '  PM: Ana Vidal', '---', '', '# RACI', '', ...matrix);
    expect(peopleByRole(lintText(text).document).get('pm')).toEqual(['Ana Vidal']);
  });
});

describe('the load', () => {
  it('counts letters for each role', () => {
    expect(loadOfRoles(modelIn(PHASES))[0]).toEqual({
      name: 'PM',
      counts: { A: 2, R: 1, C: 1 },
      activities: 3,
    });
  });

  it('counts a person with all their roles', () => {
    const ana = loadOfPeople(modelIn(PHASES)).find(({ name }) => name === 'Ana Vidal');
    expect(ana).toEqual({ name: 'Ana Vidal', counts: { A: 3, R: 2, C: 1 }, activities: 3 });
  });
});

describe('the default of product management and product marketing', () => {
  it('has 26 activities with one accountable each', () => {
    expect(CORE_ACTIVITIES).toHaveLength(26);
    for (const { letters } of CORE_ACTIVITIES) {
      expect(letters).toHaveLength(CORE_ROLES.length);
      expect(letters.filter((cell) => cell.includes('A'))).toHaveLength(1);
    }
  });

  it.each(CORE_ACTIVITIES.map((core) => [core.name, core] as const))(
    'knows “%s” by its own words',
    (name, core) => {
      expect(tells(core, wordsOfActivity(name))).toBe(true);
    },
  );

  it('is covered by its own example', () => {
    const model = modelIn(readFileSync('examples/raci.md', 'utf8'));
    expect(gapsOf(model).missing.map(({ name }) => name)).toEqual([]);
  });

  it('says which work no row is about', () => {
    const { missing, absentRoles } = gapsOf(modelIn(PHASES), 'small');
    expect(missing.map(({ name }) => name)).toContain('Train and equip sales');
    expect(missing.map(({ name }) => name)).not.toContain('Write the PRD and the user stories');
    expect(absentRoles).toEqual([]);
  });

  it('has letters for the roles that a matrix has', () => {
    const [pricing] = CORE_ACTIVITIES.filter(({ name }) => name.startsWith('Set prices'));
    if (!pricing) throw new Error('it is in the default');
    expect(defaultLetters(pricing, ['PM', 'PMM', 'CPO', 'Ana'])).toEqual(['C', 'A/R', 'C', '']);
    expect(defaultLetters(pricing, ['Product', 'Marketing', 'Sales/CS'])).toEqual(['C', 'A/R', 'C']);
  });
});

describe('the difference between two versions', () => {
  const said = (before: string, after: string) =>
    raciDifference(modelIn(before), modelIn(after)).map(describeChange);

  it('tells who has a letter now', () => {
    expect(said(PHASES, PHASES.replace('| Set the price | A | R |', '| Set the price | R | A |'))).toEqual([
      'A for “Set the price” moved from PM to PMM',
      'R for “Set the price” moved from PMM to PM',
    ]);
  });

  it('tells letters given and taken, activities and roles', () => {
    const after = PHASES.replace('| A/R | C |', '| A/R | |')
      .replace('| Build it | C | A/R | I |', '| Test it | C | A/R | I |')
      .replaceAll('Eng', 'Dev');
    expect(said(PHASES, after)).toEqual([
      'Dev is a new role',
      'Eng is no role any more',
      'PMM lost C for “Write the PRD”',
      '“Test it” is new',
      '“Build it” is gone',
    ]);
  });

  it('is nothing between equal ones', () => {
    expect(said(PHASES, PHASES.replaceAll('| ', '|  '))).toEqual([]);
  });
});

describe('a comparison of two documents', () => {
  const read = (text: string) => lintText(text).document;
  const compared = (before: string, after: string) => compareRaci(read(before), read(after));

  it('says which grid changed, and whose load with it', () => {
    const after = PHASES.replace('| Set the price | A | R |', '| Set the price | R | A |');
    expect(compared(PHASES, after)).toMatchObject([
      {
        grid: 0,
        loads: [
          { role: 'PM', code: 'R', before: 1, after: 2 },
          { role: 'PM', code: 'A', before: 2, after: 1 },
          { role: 'PMM', code: 'R', before: 1, after: 0 },
          { role: 'PMM', code: 'A', before: 0, after: 1 },
        ],
      },
    ]);
  });

  it('knows a role by its name, however it is written', () => {
    expect(compared(PHASES, PHASES.replaceAll('PMM', 'pmm'))[0]?.loads).toEqual([]);
  });

  it('has what is new and what is gone in full', () => {
    expect(compared('# Nothing\n', PHASES)).toMatchObject([{ grid: 0 }]);
    const [gone] = compared(PHASES, '# Nothing\n');
    expect(gone?.grid).toBeNull();
    expect(gone?.loads).toContainEqual({ role: 'Eng', code: 'R', before: 1, after: 0 });
  });

  it('takes a new matrix in front of another for no version of that one, though they share a role', () => {
    const before = `# RACI

## Launch

| Activity | PM | PMM | Eng | Sales |
|---|---|---|---|---|
| Build the kettle | C | I | A/R | |
| Set the price | R | A | | C |
`;
    const front = `## Contracts

| Activity | PM | Legal | Finance | CS |
|---|---|---|---|---|
| Sign the contract | I | A | R | |
| Pay the bill | | I | A/R | I |

`;
    const [contracts, launch, ...more] = compared(before, before.replace('## ', `${front}## `));
    expect(contracts?.changes).not.toContainEqual({ kind: 'activity-removed', activity: 'Set the price' });
    expect(launch).toMatchObject({ grid: 1, changes: [], loads: [] });
    expect(more).toEqual([]);
  });

  it('names what each change is about', () => {
    const after = PHASES.replace('| Set the price | A | R |', '| Set the price | R | A |').replace(
      'Write the PRD',
      'Write the brief',
    );
    expect(compared(PHASES, after)[0]?.changes.map(subjectOf)).toEqual([
      { activity: 'Write the brief', roles: [] },
      { activity: 'Set the price', roles: ['PM', 'PMM'] },
      { activity: 'Set the price', roles: ['PMM', 'PM'] },
      { activity: 'Write the PRD', roles: [] },
    ]);
    expect(subjectOf({ kind: 'role-added', role: 'Legal' })).toEqual({ activity: null, roles: ['Legal'] });
  });
});

describe('the view', () => {
  it('is plain data with a cell for each role', () => {
    const { document, findings } = lintText(PHASES, { kind: 'raci' });
    const view = raciViewOf(document, labelled(findings));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const [grid] = view.grids;
    expect(grid?.rows.map(({ cells }) => cells.map(({ codes }) => codes.join('/')))).toEqual([
      ['A/R', 'C', ''],
      ['A', 'R', ''],
      ['C', 'I', 'A/R'],
    ]);
    expect(grid?.rows.map(({ matrix, row }) => [matrix, row])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(grid?.rows[0]?.cells.map(({ role }) => role)).toEqual([0, 1, null]);
  });

  it('says what stands in a cell as it is written, and beside the letters', () => {
    const text = `# RACI

| Activity | PM | Eng | Due | Notes |
|---|---|---|---|---|
| Write the PRD | **A**, R | C | 3 *May* | |
| Build it | C | A | | with *care* |
`;
    const { document } = lintText(text);
    const [grid] = raciViewOf(document, []).grids;
    expect(grid?.rows[0]?.cells.map(({ written }) => written)).toEqual(['**A**, R', 'C']);
    expect(grid?.notes).toEqual(['Due', 'Notes']);
    expect(grid?.rows.map(({ notes }) => notes)).toEqual([
      ['3 May', ''],
      ['', 'with care'],
    ]);
  });

  it('has nothing written where names stand under letters', () => {
    const table = '| Item | R | A | C |\n|---|---|---|---|\n| Brief | PMM | Ana | Sales |\n';
    const [grid] = raciViewOf(lintText(`# RACI\n\n${table}`).document, []).grids;
    expect(grid?.rows[0]?.cells.map(({ written, codes }) => [written, codes[0]])).toEqual([
      [null, 'R'],
      [null, 'A'],
      [null, 'C'],
    ]);
  });

  it('knows where a role is named, in each matrix that has it', () => {
    const { document } = lintText(PHASES, { kind: 'raci' });
    const [grid] = raciViewOf(document, []).grids;
    const named = (name: string) =>
      grid?.roles
        .find((role) => role.name === name)
        ?.places.map(({ span }) => PHASES.slice(span.start, span.end));
    expect(named('PM')).toEqual(['PM', 'PM']);
    expect(named('Eng')).toEqual(['Eng']);
  });

  it('calls findings of one sort by one label', () => {
    const text = PHASES.replace('| A | R |', '| C | R |').replace('| C | A/R | I |', '| C | R | I |');
    const { document, findings } = lintText(text, { kind: 'raci' });
    const [grid] = raciViewOf(document, labelled(findings)).grids;
    expect(grid?.findings.map(({ label }) => label)).toEqual([
      'Nobody is accountable',
      'Nobody is accountable',
    ]);
  });

  it('has each finding where it belongs: in a cell, in a row or above the whole', () => {
    const text = PHASES.replace('| A | R |', '| R | C/I |').replace('| Build it |', '| Build |');
    const { document, findings } = lintText(text, { kind: 'raci' });
    const [grid] = raciViewOf(document, labelled(findings)).grids;
    const named = (indexes: readonly number[] = []) => indexes.map((index) => grid?.findings[index]?.ruleId);
    const row = grid?.rows[1];
    expect(row?.cells.map((cell) => named(cell.findings))).toEqual([[], ['raci-conflicting-cell'], []]);
    expect(named(row?.findings)).toEqual(['raci-no-accountable']);
    expect(named(grid?.rows[2]?.findings)).toEqual(['raci-vague-activity']);
  });

  it('has what is found about a role on its name, and whose load is too much', () => {
    const rows = ['Plan it', 'Price it', 'Name it', 'Build it', 'Test it', 'Sell it'];
    const table = [
      '| Activity | PM | PMM | Eng | Product lead |',
      '|---|---|---|---|---|',
      ...rows.map((row) => `| ${row} well | R | A | C | I |`),
    ];
    const { document, findings } = lintText(`# RACI\n\n${table.join('\n')}\n`, { kind: 'raci' });
    const [grid] = raciViewOf(document, labelled(findings)).grids;
    const named = (index: number | null | undefined) => grid?.findings[index ?? -1]?.ruleId ?? null;
    expect(grid?.loads.roles.map(({ name, tooMuch }) => [name, named(tooMuch)])).toEqual([
      ['PM', 'raci-overloaded-role'],
      ['PMM', 'raci-overloaded-role'],
      ['Eng', null],
      ['Product lead', null],
    ]);
    expect(grid?.roles.map((role) => role.findings.map(named))).toEqual([
      ['raci-overloaded-role'],
      ['raci-overloaded-role'],
      [],
      [],
    ]);
  });

  it('tells in which phases product management or product marketing has no part', () => {
    const gapsOfPhases = (marketing: string) => {
      const rows = [
        `| Plan | Plan it | A | ${marketing} | |`,
        '| Plan | Price it | A | | R |',
        '| Build | Build it | | I | A |',
        '| Build | Test it | | | A |',
        '| Ship | Ship it | | | A |',
      ];
      const text = [
        '# RACI',
        '',
        '| Phase | Activity | PM | Mktg | Eng |',
        '|---|---|---|---|---|',
        ...rows,
        '',
      ];
      const { document } = lintText(text.join('\n'), { kind: 'raci' });
      return raciViewOf(document, []).grids[0]?.gaps.phasesWithout;
    };
    expect(gapsOfPhases('')).toEqual([
      { phase: 'Plan', role: 'pmm' },
      { phase: 'Build', role: 'pm' },
    ]);
    expect(gapsOfPhases('C')).toEqual([{ phase: 'Build', role: 'pm' }]);
  });

  it('says why a row can only be read', () => {
    const { document } = lintText('## RACI\n\n- Price — A: PM, R: PMM\n- Name — A: PMM, R: PM\n');
    const [grid] = raciViewOf(document, []).grids;
    expect(grid?.rows.map(({ readOnly }) => readOnly)).toEqual([
      expect.stringContaining('written as a list'),
      expect.stringContaining('written as a list'),
    ]);
  });
});
