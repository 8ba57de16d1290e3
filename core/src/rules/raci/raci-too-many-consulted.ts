import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, writeCodes } from '../../raci/code-places';
import type { RaciAssignment, RaciMatrix } from '../../raci/raci-matrix';
import { holdersOf } from '../../raci/raci-model';
import { perEach } from '../../text/once';

export const raciTooManyConsulted = defineRule({
  id: 'raci-too-many-consulted',
  area: 'raci',
  summary: 'An activity waits for the word of too many',
  kinds: 'all',
  level: 'hint',
  since: '0.1.0',
  mechanical: true,
  options: { most: 3 },
  messages: {
    asked:
      '{count} of {roles} roles are to be asked about “{activity}”. Each of them can hold it up, so keep {letter} for those whose answer may change it, and tell the others when it is done.',
  },
  check({ document, options }) {
    return reportsOn(document.raciMatrices, options);
  },
});

const reportsOn = perEach((matrix: RaciMatrix, { most }: { readonly most: number }) =>
  crowdedIn(matrix)
    .filter(({ asked }) => asked.length > most)
    .map(({ row, asked, letter }) => {
      const data = {
        count: asked.length,
        roles: matrix.roles.length,
        letter,
        activity: excerpt(row.activity.text, 50),
      };
      const fixes = hasEditableLetters(matrix) ? tellInstead(matrix, asked.slice(most), letter) : [];
      return { message: 'asked', span: row.activity.span, data, fixes } as const;
    }),
);

/** In fewer, those who are asked can sit around a table. */
const FEWEST_ROLES = 5;

/** Rows in which more than half of the roles are asked. */
function crowdedIn({ roles, rows, variant }: RaciMatrix) {
  const letter = variant.asked;
  if (letter === null || roles.length < FEWEST_ROLES) return [];
  // Where nobody is merely told, C says that somebody takes part at all.
  if (!rows.some((row) => holdersOf(row, 'I').length > 0)) return [];
  return rows
    .map((row) => ({ row, letter, asked: holdersOf(row, letter) }))
    .filter(({ asked }) => asked.length > roles.length / 2);
}

/** One fix for each who could be told instead, the last first: authors put those who matter most to the left. */
function tellInstead(matrix: RaciMatrix, asked: readonly RaciAssignment[], letter: string): readonly Fix[] {
  if (!('I' in matrix.variant.letters)) return [];
  return [...asked]
    .reverse()
    .slice(0, 3)
    .flatMap((holder): readonly Fix[] => {
      const edit = writeCodes(
        matrix,
        holder,
        holder.codes.map((code) => (code === letter ? 'I' : code)),
      );
      return edit
        ? [{ title: `Tell ${excerpt(holder.role, 30)} instead`, safety: 'unsafe', edits: [edit] }]
        : [];
    });
}
