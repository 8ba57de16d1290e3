import { describe, expect, it } from 'vitest';
import type { RaciMatrix } from '../../core/src/raci/raci-matrix';
import { lintText } from '../../core/src/request/lint-text';

const matricesIn = (text: string): readonly RaciMatrix[] => lintText(text).document.raciMatrices;

function matrixIn(text: string): RaciMatrix {
  const [matrix] = matricesIn(text);
  if (!matrix) throw new Error('no matrix was read');
  return matrix;
}

/** Each row as `activity: role=letters, …`. */
const rowsOf = (text: string): readonly string[] =>
  matrixIn(text).rows.map(
    ({ activity, assignments }) =>
      `${activity.text}: ${assignments.map(({ role, codes }) => `${role}=${codes.join('')}`).join(', ')}`,
  );

const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].join('\n');

describe('roles as columns', () => {
  it('gives every filled cell to its role', () => {
    expect(
      rowsOf(
        table('| Task | PM | Eng | Legal |', '| Write the brief | **A/R** | C | - |', '| Ship | I | A |  |'),
      ),
    ).toEqual(['Write the brief: PM=AR, Eng=C', 'Ship: PM=I, Eng=A']);
  });

  it('keeps a role without any letter and leaves out notes', () => {
    const { roles } = matrixIn(
      table(
        '| Task | PM | Eng | Legal | Notes |',
        '| Write | A | R | | twice a year |',
        '| Ship | I | A | | |',
      ),
    );
    expect(roles.map(({ name }) => name)).toEqual(['PM', 'Eng', 'Legal']);
  });

  it('finds the activity behind a number and a category', () => {
    expect(
      rowsOf(
        table(
          '| # | Area | Task | PM | Eng |',
          '| 1 | Docs | Write | A | R |',
          '| 2 | Docs | Ship | I | A |',
        ),
      ),
    ).toEqual(['Write: PM=A, Eng=R', 'Ship: PM=I, Eng=A']);
  });

  it('keeps what it cannot read', () => {
    const { rows } = matrixIn(
      table(
        '| Task | PM | Eng |',
        '| Write | A | R |',
        '| Ship | A | W |',
        '| Sell | A | ask Ana |',
        '| Learn | A | C |',
      ),
    );
    expect(rows.flatMap(({ assignments }) => assignments.flatMap(({ unknown }) => unknown))).toEqual([
      'W',
      'ask Ana',
    ]);
  });

  it('keeps a known role whose letters are fewer than what else stands there', () => {
    const { roles } = matrixIn(
      table(
        '| Task | PM | Sales | Owner |',
        '| Write | A/R | TBD | Ana |',
        '| Ship | R | ? | Ana |',
        '| Sell | I | A | Ben |',
      ),
    );
    expect(roles.map(({ name }) => name)).toEqual(['PM', 'Sales']);
  });

  it('reads one table for each phase', () => {
    const one = table('| Task | PM | Eng |', '| Write | A | R |', '| Read | A | C |');
    const matrices = matricesIn(`# RACI\n\n## Plan\n\n${one}\n\n## Build\n\n${one}\n`);
    expect(matrices.map(({ section }) => section.title)).toEqual(['plan', 'build']);
  });
});

describe('rows that name a phase', () => {
  const phases = (...rows: readonly string[]) =>
    matrixIn(table('| Task | PM | Eng |', ...rows)).rows.map(
      ({ activity, phase }) => `${phase?.text ?? '-'}/${activity.text}`,
    );

  it.each([
    ['in bold', '| **Plan** | | |'],
    ['without the other cells', '| Plan |'],
    ['numbered', '| Phase 1 | | |'],
    ['in capitals', '| PLAN | | |'],
  ])('are set apart %s', (_how, row) => {
    expect(phases('| Write | A | R |', row, '| Ship | I | A |')[1]).toMatch(/^plan\/Ship|^phase 1\/Ship/i);
  });

  it('are plain when the table begins with one', () => {
    expect(phases('| Plan | | |', '| Write | A | R |', '| Build | | |', '| Ship | I | A |')).toEqual([
      'Plan/Write',
      'Build/Ship',
    ]);
  });

  it('are not activities to which nobody is assigned', () => {
    expect(phases('| Write | A | R |', '| Press | | |', '| Ship | I | A |')).toEqual([
      '-/Write',
      '-/Press',
      '-/Ship',
    ]);
  });
});

