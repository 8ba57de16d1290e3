import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { lintText } from '../../core/src/request/lint-text';
import { FACTS } from '../../core/src/review/facts';
import { findingsByQuestion, readiness, readinessLine } from '../../core/src/review/readiness';
import { RUBRIC } from '../../core/src/review/rubric';
import { allRules } from '../../core/src/rules/all-rules';
import { documentTemplates } from '../../core/src/templates/templates-for';
import { plainText } from '../../core/src/text/snippet';
import { textsAt } from '../support/cursor';

const review = (text: string, kind: DocumentKind | null = 'prd') => {
  const { document, findings } = lintText(text, { kind });
  return { document, findings, result: readiness(document, findings) };
};
const stateOf = (text: string, id: string, kind: DocumentKind = 'prd') =>
  review(text, kind).result?.questions.find((question) => question.id === id)?.state;

const READY = `# PRD: Shift swap

## Problem

Ward managers spend 9 hours a week on phone calls to fill gaps. In our survey of 41 wards, 35 named it first (May 2026).

## Audience

- **Ward managers:** they fill the gaps in the roster.

## Success metrics

| Metric | Baseline | Target | By when | How measured |
|---|---|---|---|---|
| Time to fill a gap | 9 h | 2 h | Q3 2027 | roster log |

## Requirements

- **FR-1 (Must):** A nurse can offer a shift, so that colleagues can take it without a call.
  - Given a planned shift, when she offers it, then colleagues with the same skill see it.
- **FR-2 (Should):** A manager can refuse a swap, so that the ward is never short of skills.

## Non-goals

- Pay rules, because payroll owns them.

## Open questions

- Who tells night shifts? (Owner: Ravi, by 3 May 2027)
`;

describe('a document that answers everything', () => {
  const { result } = review(READY);

  it('is ready', () => {
    expect(result?.questions.filter(({ state }) => state !== 'answered')).toEqual([]);
    expect(result && readinessLine(result)).toBe('Ready: all 9 questions answered');
  });

  it('says where each answer stands', () => {
    expect(result?.questions.map(({ note }) => note)).toContain('Under “Success metrics”');
    const success = result?.questions.find(({ id }) => id === 'success');
    expect(textsAt({ text: READY }, success?.section ? [success.section] : [])).toEqual(['Success metrics']);
  });
});

