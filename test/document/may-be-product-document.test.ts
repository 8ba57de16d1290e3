import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintText, mayHaveKind } from '../../core/src/request/lint-text';
import { defaultVocabulary, vocabularyWith } from '../../core/src/vocabulary/default-vocabulary';

const LONGEST = 6000;
const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const texts = ['examples', 'templates', 'docs'].flatMap(textsIn);
const lines = [...new Set(texts.flatMap((text) => text.split('\n')))];

/** Lines by which kinds are told, in the forms that a reader sees alike. */
const TELLING = [
  '# PRD: Shift swaps',
  '# Product **require**ments document',
  '# [PRD][]',
  '# <b>P</b>RD',
  '# P&#82;D',
  '# Shift swaps',
  'Product requirements document',
  'Positioning\n===',
  '---',
  'title: Launch plan',
  'type: prd',
  '"t\\x79pe": prd',
  'kind: prdd',
  '<!-- throughline: type=launch -->',
  '## User stories',
  '## User stor**ies**',
  '## User stor[ies](x)',
  '## User ![](y)stories',
  '## Requirement(s)',
  '1.\tRequirements',
  '1.&#9;Metrics',
  'Success metrics\n---',
  '**Metrics:** 5 %',
  '__Metrics__',
  '<br>**Metrics**',
  '![a b](c)**Metrics:**',
  '**Success\nmetrics:**',
  'text<br>**Non-goals:** none',
  '## Me&shy;trics',
  '## Ｍｅｔｒｉｃｓ',
  '## ~~no~~ Metrics',
  '## Goals',
  '## Problem',
  '## Audience',
  '## Non-goals',
  '## Scope ##',
  '### 3. Acceptance criteria',
  '- **Metrics:** 3',
  '  **Metrics:** 3',
  '> ## Metrics',
  '```',
  '````md',
  '   ```',
  '- ```sh',
  '> ~~~',
  '~~~',
  '``` a `b`',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '[prd]: /x',
  '[ies]: /x',
  '# RACI: Shift swaps',
  '# Shift swaps: who does what',
  '## RACI',
  '| Activity | PM | Legal |',
  '|---|---|---|',
  '| Write the price list | **A** | R/C |',
  '<table><tr><th>Activity</th><th>PM</th></tr><tr><td>Write it</td><td>A/R</td></tr></table>',
  'Activity     PM  Legal',
  '-----------  --  -----',
  'Price list   A   R',
  '- **A:** Mara Lind',
  '- R: Ben',
  'QA lead: *R* for the test report',
  '&#82; for the test report, A for the rest',
  '# Acme vs Bolt',
  '# Personas',
  '# Positioning',
  '# The user guide to features',
  '## Press release',
  '## FAQ',
  '## Competitors',
  '## How is Acme different?',
  '## Objections',
  '## Timeline',
  '## Quote',
  '',
  '',
  '',
];

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 2, arbitrary: fc.constantFrom(...lines) },
);
const mixture = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([parts, end]) => parts.join(end));
const edited = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(LONGEST),
    fc.nat(40),
    fc.oneof(
      fc.constantFrom('', '*', '**', '_', '`', '<', '>', '[', ']', '\\', '&', '#', '\n', '\t', '- ', '---\n'),
      line,
    ),
  )
  .map(([text, at, length, inserted]) => {
    const short = text.slice(0, LONGEST);
    return short.slice(0, at) + inserted + short.slice(at + length);
  });
const path = fc.constantFrom(
  null,
  'notes/a.md',
  'README.md',
  'docs/prd/a.md',
  'docs/raci.md',
  'launch/a.md',
  'sales/acme-vs-bolt.md',
  'docs/pr-faq/a.md',
  'positioning/one-pager.md',
  'personas/a.md',
);

/** What a text is said to be without a parse never takes a document away. */
function expectSound(text: string, request: Parameters<typeof lintText>[1] = {}): void {
  if (mayHaveKind(text, request)) return;
  const { document, findings } = lintText(text, request);
  expect({ kind: document.kind, findings, text }).toEqual({ kind: null, findings: [], text });
}

