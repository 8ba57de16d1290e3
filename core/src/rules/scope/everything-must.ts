import { readPrioritySpread } from '../../document/scope/priority-spread';
import { defineRule } from '../../lint/rule';

export const everythingMust = defineRule({
  id: 'everything-must',
  area: 'scope',
  summary: 'Nearly everything has the highest priority',
  kinds: ['prd'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  options: { maxEffortPercent: 60, maxCountPercent: 80, minItems: 5 },
  messages: {
    effort:
      'The must-haves take {percent} % of the estimated effort. When plans slip there is too little left to cut; {limit} % is the usual ceiling, so move what the release could do without.',
    count:
      '{musts} of {count} items have the highest priority. When time runs short nobody can tell what to drop first; keep it for what the release fails without.',
  },
  *check({ document, options }) {
    const spread = readPrioritySpread(document);
    if (!spread || spread.count < options.minItems) return;
    const { count, musts, effortShare, anchor } = spread;
    if (effortShare !== null) {
      const percent = Math.round(effortShare * 100);
      const limit = options.maxEffortPercent;
      if (percent > limit) yield { message: 'effort', span: anchor, data: { percent, limit } };
    } else if (musts * 100 > count * options.maxCountPercent) {
      yield { message: 'count', severity: 'info', span: anchor, data: { musts, count } };
    }
  },
});
