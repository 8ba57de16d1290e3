import type { Prose } from '../../markdown/content';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { contentWords, isSameWord, stem, wordsOf } from '../structure/content-words';
import { hitsOf } from '../structure/terms';
import { benefitSignals } from './benefit-signals';

/** Nouns for any part of any product: beside the feature's own words they add nothing. */
const PART_NOUNS = new Set(
  (
    'app application area button capability component dashboard feature function functionality interface list menu module ' +
    'option page panel place platform portal product screen section service site solution system tab tool ui view website ' +
    'widget workspace ability support single multiple various different'
  )
    .split(' ')
    .map(stem),
);

/**
 * Whether a benefit says the feature again: nearly all of its words are the feature's, people and the verbs of any
 * software aside, and nothing in it is gained.
 */
export function restates(benefit: Prose, feature: Prose, vocabulary: Vocabulary): boolean {
  const theirs = wordsOf(feature);
  if (theirs.length === 0 || benefitSignals(benefit, vocabulary).some(({ score }) => score >= 2))
    return false;
  const set = hitsOf(benefit, vocabulary, 'capability-verb', 'beneficiary');
  const isGained =
    hitsOf(benefit, vocabulary, 'gain-noun', 'outcome-verb', 'emotion', 'gain-adjective').length > 0;
  const telling = contentWords(without(benefit.text, set)).filter((word) => !PART_NOUNS.has(word));
  const shared = telling.filter((word) => theirs.some((other) => isSameWord(word, other))).length;
  if (isGained) return false;
  if (telling.length === 0)
    return wordsOf(benefit).some((word) => theirs.some((other) => isSameWord(word, other)));
  const isShort = wordsOf(benefit).length <= 3;
  return shared / telling.length >= 0.7 || (isShort && shared >= 1 && shared * 2 >= telling.length);
}

function without(text: string, hits: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of hits) {
    if (start >= at) kept += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}
