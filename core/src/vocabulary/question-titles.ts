import type { DocumentKind } from '../document/kind/kind';
import type { SectionKey } from './section-key';
import type { SectionMatch } from './vocabulary';

export const QUESTION_WORDS: ReadonlySet<string> = new Set(['who', 'what', 'why', 'how', 'when', 'where']);

/** Kinds that speak to buyers; only there "Why Acme" and "Acme vs Bolt" are about competition. */
const FOR_BUYERS: ReadonlySet<DocumentKind> = new Set([
  'positioning',
  'messaging',
  'launch',
  'battlecard',
  'prfaq',
]);

const exactly = (key: SectionKey): readonly SectionMatch[] => [{ key, confidence: 'exact' }];
const guessed = (key: SectionKey): readonly SectionMatch[] => [{ key, confidence: 'head-noun' }];

/**
 * What a heading means that asks or compares, with a name in it that no list can hold: "What Acme is not", "Why Acme",
 * "How is Acme different". Empty when it asks something else, so that its last word is not taken for its meaning; null
 * when it does not ask.
 */
export function questionMeaning(
  tokens: readonly string[],
  kind: DocumentKind | null,
): readonly SectionMatch[] | null {
  const isForBuyers = kind !== null && FOR_BUYERS.has(kind);
  switch (tokens[0]) {
    case 'what':
      return whatMeaning(tokens);
    case 'who':
      return isNegated(tokens) ? exactly('anti-persona') : [];
    case 'why':
      return isForBuyers && isName(tokens.slice(1)) ? guessed('differentiation') : [];
    case 'how':
      return howMeaning(tokens);
    case 'when':
      return isForBuyers && tokens[1] === 'to' && tokens[2] === 'use' ? guessed('competition') : [];
    case 'vs':
    case 'versus':
      return exactly('competition');
    default:
      return comparesTwo(tokens) && (kind === null || isForBuyers) ? guessed('competition') : null;
  }
}

const DIFFERENT: ReadonlySet<string> = new Set(['different', 'unique', 'special', 'better']);

function whatMeaning(tokens: readonly string[]): readonly SectionMatch[] {
  const last = tokens.at(-1) ?? '';
  if (isNegated(tokens)) return negatedMeaning(tokens);
  if (tokens[1] === 'makes' && DIFFERENT.has(last)) return exactly('differentiation');
  if (tokens[1]?.startsWith('problem') && /^solv(?:e|es|ed|ing)$/.test(last)) return exactly('problem');
  return tokens.length <= 4 && last === 'replaces' ? exactly('competition') : [];
}

function howMeaning(tokens: readonly string[]): readonly SectionMatch[] {
  const last = tokens.at(-1) ?? '';
  if (tokens.includes('different')) return guessed('differentiation');
  return last === 'compares' || last === 'compare' ? guessed('competition') : [];
}

const NEGATED: ReadonlySet<string> = new Set(['not', "won't", "isn't", "aren't", "doesn't", "don't"]);
const isNegated = (tokens: readonly string[]): boolean => tokens.some((token) => NEGATED.has(token));

const OF_SPEECH: ReadonlySet<string> = new Set(['say', 'claim', 'call', 'write', 'promise']);
const OF_TROUBLE: ReadonlySet<string> = new Set([
  'working',
  'work',
  'works',
  'known',
  'know',
  'clear',
  'understood',
  'good',
  'enough',
  'happening',
]);
const OURS: ReadonlySet<string> = new Set(['we', "we're", "we'll"]);

/** "What we are not working on" excludes; "What is not working" complains. */
function negatedMeaning(tokens: readonly string[]): readonly SectionMatch[] {
  if (!OURS.has(tokens[1] ?? '') && tokens.some((token) => OF_TROUBLE.has(token))) return [];
  return exactly(tokens.some((token) => OF_SPEECH.has(token)) ? 'words-avoid' : 'non-goals');
}

function comparesTwo(tokens: readonly string[]): boolean {
  const at = tokens.findIndex((token) => token === 'vs' || token === 'versus');
  return at > 0 && at < tokens.length - 1;
}

const NOT_A_NAME: ReadonlySet<string> = new Set([
  'this',
  'that',
  'these',
  'those',
  'the',
  'a',
  'an',
  'it',
  "it's",
  'its',
  'is',
  'are',
  'was',
  'do',
  'does',
  'did',
  'we',
  "we're",
  'our',
  'you',
  'they',
  'i',
  'not',
  'now',
  'how',
  'what',
  'users',
  'customers',
  'people',
  'would',
  'should',
  'can',
  'will',
  'change',
  'build',
]);

const isName = (tokens: readonly string[]): boolean =>
  tokens.length > 0 && tokens.length <= 3 && !NOT_A_NAME.has(tokens[0] ?? '');
