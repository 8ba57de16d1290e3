import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedReport } from '../../core/src/report/comparison';
import { reportOf } from '../../core/src/report/report';
import { lintText } from '../../core/src/request/lint-text';
import { aFinding, aReport, TEXT, write } from './sample';
import { spanOf } from './span-of';

const MATRIX = `---
type: raci
---
# Who decides

| Activity | PM | PMM |
|---|---|---|
| Set the price | A | A |
| Write the page | R | A/R |
`;

const reportOfText = (path: string, text: string) => {
  const report = reportOf(path, lintText(text, { path }));
  if (!report) throw new Error('The text is no product document');
  return report;
};

const tagsIn = (page: string): readonly string[] =>
  (page.slice(page.indexOf('<body>')).match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/\s[\s\S]*/, '>'));

describe('the report as a page', () => {
  it('needs no other file and runs nothing', () => {
    const page = write('html', [reportOfText('raci.md', MATRIX)]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|\ssrc=|\son\w+=|url\(/);
  });

  it('says which questions a document answers, and of all of them how many', () => {
    const page = write('html', [reportOfText('raci.md', MATRIX)]);
    const [, answered] = /<h3>It answers (\d) of 4 questions of its readers<\/h3>/.exec(page) ?? [];
    expect(page).toContain(`<progress max="4" value="${answered}"`);
    expect(page.match(/<li class="answered">/g)?.length ?? 0).toBe(Number(answered));
    expect(page.match(/<li class="(?:answered|partly|open)">/g)).toHaveLength(4);
  });

  it('quotes what each finding is about, with the words marked and a link to the line', () => {
    const lineUrl = (path: string, line: number) => `https://example.com/${path}?a&b#L${line}`;
    expect(write('html', [aReport()], { lineUrl })).toContain(`<div class="finding warning">
<h4><span class="severity">Reviewers will ask</span> Still to be filled in <small><a href="https://example.com/docs/prd.md?a&amp;b#L3">line 3</a></small></h4>
<blockquote>\u{1F4E6} <mark>Parcels</mark> arrive.</blockquote>
<p>“Parcels” is left in. <a href="https://github.com/throughline-docs/throughline/blob/main/docs/rules/placeholder-text.md">Why</a></p>
</div>`);
  });

  it('tells findings in the order of the text', () => {
    const findings = [
      aFinding({ message: 'First.' }),
      aFinding({ message: 'Second.', span: spanOf(TEXT, 'opened') }),
    ];
    const page = write('html', [aReport({ findings })]);
    expect(page.indexOf('First.')).toBeGreaterThan(0);
    expect(page.indexOf('First.')).toBeLessThan(page.indexOf('Second.'));
  });

  it('draws matrices, with a number where something was found and what that is below', () => {
    const page = write('html', [reportOfText('raci.md', MATRIX)]);
    const [, number] = />A<\/abbr><sup class="found">(\d)<\/sup>/.exec(page) ?? [];
    const notes = [
      ...(/<ol class="notes">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/g),
    ];
    expect(notes[Number(number) - 1]?.[1]).toContain('PM and PMM both have A for “Set the price”');
  });

  it('says of a document that was compared how many questions it answered before', () => {
    const [before, after] = [MATRIX, MATRIX.replace('| A | A |', '| A | R |')].map((text) => lintText(text));
    const [earlier, report] = [before, after].map((result) => result && reportOf('raci.md', result));
    if (!before || !after || !earlier || !report) throw new Error('A text is no product document');
    const page = write('html', [
      comparedReport(report, after, { base: 'main', scope: 'added', result: before, report: earlier }),
    ]);
    expect(page).toMatch(/<h3>It answers (\d) of 4 questions of its readers, and answered (\d) before<\/h3>/);
    expect(page).toContain('<p>Compared with main: no new finding, 2 fixed');
  });

  it('leads from the table to each document', () => {
    const page = write('html', [aReport({ path: 'a b/ü.md' }), aReport({ path: 'b.md' })]);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`<article id="${id}">`);
    expect(page.match(/href="#/g)).toHaveLength(2);
  });

  it('is read as it was written, whatever the words', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '</style>',
      '<script>',
      '<!--',
      ']]>',
      '\n',
      'a',
      ' ',
      '\ud800',
    );
    const page = (text: string) => {
      const findings = [aFinding({ message: text, span: { start: 2, end: text.length } })];
      return write('html', [aReport({ path: text, text: `- ${text}`, findings })]);
    };
    const harmless = new Set(tagsIn(page('abc')));
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          expect(tagsIn(page(text)).filter((tag) => !harmless.has(tag))).toEqual([]);
        },
      ),
    );
  });
});
