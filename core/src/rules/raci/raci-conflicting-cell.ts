import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import { explainedCodes } from '../../raci/legend';
import type { RaciAssignment, RaciMatrix } from '../../raci/raci-matrix';
import { perEach } from '../../text/once';

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
    habit:
      '{count} cells hold {stronger} and {weaker}, and {why}. Keep the one that is meant in each, or say in the legend what the two mean together.',
  },
  check({ document }) {
    return reportsOn(document.raciMatrices, explainedCodes(document));
  },
});

/** From so many cells on, a pair is a habit of the author's, to be told once. */
const HABIT = 3;
const isHabit = ({ length }: readonly Conflict[]): boolean => length >= HABIT;

/** A cell whose letters exclude each other. */
interface Conflict {
  readonly assignment: RaciAssignment;
  readonly activity: string;
  /** The letter that asks for more, and the other one. */
  readonly pair: readonly [string, string];
}

const reportsOn = perEach((matrix: RaciMatrix, explained: ReadonlySet<string>) => {
  const groups = [...byPair(conflictsIn(matrix, explained))];
  return [
    ...groups.filter(isHabit).flatMap((conflicts) => habitOf(matrix, conflicts)),
    ...groups
      .filter((conflicts) => !isHabit(conflicts))
      .flatMap((conflicts) => conflicts.map((conflict) => reportOf(matrix, conflict))),
  ];
});

const conflictsIn = ({ rows, variant }: RaciMatrix, explained: ReadonlySet<string>): readonly Conflict[] =>
  rows.flatMap(({ activity, assignments }) =>
    assignments.flatMap((assignment) => {
      const { codes } = assignment;
      const isMeant = explained.has(codes.join('/')) || explained.has([...codes].reverse().join('/'));
      const pair = variant.conflicts.find((letters) => letters.every((letter) => codes.includes(letter)));
      return pair && !isMeant ? [{ assignment, activity: activity.text, pair }] : [];
    }),
  );

function byPair(conflicts: readonly Conflict[]): Iterable<readonly Conflict[]> {
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const key = conflict.pair.join('');
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return groups.values();
}

function reportOf(matrix: RaciMatrix, conflict: Conflict) {
  const { assignment, activity, pair } = conflict;
  return {
    message: 'cell',
    span: assignment.span,
    data: {
      ...dataOf(pair),
      role: excerpt(assignment.role, 30),
      activity: excerpt(activity, 50),
    },
    fixes: pair.flatMap((letter) => keep(matrix, [conflict], letter)),
  } as const;
}

function habitOf(matrix: RaciMatrix, conflicts: readonly Conflict[]) {
  const [first, ...others] = conflicts;
  if (!first) return [];
  const report = {
    message: 'habit',
    span: first.assignment.span,
    data: { ...dataOf(first.pair), count: conflicts.length },
    related: others.map(({ assignment }) => ({ span: assignment.span, message: 'And here' })),
    fixes: first.pair.flatMap((letter) => keep(matrix, conflicts, letter)),
  } as const;
  return [report];
}

const dataOf = ([stronger, weaker]: Conflict['pair']) => ({
  stronger,
  weaker,
  why: CONFLICTS[stronger + weaker] ?? 'the two exclude each other',
});

/** One fix that leaves only one letter of the pair in some cells. */
function keep(matrix: RaciMatrix, conflicts: readonly Conflict[], kept: string): readonly Fix[] {
  if (!hasEditableLetters(matrix)) return [];
  const left = conflicts.map(({ assignment: { codes }, pair }) =>
    codes.filter((code) => code === kept || !pair.includes(code)),
  );
  const edits = conflicts.flatMap(
    ({ assignment }, index) => writeCodes(matrix, assignment, left[index] ?? []) ?? [],
  );
  if (edits.length < conflicts.length) return [];
  const title = conflicts.length === 1 ? `Keep ${left[0]?.join('/')}` : `Keep ${kept} in all of them`;
  return [{ title, safety: 'unsafe', edits }];
}
