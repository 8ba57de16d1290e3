import { count, excerpt, someOf } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { perEach } from '../../text/once';

export const raciVagueActivity = defineRule({
  id: 'raci-vague-activity',
  area: 'raci',
  summary: 'An activity is one word that can mean anything',
  kinds: 'all',
  level: 'hint',
  since: '0.1.0',
  messages: {
    words:
      '{activities} {are} a single word: {names}. Each role will read something else into it, so say what is to be done, such as “Release to production”.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices);
  },
});

const reportsOn = perEach(({ rows }: RaciMatrix) => {
  const vague = rows.filter(({ activity }) => ONE_WORD.test(activity.text.trim()));
  const [first, ...others] = vague;
  if (!first) return [];
  return [
    {
      message: 'words',
      span: first.activity.span,
      data: {
        activities: count(vague.length, 'activity', 'activities'),
        are: vague.length === 1 ? 'is' : 'are',
        names: someOf(vague.map(({ activity }) => excerpt(activity.text, 30))),
      },
      related: others.map(({ activity }) => ({ span: activity.span, message: 'And this one' })),
    } as const,
  ];
});

/** In scripts without blanks between words nobody can tell. */
const ONE_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,40}$/u;
