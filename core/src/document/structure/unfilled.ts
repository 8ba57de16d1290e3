import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { blanksIn } from './placeholders';

/** Whether a place for an answer holds none: it is blank, or a placeholder is all there is. A dash is an answer. */
export function isUnfilled(prose: Prose, vocabulary: Vocabulary): boolean {
  if (prose.text === '') return !prose.shape.marks.some(({ kind }) => kind === 'image' || kind === 'html');
  if (/^[?…. ]{1,5}$/.test(prose.text)) return true;
  const filler = blanksIn(prose, vocabulary).reduce((sum, { start, end }) => sum + end - start, 0);
  return filler > 0 && filler >= prose.text.replace(/[\s()_*?.,]/g, '').length * 0.6;
}
