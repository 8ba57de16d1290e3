import type { ProductDocument } from '../../document/product-document';
import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { editMatrix, type RaciOperation } from '../../raci/edit-matrix';
import { keyOfName } from '../../raci/names';
import type { RaciMatrix } from '../../raci/raci-matrix';

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
    const busy = new Set(document.raciMatrices.flatMap(({ rows }) => rows.flatMap(rolesIn)));
    for (const matrix of document.raciMatrices) {
      const isBegun = matrix.rows.some(({ assignments }) => assignments.length > 0);
      if (!isBegun) continue;
      for (const [row, { activity, assignments }] of matrix.rows.entries()) {
        if (assignments.length > 0 || OPTIONAL.test(activity.text)) continue;
        yield {
          message: 'row',
          span: activity.span,
          data: { activity: excerpt(activity.text, 50) },
          fixes: takeOut(document, matrix, { kind: 'delete-row', row }, 'Take out the row'),
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
          fixes: takeOut(document, matrix, { kind: 'delete-role', role }, 'Take out the role'),
        };
      }
    }
  },
});

const OPTIONAL = /^\[|\b(?:if needed|as needed|optional|tb[acd])\b|n\/a/i;

const rolesIn = ({ assignments }: RaciMatrix['rows'][number]): readonly string[] =>
  assignments.map(({ role }) => keyOfName(role));

function takeOut(
  { text, vocabulary }: ProductDocument,
  matrix: RaciMatrix,
  operation: RaciOperation,
  title: string,
): readonly Fix[] {
  const edit = editMatrix(text, matrix, operation, vocabulary);
  return edit.kind === 'edits' ? [{ title, safety: 'unsafe', edits: edit.edits }] : [];
}
