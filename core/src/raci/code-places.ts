import { type Prose, sourceSpan } from '../markdown/content';
import { replace, type TextEdit } from '../text/edit';
import { fromTo } from '../text/place';
import type { Span } from '../text/span';
import { asSigns } from './letter-signs';
import { withOurLetters } from './look-alike';
import { joinsLetters, lettersOf } from './raci-cell';
import type { RaciAssignment, RaciMatrix } from './raci-matrix';

/** A letter in a cell, and where it stands. */
export interface CodePlace {
  readonly code: string;
  readonly span: Span;
}

const TOKEN = /\p{L}+/gu;

/** Where the letters of a cell stand; what is behind them, in brackets or not, is left out. */
export function codePlaces(prose: Prose): readonly CodePlace[] {
  const { text } = prose;
  const open = text.search(/[([（]/);
  const places: CodePlace[] = [];
  for (const { 0: token, index } of (open === -1 ? text : text.slice(0, open)).matchAll(TOKEN)) {
    const plain = withOurLetters(token);
    if (joinsLetters(plain)) continue;
    const letters = lettersOf(plain);
    if (letters === null) break;
    places.push(...placesIn(prose, token, index, letters));
  }
  return places;
}

/** A word stands for one letter, and otherwise each sign for its own. */
function placesIn(
  prose: Prose,
  token: string,
  index: number,
  letters: readonly string[],
): readonly CodePlace[] {
  const signs = letters.length === 1 ? [token] : [...token];
  let at = index;
  return letters.map((code, place) => {
    const start = at;
    at += signs[place]?.length ?? 0;
    return { code, span: sourceSpan(prose, start, at) };
  });
}

/** Whether letters stand in the cells of a table that can be edited. */
export const hasEditableLetters = ({ source }: RaciMatrix): boolean =>
  'table' in source && source.layout !== 'letters-as-columns' && source.table.source === 'markdown';

/** Whether cells name who has the letter of their column. */
export const namesStandUnderLetters = ({ source }: RaciMatrix): boolean =>
  source.layout === 'letters-as-columns' && source.table.source === 'markdown';

/** Letters as the cells of a matrix say them. */
export const asWritten = (letters: string, source: RaciMatrix['source']): string =>
  'signs' in source && source.signs ? asSigns(letters, source.signs) : letters;

/**
 * Writes other letters into a cell of a matrix, as signs where that has signs, and leaves what stands around them; null
 * where no letters can be found. Letters of no scheme stay: a legend may explain them.
 */
export function writeCodes(
  { source }: RaciMatrix,
  { prose, unknown }: RaciAssignment,
  codes: readonly string[],
): TextEdit | null {
  const places = codePlaces(prose);
  const [first] = places;
  const last = places[places.length - 1];
  if (!first || !last) return null;
  return replace(fromTo(first.span, last.span), asWritten([...codes, ...unknown].join('/'), source));
}
