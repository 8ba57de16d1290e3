import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../core/src/text/markdown-text';
import { aFinding, aReport, TEXT, write } from './sample';
import { spanOf } from './span-of';

const readiness = () => ({
  kind: 'prd' as const,
  answered: 1,
  total: 2,
  others: [],
  questions: [
    {
      id: 'problem',
      text: 'What goes wrong?',
      state: 'answered' as const,
      note: 'Under “Problem”',
      findings: [],
      section: null,
      insert: null,
    },
    {
      id: 'audience',
      text: 'Who is it for?',
      state: 'open' as const,
      note: 'Nothing says who',
      findings: [],
      section: null,
      insert: null,
    },
  ],
});

const lineUrl = (path: string, line: number) => `https://example.com/${path}#L${line}`;

describe('the report in Markdown', () => {
  it('is a table of documents, and for each what is open and what was found, in the order of the text', () => {
    const findings = [aFinding(), aFinding({ severity: 'error', span: spanOf(TEXT, 'opened') })];
    const reports = [
      aReport({ findings, readiness, status: 'draft' }),
      aReport({ path: 'a.md', findings: [] }),
    ];
    const why =
      '[Why](<https://github.com/throughline-docs/throughline/blob/main/docs/rules/placeholder-text.md>)';
    expect(
      write('markdown', reports, { lineUrl }),
    ).toBe(`## Throughline: 1 blocks review, 1 that reviewers will ask about, in 2 documents

| Document | Questions answered | Findings |
|---|---|---|
| [docs/prd.md](<https://example.com/docs/prd.md#L1>) | 1 of 2 | 1 blocks review, 1 that reviewers will ask about |
| [a.md](<https://example.com/a.md#L1>) |  | nothing to report |

### docs/prd.md

PRD, draft: it answers **1 of 2** questions of its readers.

- Who is it for? Nothing says who.

**Reviewers will ask: Still to be filled in** ([line 3](<https://example.com/docs/prd.md#L3>))

> \u{1F4E6} <b>Parcels</b> arrive.

“Parcels” is left in. ${why}

**Blocks review: Still to be filled in** ([line 4](<https://example.com/docs/prd.md#L4>))

> Then they are <b>opened</b>.

“Parcels” is left in. ${why}
`);
  });

  it('names lines where nobody can be led to them', () => {
    expect(write('markdown', [aReport()])).toContain(
      '**Reviewers will ask: Still to be filled in** (line 3)',
    );
  });

  it('says so when there is nothing to report', () => {
    expect(write('markdown', [aReport({ findings: [] })])).toContain(
      '## Throughline: nothing to report in 1 document\n',
    );
  });

  it('says so when there is no document', () => {
    expect(write('markdown', [])).toBe('## Throughline: no product document to report on\n');
  });

  it('quotes a row of a table as its cells, and an item without its mark', () => {
    const text =
      '# A\n\n| Plan | Price |\n|---|---|\n| Growth | £298 |\n| Starter | | |\n\n- [ ] Ask Ada TBD\n';
    const quotes = (words: string) =>
      write('markdown', [aReport({ text, findings: [aFinding({ span: spanOf(text, words) })] })])
        .split('\n')
        .filter((line) => line.startsWith('> '));
    expect(quotes('£298')).toEqual(['> Growth · <b>£298</b>']);
    expect(quotes('Starter')).toEqual(['> Starter']);
    expect(quotes('TBD')).toEqual(['> Ask Ada <b>TBD</b>']);
  });

  it('quotes nothing where a finding is about the whole document', () => {
    expect(
      write('markdown', [aReport({ findings: [aFinding({ span: spanOf(TEXT, 'Tracking') })] })]),
    ).not.toContain('> ');
  });

  it('fits a comment of GitHub however much there is, by leaving out whole sections and saying so', () => {
    const findings = Array.from({ length: 200 }, () => aFinding({ message: `${'word '.repeat(60)}end.` }));
    const reports = Array.from({ length: 400 }, (_, index) =>
      aReport({ path: `docs/${index}.md`, findings }),
    );
    const page = write('markdown', reports, { lineUrl });
    expect(page.length).toBeLessThan(65_536);
    expect(page).toContain('And 350 more documents.');
    expect(page).toMatch(/And \d+ more findings in this document\./);
    expect(page).toMatch(/What was found in \d+ more documents has no room here/);
    expect(page.match(/end\./g)?.length).toBe(page.match(/\[Why\]/g)?.length);
  });
});

describe('words in Markdown', () => {
  it('notify nobody and refer to no other thread', () => {
    expect(markdownText('ask @ada about #12 and !3')).toBe(
      'ask @<!-- -->ada about #<!-- -->12 and !<!-- -->3',
    );
  });

  it.each([
    '- a',
    '+ a',
    '1. a',
    '12) a',
    '# a',
    '> a',
    '=== a',
    '---',
    '***',
    '```',
    '| a | b |',
    '<b>a</b>',
    '&amp; &copy;',
    '[a](b)',
    '![a](b)',
    '*a* _b_ ~~c~~ `d`',
    '$x$',
    '\\',
    'a\\',
    'a\n\nb',
  ])('are read as they were written: %j', (text) => {
    expect(paragraphOf(markdownText(text))).toBe(text.replace(/\s+/g, ' '));
  });

  it('are read as they were written, whatever they are', () => {
    const marks = fc.constantFrom(
      ...'\\`*_[]<>~|$&;#!@-+=().:1a " \'\n'.split(''),
      '&lt;',
      '<!--',
      '-->',
      ']]>',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          const words = text.replace(/\s+/g, ' ').trim();
          fc.pre(words !== '');
          expect(paragraphOf(markdownText(text))).toBe(words);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The text of Markdown that has to be one paragraph of plain words. */
function paragraphOf(markdown: string): string {
  const [first, ...others] = unified().use(remarkParse).parse(markdown).children;
  expect(others).toEqual([]);
  if (first?.type !== 'paragraph') throw new Error(`“${markdown}” is no paragraph`);
  return first.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      expect(child).toMatchObject({ type: 'html', value: '<!-- -->' });
      return '';
    })
    .join('');
}