describe('a question', () => {
  it('is open when nothing answers it', () => {
    expect(stateOf('# PRD: Shift swap\n\n## Problem\n\nManagers phone around.\n', 'success')).toBe('open');
  });

  it('is open when its section is empty', () => {
    expect(stateOf(READY.replace(/- Who tells.*\n/, ''), 'unknowns')).toBe('open');
  });

  it('is open when a finding says so, although a section is there', () => {
    expect(
      stateOf(READY.replace(/In our survey.*\n/, '\n').replace('9 hours a week', 'too long'), 'evidence'),
    ).toBe('open');
  });

  it('is partly answered when a finding speaks of its answer', () => {
    expect(stateOf(READY.replace('(Owner: Ravi, by 3 May 2027)', ''), 'unknowns')).toBe('partly');
  });

  it('is partly answered when its section holds a placeholder', () => {
    expect(
      stateOf(READY.replace('Pay rules, because payroll owns them.', 'Pay rules, because TBD'), 'exclusions'),
    ).toBe('partly');
  });

  it('counts as answered when its check is turned off with a reason', () => {
    const text = READY.replace(/## Non-goals[^#]*/, '');
    expect(stateOf(text, 'exclusions')).toBe('open');
    expect(
      stateOf(
        `${text}\n<!-- throughline-disable-file non-goals-missing -- Agreed in the pitch -->\n`,
        'exclusions',
      ),
    ).toBe('answered');
  });

  it('is answered in the text without a heading for it', () => {
    const text = READY.replace(/## Audience[^#]*/, '').replace(
      '# PRD: Shift swap\n',
      '# PRD: Shift swap\n\nFor ward managers in hospitals.\n',
    );
    expect(stateOf(text, 'audience')).toBe('answered');
  });

  it('says which section to insert for its answer', () => {
    const { result } = review('# PRD: Shift swap\n\nWords.\n');
    expect(result?.questions.find(({ id }) => id === 'exclusions')?.insert).toBe('non-goals');
  });
});

describe('a placeholder', () => {
  const ask = (text: string, id: string) =>
    review(text).result?.questions.find((question) => question.id === id);
  const UNFILLED = READY.replace(/Ward managers spend.*/, 'Today, [who has the problem] [what goes wrong]')
    .replace('Pay rules, because payroll owns them.', '[what you leave out] — because [why it waits]')
    .replace(/Who tells.*/, 'TBD');

  it('leaves the question of its section open where it is most of what stands there', () => {
    expect(ask(UNFILLED, 'problem')?.state).toBe('open');
  });

  it('leaves every such question open, not only the first', () => {
    const question = ask(UNFILLED, 'exclusions');
    expect(question).toMatchObject({ state: 'open', note: 'Still to be filled in' });
    expect(textsAt({ text: UNFILLED }, question?.section ? [question.section] : [])).toEqual(['Non-goals']);
  });

  it('leaves a part open beside words', () => {
    const text = READY.replace('FR-2 (Should):** A manager', 'FR-2 (Should):** A [which role]').replace(
      'because payroll owns them.',
      'because payroll owns them, and [what you leave out].',
    );
    expect(ask(text, 'work')?.state).toBe('partly');
    expect(ask(text, 'exclusions')).toMatchObject({
      state: 'partly',
      note: '1 place is still to be filled in',
    });
  });

  it('concerns only its own section where the title names a part of a document too', () => {
    const text =
      '# Launch plan\n\n## Tasks\n\n| Task | Owner | Due |\n|---|---|---|\n| Write the post | Ravi | 3 May 2027 |\n\n## Pricing\n\nTBD\n';
    const { result } = review(text, 'launch');
    const notes = new Map(result?.questions.map(({ id, note }) => [id, note]));
    expect(notes.get('pricing')).toBe('Still to be filled in');
    expect(notes.get('tasks')).not.toContain('to be filled in');
  });

  it('says nothing of what is told in words elsewhere', () => {
    expect(ask(UNFILLED, 'success')?.state).toBe('answered');
    expect(ask(UNFILLED, 'done')?.state).toBe('answered');
  });
});

describe('a template that nobody has typed into', () => {
  it.each(documentTemplates())('answers nothing yet: $id', ({ body }) => {
    const { result } = review(`${plainText(body)}\n`, null);
    expect(result?.total).toBeGreaterThan(0);
    expect(result?.questions.filter(({ state }) => state === 'answered')).toEqual([]);
  });

  it('has roles and no people yet when it is a RACI', () => {
    const [raci] = documentTemplates('raci');
    const notes = (text: string) => review(text, null).result?.questions.map(({ note }) => note) ?? [];
    const text = plainText(raci?.body ?? '');
    expect(notes(text)).toContain('8 roles have no person yet');
    expect(notes(text.replaceAll('[who it is]', 'Ravi')).join()).not.toContain('no person');
  });

  it('says what is still to be filled in', () => {
    const [prd] = documentTemplates('prd');
    const { result } = review(plainText(prd?.body ?? ''), null);
    expect(new Set(result?.questions.map(({ note }) => note))).toEqual(new Set(['Still to be filled in']));
    expect(result && readinessLine(result)).toBe('Ready: 0 of 9 questions answered');
  });
});

describe('findings', () => {
  const text = READY.replace('(Owner: Ravi, by 3 May 2027)', '').replace(
    'payroll owns',
    '[payroll](#nowhere) owns',
  );
  const { document, findings, result } = review(text);

  it('belong to one question each, or to none', () => {
    const all = [
      ...(result?.questions.flatMap((question) => question.findings) ?? []),
      ...(result?.others ?? []),
    ];
    expect([...all].sort((a, b) => a - b)).toEqual(findings.map((_, index) => index));
  });

  it('come in the order of the questions, and the rest last', () => {
    expect(findingsByQuestion(document, findings).map(({ id }) => id)).toEqual(['unknowns', 'others']);
  });

  it('about the letters of a RACI stand with the question that they leave open', () => {
    const raci = review(
      '---\ntype: raci\n---\n\n# RACI\n\n| Activity | PM | PMM | Sales |\n|---|---|---|---|\n| Set the price | A | A | R |\n| Write the brief | A/R | C | |\n',
    );
    const decider = raci.result?.questions.find(({ id }) => id === 'decider');
    expect(decider).toMatchObject({
      state: 'partly',
      note: 'An activity has more than one who answers for it',
    });
    expect(decider?.findings.map((index) => raci.findings[index]?.ruleId)).toEqual([
      'raci-multiple-accountable',
    ]);
  });

  it('stand together where no question is known', () => {
    const plain = review('# Notes\n\nWords.\n', null);
    expect(plain.result).toBeNull();
    expect(findingsByQuestion(plain.document, [])).toEqual([]);
  });
});

describe('the rubric', () => {
  const questions = Object.entries(RUBRIC).flatMap(([kind, list]) =>
    list.map((question) => ({ kind, question })),
  );
  const rules = new Map(allRules.map((rule) => [rule.id, rule]));

  it.each(questions.map(({ kind, question }) => [`${kind} ${question.id}`, kind, question] as const))(
    'names rules and messages that there are: %s',
    (_, kind, { openIf, partlyIf }) => {
      for (const ref of [...openIf, ...partlyIf]) {
        const [id = '', message] = ref.split(':');
        const rule = rules.get(id);
        expect(rule, ref).toBeDefined();
        expect(rule?.kinds === 'all' || rule?.kinds.some((known) => known === kind), ref).toBe(true);
        if (message !== undefined) expect(rule?.messages, ref).toHaveProperty(message);
      }
    },
  );

  it('asks each question of a kind once', () => {
    for (const list of Object.values(RUBRIC))
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  it('can be answered for every question', () => {
    for (const { question } of questions)
      expect(question.sections.length + question.facts.length).toBeGreaterThan(0);
    for (const fact of Object.values(FACTS)) expect(fact.what).not.toBe('');
  });
});
