import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { type RaciModel, raciModelsOf } from '../../raci/raci-model';
import { type Load, loadOfPeople, loadOfRoles } from '../../raci/workload';
import type { Span } from '../../text/span';

/** In fewer rows, shares say little. */
const FEWEST_ROWS = 6;
const FEWEST_ROLES = 4;
/** One or two people do most things between them. */
const FEWEST_PEOPLE = 3;

export const raciOverloadedRole = defineRule({
  id: 'raci-overloaded-role',
  area: 'raci',
  summary: 'One role answers for most of the work, or does most of it',
  kinds: 'all',
  level: 'hint',
  levels: { profiles: { 'small-team': 'off' } },
  since: '0.1.0',
  mechanical: true,
  options: { mostAccountable: 50, mostResponsible: 70 },
  messages: {
    answers:
      '{name} answers for {count} of {rows} activities. Whatever waits for one desk waits long, so see which of them another role could answer for.',
    does: '{name} does {count} of {rows} activities. The plan is as slow as this one desk, so see which of them another role could do.',
  },
  *check({ document, options }) {
    for (const model of raciModelsOf(document)) {
      const { rows, roles, variant } = model;
      if (rows.length < FEWEST_ROWS || roles.length < FEWEST_ROLES) continue;
      const named = loadOfPeople(model);
      const people = named.filter(({ name }) => rolesOfPerson(model, name).length > 1);
      for (const load of [...loadOfRoles(model), ...(named.length < FEWEST_PEOPLE ? [] : people)]) {
        const message = tooMuch(load, rows.length, variant, options);
        const span = message && placeOf(model, load.name);
        if (!message || !span) continue;
        const count = load.counts[message === 'answers' ? variant.answers : variant.does] ?? 0;
        yield { message, span, data: { name: excerpt(load.name, 30), count, rows: rows.length } };
      }
    }
  },
});

function tooMuch(
  { counts }: Load,
  rows: number,
  { answers, does, hasOneAnswer }: RaciMatrix['variant'],
  { mostAccountable, mostResponsible }: { mostAccountable: number; mostResponsible: number },
): 'answers' | 'does' | null {
  if (hasOneAnswer && (counts[answers] ?? 0) * 100 > rows * mostAccountable) return 'answers';
  return (counts[does] ?? 0) * 100 > rows * mostResponsible ? 'does' : null;
}

const rolesOfPerson = ({ roles }: RaciModel, person: string) =>
  roles.filter(({ people }) => people.includes(person));

/** Where the role is named, for a person their first role. */
function placeOf(model: RaciModel, name: string): Span | null {
  const key = model.roles.find((role) => role.name === name) ?? rolesOfPerson(model, name)[0];
  const role = model.matrices.flatMap(({ roles }) => roles).find((one) => one.name === key?.name);
  return role?.prose.span ?? null;
}
