import type { OpenQuestion } from '../../document/planning/open-questions';
import type { Fix } from '../../lint/finding';
import { columnSnippet } from '../../lint/fixes/column-snippet';
import { count, excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Table } from '../../markdown/content';
import type { AnyText } from '../../text/any-text';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import { endOf, fromTo } from '../../text/place';
import { escapeSnippet, prompt } from '../../text/snippet';

const NAMED = 2;
const WHO = 'who finds out';
const DAY = 'YYYY-MM-DD';

export const openQuestionUnowned = defineRule({
  id: 'open-question-unowned',
  area: 'planning',
  summary: 'An open question has nobody to answer it, or no date',
  kinds: ['prd', 'launch', 'positioning', 'messaging', 'prfaq'],
  level: 'info',
  levels: {
    kinds: { positioning: 'hint', messaging: 'hint', prfaq: 'hint' },
    profiles: { 'small-team': 'off' },
    stages: { approved: 'error' },
  },
  since: '0.1.0',
  messages: {
    unowned:
      '{questions} {have} nobody to find the answer: {names}. Such questions are still open when the work starts; give each a person and a date.',
    undated:
      '{questions} {have} an owner and no date: {names}. Without one the answer may come after it is needed; say by when.',
  },
  *check({ document }) {
    const { openQuestions, markdown, metadata } = document;
    for (const questions of bySection(openQuestions)) {
      for (const report of reportsOn(questions, markdown.source))
        yield report.message === 'undated' && metadata.stage !== 'approved' ? asHint(report) : report;
    }
  },
});

const reportsOn = once((questions: readonly OpenQuestion[], source: LiveText) => {
  const open = questions.filter(({ resolved }) => !resolved);
  const unowned = open.filter(({ owner }) => owner === null);
  const undated = open.filter(({ due }) => due === null);
  // Where some have dates, the others may not need any.
  const message = unowned.length > 0 ? 'unowned' : undated.length === open.length ? 'undated' : null;
  const faulty = message === 'unowned' ? unowned : undated;
  const [first] = faulty;
  if (!message || !first) return [];
  const data = {
    questions: count(faulty.length, 'open question'),
    have: faulty.length === 1 ? 'has' : 'have',
    names: namesOf(faulty),
  };
  const related = faulty.slice(1).map(({ item }) => ({ span: item.prose.span, message: 'This one too' }));
  const fixes = message === 'unowned' ? addOwners(faulty, source) : [];
  return [{ message, span: first.item.prose.span, data, related, fixes } as const];
});

const asHint = once(
  (report: ReturnType<typeof reportsOn>[number]) => ({ ...report, severity: 'hint' }) as const,
);

const bySection = once((questions: readonly OpenQuestion[]): readonly (readonly OpenQuestion[])[] => {
  const groups = new Map<OpenQuestion['section'], OpenQuestion[]>();
  for (const question of questions) {
    const group = groups.get(question.section);
    if (group) group.push(question);
    else groups.set(question.section, [question]);
  }
  return [...groups.values()];
});

function namesOf(questions: readonly OpenQuestion[]): string {
  const names = questions.slice(0, NAMED).map(({ item }) => `“${excerpt(item.prose.text, 50)}”`);
  const more = questions.length - names.length;
  return listWords(more > 0 ? [...names, `${more} more`] : names);
}

function addOwners(questions: readonly OpenQuestion[], { text }: LiveText): readonly Fix[] {
  const [first] = questions;
  if (!first || first.item.shape === 'sub-section') return [];
  if (first.item.shape === 'table-row') return addColumns(first, text);
  const items = questions.filter(({ item }) => item.shape === 'list-item').map(({ item }) => item.prose.span);
  const end = endOf(first.item.prose.span);
  let snippet = '';
  let at = end.start;
  items.forEach(({ end }, index) => {
    snippet += `${escapeSnippet(text.slice(at, end))} (owner: ${prompt(2 * index + 1, WHO)}, by: ${prompt(2 * index + 2, DAY)})`;
    at = end;
  });
  return [
    { title: 'Add owners and dates', safety: 'snippet', span: fromTo(end, items.at(-1) ?? end), snippet },
  ];
}

function addColumns({ item, section }: OpenQuestion, text: AnyText): readonly Fix[] {
  if (item.cells.has('owner')) return [];
  const table = section.content.find(
    (block): block is Table =>
      block.kind === 'table' && block.span.start <= item.span.start && item.span.end <= block.span.end,
  );
  const columns = [
    { header: 'Owner', words: WHO },
    { header: 'Decide by', words: DAY },
  ].filter(({ header }) => header === 'Owner' || !item.cells.has('due'));
  const fix = table ? columnSnippet(text, table, columns, 'Add columns for owner and date') : null;
  return fix ? [fix] : [];
}