describe('what is told without parsing', () => {
  it.each([
    ['# A library\n\nInstall it.\n\n## Usage\n\n**Note:** read on.\n'],
    ['# Change log\n\n## [1.2.0] - 2024-05-01\n\n- **Breaking:** one metric less\n'],
    ['Just a paragraph that tells about metrics, requirements and stories.\n'],
    ['---\ntitle: Settings\n---\n\n## Requirements\n\nNode 20.\n'],
    ['# Deploying to production\n\n## Steps\n\n1. Push.\n', 'infra/prd/readme.md'],
    ['# The launch screen\n\n## Options\n\nNone.\n', 'app/launch/readme.md'],
    ['# What is a RACI?\n\nA list of who is accountable for what.\n', 'docs/raci.md'],
  ])('passes over ordinary Markdown: %j', (text, at = 'docs/a.md') => {
    expect(mayHaveKind(text, { path: at })).toBe(false);
  });

  it('passes over half of the pages of a manual, and more', () => {
    const pages = textsIn('docs');
    expect(pages.filter((text) => !mayHaveKind(text, {})).length).toBeGreaterThan(pages.length / 2);
  });

  it.each([
    ['a configuration', '# Notes\n', { kind: 'prd' as const }],
    ['a place and a section', '# Notes\n\n## Problem\n', { path: 'docs/prd/notes.md' }],
    ['a place and a comparison', '# Acme vs Bolt\n', { path: 'sales/acme-vs-bolt.md' }],
    ['a place and a table', '# Swaps\n\n| | PM |\n|---|---|\n| Ship it | A |\n', { path: 'docs/raci.md' }],
    ['a title and letters', '# RACI\n\n- R: Ben\n- A: Mara\n', {}],
    ['a comment', '# Notes\n\n<!-- throughline: type=prd -->\n', {}],
    ['front matter', '---\ntype: prd\n---\n\n# Notes\n', {}],
    ['front matter with a slip in it', '---\ntype: prdd\n---\n\n# Notes\n', {}],
    ['a title', '# PRD: Shift swaps\n', {}],
    ['a title in parts', '# Product re**quire**ments\n', {}],
    ['an opening line', 'Product requirements document\n\nText.\n', {}],
    ['stories', '# Swaps\n\n## User stories\n\n## Non-goals\n\n## Users\n', {}],
    ['bold labels', '# Swaps\n\n**Requirements**\n\nOne.\n\n**Metrics:** five\n', {}],
    ['headings with lines under them', 'Swaps\n=====\n\nRequirements\n---\n\nMetrics\n---\n', {}],
  ])('reads what %s may make a product document', (_what, text, request) => {
    expect(mayHaveKind(text, request)).toBe(true);
  });

  it.each(['\r\n', '\r'])('reads lines that end in %j', (end) => {
    const text = 'Swaps\n=====\n\nRequirements\n---\n\n**Success\nmetrics:** five\n';
    expect(mayHaveKind(text.replaceAll('\n', end), {})).toBe(true);
  });

  it('reads titles that a word processor numbered', () => {
    expect(mayHaveKind('# Swaps\n\n    1.\tRequirements\n\n    2.\tMetrics\n', {})).toBe(true);
  });

  it('looks for the words that a workspace adds', () => {
    const text = '# Swaps\n\n## Erzählungen\n\n## Non-goals\n\n## Users\n';
    expect(mayHaveKind(text, { vocabulary: defaultVocabulary })).toBe(false);
    expect(
      mayHaveKind(text, { vocabulary: vocabularyWith({ sections: { stories: ['Erzählungen'] } }) }),
    ).toBe(true);
  });

  it('holds for the project’s own documents', () => {
    for (const text of texts) expectSound(text);
  });

  it('holds for mixtures of telling and other lines', () => {
    fc.assert(
      fc.property(mixture, path, (text, at) => expectSound(text, { path: at })),
      { numRuns: 3000 },
    );
  });

  it('holds for documents with edits in them', () => {
    fc.assert(
      fc.property(edited, (text) => expectSound(text)),
      { numRuns: 400 },
    );
  });
});
