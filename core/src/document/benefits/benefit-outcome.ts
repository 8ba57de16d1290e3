import type { TermHit } from '../../vocabulary/vocabulary';
import {
  type BenefitSignal,
  type Clause,
  hasLexicon,
  isNegated,
  signal,
  withLexicon,
  wordsBetween,
} from './benefit-clause';

const NOMINAL_BEFORE = /(?:\b(?:the|a|an|this|that|these|each|every|of|at|per|no|in|on)\s|[-/_])$/i;
const NOMINAL_VERB = /^(?:closed|ended|dropped|won|kept|caught|saved|lost|stopped)$/i;
const BLOCKING = new Set(
  'after in within for every each per to from at by until during if when unless as with via between before of'.split(
    ' ',
  ),
);
const TIME_NOUNS = new Set(['minutes', 'hours', 'days', 'weeks']);
const TIME_VERB =
  /^(?:sav|cut|free|spar|win|won|reclaim|regain|gain|shav|get back|got back|take back|recover|reduc|slash|spend less)/i;
const KEEPING = /^(?:keep|kept|retain)/i;

export function findOutcome(clause: Clause): BenefitSignal | null {
  const gains = withLexicon(clause, 'gain-noun');
  const verbs = withLexicon(clause, 'outcome-verb');
  for (const verb of verbs) {
    if (!isVerb(clause, verb)) continue;
    for (const gain of gains) {
      if (gain.start < verb.end || !isOutcome(clause, verb, gain)) continue;
      return signal('outcome', 2, verb.start, gain.end);
    }
  }
  const moved = findMore(clause, gains) ?? findFall(clause, gains);
  if (moved) return moved;
  const pain = verbs.find(
    (verb) => isVerb(clause, verb) && !hasLexicon(verb, 'raising-verb') && isBeforePain(clause, verb),
  );
  return pain ? signal('outcome', 1, pain.start, pain.end) : null;
}

function isVerb({ text }: Clause, hit: TermHit): boolean {
  if (text[hit.end] === '-' || NOMINAL_BEFORE.test(text.slice(Math.max(0, hit.start - 7), hit.start)))
    return false;
  return !isNegated(text, hit.start);
}

function isOutcome(clause: Clause, verb: TermHit, gain: TermHit): boolean {
  const between = wordsBetween(clause.text, verb.end, gain.start);
  if (
    between.length > 3 ||
    between.some((word) => BLOCKING.has(word)) ||
    /[,()]/.test(clause.text.slice(verb.end, gain.start))
  ) {
    return false;
  }
  if (between.length === 0 && NOMINAL_VERB.test(verb.term)) return false;
  const isWanted = hasLexicon(gain, 'wanted-gain');
  if (TIME_NOUNS.has(gain.term.toLowerCase()))
    return TIME_VERB.test(verb.term) && !/^\s+of\s/.test(clause.text.slice(gain.end));
  if (gain.term === 'time' && KEEPING.test(verb.term)) return false;
  if (hasLexicon(verb, 'raising-verb')) return isWanted || isCure(verb, gain);
  return !isWanted;
}

/** Verbs that bring good things, beside the bad things they may also end. */
const isCure = (verb: TermHit, gain: TermHit): boolean =>
  /^(?:win|gain|regain|reclaim|get back|got back|take back|recover)/i.test(verb.term) &&
  /^(?:time|money|budget|effort|losses)$/i.test(gain.term);

const FEWER = /\b(fewer|less|lower|lowers|no wasted|half the|half as (?:much|many)|not a single|zero)\s$/i;
const MORE = /\b(more|higher|better|greater|stronger|bigger)\s$/i;

/** "Fewer failed payments", "less time", "higher conversion". */
function findMore({ text }: Clause, gains: readonly TermHit[]): BenefitSignal | null {
  for (const gain of gains) {
    const before = text.slice(Math.max(0, gain.start - 40), gain.start);
    const near = before.replace(/[\p{L}-]{2,20}\s$/u, '');
    const pattern = hasLexicon(gain, 'wanted-gain') ? MORE : FEWER;
    const found = pattern.exec(before) ?? pattern.exec(near);
    if (found) return signal('outcome', 2, gain.start - found[0].length, gain.end);
  }
  return null;
}

const FALLS =
  /^\s(?:have |has )?(?:falls?|fell|fallen|drops?|dropped|shrinks?|shrank|goes down|go down|is down|are down|decline[sd]?|halved?)\b/i;
const RISES =
  /^\s(?:have |has )?(?:rises?|rose|grows?|grew|climbs?|climbed|goes up|go up|is up|are up|doubles?|doubled|improves?|improved)\b/i;

function findFall({ text }: Clause, gains: readonly TermHit[]): BenefitSignal | null {
  for (const gain of gains) {
    const pattern = hasLexicon(gain, 'wanted-gain') ? RISES : FALLS;
    if (pattern.test(text.slice(gain.end, gain.end + 30))) return signal('outcome', 2, gain.start, gain.end);
  }
  return null;
}

const isBeforePain = (clause: Clause, verb: TermHit): boolean =>
  withLexicon(clause, 'pain').some(
    (pain) => pain.start >= verb.end && wordsBetween(clause.text, verb.end, pain.start).length <= 1,
  );
