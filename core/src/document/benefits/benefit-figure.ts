import type { Quantity } from '../numbers/quantity';
import { type BenefitSignal, type Clause, isNegated, signal, withLexicon } from './benefit-clause';

const SAVING =
  /\b(?:sav(?:e|es|ed|ing)|free(?:s|d|ing)?(?: up)?|spar(?:e|es|ed|ing)|reclaim(?:s|ed)?|w[io]n(?:s)? back|g[eo]ts? back|gives? back|gain(?:s|ed)?)\b/gi;
const SAVING_GAP =
  /^(?:\s(?!(?:after|for|in|within|as|at|from|per|to)\b)[\p{L}'’-]{1,20}){0,5}(?<!\b(?:every|each))\s(?:up to )?$/iu;
const OF_THINGS =
  /^\s(?:worth )?of\s(?!(?:work|effort|typing|time|manual|your|their|staff|admin|paperwork|rework|overtime|\p{L}{2,15}ing)\b)/iu;

/** "An hour", "two days": amounts in words. */
const WORDED_TIME =
  /^(?:\s(?!(?:after|for|in|within|as|at|from|per|to)\b)[\p{L}'’-]{1,20}){0,5}\s(?:an?|half an?|one|two|three|four|five|six|several|countless)\s(?:hour|minute|day|week|afternoon|evening)s?\b/iu;

export function findSaving({ text, quantities }: Clause): BenefitSignal | null {
  for (const match of text.matchAll(SAVING)) {
    const from = match.index + match[0].length;
    if (isNegated(text, match.index)) continue;
    const worded = WORDED_TIME.exec(text.slice(from));
    if (worded && !OF_THINGS.test(text.slice(from + worded[0].length))) {
      return signal('saving', 2, match.index, from + worded[0].length);
    }
    const saved = quantities.find(
      ({ unit, start, end }) =>
        start > from &&
        (unit.kind === 'time' ||
          unit.kind === 'money' ||
          (unit.kind === 'percent' &&
            /^\s(?:of (?:their|your|the) )?(?:time|cost|work)/.test(text.slice(end)))) &&
        SAVING_GAP.test(text.slice(from, start)) &&
        !OF_THINGS.test(text.slice(end)),
    );
    if (saved) return signal('saving', 2, match.index, saved.end);
  }
  return null;
}

const CONTRAST =
  /\b(?:instead of|rather than|not|down from|up from|was|before)\s$|\b(?:from|versus|vs\.?)\s$/i;
const BETTER =
  /^(?:\s(?:of|the|their|your))?\s?(?:faster|quicker|less|fewer|cheaper|shorter|more accurate|easier|lower|reduction in)\b/i;
const IN_NOT =
  /\bin (?:under )?(?:a |an |one |two |[0-9]{1,3} )?(?:seconds?|minutes?|hours?|days?),? (?:not|instead of|rather than)\b|\btwice as (?:fast|quick|many)|\bhalf the (?:time|cost|price|effort)\b|\bin half the\b/i;

export function findFigure(clause: Clause): BenefitSignal | null {
  const { text, quantities } = clause;
  const phrase = IN_NOT.exec(text);
  if (phrase) return signal('figure', 2, phrase.index, phrase.index + phrase[0].length);
  const gains = withLexicon(clause, 'gain-noun');
  for (const { unit, sign, start, end } of quantities) {
    if (unit.kind !== 'percent' && unit.kind !== 'times' && unit.kind !== 'time') continue;
    if (unit.kind !== 'time' && BETTER.test(text.slice(end))) return signal('figure', 2, start, end);
    if (unit.kind !== 'time' && sign !== null && gains.some((gain) => Math.abs(gain.start - end) < 40))
      return signal('figure', 2, start, end);
    const contrast = quantities.some(
      (other) =>
        other.start > end &&
        CONTRAST.test(text.slice(Math.max(0, other.start - 14), other.start)) &&
        isSameMeasure(unit.kind, other),
    );
    if (contrast) return signal('figure', 2, start, end);
  }
  return null;
}

/** "4 days instead of 9": the second number often goes without its unit. */
const isSameMeasure = (kind: Quantity['unit']['kind'], other: Quantity): boolean =>
  other.unit.kind === kind || (other.unit.kind === 'count' && other.unit.of === '');
