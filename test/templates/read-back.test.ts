import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import type { Prose } from '../../core/src/markdown/content';
import { templateOf } from '../../core/src/templates/templates-for';
import { readDocument } from '../support/read-document';
import { fillIn } from './fill-in';

/** A template with its prompts answered, as a document of its first kind. */
function filled(id: string, kind?: DocumentKind, before = '') {
  const template = templateOf(id);
  if (!template) throw new Error(`there is no template “${id}”`);
  return readDocument(`${before}${fillIn(template.body)}`, kind ?? template.kinds[0]);
}

const textOf = (prose: Prose | null | undefined) => prose?.text;

describe('what writers fill in is read as what the template calls it', () => {
  it('story', () => {
    const { stories, acceptance } = filled('story', 'prd', '## User stories\n\n');
    expect(
      stories.map(({ form, role, want, benefit }) => [form, textOf(role), textOf(want), textOf(benefit)]),
    ).toEqual([['user-story', 'ward manager', 'post an open shift once', 'they start the round on time']]);
    expect(acceptance.length).toBeGreaterThan(0);
  });

  it('jobstory', () => {
    const { stories } = filled('jobstory', 'prd', '## Job stories\n\n');
    expect(stories.map(({ form, benefit }) => [form, textOf(benefit)])).toEqual([
      ['job-story', 'I can start the round on time'],
    ]);
  });

  it.each(['ears', 'ears-event', 'ears-state', 'ears-option', 'ears-unwanted'])('%s', (id) => {
    const { requirements } = filled(id, 'prd', '## Requirements\n\n');
    expect(requirements.map(({ modality }) => modality)).toEqual(['shall']);
  });

  it('gwt', () => {
    expect(filled('gwt', 'prd', '## Acceptance criteria\n\n').acceptance.length).toBe(1);
  });

  it('metric', () => {
    const [metric, ...others] = filled('metric', 'prd', '## Success metrics\n\n').metrics;
    expect(others).toEqual([]);
    expect(textOf(metric?.name)).toContain('Open shifts filled within an hour');
    expect(textOf(metric?.baseline)).toContain('31 %');
    expect(textOf(metric?.target)).toContain('70 %');
    expect(textOf(metric?.timeFrame)).toContain('2026-06-30');
    expect(textOf(metric?.method)).toContain('shift log');
    expect(textOf(metric?.owner)).toContain('Ana Ruiz');
  });

  it('metrics', () => {
    const { metrics } = filled('metrics');
    expect(
      metrics.map(({ baseline, target, timeFrame, method, owner }) =>
        [baseline, target, timeFrame, method, owner].map((part) => part !== null),
      ),
    ).toEqual(metrics.map(() => [true, true, true, true, true]));
    expect(metrics).toHaveLength(3);
  });

  it.each(['moore', 'pragmatic', 'house'])('%s', (id) => {
    const [statement] = filled(id, 'positioning').positioningStatements;
    expect(Object.keys(statement?.slots ?? {}).sort()).toEqual(
      ['alternative', 'benefit', 'category', 'differentiation', 'need', 'product', 'target'].sort(),
    );
    expect(textOf(statement?.slots.product)).toBe('Fernway');
    expect(textOf(statement?.slots.category)).toContain('shift planner');
  });

  it('evidence', () => {
    expect(filled('evidence').insights.length).toBeGreaterThanOrEqual(2);
  });

  it.each(['fbp', 'fbd'])('%s', (id) => {
    const [list] = filled(id, 'positioning').features;
    expect(list?.features).toHaveLength(2);
    expect(list?.benefitColumn).toBe(1);
  });

  it('nongoal', () => {
    const { scope } = filled('nongoal', 'prd', '## Non-goals\n\n');
    expect(scope.map(({ side, name }) => [side, name.text])).toEqual([['out', 'Swaps between two nurses']]);
  });

  it('moscow', () => {
    const { requirements, scope } = filled('moscow');
    expect(new Set(requirements.map(({ priority }) => priority?.step))).toEqual(
      new Set(['must', 'should', 'could']),
    );
    expect(scope.filter(({ side }) => side === 'out').length).toBeGreaterThan(0);
  });

  it('rice', () => {
    const [table] = filled('rice').scoringTables;
    expect(table?.method).toBe('rice');
    expect(table?.rows.map(({ score }) => textOf(score))).toEqual(['120']);
  });

  it.each(['question', 'questions'])('%s', (id) => {
    const { openQuestions } = filled(id, 'prd', id === 'question' ? '## Open questions\n\n' : '');
    expect(openQuestions).toHaveLength(1);
    expect(openQuestions[0]?.resolved).toBe(false);
    expect(textOf(openQuestions[0]?.owner)).toContain('Ana Ruiz');
    expect(textOf(openQuestions[0]?.due)).toContain('2026-06-30');
  });

  it.each(['risk', 'risks'])('%s', (id) => {
    const { risks } = filled(id, 'prd', id === 'risk' ? '## Risks\n\n' : '');
    expect(risks.map(({ mitigation }) => mitigation !== null)).toEqual([true]);
  });

  it('limits', () => {
    expect(filled('limits').limitations).toHaveLength(1);
  });

  it.each(['alternatives', 'dunford'])('%s', (id) => {
    const { alternatives } = filled(id, 'positioning');
    expect(alternatives.map(({ name, isStatusQuo }) => [name.text, isStatusQuo])).toEqual([
      ['A printed phone list', true],
      ['Rotamax', false],
    ]);
  });

  it.each(['pillars', 'house'])('%s', (id) => {
    const { pillars } = filled(id, 'messaging');
    expect(pillars.map(({ name, proofs }) => [name.text, proofs.length > 0])).toEqual([
      ['Calm mornings', true],
      ['Fair turns', true],
      ['A full rota', true],
    ]);
  });

  it('onething', () => {
    expect(filled('onething').coreMessages.map(({ prose }) => prose.text)).toEqual([
      'Open shifts fill themselves.',
    ]);
  });

  it('stage', () => {
    const stages = filled('stage').messages.map(({ stage, prose }) => [textOf(stage), prose.text]);
    expect(stages).toContainEqual(['Awareness', 'Nine calls, or none.']);
    expect(new Set(stages.map(([stage]) => stage))).toEqual(
      new Set(['Awareness', 'Consideration', 'Purchase']),
    );
  });

  it('words', () => {
    const rules = filled('words').wording.map(({ verdict, term, instead }) => [verdict, term, instead]);
    expect(rules).toContainEqual(['avoid', 'staffing gap', 'open shift']);
  });

  it('price', () => {
    const [price] = filled('price').prices;
    expect([price?.plan, price?.amount, price?.period]).toEqual(['Ward', 90, 'month']);
  });

  it('tasks', () => {
    const { launchTasks } = filled('tasks');
    expect(launchTasks.map(({ owner, due }) => [owner !== null, due !== null])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('audience', () => {
    expect(filled('audience').audiences.map(({ role }) => role)).toContain('excluded');
  });

  it('timeline', () => {
    expect(filled('timeline').milestones.map(({ name, date }) => [name.text, date.text])).toEqual([
      ['Pilot wards are live', '2026-06-30'],
    ]);
  });
});

describe('a matrix of who does what', () => {
  const rowsOf = (id: string) => filled(id, 'raci').raciMatrices.flatMap(({ rows }) => rows);
  const countOf = (id: string, letter: string) =>
    rowsOf(id).map(({ assignments }) => assignments.filter(({ codes }) => codes.includes(letter)).length);

  it.each([
    ['raci', 'raci', 2],
    ['raci-pmpmm', 'raci', 26],
    ['raci-small', 'raci', 12],
    ['daci', 'daci', 2],
    ['rapid', 'rapid', 2],
  ] as const)('%s is read as %s with %i rows', (id, variant, count) => {
    const { raciMatrices } = filled(id, 'raci');
    expect(new Set(raciMatrices.map((matrix) => matrix.variant.id))).toEqual(new Set([variant]));
    expect(rowsOf(id)).toHaveLength(count);
    expect(rowsOf(id).flatMap(({ assignments }) => assignments.flatMap(({ unknown }) => unknown))).toEqual(
      [],
    );
  });

  it.each([
    ['raci', 'A'],
    ['raci-pmpmm', 'A'],
    ['raci-small', 'A'],
    ['daci', 'A'],
    ['daci', 'D'],
    ['rapid', 'D'],
  ] as const)('%s has one %s a row', (id, letter) => {
    expect(countOf(id, letter).every((count) => count === 1)).toBe(true);
  });

  it.each(['raci', 'raci-pmpmm', 'raci-small'])('%s names somebody who does the work in each row', (id) => {
    expect(countOf(id, 'R').every((count) => count >= 1)).toBe(true);
  });
});
