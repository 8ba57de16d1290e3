import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type BenefitSignal, type Clause, clausesIn } from './benefit-clause';
import { findFigure, findSaving } from './benefit-figure';
import { findOutcome } from './benefit-outcome';
import { findComparison, findFeeling, findHelp, findState } from './benefit-people';
import { findPurpose } from './benefit-purpose';
import { findRelief } from './benefit-relief';

/** Texts that reach this score state a benefit. */
export const BENEFIT_SCORE = 2;

/** The signs of a benefit in a prose, at most one of each kind and the strongest of it. */
export const benefitSignals = perShape(findSignals);

/** How clearly a prose states a benefit; from `BENEFIT_SCORE` on it does. */
export const benefitScore = (prose: Unplaced, vocabulary: Vocabulary): number =>
  benefitSignals(prose, vocabulary).reduce((total, signal) => total + signal.score, 0);

export const statesBenefit = (prose: Unplaced, vocabulary: Vocabulary): boolean =>
  benefitScore(prose, vocabulary) >= BENEFIT_SCORE;

function findSignals(prose: Unplaced, vocabulary: Vocabulary): readonly BenefitSignal[] {
  const best = new Map<BenefitSignal['kind'], BenefitSignal>();
  for (const clause of clausesIn(prose, vocabulary)) {
    for (const find of FINDERS) {
      const found = find(clause);
      if (found && found.score > (best.get(found.kind)?.score ?? 0)) {
        best.set(found.kind, { ...found, start: clause.start + found.start, end: clause.start + found.end });
      }
    }
  }
  return [...best.values()];
}

const FINDERS: readonly ((clause: Clause) => BenefitSignal | null)[] = [
  findPurpose,
  findOutcome,
  findSaving,
  findRelief,
  findFigure,
  findHelp,
  findState,
  findComparison,
  findFeeling,
];
