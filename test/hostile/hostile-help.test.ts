import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/assist/completion/complete';
import { completeConfig } from '../../core/src/assist/config/complete-config';
import { hoverConfig } from '../../core/src/assist/config/hover-config';
import { formatTables } from '../../core/src/assist/format-tables';
import { hoverAt } from '../../core/src/assist/hover';
import { inlayHints } from '../../core/src/assist/inlay-hints';
import { highlightsAt } from '../../core/src/assist/references/references';
import { selectionRanges } from '../../core/src/assist/selection';
import { symbolsOf } from '../../core/src/assist/symbols';
import { readiness } from '../../core/src/review/readiness';
import { fill, PLACES } from '../support/hostile-texts';
import { readDocument } from '../support/read-document';

const LENGTH = 20_000;
/** What help looks at line by line, and not through the findings. */
const PIECES = [
  '| ',
  '\\|',
  'T-1 ',
  'FR-1 ',
  '@a ',
  'as a ',
  'owner: ',
  '[',
  '`',
  '- ',
  '#',
  '漢字',
  '<!-- ',
  ': ',
  '{',
  'a',
];
/** What hangs, or takes the square of the time, does not come back before this; a slow machine does. */
const HANG = 120_000;

describe('help with a hostile line', () => {
  it.each(PIECES)('of %j comes to an end', { timeout: HANG }, (piece) => {
    for (const write of Object.values(PLACES)) {
      const text = write(fill(piece, LENGTH));
      const document = readDocument(text);
      for (const offset of [Math.floor(text.length / 2), text.length]) {
        complete(document, offset);
        hoverAt(document, offset, [], () => null);
        highlightsAt(document, offset);
        selectionRanges(document, offset);
        completeConfig('a.yaml', text, offset);
        hoverConfig('a.json', text, offset, () => null);
      }
      formatTables(document, null);
      inlayHints(document, { start: 0, end: text.length });
      expect(symbolsOf(document, { headings: true })).toBeDefined();
      expect(readiness(document, [])).not.toBeNull();
    }
  });
});
