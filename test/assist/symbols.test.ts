import { describe, expect, it } from 'vitest';
import { type DocumentSymbol, matchesQuery, namedSymbols, symbolsOf } from '../../core/src/assist/symbols';
import { contains } from '../../core/src/text/span';
import { readDocument } from '../support/read-document';

const PRD = `# PRD: Shift swap

## Audience

- **Ward managers:** they fill the gaps.

## Requirements

### FR-1 Offer a shift

One tap.

- **FR-2:** A manager can refuse a swap.

## Success metrics

| Metric | Baseline | Target |
|---|---|---|
| Time to fill | 9 h | 2 h |

## Open questions

- Who tells night shifts? (Owner: Ravi)
`;
const draw = (symbols: readonly DocumentSymbol[], indent = ''): readonly string[] =>
  symbols.flatMap(({ name, kind, detail, children }) => [
    `${indent}${kind} ${name}${detail ? ` (${detail})` : ''}`,
    ...draw(children, `${indent}  `),
  ]);

describe('the outline', () => {
  it('holds sections, and in them what has a name', () => {
    expect(draw(symbolsOf(readDocument(PRD), { headings: true }))).toEqual([
      'section PRD: Shift swap',
      '  section Audience',
      '    person Ward managers',
      '  section Requirements',
      '    requirement FR-1 Offer a shift',
      '      requirement FR-2: A manager can refuse a swap.',
      '  section Success metrics',
      '    metric Time to fill (2 h)',
      '  section Open questions',
      '    question Who tells night shifts? (Owner: Ravi)',
    ]);
  });

  it('is a plain list where the editor shows headings itself', () => {
    expect(draw(symbolsOf(readDocument(PRD), { headings: false }))).toEqual([
      'person Ward managers',
      'requirement FR-1 Offer a shift',
      'requirement FR-2: A manager can refuse a swap.',
      'metric Time to fill (2 h)',
      'question Who tells night shifts? (Owner: Ravi)',
    ]);
  });

  it('names things within themselves and within their section', () => {
    const check = (symbols: readonly DocumentSymbol[]): void => {
      for (const { span, selection, children, name } of symbols) {
        expect(contains(span, selection), name).toBe(true);
        check(children);
      }
    };
    check(symbolsOf(readDocument(PRD), { headings: true }));
  });

  it('of an empty document is empty', () => {
    expect(symbolsOf(readDocument(''), { headings: true })).toEqual([]);
  });
});

describe('symbols of a workspace', () => {
  it('come with the section they stand in', () => {
    expect(namedSymbols(readDocument(PRD)).find(({ kind }) => kind === 'metric')).toMatchObject({
      name: 'Time to fill',
      container: 'Success metrics',
    });
  });

  it.each([
    ['swap', true],
    ['SHSW', true],
    ['s w', true],
    ['', true],
    ['paws', false],
  ])('are found by characters in their order: %j', (query, isFound) => {
    expect(matchesQuery('Shift swap', query)).toBe(isFound);
  });
});
