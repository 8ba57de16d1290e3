import type { OpenQuestion } from '../../document/planning/open-questions';
import type { ProductDocument } from '../../document/product-document';
import type { Fix } from '../../lint/finding';
import { columnSnippet } from '../../lint/fixes/column-snippet';
import { count, excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Table } from '../../markdown/content';
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
    for (const questions of bySection(document.openQuestions)) {
      const open = questions.filter(({ resolved }) => !resolved);
      const unowned = open.filter(({ owner }) => owner === null);
      const undated = open.filter(({ due }) => due === null);
      // Where some have dates, the others may not need any.
      const message = unowned.length > 0 ? 'unowned' : undated.length === open.length ? 'undated' : null;
      const faulty = message === 'unowned' ? unowned : undated;
      const [first] = faulty;
      if (!message || !first) continue;
      const data = {
        questions: count(faulty.length, 'open question'),
        have: faulty.length === 1 ? 'has' : 'have',
        names: namesOf(faulty),
      };
      const related = faulty.slice(1).map(({ item }) => ({ span: item.prose.span, message: 'This one too' }));
      const severity = message === 'undated' && document.metadata.stage !== 'approved' ? 'hint' : undefined;
      const fixes = message === 'unowned' ? addOwners(document, faulty) : [];
      yield { message, span: first.item.prose.span, data, related, fixes, ...(severity && { severity }) };
    }
  },
});

function bySection(questions: readonly OpenQuestion[]): readonly (readonly OpenQuestion[])[] {
  const groups = new Map<OpenQuestion['section'], OpenQuestion[]>();
  for (const question of questions) {
    const group = groups.get(question.section);
    if (group) group.push(question);
    else groups.set(question.section, [question]);
  }
  return [...groups.values()];
}

function namesOf(questions: readonly OpenQuestion[]): string {
  const names = questions.slice(0, NAMED).map(({ item }) => `“${excerpt(item.prose.text, 50)}”`);
  const more = questions.length - names.length;
  return listWords(more > 0 ? [...names, `${more} more`] : names);
}

function addOwners(document: ProductDocument, questions: readonly OpenQuestion[]): readonly Fix[] {
  const [first] = questions;
  if (!first || first.item.shape === 'sub-section') return [];
  if (first.item.shape === 'table-row') return addColumns(document, first);
  const items = questions.filter(({ item }) => item.shape === 'list-item').map(({ item }) => item.prose.span);
  const start = first.item.prose.span.end;
  let snippet = '';
  let at = start;
  items.forEach(({ end }, index) => {
    snippet += `${escapeSnippet(document.text.slice(at, end))} (owner: ${prompt(2 * index + 1, WHO)}, by: ${prompt(2 * index + 2, DAY)})`;
    at = end;
  });
  return [{ title: 'Add owners and dates', safety: 'snippet', span: { start, end: at }, snippet }];
}

function addColumns(document: ProductDocument, { item, section }: OpenQuestion): readonly Fix[] {
  if (item.cells.has('owner')) return [];
  const table = section.content.find(
    (block): block is Table =>
      block.kind === 'table' && block.span.start <= item.span.start && item.span.end <= block.span.end,
  );
  const columns = [
    { header: 'Owner', words: WHO },
    { header: 'Decide by', words: DAY },
  ].filter(({ header }) => header === 'Owner' || !item.cells.has('due'));
  const fix = table ? columnSnippet(document.text, table, columns, 'Add columns for owner and date') : null;
  return fix ? [fix] : [];
}
