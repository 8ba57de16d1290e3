import { writeAmount } from '../../document/numbers/write-amount';
import {
  type CheckedScore,
  checkScores,
  misplacedRanks,
  onlyQuantity,
  type ScoringMethod,
  type ScoringTable,
} from '../../document/scope/scoring';
import type { EditFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sourceSpan } from '../../markdown/content';
import { replace } from '../../text/edit';
import { perEach } from '../../text/once';

const FORMULAS: Readonly<Record<ScoringMethod, string>> = {
  rice: 'reach × impact × confidence ÷ effort',
  ice: 'impact × confidence × ease',
  wsjf: 'cost of delay ÷ job size',
};

export const riceArithmetic = defineRule({
  id: 'rice-arithmetic',
  area: 'scope',
  summary: 'A RICE, ICE or WSJF score does not follow from its factors',
  kinds: ['prd', 'launch'],
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: {
    score:
      'The factors of “{name}” give {computed}, and the score says {stated} ({formula}). The order of the list rests on these numbers, so correct the score or the factor.',
    effort: '“{name}” has no effort to divide by, so it has no score. Estimate at least a small effort.',
    rank: '“{name}” is ranked above “{before}”, which scores higher. Renumber the ranks, or say below the table why the order differs.',
    scale:
      'The confidence of “{name}” is {stated}, more than 100 %, which lifts its score above what is known. Give it as a share of 100 %.',
  },
  check({ document }) {
    return reportsOn(document.scoringTables);
  },
});

const reportsOn = perEach((table: ScoringTable) => [
  ...wrongScores(table),
  ...oddFactors(table),
  ...wrongRanks(table),
]);

function* wrongScores(table: ScoringTable) {
  for (const checked of checkScores(table)) {
    if (checked.isRight) continue;
    const { row, prose, stated } = checked;
    const computed = written(checked);
    yield {
      message: 'score',
      span: sourceSpan(prose, stated.start, stated.end),
      data: {
        name: excerpt(row.name.text, 40),
        computed,
        stated: prose.text,
        formula: FORMULAS[table.method],
      },
      fixes: [correct(checked, computed)],
    } as const;
  }
}

function* wrongRanks(table: ScoringTable) {
  for (const { row, before } of misplacedRanks(table)) {
    if (!row.rank) continue;
    const data = { name: excerpt(row.name.text, 40), before: excerpt(before.name.text, 40) };
    yield { message: 'rank', span: row.rank.span, severity: 'info', data } as const;
  }
}

function* oddFactors({ rows, method }: ScoringTable) {
  for (const { name, factors } of rows) {
    const divisor = factors.effort ?? factors['job-size'];
    const effort = divisor ? onlyQuantity(divisor) : null;
    if (divisor && effort?.amount === 0 && method !== 'ice') {
      yield {
        message: 'effort',
        span: divisor.span,
        severity: 'info',
        data: { name: excerpt(name.text, 40) },
      } as const;
    }
    const { confidence } = factors;
    const share = confidence ? onlyQuantity(confidence) : null;
    if (confidence && share?.unit.kind === 'percent' && share.amount > 100) {
      const data = { name: excerpt(name.text, 40), stated: confidence.text };
      yield { message: 'scale', span: confidence.span, severity: 'info', data } as const;
    }
  }
}

const written = ({ prose, stated, computed }: CheckedScore): string =>
  writeAmount(computed, stated, prose.text.slice(stated.start, stated.end));

const correct = ({ prose, stated }: CheckedScore, computed: string): EditFix => ({
  title: `Change the score to ${computed}`,
  safety: 'unsafe',
  edits: [replace(sourceSpan(prose, stated.start, stated.end), computed)],
});
