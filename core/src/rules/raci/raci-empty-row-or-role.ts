import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { keyOfName } from '../../raci/names';
import type { RaciMatrix } from '../../raci/raci-matrix';
import { removalsFrom } from '../../raci/removals';
import type { TextEdit } from '../../text/edit';
import { once } from '../../text/once';

export const raciEmptyRowOrRole = defineRule({
  id: 'raci-empty-row-or-role',
  area: 'raci',
  summary: 'An activity or a role of a matrix has no letter at all',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  messages: {
    row: 'No role has a part in “{activity}”, so nobody will do it. Give it to somebody, or take the row out.',
    role: '{role} has no part in any activity, so a reader cannot tell whether they were forgotten. Give them a letter where they matter, or take the role out.',
  },
  *check({ document }) {
    const { markdown, vocabulary } = document;
    const busy = new Set(document.raciMatrices.flatMap(rolesWithParts));
    for (const matrix of document.raciMatrices) {
      const isBegun = matrix.rows.some(({ assignments }) => assignments.length > 0);
      if (!isBegun) continue;
      const removals = removalsFrom(matrix, markdown.source);
      for (const [row, { activity, assignments }] of matrix.rows.entries()) {
        if (assignments.length > 0 || OPTIONAL.test(activity.text)) continue;
        yield {
          message: 'row',
          span: activity.span,
          data: { activity: excerpt(activity.text, 50) },
          fixes: takeOut('row', removals.row(row, vocabulary)),
        };
      }
      for (const [role, { name, prose }] of matrix.roles.entries()) {
        if (busy.has(keyOfName(name)) || OPTIONAL.test(name)) continue;
        // Told once: where each phase has a table, the role is in all of them.
        busy.add(keyOfName(name));
        yield {
          message: 'role',
          span: prose.span,
          data: { role: excerpt(name, 30) },
          fixes: takeOut('role', removals.role(role, vocabulary)),
        };
      }
    }
  },
});

const OPTIONAL = /^\[|\b(?:if needed|as needed|optional|tb[acd])\b|n\/a/i;

const rolesWithParts = once(({ rows }: RaciMatrix): readonly string[] => [
  ...new Set(rows.flatMap(({ assignments }) => assignments.map(({ role }) => keyOfName(role)))),
]);

const takeOut = (what: string, edits: readonly TextEdit[]): readonly Fix[] =>
  edits.length === 0 ? [] : [{ title: `Take out the ${what}`, safety: 'unsafe', edits }];
