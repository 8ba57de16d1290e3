import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ProductDocument } from '../../core/src/document/product-document';
import type { Finding } from '../../core/src/lint/finding';
import { editMarkdown, parseMarkdown } from '../../core/src/markdown/markdown-document';
import { lintMarkdown } from '../../core/src/request/lint-text';
import type { TextEdit } from '../../core/src/text/edit';
import { Random } from '../markdown/random';
import { OWN_DOCUMENTS } from '../markdown/samples';
import { plain } from '../support/plain';

/** What writers of product documents type, and what changes what the lines around it mean. */
const TYPED: readonly string[] = [
  ...['a', ' ', '.', '\n', '\n\n', 'so that nurses can rest ', 'TBD', '40 %', 'by 2027-03-01', '$9'],
  ...['## Goals\n\n', '## Non-goals\n\n', '# ', '## ', '### ', '**Owner:** Ana\n\n', '**Problem:** '],
  ...['- ', '- [ ] ', '1. ', '> ', '| A | B |\n|---|---|\n| 1 | 2 |\n\n', '|', '```\n', '<!-- ', ' -->', '"'],
  ...[
    'FR-1',
    '[TBD]',
    'As a nurse, I want rest so that I sleep.\n',
    'Must ',
    '(out of scope)',
    '[x](#goals)',
  ],
];
/** The examples' first drafts hold something of everything, and each concept is met beside the others. */
const EXAMPLES = ['examples', 'examples/first-draft'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const DRAFT = EXAMPLES.join('\n\n').replace(/^---\n[\s\S]*?\n---\n/gm, '');
const SAMPLES = [...OWN_DOCUMENTS, ...EXAMPLES, ...EXAMPLES, DRAFT];
const EDITS_PER_DOCUMENT = 12;
const DOCUMENTS = 40;

/** Matrices that only what stands around them makes matrices. */
const MATRICES: readonly string[] = [
  '# RACI: launch\n\n🟥 = Accountable, 🟦 = Responsible, 🟩 = Consulted\n\n| Task | PM | PMM | Eng |\n|---|---|---|---|\n| Set the price | 🟥 | 🟦 | 🟩 |\n| Ship the app | 🟩 | | 🟥/🟦 |\n\nMore.\n',
  '# RACI: launch\n\n  Task            PM   PMM  Eng\n  --------------- ---- ---- ----\n  Set the price   A    R    C\n  Ship the app         C    A/R\n\nMore.\n',
  '# RACI: launch\n\n| Task | Owner | Helper |\n|---|---|---|\n| Set the price | Ben (A) | Ana (R), Tom (C) |\n| Ship the app | Ana (A, R) | Ben (I) |\n\nMore.\n',
  '# RACI\n\n## Set the price\n\n| Role | Who |\n|---|---|\n| Responsible | Ben |\n| Accountable | Ana |\n| Consulted | Tom |\n\nMore.\n',
];
const TYPED_IN_MATRICES: readonly string[] = [
  ...[
    'a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '🟥',
    '🟦',
    '🟥 = A',
    '🟥 = R',
    '|',
    '| 🟥 | 🟦 |\n',
    ' (A)',
    '---',
    '\n---- ----\n',
    '## Ship\n\n',
    'R',
    '```\n',
  ],
];

function someEdit(text: string, random: Random, typed: readonly string[]): TextEdit {
  const start = random.int(text.length + 1);
  const removed = random.next() < 0.6 ? 0 : random.int(random.next() < 0.8 ? 8 : 300);
  return {
    span: { start, end: Math.min(text.length, start + removed) },
    newText: random.next() < 0.2 ? '' : random.pick(typed),
  };
}

/**
 * All that is known of a document, each concept by its name. Sections stand by their places in it: there are many ways
 * from one to another, and a section of the document before the edit is none of them.
 */
function readingsOf(
  document: ProductDocument,
  findings: readonly Finding[],
): Readonly<Record<string, unknown>> {
  const { markdown: _, vocabulary: __, words: ___, outline, ...readings } = document;
  const sections = [outline.root, ...outline.sections];
  const places = new Map<object, unknown>(sections.map((section, place) => [section, `section ${place}`]));
  const ownParts = sections.map((section) => ({ ...section }));
  const { title, meanings } = outline;
  return plain({ ...readings, title, meanings, sections: ownParts, findings }, places);
}

describe('a document read after an edit', () => {
  const runs = Array.from({ length: DOCUMENTS }, (_, run) => run);

  it.each(runs)('means what its text means, run %i', (run) => {
    compareAfterEdits(new Random(run + 1), SAMPLES, TYPED, 'docs/prd.md');
  });

  it.each(runs)('holds the matrices of its text, run %i', (run) => {
    compareAfterEdits(new Random(run + 1), MATRICES, TYPED_IN_MATRICES, 'docs/notes.md');
  });
});

/** Edits one of some texts several times, and compares all that is known of it with what is known of the text anew. */
function compareAfterEdits(
  random: Random,
  samples: readonly string[],
  typed: readonly string[],
  path: string,
): void {
  let markdown = parseMarkdown(random.pick(samples));
  let previous = lintMarkdown(markdown, { path }).document;
  for (let i = 0; i < EDITS_PER_DOCUMENT; i += 1) {
    const edit = someEdit(markdown.text, random, typed);
    const before = markdown.text;
    markdown = editMarkdown(markdown, edit);
    const edited = lintMarkdown(markdown, { path, previous });
    previous = edited.document;
    const fresh = lintMarkdown(parseMarkdown(markdown.text), { path });
    const [is, ought] = [
      readingsOf(edited.document, edited.findings),
      readingsOf(fresh.document, fresh.findings),
    ];
    for (const name of Object.keys(ought)) {
      if (isDeepStrictEqual(is[name], ought[name])) continue;
      expect(is[name], `${name} after ${JSON.stringify({ edit, before })}`).toEqual(ought[name]);
      expect.unreachable(`${name}: a property is undefined in one and missing in the other`);
    }
  }
}
