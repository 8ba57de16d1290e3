import { count, excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { keyOfName } from '../../raci/names';
import type { RaciAssignment, RaciMatrix } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { peopleByRole } from '../../raci/role-people';
import { perEach } from '../../text/once';

const GROUP = /(?:^|\s)(?:teams?|committee|board|council|group|department|dept|community)$/i;
const OUTSIDER_OR_NOBODY =
  /(?:^|\s)(?:all|everyone|everybody|anyone|upstream|vendors?|stakeholders?|tb[acd]|to be (?:decided|defined|determined))$/i;

export const raciAccountableIsACrowd = defineRule({
  id: 'raci-accountable-is-a-crowd',
  area: 'raci',
  summary: 'The one who answers is a group, an outsider or nobody yet',
  kinds: 'all',
  level: 'info',
  levels: { profiles: { 'small-team': 'off' } },
  since: '0.1.0',
  messages: {
    crowd:
      '“{role}” answers for {activities}, and a group cannot be asked what happened. Name the role or the person in it who answers.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices, peopleByRole(document));
  },
});

type People = ReturnType<typeof peopleByRole>;

const reportsOn = perEach((matrix: RaciMatrix, people: People) =>
  crowdsIn(matrix, people).flatMap(([role, [first, ...others]]) =>
    first
      ? [
          {
            message: 'crowd',
            span: first.span,
            data: { role: excerpt(role, 30), activities: count(others.length + 1, 'activity', 'activities') },
            related: others.map(({ span }) => ({ span, message: 'And here' })),
          } as const,
        ]
      : [],
  ),
);

/** What each crowd in a matrix answers for. Where most roles are groups, groups are meant to answer. */
function crowdsIn(
  { roles, rows, variant }: RaciMatrix,
  people: People,
): readonly [string, RaciAssignment[]][] {
  const areGroupsMeant = roles.filter(({ name }) => GROUP.test(name)).length * 2 > roles.length;
  const byRole = new Map<string, RaciAssignment[]>();
  for (const holder of rows.flatMap((row) => holdersOf(row, variant.answers))) {
    const isPerson = (people.get(keyOfName(holder.role))?.length ?? 0) > 0;
    const isCrowd = OUTSIDER_OR_NOBODY.test(holder.role) || (!areGroupsMeant && GROUP.test(holder.role));
    if (isPerson || !isCrowd) continue;
    byRole.set(holder.role, [...(byRole.get(holder.role) ?? []), holder]);
  }
  return [...byRole];
}
