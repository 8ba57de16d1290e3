import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/src/document/kind/kind';
import { lintText } from '../../core/src/request/lint-text';
import { fill, PIECES, PLACES } from '../support/hostile-texts';
import { MANY } from '../support/many-things';

/** What hangs, or takes the square of the time, does not come back before this; a slow machine does. */
const HANG = 600_000;

const faultsIn = (text: string, kind: (typeof DOCUMENT_KINDS)[number] | null) =>
  lintText(text, { kind, path: 'docs/hostile.md' }).findings.filter(
    ({ ruleId }) => ruleId === 'internal-error',
  );

/** What has its own meaning in each place: delimiters that may open, words that may begin, blanks that may end. */
const EVERYWHERE: ReadonlySet<string> = new Set(['[', ' ', 'TBD ', 'from 1 to ']);

const places = Object.entries(PLACES);

describe.each(places.map(([name, place], index) => [name, place, index] as const))(
  'a line of 100 KB %s',
  (_, place, index) => {
    // Every piece comes to every place in its turn; the directed pieces come to all.
    const turn = PIECES.filter((piece, at) => at % places.length === index || EVERYWHERE.has(piece));

    it('is linted without a fault, whatever it repeats', { timeout: HANG }, () => {
      for (const [at, piece] of turn.entries()) {
        const kind = DOCUMENT_KINDS[(at + index) % DOCUMENT_KINDS.length] ?? null;
        expect({ piece, faults: faultsIn(place(fill(piece)), kind) }).toEqual({ piece, faults: [] });
      }
    });
  },
);

describe('a document of', () => {
  it.each(Object.entries(MANY))('%s is linted without a fault', { timeout: HANG }, (_, { text, kind }) => {
    expect(faultsIn(text(), kind)).toEqual([]);
  });
});
