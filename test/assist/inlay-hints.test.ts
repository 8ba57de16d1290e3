import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../core/src/assist/inlay-hints';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { readDocument } from '../support/read-document';

/** The text with its hints in brackets. */
function withHints(text: string, kind: DocumentKind = 'prd'): string {
  const hints = inlayHints(readDocument(text, kind), { start: 0, end: text.length });
  return [...hints]
    .reverse()
    .reduce((shown, { offset, label }) => `${shown.slice(0, offset)}[${label}]${shown.slice(offset)}`, text);
}
const rows = (header: string, ...lines: readonly string[]) =>
  `# PRD\n\n## Ideas\n\n${header}\n${header.replace(/[^|]+/g, '---')}\n${lines.join('\n')}\n`;

describe('a score that is not written', () => {
  const HEADER = '| Idea | Reach | Impact | Confidence | Effort | RICE |';

  it('is worked out from its factors', () => {
    expect(withHints(rows(HEADER, '| Swap | 5,000 | 3 | 90 % | 3 | |'))).toContain('| 3 | [= 4,500]|');
  });

  it('stands behind the row where there is no column for it', () => {
    expect(
      withHints(rows('| Idea | Reach | Impact | Confidence | Effort |', '| Swap | 500 | 1 | 50 % | 3 |')),
    ).toContain('| 3 |[= 83.3]');
  });

  it.each([
    ['that is written', '| Swap | 5,000 | 3 | 90 % | 3 | 4,500 |'],
    ['with a factor missing', '| Swap | 5,000 | 3 | | 3 | |'],
    ['with nothing to divide by', '| Swap | 5,000 | 3 | 90 % | 0 | |'],
    [
      'in a table with a formula of its own',
      '| Swap | 5,000 | 3 | 90 % | 3 | 7 |\n| Rota | 100 | 3 | 90 % | 3 | 9 |\n| Pay | 200 | 1 | 90 % | 3 | |',
    ],
  ])('gets no hint when it is one %s', (_, line) => {
    const text = rows(HEADER, line);
    expect(withHints(text)).toBe(text);
  });

  it('gets none for ICE, which is multiplied or averaged', () => {
    const text = rows('| Idea | Impact | Confidence | Ease | ICE |', '| Swap | 3 | 4 | 5 | |');
    expect(withHints(text)).toBe(text);
  });
});

describe('a total that is blank', () => {
  it('is the sum of its rows, written as they are', () => {
    const text = rows('| Item | Cost |', '| Film | £3,500 |', '| Ads | £1,500 |', '| **Total** | |');
    expect(withHints(text)).toContain('| **Total** | [= £5,000]|');
  });

  it.each([
    ['a column of words', ['| Film | big |', '| Ads | small |', '| Total | |']],
    ['a column of shares', ['| Film | 40 % |', '| Ads | 60 % |', '| Total | |']],
    ['mixed units', ['| Film | £3,500 |', '| Ads | 3 days |', '| Total | |']],
    ['a total that is written', ['| Film | £3 |', '| Ads | £4 |', '| Total | £7 |']],
    ['one of several columns', ['| Film | £3 | 2 |', '| Ads | £4 | 3 |', '| Total | | |']],
    ['a price beside a total', ['| Film | £3 | 2 |', '| Ads | £4 | 3 |', '| Total | | 5 |']],
  ])('gets no hint below %s', (_, lines) => {
    const text = rows(
      lines[0]?.split('|').length === 4 ? '| Item | Cost |' : '| Item | Cost | Pieces |',
      ...lines,
    );
    expect(withHints(text)).toBe(text);
  });
});

describe('a distance to the launch', () => {
  const tasks = (...lines: readonly string[]) =>
    `# Launch plan\n\nT is launch day, Tuesday 16 March 2027.\n\n| Task | When |\n|---|---|\n${lines.join('\n')}\n`;

  it('is shown as a day', () => {
    expect(withHints(tasks('| Train sales | T-14 |'), 'launch')).toContain('T-14[= 2 March 2027]');
    expect(withHints(tasks('| First review | T+30 |'), 'launch')).toContain('T+30[= 15 April 2027]');
  });

  it('is counted from the row of T-0, or from the front matter', () => {
    const table =
      '| T | Date | Task |\n|---|---|---|\n| T-0 | 2027-03-16 | Launch |\n| T-7 | | Price page |\n';
    expect(withHints(`# Launch plan\n\n${table}`, 'launch')).toContain('T-7[= 9 March 2027]');
    const field = '---\nrelease: 2027-03-16\n---\n\n# Launch plan\n\n- Price page, T-7\n';
    expect(withHints(field, 'launch')).toContain('T-7[= 9 March 2027]');
  });

  it('gets no hint where the day stands beside it', () => {
    const text = tasks('| Train sales by 2 March 2027 | T-14 |');
    expect(withHints(text, 'launch')).toBe(text);
  });

  it('gets none without a launch day, or with two', () => {
    const none = '# Launch plan\n\n- Price page, T-7\n';
    expect(withHints(none, 'launch')).toBe(none);
    const two = `---\nrelease: 2027-04-01\n---\n\n${tasks('| Train sales | T-14 |')}`;
    expect(withHints(two, 'launch')).toBe(two);
  });
});

it('gives the hints of a range only', () => {
  const text = rows('| Item | Cost |', '| Film | £3,500 |', '| Ads | £1,500 |', '| Total | |');
  expect(inlayHints(readDocument(text), { start: 0, end: 10 })).toEqual([]);
});
