import {
  type BenefitSignal,
  type Clause,
  hasLexicon,
  signal,
  withLexicon,
  wordsBetween,
} from './benefit-clause';
import { PERSON } from './benefit-purpose';

const HELPING =
  /\b(?:help(?:s|ing)?|let(?:s|ting)?|allow(?:s|ing)?|enabl(?:es?|ing)|mak(?:es?|ing) it (?:easy|easier|possible) for)\s/gi;
/** Outcome verbs that are as often a command on a screen. */
const COMMANDS =
  /^(?:sav|remov|stop|end|clos|keep|kept|drop|trim|rais|lower|skip|catch|caught|ship|free|recover|retain|protect|cut out)/i;

export function findHelp(clause: Clause): BenefitSignal | null {
  const { text } = clause;
  const people = withLexicon(clause, 'beneficiary');
  const verbs = withLexicon(clause, 'outcome-verb');
  for (const match of text.matchAll(HELPING)) {
    const from = match.index + match[0].length;
    const person = people.findLast((hit) => hit.start >= from && hit.start - from <= 30);
    if (!person) continue;
    const verb = verbs.find(
      (hit) => hit.start >= person.end && wordsBetween(text, person.end, hit.start).length <= 2,
    );
    const stopped = clause.hits.some(
      (hit) =>
        hasLexicon(hit, 'capability-verb') && hit.start >= person.end && verb && hit.start < verb.start,
    );
    if (verb && !stopped) return signal('help', COMMANDS.test(verb.term) ? 1 : 2, match.index, verb.end);
  }
  return null;
}

const WANTED_STATE =
  /^\s(?:can |will |could )?(?:(?:always|never|no longer|finally|at last|instantly|already) )?(?:knows?|understands?|stays?|sleeps?|learns?|trusts?|decides?|finish|finishes|close|closes|get|gets|spends?|stops?|leaves?|notice|notices|feel|feels)\b|^\s(?:always|never|no longer|need not|needn['’]t|don['’]t (?:need|have) to)\b/i;

export function findState(clause: Clause): BenefitSignal | null {
  const person = withLexicon(clause, 'beneficiary').find((hit) =>
    WANTED_STATE.test(clause.text.slice(hit.end, hit.end + 40)),
  );
  return person ? signal('state', 1, person.start, person.end) : null;
}

export function findComparison(clause: Clause): BenefitSignal | null {
  const hit = withLexicon(clause, 'gain-adjective', 'comparative').find(
    ({ end, term }) =>
      !/^(?:lower|lowers)$/i.test(term) && !/^\s(?:than|or equal|if)\b/i.test(clause.text.slice(end)),
  );
  return hit ? signal('comparison', 1, hit.start, hit.end) : null;
}

export function findFeeling(clause: Clause): BenefitSignal | null {
  const feeling = withLexicon(clause, 'emotion').find(
    (hit) => !/^\s(?:score|level|interval|threshold|store|rating)/i.test(clause.text.slice(hit.end)),
  );
  if (!feeling || (withLexicon(clause, 'beneficiary').length === 0 && !PERSON.test(clause.text))) return null;
  return signal('feeling', 1, feeling.start, feeling.end);
}
