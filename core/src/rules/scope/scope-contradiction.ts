import { findContradictions, type ScopeContradiction } from '../../document/scope/scope-contradictions';
import { defineRule } from '../../lint/rule';
import { once } from '../../text/once';

export const scopeContradiction = defineRule({
  id: 'scope-contradiction',
  area: 'scope',
  summary: 'The same thing is in scope and out of scope',
  kinds: ['prd'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    both: '“{name}” is out of scope here and promised under “{place}”. Whoever builds or sells it cannot tell which one holds; keep it in one of the two.',
  },
  *check({ document }) {
    for (const contradiction of findContradictions(document.scope, document.vocabulary))
      yield reportOn(contradiction);
  },
});

const reportOn = once(
  ({ promised, excluded }: ScopeContradiction) =>
    ({
      message: 'both',
      span: excluded.span,
      data: { name: excluded.name.text, place: promised.section.heading?.text ?? 'the scope' },
      related: [{ span: promised.span, message: 'promised here' }],
    }) as const,
);
