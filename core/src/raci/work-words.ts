import { WORK_VERBS } from '../vocabulary/work-verbs';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our']);

/** By which two texts name the same work: their words without capitals, punctuation and articles. */
export const workKey = (text: string): string => wordsIn(text).join(' ');

/** What an activity names, to be looked up in many places. */
export interface Work {
  readonly key: string;
  /** What it is about: “Set the price” is about “price”. Empty for what does not begin with a verb of work. */
  readonly subject: string;
}

export const workOf = (activity: string): Work => ({ key: workKey(activity), subject: subjectKey(activity) });

function subjectKey(activity: string): string {
  const [verb = '', ...subject] = wordsIn(activity);
  return WORK_VERBS.has(verb) ? subject.join(' ') : '';
}

const wordsIn = (text: string): readonly string[] =>
  (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []).filter((word) => !ARTICLES.has(word));
