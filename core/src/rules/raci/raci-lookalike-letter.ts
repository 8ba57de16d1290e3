import { defineRule } from '../../lint/rule';
import { sourceSpan } from '../../markdown/content';
import { explainedCodes } from '../../raci/legend';
import { lookAlikesIn } from '../../raci/look-alike';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { replace } from '../../text/edit';
import { perEach } from '../../text/once';

export const raciLookalikeLetter = defineRule({
  id: 'raci-lookalike-letter',
  area: 'raci',
  summary: 'A letter of a matrix only looks like one of its scheme',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: {
    letter:
      'This “{letter}” is another character that only looks like {letter}, so searching, sorting and counting miss it. Type {letter} in its place.',
  },
  check({ document }) {
    const reports = reportsOn(document.raciMatrices);
    return reports.length > 0 && isLocal(explainedCodes(document)) ? [] : reports;
  },
});

const reportsOn = perEach(({ rows }: RaciMatrix) =>
  rows
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ prose, span, hasLookAlike }) => {
      const [first, ...others] = hasLookAlike ? lookAlikesIn(prose.text) : [];
      if (!first) return [];
      const edits = [first, ...others].map(({ at, length, letter }) =>
        replace(sourceSpan(prose, at, at + length), letter),
      );
      return [
        {
          message: 'letter',
          span,
          data: { letter: first.letter.toUpperCase() },
          fixes: [{ title: 'Use plain letters', safety: 'safe', edits }],
        } as const,
      ];
    }),
);

/** A legend in another alphabet makes its letters the right ones. */
const isLocal = (codes: ReadonlySet<string>): boolean => [...codes].some((code) => /[^\0-\x7f]/.test(code));
