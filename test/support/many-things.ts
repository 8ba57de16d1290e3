import type { DocumentKind } from '../../core/src/document/kind/kind';

interface Hostile {
  readonly kind: DocumentKind;
  /** Made when it is asked for: such texts are large. */
  readonly text: () => string;
}

const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const YAML_LEVELS = 'abcdefghijklmnopqrstu';

const prd = (text: () => string): Hostile => ({ kind: 'prd', text });
const brief = (text: () => string): Hostile => ({ kind: 'positioning', text });

/** Documents that hold so much of one thing that work growing with its square would not end. */
export const MANY: Readonly<Record<string, Hostile>> = {
  '10,000 nested quotes': prd(() => `${'> '.repeat(10_000)}a\n`),
  '10,000 nested lists': prd(() => `${'- '.repeat(10_000)}a\n`),
  '10,000 nested quotes and lists by turns': brief(() => `${'> 1. '.repeat(5_000)}a\n`),
  'lists nested ever deeper': prd(() => times(400, (depth) => `${'  '.repeat(depth)}- a\n`)),
  'a row of 25,000 cells': prd(
    () => `${'| a '.repeat(25_000)}|\n${'|---'.repeat(25_000)}|\n${'| b '.repeat(25_000)}|\n`,
  ),
  'a matrix of 2,000 roles': { kind: 'raci', text: () => matrix(2_000, 3) },
  'a matrix of 5,000 activities': { kind: 'raci', text: () => matrix(3, 5_000) },
  'front matter with an alias bomb': prd(() =>
    frontMatter(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${times(20, (level) => aliases(YAML_LEVELS[level + 1] ?? '', YAML_LEVELS[level] ?? ''))}`,
    ),
  ),
  'front matter with 50,000 open brackets': prd(() => frontMatter(`a: ${'['.repeat(50_000)}\n`)),
  'front matter with 50,000 open braces': prd(() => frontMatter(`a: ${'{a: '.repeat(50_000)}\n`)),
  'front matter with 50,000 nested dashes': prd(() => frontMatter(`${'- '.repeat(50_000)}a\n`)),
  'front matter nested 1,000 levels deep': prd(() =>
    frontMatter(times(1_000, (depth) => `${' '.repeat(depth)}a:\n`)),
  ),
  'front matter with 3,000 keys': prd(() => frontMatter(times(3_000, (key) => `key${key}: value\n`))),
  '50,000 headings': prd(() => times(50_000, (index) => `## Heading ${index}\n`)),
  '20,000 headings with one title': prd(() => '## Features\n'.repeat(20_000)),
  '50,000 links to missing anchors': prd(() =>
    times(50_000, (index) => `[a](#missing-${index})${index % 50 === 49 ? '\n\n' : ' '}`),
  ),
  '50,000 ids': prd(() => times(50_000, (index) => `FR-${index}${index % 50 === 49 ? '\n\n' : ', '}`)),
  '10,000 requirements that point to missing ones': prd(
    () =>
      `## Requirements\n\n${times(10_000, (index) => `- **FR-${index}** Saves, after FR-${index + 20_000}\n`)}`,
  ),
  '5,000 features and 5,000 benefits': prd(
    () =>
      `## Features\n\n${times(5_000, (index) => `- Export ${index} as a file\n`)}\n## Benefits\n\n${times(5_000, (index) => `- Save ${index} hours every week\n`)}`,
  ),
  '10,000 user stories': prd(
    () => `## User stories\n\n${times(10_000, (index) => `- As a nurse, I want list ${index}\n`)}`,
  ),
  '10,000 placeholders in a paragraph': prd(() => 'TBD, [your name] and {{date}} '.repeat(3_400)),
  '10,000 metrics in a paragraph': prd(
    () =>
      `## Success metrics\n\n${times(10_000, (index) => `Raise conversion from 1% to ${index}% by Q3. `)}`,
  ),
  '10,000 prices in a paragraph': brief(
    () => `## Pricing\n\n${times(10_000, (index) => `Plan ${index}: $${index} per month. `)}`,
  ),
  '5,000 claims in a paragraph': brief(
    () => `## Key messages\n\n${times(5_000, (index) => `We are the best tool ${index} for teams. `)}`,
  ),
  '10,000 labels in a paragraph': prd(() => times(10_000, (index) => `**Owner ${index}:** Ana\n`)),
  '5,000 link definitions, all used': prd(
    () => times(5_000, (index) => `[a${index}]: b.md\n`) + times(5_000, (index) => `[a${index}]\n\n`),
  ),
  '2,000 footnotes': prd(
    () => times(2_000, (index) => `[^${index}]: b\n\n`) + times(2_000, (index) => `a[^${index}]\n\n`),
  ),
  '5,000 suppression comments': prd(() =>
    '<!-- throughline-disable-next-line broken-link -->\n\n'.repeat(5_000),
  ),
  'an HTML table of 5,000 rows': prd(() => `<table>${'<tr><td>Feature</td></tr>'.repeat(5_000)}</table>\n`),
  '10,000 tables that never end': prd(() => '<table><tr><td>'.repeat(10_000)),
  '100,000 blank lines': prd(() => '\n'.repeat(100_000)),
  '100,000 lone carriage returns': prd(() => '\r'.repeat(100_000)),
};

const frontMatter = (yaml: string): string => `---\n${yaml}---\n\n# Checkout PRD\n`;
const aliases = (name: string, of: string): string =>
  `${name}: &${name} [${Array(9).fill(`*${of}`).join(',')}]\n`;

const matrix = (roles: number, activities: number): string =>
  `## RACI\n\n| Activity ${times(roles, (index) => `| Role ${index} `)}|\n${'|---'.repeat(roles + 1)}|\n${times(activities, (index) => `| Build ${index} ${'| A '.repeat(roles)}|\n`)}`;
