import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';
import { findingLabel, findingWords, labelled } from '../../core/src/review/finding-labels';
import { allRules } from '../../core/src/rules/all-rules';

/** What a side bar shows at the width it has at first, beside an icon. */
const ROW = 30;

const finding = {
  severity: 'info',
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  fingerprint: '',
} as const;

const BRIEF = `---
type: positioning
---

# Positioning: Shared lists

## Audience

Everyone **who** buys food, from \`one\` person to large families.

## Key features

- Shared lists, so that nobody buys milk twice
- Sorting by aisle, so that a trip takes ten minutes less

## Proof
`;

const rows = (text: string) => {
  const { document, findings } = lintText(text, {});
  return findings.map((one) => [findingLabel(one), findingWords(document, one)]);
};

describe('a row of the list of findings', () => {
  it('begins with what is wrong, for every message of every check, and fits', () => {
    const labels = allRules.flatMap(({ id, messages }) =>
      Object.keys(messages).map((messageId) =>
        findingLabel({ ...finding, ruleId: id, messageId, message: `unlabelled: ${id}` }),
      ),
    );
    expect(labels.filter((label) => label.length > ROW || label.startsWith('unlabelled'))).toEqual([]);
  });

  it('says what that means for a review', () => {
    const weights = labelled(lintText(BRIEF, {}).findings).map(({ severity, weight }) => [severity, weight]);
    expect(weights).toContainEqual(['warning', 'Reviewers will ask']);
    expect(weights).toContainEqual(['info', 'Worth a look']);
  });

  it('goes on with the author’s words, without their marks', () => {
    expect(rows(BRIEF)).toContainEqual([
      'Audience leaves nobody out',
      'Everyone who buys food, from one person to large families.',
    ]);
    expect(rows(BRIEF)).toContainEqual(['Empty section', 'Proof']);
  });

  it('has no words for what the document lacks, which stands at its title', () => {
    const { document } = lintText(BRIEF, {});
    const start = BRIEF.indexOf('Positioning:');
    const span = { start, end: BRIEF.indexOf('\n', start) };
    expect(
      findingWords(document, {
        ...finding,
        ruleId: 'missing-problem',
        messageId: 'missing',
        message: '',
        span,
      }),
    ).toBe('');
  });
});
