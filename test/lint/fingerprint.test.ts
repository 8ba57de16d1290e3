import { describe, expect, it } from 'vitest';
import { fingerprintOf, normaliseText } from '../../core/src/lint/fingerprint';
import { lintWith, wordRule } from '../support/lint-with';

const rules = [wordRule('card'), wordRule('tap')];
const printsOf = (text: string) => lintWith(rules, text).map(({ fingerprint }) => fingerprint);
const TEXT = '# PRD\n\n## Goals\n\nStop a card with a tap.\n\n## Risks\n\nA card is stopped by mistake.\n';

describe('fingerprints of findings', () => {
  it('stay when text is inserted above', () => {
    expect(printsOf(TEXT.replace('## Goals', 'A paragraph.\n\n- an item\n\n## Goals'))).toEqual(
      printsOf(TEXT),
    );
  });

  it('stay when a section is inserted above', () => {
    expect(printsOf(TEXT.replace('## Goals', '## Audience\n\nCustomers.\n\n## Goals'))).toEqual(
      printsOf(TEXT),
    );
  });

  it('stay when the words beside them change', () => {
    expect(printsOf(TEXT.replace('with a tap', 'using one tap'))).toEqual(printsOf(TEXT));
  });

  it('stay with other line endings and emphasis', () => {
    expect(printsOf(TEXT.replaceAll('\n', '\r\n'))).toEqual(printsOf(TEXT));
    expect(printsOf(TEXT.replace('a card with', 'a **card** with'))).toEqual(printsOf(TEXT));
  });

  it('differ by section, rule and occurrence', () => {
    const prints = printsOf(`${TEXT}\nA card, another card and a tap.\n`);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('change when the finding moves to another section', () => {
    expect(printsOf(TEXT.replace('## Goals', '## Scope'))[0]).not.toBe(printsOf(TEXT)[0]);
  });

  it('are the same on every run and every machine', () => {
    expect(fingerprintOf(['metrics-missing', 'none', 'goals'])).toBe(
      fingerprintOf(['metrics-missing', 'none', 'goals']),
    );
    expect(fingerprintOf([])).toBe('cbf29ce484222325');
    expect(fingerprintOf(['a'])).toMatch(/^[\da-f]{16}$/);
  });
});

describe('a fingerprint', () => {
  it('tells apart the same words in other parts', () => {
    expect(fingerprintOf(['ab', 'c'])).not.toBe(fingerprintOf(['a', 'bc']));
    expect(fingerprintOf(['a', ''])).not.toBe(fingerprintOf(['a']));
  });

  it('does not collide over many near-alike parts', () => {
    const prints = new Set(
      Array.from({ length: 20_000 }, (_, index) => fingerprintOf(['rule', `item ${index}`])),
    );
    expect(prints.size).toBe(20_000);
  });
});

describe('normalised text', () => {
  it('sets aside case, blanks and decoration', () => {
    expect(normaliseText('  **Stop**\n> the `Card`  ')).toBe(normaliseText('stop the card'));
  });
});