describe('other layouts', () => {
  it('turns a matrix round when roles stand down the side', () => {
    const text = table('| Role | Write | Ship |', '| PM | A/R | I |', '| Eng | C | A |');
    expect(matrixIn(text).source.layout).toBe('roles-as-rows');
    expect(rowsOf(text)).toEqual(['Write: PM=AR, Eng=C', 'Ship: PM=I, Eng=A']);
  });

  it.each([
    ['words', '| Deliverable | Responsible | Accountable | Consulted | Informed |'],
    ['letters', '| Deliverable | R | A | C | I |'],
    ['words with letters', '| Deliverable | Does it (R) | Answers (A) | Is asked (C) | Is told (I) |'],
    ['letters with words', '| Deliverable | R does | A answers | C asked | I told |'],
  ])('reads names under %s', (_how, header) => {
    expect(rowsOf(table(header, '| Brief | PMM, PM | Ana | Sales / CS | — |'))).toEqual([
      'Brief: PMM=R, PM=R, Ana=A, Sales=C, CS=C',
    ]);
  });

  it('names each role of such a table once', () => {
    const { roles } = matrixIn(
      table(
        '| Item | Responsible | Accountable | Consulted |',
        '| Brief | PMM | PM | Eng |',
        '| Spec | Eng | pm | PMM |',
      ),
    );
    expect(roles.map(({ name }) => name)).toEqual(['PMM', 'PM', 'Eng']);
  });
});

describe('variants', () => {
  const variant = (text: string) => matrixIn(text).variant.id;

  it.each([
    ['raci', table('| Task | PM | Eng |', '| Write | A | R |', '| Ship | I | C |')],
    ['rasci', table('| Task | PM | Eng |', '| Write | A | R |', '| Ship | S | C |')],
    ['daci', table('| Decision | PM | Eng | CPO |', '| Price | D | C | A |', '| Name | D | I | A |')],
    [
      'daci',
      table('| Decision | Driver | Approver | Contributors | Informed |', '| Price | PM | CPO | PMM | All |'),
    ],
    ['darci', table('| Task | PM | Eng | CPO |', '| Price | D | R | A |', '| Name | D | C | A |')],
    [
      'rapid',
      table(
        '| Decision | Recommend | Agree | Perform | Input | Decide |',
        '| Price | PM | Legal | Ops | CS | CPO |',
      ),
    ],
  ])('tells %s by its letters', (id, text) => {
    expect(variant(text)).toBe(id);
  });
});

describe('tables that are no matrix', () => {
  it.each([
    [
      'what is at stake, rated',
      table(
        '| Data | Confidentiality (C) | Integrity (I) | Availability (A) |',
        '| Orders | High | High | Medium |',
        '| Prices | Low | High | High |',
      ),
    ],
    [
      'a legend',
      table(
        '| Letter | Word | Meaning |',
        '| R | Responsible | does it |',
        '| A | Accountable | answers |',
        '| C | Consulted | is asked |',
      ),
    ],
    [
      'a legend in one row',
      table(
        '| R = Responsible | A = Accountable | C = Consulted | I = Informed |',
        '| does | answers | is asked | is told |',
      ),
    ],
    ['grades', table('| Pupil | Maths | Art |', '| Ana | A | B |', '| Ben | C | A |')],
    ['grades from A to F', table('| Pupil | Maths | Art |', '| Ana | A | D |', '| Ben | F | A |')],
    ['severities', table('| Risk | Likelihood | Impact |', '| Fire | H | C |', '| Flood | L | M |')],
    [
      'what may be done with data',
      table('| Entity | Admin | Guest |', '| Order | C/R/U/D | R |', '| Shop | R/U | R |'),
    ],
    [
      'columns of a spreadsheet',
      table('| Row | A | B | C | D | I |', '| 1 | Name | Street | City | Zip | Note |'),
    ],
    ['permissions', table('| Page | Owner | Guest |', '| Home | ✓ | ✓ |', '| Bills | Y | N |')],
    ['responsible people', table('| Action | Responsible | Due | Status |', '| Call | Ana | May | open |')],
    ['prose', table('| Task | PM | Eng |', '| Write | drafts it | reads it |', '| Ship | asks | answers |')],
  ])('such as %s', (_what, text) => {
    expect(matricesIn(`# RACI\n\n${text}\n`)).toEqual([]);
  });
});

describe('a document that speaks of a RACI', () => {
  const evidence = (text: string) => lintText(text, { path: 'docs/raci.md' }).document.evidence;

  it('is one for sure only with a matrix', () => {
    const matrix = table('| Task | PM | Eng |', '| Write | A | R |', '| Ship | I | C |');
    expect(evidence(`# RACI for the launch\n\n${matrix}\n`)).toBe('confident');
    expect(evidence('# RACI for the launch\n\n- A: Mara Lind\n- R: Ben Okoro\n')).toBe('likely');
    expect(evidence('# RACI for the launch\n\nWe write one next week.\n')).toBe('none');
  });
});
