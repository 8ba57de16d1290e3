import { describe, expect, it } from 'vitest';
import { fixText } from '../../core/src/lint/fix';
import { codePlaces } from '../../core/src/raci/code-places';
import { lookAlikesIn, withOurLetters } from '../../core/src/raci/look-alike';
import { lintText } from '../../core/src/request/lint-text';

const tableWith = (cell: string): string =>
  `# RACI\n\n| Task | PM | Eng |\n|---|---|---|\n| Write | ${cell} | R |\n| Ship | A/R | C |\n| Sell | A | R |\n`;

describe('a letter that takes two code units', () => {
  it('is read as ours, and told where it stands', () => {
    expect(withOurLetters('R/𝐀')).toBe('R/A');
    expect(lookAlikesIn('𝐑𝐀')).toEqual([
      { at: 0, length: 2, letter: 'R' },
      { at: 2, length: 2, letter: 'A' },
    ]);
  });

  it('is replaced whole by the fix', () => {
    const fixed = fixText(tableWith('R/𝐀'), (source) => lintText(source, { kind: 'raci' }).findings);
    expect(fixed.text).toBe(tableWith('R/A'));
  });

  it('has a place of its own in the cell', () => {
    const text = tableWith('𝐑/𝐀 (later)');
    const [cell] = lintText(text, { kind: 'raci' }).document.raciMatrices[0]?.rows[0]?.assignments ?? [];
    const places = cell ? codePlaces(cell.prose) : [];
    expect(places.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['R', '𝐑'],
      ['A', '𝐀'],
    ]);
  });
});
