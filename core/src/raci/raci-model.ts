import type { ProductDocument } from '../document/product-document';
import { once } from '../text/once';
import { sameList } from '../text/same-list';
import type { Span } from '../text/span';
import { keyOfName } from './names';
import type { RaciAssignment, RaciMatrix, RaciRow } from './raci-matrix';
import type { RaciVariant } from './raci-variant';
import { peopleByRole } from './role-people';

/** Matrices of one scheme that share roles, as one: what a reader means by "our RACI". */
export interface RaciModel {
  readonly variant: RaciVariant;
  readonly matrices: readonly RaciMatrix[];
  /** The roles of all matrices, each once. */
  readonly roles: readonly ModelRole[];
  readonly rows: readonly ModelRow[];
}

export interface ModelRole {
  /** The name in small letters, by which roles of several matrices are one. */
  readonly key: string;
  readonly name: string;
  /** Who stands behind it, as the document tells. */
  readonly people: readonly string[];
}

export interface ModelRow {
  readonly activity: string;
  /** The group row above it or, where each phase has a matrix, the title of its section; null without either. */
  readonly phase: string | null;
  readonly matrix: RaciMatrix;
  readonly row: RaciRow;
  /** What each role does in it, by `ModelRole.key`. */
  readonly parts: ReadonlyMap<string, ModelPart>;
}

/** The part of one role in one activity, which may be told in several places. */
export interface ModelPart {
  /** The letters, each once, in the order written. */
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  readonly condition: string | null;
  readonly hasLookAlike: boolean;
  readonly spans: readonly Span[];
}

/** From this share of the roles of the smaller matrix on, two are parts of one. */
const SHARED = 0.5;

/** The matrices of a document, those that belong together merged. */
export const raciModelsOf = (document: ProductDocument): readonly RaciModel[] =>
  modelsOf(document.raciMatrices, peopleByRole(document));

type PeopleByRole = ReturnType<typeof peopleByRole>;

const modelsOf = once((all: readonly RaciMatrix[], people: PeopleByRole): readonly RaciModel[] => {
  const groups: RaciMatrix[][] = [];
  for (const matrix of all) {
    const group = groups.find(([first]) => first && belongTogether(first, matrix));
    if (group) group.push(matrix);
    else groups.push([matrix]);
  }
  return groups.map((matrices) => modelOf(kept(matrices), people));
});

const kept = sameList<RaciMatrix>();

function belongTogether(a: RaciMatrix, b: RaciMatrix): boolean {
  const [lettersOfA, lettersOfB] = [codesOf(a.variant), codesOf(b.variant)];
  if (!holdsLetters(lettersOfA, lettersOfB) && !holdsLetters(lettersOfB, lettersOfA)) return false;
  return isEnoughShared(roleKeysOf(a), roleKeysOf(b));
}

/** Whether two matrices are parts of one, by the keys of their roles. */
export function isEnoughShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...b].filter((key) => a.has(key)).length;
  return shared > 0 && shared >= Math.min(a.size, b.size) * SHARED;
}

const roleKeysOf = once(({ roles }: RaciMatrix) => new Set(roles.map(({ name }) => keyOfName(name))));
const codesOf = ({ letters }: RaciVariant): readonly string[] => Object.keys(letters);

/** Whether a scheme has all letters of another: a phase without any S is still one of a RASCI. */
export const holdsLetters = (outer: readonly string[], inner: readonly string[]): boolean =>
  inner.every((letter) => outer.includes(letter));

const modelOf = once((matrices: readonly RaciMatrix[], people: PeopleByRole): RaciModel => {
  const roles = new Map<string, ModelRole>();
  for (const { name } of matrices.flatMap((matrix) => matrix.roles)) {
    const key = keyOfName(name);
    if (!roles.has(key)) roles.set(key, { key, name, people: people.get(key) ?? [] });
  }
  const rows = matrices.flatMap((matrix) =>
    matrix.rows.map(
      (row): ModelRow => ({
        activity: row.activity.text,
        phase: phaseOf(row, matrix, matrices.length > 1),
        matrix,
        row,
        parts: partsOf(row),
      }),
    ),
  );
  const variant = matrices
    .map((matrix) => matrix.variant)
    .reduce((wide, one) => (holdsLetters(codesOf(one), codesOf(wide)) ? one : wide));
  return { variant, matrices, roles: [...roles.values()], rows };
});

function phaseOf({ activity, phase }: RaciRow, { section }: RaciMatrix, isOneOfMany: boolean): string | null {
  if (phase) return phase.text;
  if (!isOneOfMany) return null;
  const { heading, parent } = section;
  // Where the title is the activity, the phase is the title above it.
  if (heading?.text === activity.text)
    return parent && !parent.isTitle ? (parent.heading?.text ?? null) : null;
  return heading?.text ?? null;
}

/** What each role does in a row, by its name in small letters. */
export const partsOf = once(({ assignments }: RaciRow): ReadonlyMap<string, ModelPart> => {
  const parts = new Map<string, ModelPart>();
  for (const assignment of assignments) {
    const key = keyOfName(assignment.role);
    parts.set(key, joined(parts.get(key), assignment));
  }
  return parts;
});

const joined = (part: ModelPart | undefined, added: RaciAssignment): ModelPart => ({
  codes: [...new Set([...(part?.codes ?? []), ...added.codes])],
  unknown: [...(part?.unknown ?? []), ...added.unknown],
  condition: part?.condition ?? added.condition,
  hasLookAlike: (part?.hasLookAlike ?? false) || added.hasLookAlike,
  spans: [...(part?.spans ?? []), added.span],
});

/** Who has a letter in a row: the names of the roles, each once. */
export const holdersOf = ({ assignments }: RaciRow, code: string): readonly RaciAssignment[] => {
  const holders = assignments.filter(({ codes }) => codes.includes(code));
  // Asked for each row at each keystroke.
  if (holders.length < 2) return holders;
  const seen = new Set<string>();
  return holders.filter(({ role }) => {
    const key = keyOfName(role);
    return !seen.has(key) && seen.add(key);
  });
};

/** All letters of a role in a row, in however many cells. */
export const lettersOfRole = ({ assignments }: RaciRow, role: string): readonly string[] => [
  ...new Set(
    assignments.filter((part) => keyOfName(part.role) === keyOfName(role)).flatMap(({ codes }) => codes),
  ),
];
