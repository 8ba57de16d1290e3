import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/src/lint/finding';
import { type PrettyOptions, prettyReporter } from '../../core/src/report/pretty';
import { type DocumentReport, EMPTY_SUMMARY, type RunSummary } from '../../core/src/report/report';
import { ansiStyles, PLAIN_STYLES } from '../../core/src/report/styles';
import { widthOf } from '../../core/src/text/width';

const OPTIONS: PrettyOptions = {
  styles: PLAIN_STYLES,
  width: 60,
  shown: ['error', 'warning', 'info', 'hint'],
  ruleUrl: (id) => `https://example.com/${id}`,
};

/** A report about the first occurrence of `quoted` in `text`. */
function draw(
  text: string,
  quoted: string,
  changes: Partial<Finding> = {},
  options: Partial<PrettyOptions> = {},
  about: Partial<DocumentReport> = {},
): string {
  const start = text.indexOf(quoted);
  const finding: Finding = {
    ruleId: 'placeholder-text',
    messageId: 'left',
    message: 'This is left in.',
    severity: 'warning',
    span: { start, end: start + quoted.length },
    related: [],
    fixes: [],
    fingerprint: '',
    ...changes,
  };
  const report: DocumentReport = {
    path: 'docs/prd.md',
    isNamed: false,
    kind: 'prd',
    evidence: 'declared',
    status: 'draft',
    language: 'en',
    isForeign: false,
    text,
    findings: [finding],
    readiness: () => null,
    raci: () => ({ grids: [] }),
    ...about,
  };
  return prettyReporter({ ...OPTIONS, ...options }).document(report);
}

const lastLines = (text: string, count: number) => text.trimEnd().split('\n').slice(-count);

describe('the pretty report', () => {
  it('is a heading, and for each finding a message, a place, the line and an underline', () => {
    expect(draw('# A\n\nOwner: TBD\n', 'TBD')).toBe(`docs/prd.md (PRD, draft)

warning: This is left in.
  ┌─ docs/prd.md:3:8 placeholder-text
  │
3 │ Owner: TBD
  │        ^^^
`);
  });

  it('says in the heading how many questions of its readers a document answers', () => {
    const readiness = () => ({ kind: 'prd' as const, answered: 5, total: 9, questions: [], others: [] });
    expect(draw('TBD', 'TBD', {}, {}, { readiness })).toContain(
      'docs/prd.md (PRD, draft, answers 5 of 9 questions)\n',
    );
  });

  it('does not claim a kind that a document only looks like', () => {
    expect(draw('TBD', 'TBD', {}, {}, { evidence: 'likely' })).toContain('(looks like a PRD, draft)\n');
  });

  it('says what helps, and what --fix would do', () => {
    const fix = { title: 'Remove it', safety: 'safe' as const, edits: [] };
    const other = { title: 'Keep it', safety: 'unsafe' as const, edits: [] };
    expect(draw('TBD', 'TBD', { fixes: [fix, other] })).toContain(
      '\n  = help: Remove it (--fix does this)\n',
    );
    expect(draw('TBD', 'TBD', { fixes: [other, fix] })).toContain('\n  = help: Keep it\n');
  });

  it('names related places by line, and by path when they are in another document', () => {
    const related = [
      { span: { start: 4, end: 7 }, message: 'Here too' },
      { span: { start: 0, end: 0 }, message: 'And there', path: 'docs/brief.md' },
    ];
    expect(lastLines(draw('TBD\nTBD', 'TBD', { related }), 2)).toEqual([
      '  = note: line 2: Here too',
      '  = note: docs/brief.md: And there',
    ]);
  });

  it('breaks messages at blanks, to the width of the terminal', () => {
    const message = 'Nobody is named for this work, so that it waits until someone notices. Name one person.';
    const drawn = draw('TBD', 'TBD', { message });
    expect(drawn).toContain(
      'warning: Nobody is named for this work, so that it waits\n         until someone notices. Name one person.\n',
    );
  });

  it('underlines characters that take two columns with two marks each', () => {
    expect(lastLines(draw('目標: 未定 です', '未定'), 2)).toEqual(['1 │ 目標: 未定 です', '  │       ^^^^']);
  });

  it('shows tabs as blanks and underlines after them', () => {
    expect(lastLines(draw('\tTBD', 'TBD'), 2)).toEqual(['1 │     TBD', '  │     ^^^']);
  });

  it('points at a place between characters with one mark', () => {
    expect(lastLines(draw('abc', ''), 2)).toEqual(['1 │ abc', '  │ ^']);
  });

  it('underlines the first line of what goes on below it', () => {
    expect(lastLines(draw('one\r\ntwo\r\n', 'one\r\ntwo'), 2)).toEqual(['1 │ one', '  │ ^^^']);
  });

  it.each(['start', 'middle', 'end'])('cuts a long line around a place at its %s', (where) => {
    const fill = 'lorem ipsum '.repeat(2000);
    const text = { start: `TBD ${fill}`, middle: `${fill}TBD ${fill}`, end: `${fill}TBD` }[where] ?? '';
    const [line = '', marks = ''] = lastLines(draw(text, 'TBD'), 2);
    expect(widthOf(line)).toBeLessThanOrEqual(61);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('TBD');
  });

  it('does not cut characters in half', () => {
    const text = `${'\u{1F600}'.repeat(500)}TBD${'\u{1F600}'.repeat(500)}`;
    for (let shift = 0; shift < 4; shift += 1) {
      const drawn = draw('x'.repeat(shift) + text, 'TBD');
      // Half a character cannot be encoded.
      expect(() => encodeURI(drawn)).not.toThrow();
    }
  });

  it('shows control characters instead of obeying them, in the text and in names', () => {
    const drawn = draw('\u001b[31mTBD\u0007\u202e', 'TBD', { message: 'This \u001b[0m is left in.' });
    expect(drawn).toContain('␛[31mTBD␇');
    expect(drawn).not.toContain('\u001b');
    expect(drawn).not.toContain('\u202e');
  });

  it('links the rule to its page where the terminal can', () => {
    const drawn = draw('TBD', 'TBD', {}, { styles: ansiStyles(true) });
    expect(drawn).toContain(
      '\u001b]8;;https://example.com/placeholder-text\u001b\\placeholder-text\u001b]8;;\u001b\\',
    );
  });

  it('says of a document that was named how ready it is, even with nothing to report', () => {
    const hint = { severity: 'hint' as const };
    const quiet = { shown: ['error' as const] };
    const usual = { shown: ['error', 'warning', 'info'] as const };
    expect(draw('TBD', 'TBD', hint, usual, { isNamed: true })).toBe('docs/prd.md (PRD, draft)\n');
    expect(draw('TBD', 'TBD', hint, usual)).toBe('');
    expect(draw('TBD', 'TBD', hint, quiet, { isNamed: true })).toBe('');
  });

  it('leaves out severities that are not asked for, and documents that are left with nothing', () => {
    expect(draw('TBD', 'TBD', { severity: 'hint' }, { shown: ['error'] })).toBe('');
  });
});

