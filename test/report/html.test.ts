import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentComparison } from '../../core/src/report/comparison';
import { reporterFor } from '../../core/src/report/formats';
import { countGone, type DocumentReport, EMPTY_SUMMARY, reportOf } from '../../core/src/report/report';
import { lintText } from '../../core/src/request/lint-text';
import { AFTER, BEFORE, compared } from './changed-document';
import { aFinding, aReport, SETTINGS, TEXT, write, written } from './sample';
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

/** A change of which everything that is told holds a text. */
function hostileChange(report: DocumentReport, text: string): DocumentComparison {
  const { findings } = report;
  const raci = [
    { title: text, grid: 0, loads: [], whole: null, changes: [{ kind: 'role-added', role: text } as const] },
  ];
  return {
    base: text,
    before: report,
    fresh: findings,
    elsewhere: [],
    older: findings,
    changes: [],
    fixed: findings,
    raci: () => raci,
  };
}

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

  it('tells what a change brings, in the order of the summary, and then how the document is', () => {
    const page = write('html', [compared(BEFORE, AFTER)]);
    const body = page.slice(page.indexOf('<header>'), page.indexOf('<section class="questions">'));
    expect(body).toBe(`<header>
<h1>What this change brings</h1>
<p>1 new finding, 1 mended, in 1 document.</p>
<p>Compared with 3f2c1ab (main).</p>
<table class="index">
<thead><tr><th scope="col">Document</th><th scope="col">Questions answered</th><th scope="col">This change</th></tr></thead>
<tbody>
<tr><th scope="row"><a href="#d-3487aaee405b9643">docs/prd.md</a></th><td><progress max="9" value="4" aria-hidden="true"></progress> 3 of 9 → 4 of 9</td><td>1 new finding, 1 mended, roles changed</td></tr>
</tbody>
</table>
</header>
<main>
<article id="d-3487aaee405b9643">
<h2>docs/prd.md</h2>
<p>PRD, review.</p>
<p><strong>Answered now:</strong> How will we know it worked?</p>
<section class="findings">
<h3>1 new finding, in the order of the text</h3>
<div class="finding error">
<h4><span class="severity">Blocks review</span> Link to a missing heading <small>line 22</small></h4>
<blockquote>They carry [much](<mark>#weight</mark>).</blockquote>
<p>No heading in this document answers to “#weight”, so the link jumps nowhere. Point it at a heading that is here. <a href="https://github.com/throughline-docs/throughline/blob/main/docs/rules/broken-link.md">Why</a></p>
</div>
</section>
<section>
<h3>Mended, thank you</h3>
<ul>
<li>Numbers do not agree: <q>Support tickets a week fall by <mark>30 %</mark>, from 100 to 80, by March 2027.</q></li>
</ul>
</section>
<section>
<h3>What changed about who does what</h3>
<ul>
<li>A for “Set the price” moved from PM to PMM</li>
<li>R for “Set the price” moved from PM to PMM</li>
<li>C for “Set the price” moved from PMM to PM</li>
</ul>
</section>
<p><small>1 older finding is unchanged.</small></p>
`);
    expect(page).toContain('<h3>It answers 4 of 9 questions of its readers, and answered 3 before</h3>');
    expect(page).toContain('<section class="matrices">');
  });

  it('says of a change what it leaves as it was, and older findings only when they are asked for', () => {
    const same = `${BEFORE}\n`;
    expect(write('html', [compared(BEFORE, same)])).toContain(`<p>This change brings nothing new.</p>
<p><small>2 older findings are unchanged.</small></p>
<section class="questions">`);
    const whole = write('html', [compared(BEFORE, same, 'file')]);
    expect(whole).toContain('<h3>2 older findings</h3>');
    expect(whole.match(/<div class="finding/g)).toHaveLength(2);
  });

  it('says that a document is new, and which were deleted', () => {
    const page = write('html', [compared(null, AFTER)]);
    expect(page).toContain('</progress> new: 4 of 9</td>');
    expect(page).toContain('<p>PRD, review, new.</p>');
    expect(page).toContain('<li>New RACI: 2 activities, 2 roles</li>');
    const gone = aReport({ path: 'docs/<old>.md' });
    const deleted = countGone(EMPTY_SUMMARY, 'main', gone);
    expect(written(reporterFor('html', SETTINGS), [], deleted)).toContain(
      '<tr><th scope="row">docs/&lt;old&gt;.md</th><td></td><td>deleted; 1 open finding went with it</td></tr>',
    );
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
      const report = aReport({ path: text, text: `- ${text}`, findings });
      return write('html', [report, { ...report, comparison: hostileChange(report, text) }]);
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
