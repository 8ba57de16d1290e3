import { DOCUMENT_KINDS, type DocumentKind } from '../../core/src/document/kind/kind';
import { FACTS } from '../../core/src/review/facts';
import { RUBRIC, type RubricQuestion } from '../../core/src/review/rubric';
import { sectionBody } from '../../core/src/templates/section-body';
import type { GeneratedFile } from './output';

const HEADINGS: Readonly<Record<DocumentKind, string>> = {
  prd: 'PRD',
  positioning: 'Positioning brief',
  messaging: 'Messaging brief',
  launch: 'Launch plan',
  battlecard: 'Battlecard',
  prfaq: 'PR/FAQ',
  persona: 'Persona',
  raci: 'RACI',
};

const INTRODUCTION = `# Readiness

“Ready: 7 of 9 questions answered” counts the questions that readers of a document ask before they can decide. It is not a
grade: it hunts for what is absent, and good wording does not raise it. The same text always gets the same count, and no text
leaves your machine to be counted.

Each question is in one of three states:

- **Answered**: a section answers it under any of the names people give it, or the text says it elsewhere, and no check finds it
  open. A check that is turned off by a comment with a reason counts as answered, and shows the reason.
- **Partly answered**: an answer is there, and a check says what is missing in it, or its section holds placeholders.
- **Open**: nothing answers it, a check says that the answer is missing, or placeholders such as “[what goes wrong]” or TBD are
  most of what stands there. So a template that nobody has typed into answers nothing yet: each question is “still to be filled
  in”, and a RACI whose letters stand in it already has no person for its roles yet.

How loudly a check speaks makes no difference here: a draft and a document in review are counted alike. Findings that leave no
question open (links, ids, wording) stand apart as “Also worth a look”. Documents of no known kind are not asked anything.

This page is made from the data that the count is made from.
`;

/** The published rubric. */
export function readinessPage(): readonly GeneratedFile[] {
  const chapters = DOCUMENT_KINDS.map((kind) => chapter(kind, RUBRIC[kind]));
  return [{ path: 'docs/readiness.md', text: [INTRODUCTION, ...chapters].join('\n') }];
}

const chapter = (kind: DocumentKind, questions: readonly RubricQuestion[]): string => `## ${HEADINGS[kind]}

| Question | Answered by | Open when found by | Partly answered when found by |
|---|---|---|---|
${questions.map((question) => row(question, kind)).join('\n')}
`;

function row({ text, sections, facts, openIf, partlyIf }: RubricQuestion, kind: DocumentKind): string {
  const names = [...new Set(sections.map((key) => `“${sectionBody(key, kind).heading}”`))];
  const headings = names.length === 0 ? [] : [`a section such as ${listOf(names)}`];
  const answers = [...headings, ...facts.map((fact) => FACTS[fact].what)].join('; ');
  const rest = partlyIf.filter((ref) => !openIf.includes(ref));
  return `| ${text} | ${answers} | ${rulesIn(openIf)} | ${rulesIn(rest)} |`;
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;

function rulesIn(refs: readonly string[]): string {
  const rules = [...new Set(refs.map((ref) => ref.split(':')[0] ?? ref))];
  return rules.length === 0 ? '–' : rules.map((id) => `[${id}](rules/${id}.md)`).join(', ');
}
