import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { hasEditableLetters, namesStandUnderLetters, writeCodes } from '../../raci/code-places';
import { fixesOf, type Wording, wordingOf } from '../../raci/matrix-fixes';
import type { RaciAssignment, RaciMatrix, RaciRow } from '../../raci/raci-matrix';
import { holdersOf, lettersOfRole } from '../../raci/raci-model';
import { once, perEach } from '../../text/once';

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
    habit:
      '{activities} activities ask more than half of the roles, “{activity}” {count} of {roles}. Each of them can hold the work up, so keep {letter} for those whose answer may change it, and tell the others when it is done.',
  },
  check({ document, options }) {
    const { raciMatrices, markdown, vocabulary } = document;
    return reportsOn(raciMatrices, settingOf(wordingOf(markdown.source, vocabulary), options));
  },
});

/** What a matrix is judged by, and what its fixes are made with. */
interface Setting {
  readonly most: number;
  readonly wording: Wording;
}

const settingOf = once((wording: Wording, { most }: Pick<Setting, 'most'>): Setting => ({ most, wording }));

/** From so many rows on, to ask many is a habit of the author's, to be told once. */
const HABIT = 3;

const reportsOn = perEach((matrix: RaciMatrix, setting: Setting) => {
  const crowded = crowdedIn(matrix).filter(({ asked }) => asked.length > setting.most);
  const [first, ...others] = crowded.map((one) => reportOn(matrix, one, setting));
  if (!first) return [];
  if (crowded.length < HABIT) return [first, ...others];
  const related = others.map(({ span }) => ({ span, message: 'And here' }));
  const data = { ...first.data, activities: crowded.length };
  return [{ ...first, message: 'habit', data, related } as const];
});

const reportOn = (matrix: RaciMatrix, crowded: Crowded, { most, wording }: Setting) => {
  const { row, asked, letter } = crowded;
  const data = {
    count: asked.length,
    roles: matrix.roles.length,
    letter,
    activity: excerpt(row.activity.text, 50),
  };
  const fixes = tellInstead(matrix, { row, asked: asked.slice(most), letter }, wording);
  return { message: 'asked', span: row.activity.span, data, fixes } as const;
};

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

/** A row in which many are asked, and the letter for that. */
interface Crowded {
  readonly row: RaciRow;
  readonly asked: readonly RaciAssignment[];
  readonly letter: string;
}

/** One fix for each who could be told instead, the last first: authors put those who matter most to the left. */
function tellInstead(matrix: RaciMatrix, { row, asked, letter }: Crowded, wording: Wording): readonly Fix[] {
  if (!('I' in matrix.variant.letters)) return [];
  const told = (codes: readonly string[]) => codes.map((code) => (code === letter ? 'I' : code));
  return [...asked]
    .reverse()
    .slice(0, 3)
    .flatMap((holder): readonly Fix[] => {
      const { role, codes } = holder;
      const edit = hasEditableLetters(matrix) ? writeCodes(matrix, holder, told(codes)) : null;
      const named = namesStandUnderLetters(matrix)
        ? fixesOf(matrix, wording).withLetters(row, new Map([[role, told(lettersOfRole(row, role))]]))
        : [];
      const edits = edit ? [edit] : named;
      return edits.length > 0
        ? [{ title: `Tell ${excerpt(role, 30)} instead`, safety: 'unsafe', edits }]
        : [];
    });
}
