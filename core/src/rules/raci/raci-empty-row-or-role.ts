import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { fixesOf, type Wording, wordingOf } from '../../raci/matrix-fixes';
import { keyOfName } from '../../raci/names';
import type { RaciMatrix, RaciRole } from '../../raci/raci-matrix';
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
  check({ document: { raciMatrices, markdown, vocabulary } }) {
    return reportsOn(raciMatrices, wordingOf(markdown.source, vocabulary));
  },
});

const reportsOn = once((matrices: readonly RaciMatrix[], wording: Wording) => {
  // Told once: where each phase has a table, a role is in all of them.
  const told = new Set<string>();
  const busy = new Set(matrices.flatMap(rolesWithParts));
  return matrices.flatMap((matrix) => {
    const idle = idleRoles(matrix).filter(({ key }) => !busy.has(key) && !told.has(key) && told.add(key));
    return [...emptyRows(matrix, wording), ...idle.map((one) => reportOnRole(one, wording))];
  });
});

const isBegun = ({ rows }: RaciMatrix): boolean => rows.some(({ assignments }) => assignments.length > 0);

const emptyRows = once((matrix: RaciMatrix, wording: Wording) =>
  (isBegun(matrix) ? matrix.rows : []).flatMap(({ activity, assignments }, row) => {
    if (assignments.length > 0 || OPTIONAL.test(activity.text)) return [];
    const data = { activity: excerpt(activity.text, 50) };
    const fixes = takeOut('row', fixesOf(matrix, wording).withoutRow(row));
    return [{ message: 'row', span: activity.span, data, fixes } as const];
  }),
);

/** A role that has no part in its matrix, though it may have one in another. */
interface IdleRole {
  readonly matrix: RaciMatrix;
  readonly index: number;
  readonly role: RaciRole;
  readonly key: string;
}

const idleRoles = once((matrix: RaciMatrix): readonly IdleRole[] => {
  if (!isBegun(matrix)) return [];
  const busy = new Set(rolesWithParts(matrix));
  return matrix.roles
    .map((role, index) => ({ matrix, index, role, key: keyOfName(role.name) }))
    .filter(({ role, key }) => !busy.has(key) && !OPTIONAL.test(role.name));
});

const reportOnRole = once(({ matrix, index, role }: IdleRole, wording: Wording) => {
  const data = { role: excerpt(role.name, 30) };
  const fixes = takeOut('role', fixesOf(matrix, wording).withoutRole(index));
  return { message: 'role', span: role.prose.span, data, fixes } as const;
});

const OPTIONAL = /^\[|\b(?:if needed|as needed|optional|tb[acd])\b|n\/a/i;

const rolesWithParts = once(({ rows }: RaciMatrix): readonly string[] => [
  ...new Set(rows.flatMap(({ assignments }) => assignments.map(({ role }) => keyOfName(role)))),
]);

const takeOut = (what: string, edits: readonly TextEdit[]): readonly Fix[] =>
  edits.length === 0 ? [] : [{ title: `Take out the ${what}`, safety: 'unsafe', edits }];
