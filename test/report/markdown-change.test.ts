import { describe, expect, it } from 'vitest';
import { describeCompared } from '../../core/src/report/comparison';
import { reporterFor } from '../../core/src/report/formats';
import { markdownReporter } from '../../core/src/report/markdown';
import { countGone, countIn, type DocumentReport, EMPTY_SUMMARY } from '../../core/src/report/report';
import { AFTER, BEFORE, compared } from './changed-document';
import { aFinding, aReport, SETTINGS, write, written } from './sample';

const summary = (...reports: readonly DocumentReport[]) => write('markdown', reports);

describe('the summary of a change', () => {
  it('tells what is answered now, what is new, what is mended and who does what, and counts the rest', () => {
    expect(summary(compared(BEFORE, AFTER))).toBe(`## Throughline: 1 new finding, 1 mended, in 1 document

Compared with 3f2c1ab (main).

| Document | Questions answered | This change |
|---|---|---|
| docs/prd.md | 3 of 9 → 4 of 9 | 1 new finding, 1 mended, roles changed |

### docs/prd.md

PRD, review: it answered 3 of 9 questions of its readers, and answers **4 of 9** now.

**Answered now:** How will we know it worked?

**Blocks review: Link to a missing heading** (line 22)

> They carry \\[much\\](<b>\\#weight</b>).

No heading in this document answers to “#weight”, so the link jumps nowhere. Point it at a heading that is here. [Why](<https://github.com/throughline-docs/throughline/blob/main/docs/rules/broken-link.md>)

**Mended, thank you:**

- Numbers do not agree: Support tickets a week fall by <b>30 %</b>, from 100 to 80, by March 2027.

**Who does what:**

- A for “Set the price” moved from PM to PMM
- R for “Set the price” moved from PM to PMM
- C for “Set the price” moved from PMM to PM

*1 older finding is unchanged.*
`);
  });

  it('thanks for nothing that is still said in other words', () => {
    const more = BEFORE.replace('## Metrics', '## Context\n\nSee [link to the map].\n\n## Metrics');
    const page = summary(compared(BEFORE, more));
    expect(page).toContain('2 places are still to be filled in');
    expect(page).not.toContain('thank you');
  });

  it('counts what is new away from the lines that changed', () => {
    const defined = [1, 2, 3, 4].map((id) => `- **FR-${id}** Show the state ${id} of a parcel.\n`).join('');
    const before = `${BEFORE}\n## Requirements\n\n${defined}\n## Notes\n\nThe map waits for FR-2.\n`;
    const page = summary(compared(before, before.replace(/- \*\*FR-2.*\n/, '')));
    expect(page).toContain('1 new one stands away from what changed');
  });

  it('folds what it adds to the baseline, and names no more than somebody reads', () => {
    const entry = { fingerprint: '0', further: 0, ruleId: 'metric-arithmetic', place: '<Goals>' };
    const listed = Array.from({ length: 52 }, (_, index) => ({ ...entry, path: `docs/${index}.md` }));
    const told = (format: 'markdown' | 'html') =>
      written(reporterFor(format, SETTINGS), [], { ...EMPTY_SUMMARY, listed });
    expect(told('markdown')).toContain(
      '<summary>This change adds 52 findings to the baseline, which hides them.',
    );
    expect(told('markdown')).toContain('- docs/0.md: Numbers do not agree, under “\\<Goals\\>”\n');
    expect(told('markdown')).toContain(
      '49.md: Numbers do not agree, under “\\<Goals\\>”\n- and 2 more\n\n</details>',
    );
    expect(told('html')).toContain('<li>docs/0.md: Numbers do not agree, under “&lt;Goals&gt;”</li>');
    expect(told('html')).toContain('<li>and 2 more</li>\n</ul>\n</details>');
  });

  it('says that a document is new', () => {
    const page = summary(compared(null, AFTER));
    expect(page).toMatch(/\| docs\/prd\.md \| new: \d of 9 \|/);
    expect(page).toMatch(/PRD, review, new; it answers \*\*\d of 9\*\* questions of its readers\./);
    expect(page).not.toContain('thank you');
  });

  it('says what a document was called before', () => {
    const renamed = (after: string) => summary(compared(BEFORE, after, 'added', 'docs/my_plan.md'));
    expect(renamed(AFTER)).toMatch(
      /\| renamed from docs\/my\\_plan\.md, 1 new finding, 1 mended, roles changed \|$/m,
    );
    expect(renamed(BEFORE)).toContain('| renamed from docs/my\\_plan.md, nothing new, 2 older findings |');
  });

  it('says of a matrix that came or went only how large it is', () => {
    const without = BEFORE.slice(0, BEFORE.indexOf('## Who does what'));
    const told = (before: string | null, after: string) =>
      /(?<=\*\*Who does what:\*\*\n\n)[\s\S]*?(?=\n\n|$)/.exec(summary(compared(before, after)))?.[0].trim();
    expect(summary(compared(without, BEFORE))).toMatch(/ new RACI \|$/m);
    expect(summary(compared(BEFORE, without))).toMatch(/ RACI removed \|$/m);
    expect(told(null, BEFORE)).toBe('- New RACI: 2 activities, 2 roles');
    expect(told(without, BEFORE)).toBe('- New RACI: 2 activities, 2 roles');
    expect(told(BEFORE, without)).toBe('- RACI removed: 2 activities, 2 roles');
  });

  it('says nothing of a document in which nothing changed but its row', () => {
    const page = summary(compared(BEFORE, `${BEFORE}\n`));
    expect(page).toContain('## Throughline: nothing new, in 1 document\n\nCompared with 3f2c1ab (main).');
    expect(page).toMatch(/\| docs\/prd\.md \| \d of 9 \| nothing new, 2 older findings \|/);
    expect(page).not.toContain('###');
  });

  it('names a question that is not answered any more', () => {
    expect(summary(compared(AFTER, BEFORE))).toContain(
      '**Not answered any more:** How will we know it worked?',
    );
  });

  it('names the documents that were deleted after the others, and counts what went with them', () => {
    const changed = compared(BEFORE, `${BEFORE}\n`);
    const gone = aReport({ path: 'docs/old.md', findings: [aFinding(), aFinding({ severity: 'hint' })] });
    const empty = aReport({ path: 'docs/sure.md', findings: [] });
    const base = '3f2c1ab (main)';
    const deleted = countGone(countGone(EMPTY_SUMMARY, base, gone), base, empty);
    const reporter = markdownReporter(SETTINGS);
    const page = reporter.whole([reporter.document(changed)], countIn(deleted, changed));
    expect(page).toContain('## Throughline: nothing new, in 1 document; 2 documents deleted\n');
    expect(page).toContain(`nothing new, 2 older findings |
| docs/old.md |  | deleted; 1 open finding went with it |
| docs/sure.md |  | deleted |
`);
    expect(reporter.whole([], deleted)).toMatch(/^## Throughline: 2 documents deleted\n/);
    expect(describeCompared(deleted)).toBe(
      'Compared with 3f2c1ab (main): no new finding, 2 documents deleted.',
    );
  });
});
