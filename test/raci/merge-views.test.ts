import { describe, expect, it } from 'vitest';
import { mergeRaciViews } from '../../core/src/raci/merge-views';
import type { RaciGrid } from '../../core/src/raci/raci-grid';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { lintText } from '../../core/src/request/lint-text';
import { labelled } from '../../core/src/review/finding-labels';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const viewOf = (title: string, ...text: readonly string[]) => {
  const { document, findings } = lintText(lines(...text), { kind: 'raci' });
  return { title, ...raciViewOf(document, labelled(findings)) };
};

const PLAN = viewOf(
  'Plan',
  '- **PM**: Ana Vidal',
  '',
  '| Task | PM | PMM |',
  '|---|---|---|',
  '| Write the PRD | A/R | A |',
  '| Set the price | A | R |',
);
const LAUNCH = viewOf(
  'Launch',
  '- **pmm**: Ben Okoro',
  '- **Sales**: Ana Vidal',
  '',
  '## Before',
  '',
  '| Task | pmm | Sales |',
  '|---|---|---|',
  '| Train sales | A | R |',
  '| Write the deck | A/R | A |',
);
const OTHER = viewOf(
  'Hiring',
  '| Task | Recruiter | Lead |',
  '|---|---|---|',
  '| Write the advert | A | R |',
  '| Ask around | R | A |',
);

const merged = (...views: Parameters<typeof mergeRaciViews>[0]): readonly RaciGrid[] =>
  mergeRaciViews(views).grids;

describe('the matrices of several documents', () => {
  it('are one grid where they share roles, and others where they do not', () => {
    const grids = merged(PLAN, OTHER, LAUNCH);
    expect(grids.map(({ rows }) => rows.map(({ activity, source }) => [activity, source]))).toEqual([
      [
        ['Write the PRD', 0],
        ['Set the price', 0],
        ['Train sales', 2],
        ['Write the deck', 2],
      ],
      [
        ['Write the advert', 1],
        ['Ask around', 1],
      ],
    ]);
  });

  it('have each role once, with everybody who has it anywhere', () => {
    expect(merged(PLAN, LAUNCH)[0]?.roles.map(({ name, people }) => [name, people])).toEqual([
      ['PM', ['Ana Vidal']],
      ['PMM', ['Ben Okoro']],
      ['Sales', ['Ana Vidal']],
    ]);
  });

  it('have a cell for each role, which is none where the matrix of the row has no such role', () => {
    const rows = merged(PLAN, LAUNCH)[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ codes }) => codes.join('/')))).toEqual([
      ['A/R', 'A', ''],
      ['A', 'R', ''],
      ['', 'A', 'R'],
      ['', 'A/R', 'A'],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ role }) => role))).toEqual([
      [0, 1, null],
      [0, 1, null],
      [null, 0, 1],
      [null, 0, 1],
    ]);
  });

  it('are phases by the names of their documents, where those have none of their own', () => {
    const phased = viewOf(
      'Launch',
      '| Task | PMM | Sales |',
      '|---|---|---|',
      '| **Day one** |',
      '| Train sales | A | R |',
      '| Call them | I | A |',
    );
    expect(merged(PLAN, phased)[0]?.rows.map(({ phase }) => phase)).toEqual([
      'Plan',
      'Plan',
      'Day one',
      'Day one',
    ]);
    expect(merged(PLAN)[0]?.rows.map(({ phase }) => phase)).toEqual([null, null]);
  });

  it('keep what was found in each with the rows and cells that it was found in', () => {
    const [grid] = merged(PLAN, LAUNCH);
    const alone = [...merged(PLAN), ...merged(LAUNCH)];
    expect(grid?.findings).toHaveLength(alone.flatMap(({ findings }) => findings).length);
    const told = (of: RaciGrid | undefined) =>
      of?.rows.map(({ findings, cells }) => [
        findings.map((index) => of.findings[index]?.message),
        cells.flatMap((cell) => cell.findings).map((index) => of.findings[index]?.message),
      ]);
    expect(told(grid)).toEqual(alone.flatMap((one) => told(one) ?? []));
    expect(JSON.stringify(told(grid))).toContain('deck');
    for (const { findings, source } of grid?.rows ?? [])
      for (const index of findings) expect(grid?.findings[index]?.source).toBe(source);
  });

  it('count the load of each role and person over all of them', () => {
    const loads = merged(PLAN, LAUNCH)[0]?.loads;
    expect(loads?.roles.find(({ name }) => name === 'PMM')).toMatchObject({
      counts: { A: 3, R: 2 },
      activities: 4,
    });
    expect(loads?.people.find(({ name }) => name === 'Ana Vidal')).toMatchObject({
      counts: { A: 3, R: 2 },
      activities: 4,
    });
  });

  it('say whose load one of the documents calls too much', () => {
    const rows = ['Plan it', 'Price it', 'Name it', 'Build it', 'Test it', 'Sell it'];
    const busy = viewOf(
      'Busy',
      '| Task | PM | PMM | Eng | Sales |',
      '|---|---|---|---|---|',
      ...rows.map((row) => `| ${row} well | R | A | C | I |`),
    );
    const [grid] = merged(LAUNCH, busy);
    const load = grid?.loads.roles.find(({ name }) => name === 'pmm');
    expect(grid?.findings[load?.tooMuch ?? -1]?.message).toMatch(/^PMM answers for 6 of 6/);
  });

  it('have the notes of all, and know in which document a role is named', () => {
    const noted = viewOf(
      'Noted',
      '| Task | PM | PMM | Notes |',
      '|---|---|---|---|',
      '| Plan it | A | R | |',
      '| Test it | A | R | twice |',
    );
    const [grid] = merged(PLAN, noted);
    expect(grid?.notes).toEqual(['Notes']);
    expect(grid?.rows.at(-1)?.notes).toEqual(['twice']);
    expect(grid?.rows[0]?.notes).toEqual(['']);
    expect(grid?.roles[0]?.places.map(({ source }) => source)).toEqual([0, 1]);
  });

  it('lack only what none of them is about', () => {
    const missing = (grids: readonly RaciGrid[]) =>
      grids[0]?.gaps.missing.map(({ activity }) => activity) ?? [];
    expect(missing(merged(PLAN))).toContain('Train and equip sales');
    expect(missing(merged(PLAN, LAUNCH))).not.toContain('Train and equip sales');
    expect(missing(merged(PLAN, LAUNCH))).not.toContain('Write the PRD and the user stories');
  });

  it('go by the scheme with the most letters', () => {
    const supported = viewOf(
      'Support',
      '| Task | PM | PMM |',
      '|---|---|---|',
      '| Plan | A | R |',
      '| Sell | S | A |',
    );
    expect(merged(PLAN, supported)[0]).toMatchObject({ scheme: 'RASCI', title: 'RASCI of 2 documents' });
    expect(merged(supported, PLAN)[0]?.letters).toHaveLength(5);
  });

  it('are what they are where there is only one document', () => {
    const { title: _title, ...view } = LAUNCH;
    expect(mergeRaciViews([LAUNCH])).toEqual(view);
    expect(mergeRaciViews([])).toEqual({ grids: [] });
  });
});
