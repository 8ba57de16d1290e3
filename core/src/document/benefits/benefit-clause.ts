import type { Unplaced } from '../../markdown/per-shape';
import type { LexiconName, TermHit, Vocabulary } from '../../vocabulary/vocabulary';
import { type Quantity, quantitiesOf } from '../numbers/quantity';
import { termsIn } from '../structure/terms';

/**
 * A sign that a text says what somebody gains.
 * `purpose`: "so that …", "which means …". `outcome`: an outcome verb beside a gain, "fewer errors". `saving`: a
 * quantity saved. `relief`: "without …", "instead of …", "no more …". `figure`: a measured outcome. `help`: "helps
 * agents resolve …". `state`: a person in the state they want. `comparison`: "faster approvals". `feeling`: "peace of
 * mind".
 */
export interface BenefitSignal {
  readonly kind:
    | 'purpose'
    | 'outcome'
    | 'saving'
    | 'relief'
    | 'figure'
    | 'help'
    | 'state'
    | 'comparison'
    | 'feeling';
  /** 3: a benefit by itself; 2: a benefit; 1: half of one. */
  readonly score: 1 | 2 | 3;
  /** Indexes into the text. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text in which words belong together, with what is known about it. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly hits: readonly TermHit[];
  readonly quantities: readonly Quantity[];
}

/** Longer paragraphs say their benefit early or not at all. */
const LONGEST_PROSE = 4000;

/** The clauses of a prose that speak of what is there now. */
export function clausesIn(prose: Unplaced, vocabulary: Vocabulary): readonly Clause[] {
  const text = prose.text.slice(0, LONGEST_PROSE);
  const hits = termsIn(prose, vocabulary).filter((hit) => hit.lexicons.some((name) => USED.has(name)));
  const quantities = quantitiesOf(prose);
  return clauseSpans(text)
    .map(({ start, end }) => ({
      text: text.slice(start, end),
      start,
      hits: hits.filter((hit) => hit.start >= start && hit.end <= end).map((hit) => moved(hit, start)),
      quantities: quantities
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => moved(one, start)),
    }))
    .filter((clause) => !isPromisedLater(clause));
}

const USED: ReadonlySet<LexiconName> = new Set<LexiconName>([
  'gain-noun',
  'wanted-gain',
  'outcome-verb',
  'raising-verb',
  'capability-verb',
  'beneficiary',
  'gain-adjective',
  'comparative',
  'emotion',
  'pain',
]);

const moved = <Place extends { readonly start: number; readonly end: number }>(
  place: Place,
  by: number,
): Place => ({
  ...place,
  start: place.start - by,
  end: place.end - by,
});

const CLAUSE_END = /[.!?;](?=\s|$|["”’)])|\n|[ \t][—–-]{1,2}[ \t]|:[ \t]|→/g;

function clauseSpans(text: string): readonly { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(CLAUSE_END)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => clause.end - clause.start > 2);
}

const LATER =
  /\b(?:in|with|from) (?:a|the|some) (?:later|future|next) (?:release|version|phase|update|iteration)|\bwill (?:later|eventually|one day)\b|\bonce (?:\S{1,30} ){1,6}(?:ships?|lands?|launches|exists|is (?:built|ready|available|released|live|done))\b|\bnot yet\b|\byet\s{0,5}$/i;

/** Whether what the clause says holds only after something that does not exist yet. */
const isPromisedLater = ({ text }: Clause): boolean => LATER.test(text);

export const hasLexicon = (hit: TermHit, ...names: readonly LexiconName[]): boolean =>
  hit.lexicons.some((name) => names.includes(name));

export const withLexicon = (clause: Clause, ...names: readonly LexiconName[]): readonly TermHit[] =>
  clause.hits.filter((hit) => hasLexicon(hit, ...names));

export const signal = (
  kind: BenefitSignal['kind'],
  score: BenefitSignal['score'],
  start: number,
  end: number,
): BenefitSignal => ({ kind, score, start, end });

const NEGATION_BEFORE = /(?:\bnot|n['’]t|\bnever|\bcannot|\bwithout|\bno longer)(?:\s\S{1,20}){0,2}\s$/i;

export const isNegated = (text: string, at: number): boolean =>
  NEGATION_BEFORE.test(text.slice(Math.max(0, at - 40), at));

export const wordsBetween = (text: string, from: number, to: number): readonly string[] =>
  text
    .slice(from, to)
    .toLowerCase()
    .match(/[\p{L}\p{N}'’-]+/gu) ?? [];