describe('the summary', () => {
  const close = (changes: Partial<RunSummary>, options: Partial<PrettyOptions> = {}) =>
    prettyReporter({ ...OPTIONS, ...options })
      .close({ ...EMPTY_SUMMARY, checked: 3, ...changes })
      .trim();

  it.each<[Partial<RunSummary>, string]>([
    [{}, 'Checked 3 documents: nothing to report.'],
    [
      { checked: 1, errors: 1, warnings: 2, infos: 1, hints: 3 },
      'Checked 1 document: 1 error, 2 warnings, 1 info, 3 hints.',
    ],
    [{ skipped: 2 }, 'Checked 3 documents (2 other Markdown files passed over): nothing to report.'],
    [{ warnings: 2, fixable: 1 }, 'Checked 3 documents: 2 warnings.\n--fix can mend 1 of them.'],
    [{ fixed: 2 }, 'Checked 3 documents: nothing to report.\nMended 2 findings.'],
  ])('of %j is “%s”', (changes, text) => {
    expect(close(changes)).toBe(text);
  });

  it('of many findings names the gravest, to begin with', () => {
    const places = ['a.md:3', 'a.md:9', 'b.md:1'];
    const many = { errorPlaces: places, warningPlaces: places, infos: 9 };
    expect(close({ ...many, errors: 5, warnings: 2 })).toContain(
      '\nBegin with the 5 errors: a.md:3, a.md:9, b.md:1 and 2 more.',
    );
    expect(close({ ...many, warnings: 1, warningPlaces: ['a.md:3'] })).toContain(
      '\nBegin with the warning: a.md:3.',
    );
    expect(close({ ...many, infos: 1, warnings: 2 })).not.toContain('Begin');
    expect(close({ infos: 9 })).not.toContain('Begin');
    expect(close({ warnings: 9, warningPlaces: places })).not.toContain('Begin');
    expect(close({ ...many, errors: 5 }, { shown: ['error'] })).not.toContain('Begin');
  });

  it('says that there are hints only while they are not shown', () => {
    expect(close({ hints: 2 }, { shown: ['error'] })).toContain('--hints shows them');
    expect(close({ hints: 2 })).not.toContain('--hints');
  });

  it('names the documents in languages whose words are unknown', () => {
    expect(close({ foreign: 5, foreignPaths: ['a.md', 'b.md', 'c.md'] })).toContain(
      'of a.md, b.md, c.md and 2 more it checked structure, numbers and links',
    );
  });

  it('is silent when nothing was checked: that is told apart', () => {
    expect(close({ checked: 0, skipped: 4 })).toBe('');
  });
});
