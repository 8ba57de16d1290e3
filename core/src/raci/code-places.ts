import { type Prose, sourceSpan } from '../markdown/content';
import { replace, type TextEdit } from '../text/edit';
import { fromTo } from '../text/place';
import type { Span } from '../text/span';
import { withOurLetters } from './look-alike';
import type { RaciAssignment, RaciMatrix } from './raci-matrix';
import { letterOfWord } from './raci-variant';

/** A letter in a cell, and where it stands. */
export interface CodePlace {
  readonly code: string;
  readonly span: Span;
}

const TOKEN = /\p{L}+/gu;

/** Where the letters of a cell stand; what is in brackets behind them is left out. */
export function codePlaces(prose: Prose): readonly CodePlace[] {
  const { text } = prose;
  const open = text.search(/[([（]/);
  const codes = open === -1 ? text : text.slice(0, open);
  return [...codes.matchAll(TOKEN)].flatMap(({ 0: token, index }): readonly CodePlace[] => {
    const plain = withOurLetters(token);
    const word = letterOfWord(plain);
    if (word !== null) return [{ code: word, span: sourceSpan(prose, index, index + token.length) }];
    const signs = [...token];
    if (signs.length > 3) return [];
    const letters = [...plain];
    let at = index;
    return signs.map((sign, place) => {
      const start = at;
      at += sign.length;
      return { code: (letters[place] ?? sign).toUpperCase(), span: sourceSpan(prose, start, at) };
    });
  });
}

/** Whether letters stand in the cells of a table that can be edited. */
export const hasEditableLetters = ({ source }: RaciMatrix): boolean =>
  'table' in source && source.layout !== 'letters-as-columns' && source.table.source === 'markdown';

/** Writes other letters into a cell, and leaves what stands around them; null where no letters can be found. */
export function writeCodes({ prose }: RaciAssignment, codes: readonly string[]): TextEdit | null {
  const places = codePlaces(prose);
  const [first] = places;
  const last = places[places.length - 1];
  return first && last ? replace(fromTo(first.span, last.span), codes.join('/')) : null;
}
