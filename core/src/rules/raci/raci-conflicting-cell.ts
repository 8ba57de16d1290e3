import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import { explainedCodes } from '../../raci/legend';
import type { RaciAssignment, RaciMatrix } from '../../raci/raci-matrix';
import { once } from '../../text/once';

const CONFLICTS: Readonly<Record<string, string>> = {
  CI: 'being asked before includes being told',
  AI: 'whoever answers for it knows already',
  AC: 'whoever answers for it decides and is not only asked',
  RI: 'whoever does it knows already',
  DI: 'whoever drives it knows already',
};

export const raciConflictingCell = defineRule({
  id: 'raci-conflicting-cell',
  area: 'raci',
  summary: 'One cell holds letters that exclude each other',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  messages: {
    cell: '{role} has {stronger} and {weaker} for “{activity}”, and {why}. Keep the one that is meant, most often {stronger}.',
  },
  *check({ document }) {
    const explained = explainedCodes(document);
    for (const matrix of document.raciMatrices) yield* reportsOn(matrix, explained);
  },
});

const reportsOn = once((matrix: RaciMatrix, explained: ReadonlySet<string>) => [
  ...conflictsIn(matrix, explained),
]);

function* conflictsIn(matrix: RaciMatrix, explained: ReadonlySet<string>) {
  for (const { activity, assignments } of matrix.rows) {
    for (const assignment of assignments) {
      const { codes, role, span } = assignment;
      const isMeant = explained.has(codes.join('/')) || explained.has([...codes].reverse().join('/'));
      const conflict = matrix.variant.conflicts.find(
        ([stronger, weaker]) => codes.includes(stronger) && codes.includes(weaker),
      );
      if (!conflict || isMeant) continue;
      const [stronger, weaker] = conflict;
      const data = {
        stronger,
        weaker,
        role: excerpt(role, 30),
        activity: excerpt(activity.text, 50),
        why: CONFLICTS[stronger + weaker] ?? 'the two exclude each other',
      };
      const fixes = [stronger, weaker].flatMap((code) => keep(matrix, assignment, code, conflict));
      yield { message: 'cell', span, data, fixes } as const;
    }
  }
}

function keep(
  matrix: RaciMatrix,
  assignment: RaciAssignment,
  kept: string,
  conflict: readonly string[],
): readonly Fix[] {
  const codes = assignment.codes.filter((code) => code === kept || !conflict.includes(code));
  const edit = hasEditableLetters(matrix) ? writeCodes(assignment, codes) : null;
  return edit ? [{ title: `Keep ${codes.join('/')}`, safety: 'unsafe', edits: [edit] }] : [];
}
