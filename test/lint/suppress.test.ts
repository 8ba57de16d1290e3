import { describe, expect, it } from 'vitest';
import { lintWith, wordRule } from '../support/lint-with';

const rules = [wordRule('card'), wordRule('tap')];
const linesOf = (text: string, id = 'no-card') =>
  lintWith(rules, text)
    .filter(({ ruleId }) => ruleId === id)
    .map(({ span }) => text.slice(0, span.start).split('\n').length);
const noticesOf = (text: string) =>
  lintWith(rules, text).filter(({ ruleId }) => ruleId.startsWith('suppression-'));

describe('a comment for the next line', () => {
  it('silences that line only', () => {
    expect(
      linesOf('# PRD\n\n<!-- throughline-disable-next-line no-card -- law -->\nA card.\nA card.\n'),
    ).toEqual([5]);
  });

  it('may have a colon behind its name', () => {
    expect(
      lintWith(rules, '# PRD\n\n<!-- throughline-disable-next-line: no-card -- law -->\nA card.\n'),
    ).toEqual([]);
  });

  it('reaches over blank lines', () => {
    expect(linesOf('# PRD\n\n<!-- throughline-disable-next-line no-card -- law -->\n\n\nA card.\n')).toEqual(
      [],
    );
  });

  it('silences only the rules that it names', () => {
    const text = '# PRD\n\n<!-- throughline-disable-next-line no-card -- law -->\nA card and a tap.\n';
    expect(linesOf(text)).toEqual([]);
    expect(linesOf(text, 'no-tap')).toEqual([4]);
  });

  it('silences several rules, and all when it names none', () => {
    const one = '# PRD\n\n<!-- throughline-disable-next-line no-card, no-tap -- law -->\nA card, a tap.\n';
    const all = '# PRD\n\n<!-- throughline-disable-next-line -- law -->\nA card, a tap.\n';
    expect(lintWith(rules, one)).toEqual([]);
    expect(lintWith(rules, all)).toEqual([]);
  });

  it('works at the last line, in list items and with Windows line endings', () => {
    expect(linesOf('# PRD\n\n<!-- throughline-disable-next-line no-card -- law -->\nA card')).toEqual([]);
    expect(
      linesOf('# PRD\n\n- One <!-- throughline-disable-next-line no-card -- law -->\n- A card\n'),
    ).toEqual([]);
    expect(
      linesOf('# PRD\r\n\r\n<!-- throughline-disable-next-line no-card -- law -->\r\nA card.\r\nA card.\r\n'),
    ).toEqual([5]);
  });
});

describe('a comment for a block', () => {
  it('silences up to the comment that closes it', () => {
    const text =
      '# PRD\n\n<!-- throughline-disable no-card -- law -->\n\nA card.\n\n<!-- throughline-enable no-card -->\n\nA card.\n';
    expect(linesOf(text)).toEqual([9]);
  });

  it('silences to the end when nothing closes it', () => {
    expect(linesOf('# PRD\n\nA card.\n\n<!-- throughline-disable no-card -- law -->\n\nA card.\n')).toEqual([
      3,
    ]);
  });

  it('is not closed by a comment about another rule', () => {
    const text =
      '# PRD\n\n<!-- throughline-disable no-card -- law -->\n\nA card.\n\n<!-- throughline-enable no-tap -->\n\nA card.\n';
    expect(linesOf(text)).toEqual([]);
  });
});

describe('a comment for the file', () => {
  it('silences what stands above it too', () => {
    expect(linesOf('# PRD\n\nA card.\n\n<!-- throughline-disable-file no-card -- law -->\n')).toEqual([]);
  });
});

describe('comments that are text', () => {
  it('are not followed inside code', () => {
    expect(
      linesOf('# PRD\n\n```html\n<!-- throughline-disable-file no-card -- law -->\n```\n\nA card.\n'),
    ).toEqual([7]);
    expect(noticesOf('# PRD\n\n```html\n<!-- throughline-disable-file no-card -->\n```\n')).toEqual([]);
  });

  it('are not followed when their name goes on', () => {
    expect(linesOf('# PRD\n\n<!-- throughline-disabled no-cards -->\n\nA card.\n')).toEqual([5]);
  });
});

describe('notices about comments', () => {
  const idsOf = (text: string) => noticesOf(text).map(({ ruleId }) => ruleId);

  it('ask for a reason', () => {
    expect(idsOf('# PRD\n\n<!-- throughline-disable-next-line no-card -->\nA card.\n')).toEqual([
      'suppression-without-reason',
    ]);
  });

  it.each(['--', '–', '—'])('take what follows %s for the reason', (dash) => {
    expect(
      idsOf(`# PRD\n\n<!-- throughline-disable-next-line no-card ${dash} after the workshop -->\nA card.\n`),
    ).toEqual([]);
  });

  it('name a rule that does not exist, and the nearest one', () => {
    const [notice] = noticesOf('# PRD\n\n<!-- throughline-disable-next-line no-crad -- law -->\nA card.\n');
    expect(notice?.ruleId).toBe('suppression-unknown-rule');
    expect(notice?.message).toContain('no-card');
    expect(notice?.fixes).toHaveLength(1);
  });

  it('name a comment that does not exist once, which then silences nothing', () => {
    const text = '# PRD\n\n<!-- throughline-disable-next-lin no-card -- law -->\nA card.\n';
    expect(noticesOf(text).map(({ message }) => message)).toEqual([
      expect.stringContaining('“throughline-disable-next-line” is the nearest one'),
    ]);
    expect(linesOf(text)).toEqual([4]);
  });

  it('tell a comment that silences nothing', () => {
    expect(idsOf('# PRD\n\n<!-- throughline-disable-next-line no-card -- law -->\nA purse.\n')).toEqual([
      'suppression-unused',
    ]);
    expect(idsOf('# PRD\n\n<!-- throughline-disable-next-line -- law -->\nA purse.\n')).toEqual([
      'suppression-unused',
    ]);
  });

  it('are not silenced by a comment that silences everything', () => {
    expect(idsOf('# PRD\n\n<!-- throughline-disable-file -->\n\nA card.\n')).toEqual([
      'suppression-without-reason',
    ]);
  });
});
