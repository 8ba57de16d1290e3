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

function someEdit(text: string, random: Random): TextEdit {
  const start = random.int(text.length + 1);
  const removed = random.next() < 0.6 ? 0 : random.int(random.next() < 0.8 ? 8 : 300);
  return {
    span: { start, end: Math.min(text.length, start + removed) },
    newText: random.next() < 0.2 ? '' : random.pick(TYPED),
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
  return plain({ ...readings, title: outline.title, sections: ownParts, findings }, places);
}

describe('a document read after an edit', () => {
  it.each(Array.from({ length: DOCUMENTS }, (_, run) => run))('means what its text means, run %i', (run) => {
    const random = new Random(run + 1);
    let markdown = parseMarkdown(random.pick(SAMPLES));
    let previous = lintMarkdown(markdown, { path: 'docs/prd.md' }).document;
    for (let i = 0; i < EDITS_PER_DOCUMENT; i += 1) {
      const edit = someEdit(markdown.text, random);
      const before = markdown.text;
      markdown = editMarkdown(markdown, edit);
      const edited = lintMarkdown(markdown, { path: 'docs/prd.md', previous });
      previous = edited.document;
      const fresh = lintMarkdown(parseMarkdown(markdown.text), { path: 'docs/prd.md' });
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
  });
});
