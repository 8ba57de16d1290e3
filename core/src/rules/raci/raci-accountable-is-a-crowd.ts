import { count, excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { keyOfName } from '../../raci/names';
import type { RaciAssignment, RaciMatrix } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { peopleByRole } from '../../raci/role-people';
import { once, perEach } from '../../text/once';

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
    return reportsOn(crowdsIn(document.raciMatrices, peopleByRole(document)));
  },
});

type People = ReturnType<typeof peopleByRole>;

/** A crowd, and one activity that it answers for. */
interface Crowd {
  readonly role: string;
  readonly holder: RaciAssignment;
}

/** Told once for each crowd: a document may have a matrix for each phase. */
const reportsOn = once((crowds: readonly Crowd[]) => {
  const byRole = new Map<string, Crowd[]>();
  for (const crowd of crowds) {
    const key = keyOfName(crowd.role);
    byRole.set(key, [...(byRole.get(key) ?? []), crowd]);
  }
  return [...byRole.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            message: 'crowd',
            span: first.holder.span,
            data: {
              role: excerpt(first.role, 30),
              activities: count(others.length + 1, 'activity', 'activities'),
            },
            related: others.map(({ holder }) => ({ span: holder.span, message: 'And here' })),
          } as const,
        ]
      : [],
  );
});

/** Where most roles are groups, groups are meant to answer. */
const crowdsIn = perEach(({ roles, rows, variant }: RaciMatrix, people: People): readonly Crowd[] => {
  const areGroupsMeant = roles.filter(({ name }) => GROUP.test(name)).length * 2 > roles.length;
  return rows
    .flatMap((row) => holdersOf(row, variant.answers))
    .filter(({ role }) => {
      const isPerson = (people.get(keyOfName(role))?.length ?? 0) > 0;
      return !isPerson && (OUTSIDER_OR_NOBODY.test(role) || (!areGroupsMeant && GROUP.test(role)));
    })
    .map((holder) => ({ role: holder.role, holder }));
});
