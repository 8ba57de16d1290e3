import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { TermHit, Vocabulary } from '../../vocabulary/vocabulary';
import { type Sentence, sentencesOf } from '../structure/sentence';
import { hitsOf } from '../structure/terms';

/** Words that put a product above all others, as indexes into the prose's text. */
export interface Superlative {
  readonly start: number;
  readonly end: number;
  /** The superlative and the noun it ranks: "best returns platform". */
  readonly text: string;
}

/** Ordinary words that rank a product only beside what is sold; the rest of the lexicon always does. */
const NEEDS_NOUN =
  /^(?:the )?(?:best|leading|first|only|most|fastest|easiest|simplest|smartest|cheapest|safest|strongest|largest|biggest|greatest|finest|lowest|highest|ultimate|perfect|flawless|guaranteed|most (?:powerful|accurate|complete|comprehensive|secure|reliable|popular|advanced|trusted)|number (?:one|1)|no\.? 1|# ?1)$/;
const ARTICLE =
  /(?:^|[\s(“"])(?:the|our|your|a|an|its|world['’]s|industry['’]s|market['’]s)\s{1,2}(?:\p{L}{1,20}\s(?:and|&)\s)?$/iu;
/** One of a kind is "the first" or "the world's only"; "your first" and "a first" count something else. */
const ALONE = /(?:^|[\s(“"])(?:the|world['’]s|industry['’]s|market['’]s)\s{1,2}(?:first\s(?:and|&)\s)?$/iu;
/** There is an only way to most things; an easiest one is a claim. */
const WAYS = /^(?:fastest|easiest|simplest|smartest|cheapest|safest)$/;
/** "The easiest way to sort them is by date" tells how to do something. */
const ADVICE = /\s(?:is|was|will be) (?:to|by|with|using|simply|through|via|not)\s/i;
/** "The fastest way to lose a pilot" warns of something. */
const WARNING =
  /^\s(?:\p{L}{2,12}ly\s)?(?:fail|lose|kill|ruin|break|destroy|damage|waste|burn|upset|annoy|confuse|undermine|erode|alienate|miss|block|get (?:rejected|banned|blocked|fired|ignored))(?!\p{L})/iu;
/** "Nobody else closes the books on day one" puts the product above all others without a superlative. */
const ALONE_IN_IT =
  /(?:^|[^\p{L}])(?:nobody else|no one else|no other (?:\p{L}{2,20}\s)?(?:tool|platform|product|vendor|provider|app|service|company|team)s?|no competitor|none of (?:them|our competitors|our rivals))\s(?:currently\s|also\s|can\s|even\s)?(?:offers?|provides?|delivers?|combines?|closes|comes? close|does (?:this|that|it|both)|do (?:this|that|it|both)|has (?:this|that|it|both)|have (?:this|that|it|both)|solves?|builds?|ships?|serves?|matches|match|pairs?|gives|lets|covers?)(?!\p{L})/giu;
/** What it holds at least. Most texts hold none of it, and it is much cheaper to look for. */
const MAY_BE_ALONE = /no(?:body| one| other| competitor|ne of)/i;
/** A line that opens with a rank in a market needs no article: "Fastest close in the industry", "Number one in Europe". */
const ATOP =
  /^(?:(?:best|fastest|easiest|simplest|smartest|cheapest|safest|strongest|largest|biggest|highest|lowest|most\s[\p{L}-]{3,20})(?:\s(?!(?:in|on|of)\s)[\p{L}-]{1,24}){1,4}\s(?:in the (?:industry|world|market|category|business)|on the market|in (?:its|our) (?:category|class))|(?:number one|number 1|no\. ?1|#1)\s(?:in|for|on)(?:\s(?:the|our)\s[\p{L}-]{2,24}|\s[\p{L}-]{2,24}))(?!\p{L})/iu;
/** Ranks that open a line without an article; "most tools" and "best tool for" compare others. */
const OPENING = /^(?:leading|fastest|easiest|simplest|smartest|safest|strongest|most \p{L}{3,20}|ultimate)$/u;

/** The two words behind "way to", so that a quotation says to do what. */
const OBJECT = /^(?:\s[\p{L}\p{N}’'-]{1,24}){1,2}/u;
/** Words between a superlative and a noun that belongs to something else. */
const BROKEN =
  /[,;:()—–]|(?:^|\s)(?:of|that|which|to|for|is|are|in|on|with|the|an?|your|our|this|thing|time|part|step)(?=\s)/i;
/** How far behind the superlative its noun may stand: "the best grant management tool". */
const REACH = 45;

/** What makes a rank checkable: a source, a year, a sample, a place in a named list. */
const SCOPED =
  /(?:(?:^|[\s(~$€£“"‘'#])\d{2}|according to|rated|ranked|benchmark|survey|study|measured|tested|source:|\bG2\b|Gartner|Forrester|among the|one of the|as of|certified|so far|that we know|we know of|to our knowledge|we found|known to us)/iu;
/** A wish, a doubt, a denial or a question claims nothing. */
const UNCLAIMED =
  /(?:^|[^\p{L}])(?:not|n['’]t|never|nor|neither|become|becoming|becomes|aim|aims|aiming|vision|goal|mission|strive|want to be|hope|whether|if|should be|would be|could be|might|may|perhaps|probably|choose|pick|find|finding|which|who|what|how|when|why|where)(?![\p{L}])/iu;

/** A longer paragraph is no copy, and reading each of its sentences would take too long. */
const LONGEST = 6_000;

/**
 * The superlatives of a prose that claim a rank for a product and say nothing by which to check it.
 * A sentence with a number, a source or a comparison group is left alone, and so are wishes, doubts and questions.
 */
export const superlativesIn = perShape((prose, vocabulary: Vocabulary): readonly Superlative[] => {
  if (prose.text.length > LONGEST) return [];
  const alone = MAY_BE_ALONE.test(prose.text) ? unequalled(prose) : [];
  const found = [...ranked(prose, vocabulary), ...alone];
  const others = atop(prose).filter(({ start }) => !found.some((other) => other.start === start));
  return [...found, ...others].sort((a, b) => a.start - b.start);
});

function ranked(prose: Unplaced, vocabulary: Vocabulary): readonly Superlative[] {
  const hits = hitsOf(prose, vocabulary, 'superlative');
  if (hits.length === 0) return [];
  const nouns = hitsOf(prose, vocabulary, 'product-noun');
  const found: Superlative[] = [];
  for (const { start, end, term } of hits) {
    if (start < (found[found.length - 1]?.end ?? 0)) continue;
    const sentence = bareSentenceAt(prose, start);
    if (!sentence) continue;
    if (!NEEDS_NOUN.test(term)) {
      found.push({ start, end, text: prose.text.slice(start, end) });
      continue;
    }
    const noun = nouns.find(
      (hit) => hit.start >= end && hit.start - end <= REACH && hit.start < sentence.end,
    );
    const before = prose.text.slice(sentence.start, start);
    if (!noun || !ranks(term, before, prose.text.slice(end, noun.start), noun.term)) continue;
    if (noun.term === 'way to' && isNoOffer(prose.text.slice(noun.end, sentence.end))) continue;
    const reach =
      noun.term === 'way to'
        ? noun.end + (OBJECT.exec(prose.text.slice(noun.end, sentence.end))?.[0].length ?? 0)
        : endOfCompound(nouns, noun);
    found.push({ start, end: reach, text: prose.text.slice(start, reach) });
  }
  return found;
}

const atop = (prose: Unplaced): readonly Superlative[] => {
  const match = ATOP.exec(prose.text);
  return match && bareSentenceAt(prose, 0) ? [{ start: 0, end: match[0].length, text: match[0] }] : [];
};

const isNoOffer = (purpose: string): boolean => ADVICE.test(purpose) || WARNING.test(purpose);

/** "Agent workspace" ends with its last noun. */
const endOfCompound = (nouns: readonly TermHit[], noun: TermHit): number =>
  nouns.reduce((end, next) => (next.start === end + 1 ? next.end : end), noun.end);

const unequalled = (prose: Unplaced): readonly Superlative[] =>
  [...prose.text.matchAll(ALONE_IN_IT)].flatMap(({ 0: text, index }) => {
    const start = index + text.search(/n/i);
    const behind = index + text.length;
    const object = OBJECT.exec(prose.text.slice(behind, behind + 60))?.[0] ?? '';
    const end =
      behind + object.replace(/\s(?:to|for|in|at|of|with|and|or|on|by|from|as|so|that)$/, '').length;
    return bareSentenceAt(prose, start) ? [{ start, end, text: prose.text.slice(start, end) }] : [];
  });

/** The sentence around an index when it claims something and names nothing by which to check it. */
function bareSentenceAt(prose: Unplaced, index: number): Sentence | null {
  const sentence = sentencesOf(prose).find(({ start, end }) => start <= index && index < end);
  if (!sentence) return null;
  const words = prose.text.slice(sentence.start, sentence.end);
  const isSourced = prose.shape.marks.some(
    ({ kind, start, end }) =>
      (kind === 'link' || kind === 'footnote') && start < sentence.end && end >= sentence.start,
  );
  const isClaimed =
    !words.trimEnd().endsWith('?') && !UNCLAIMED.test(prose.text.slice(sentence.start, index));
  return isClaimed && !isSourced && !SCOPED.test(words) ? sentence : null;
}

/** Whether the superlative belongs to the noun, as in "the easiest returns tool". */
function ranks(term: string, before: string, between: string, noun: string): boolean {
  if (BROKEN.test(between)) return false;
  if (noun === 'way to' && !WAYS.test(term)) return false;
  if (/^(?:first|only)$/.test(term)) return ALONE.test(before);
  if (before === '' && OPENING.test(term) && !/[^s]s$/.test(noun)) return true;
  return /^(?:the |#|n)/.test(term) || ARTICLE.test(before);
}
