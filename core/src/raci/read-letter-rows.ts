import type { Prose, Table } from '../markdown/content';
import { once } from '../text/once';
import { isRoleName } from '../vocabulary/roles';
import { letterOfHeader } from './letter-columns';
import { withOurLetters } from './look-alike';
import { isNameLike, keyOfName, namedAssignment, namesIn, rolesOf } from './names';
import type { RaciAssignment, RaciRow } from './raci-matrix';
import { letterOfWord, variantOf } from './raci-variant';
import { SHARE } from './role-table';
import type { TableReading } from './table-reading';

/** Headers over names. */
const NAMES = /^(?:who|names?|persons?|people|owners?|members?|teams?|assigned to|assignees?)$/i;
const FEWEST = 3;
const OF_LETTERS = /^(?:roles?|raci|letters?|responsibilit(?:y|ies)|parts?|codes?|)$/i;

/** `Role | Who | What it means`: one activity, told by the title above it, with a row for each letter. */
export function readLetterRows(table: Table, title: Prose | null): TableReading | null {
  const parts = title && partsIn(table);
  if (!parts) return null;
  const roles = rolesOf(parts);
  const row: RaciRow = {
    activity: title,
    phase: null,
    at: null,
    span: table.span,
    notes: [],
    assignments: parts.map((part) => ({ ...part, role: roles.get(keyOfName(part.role))?.text ?? part.role })),
  };
  return {
    source: { layout: 'letter-rows' },
    variant: variantOf(parts.flatMap(({ codes }) => codes)),
    rows: [row],
    roles: [...roles.values()].map((prose) => ({ name: prose.text, prose, at: null })),
  };
}

/** The letter that a row is of: its word or, below a header that tells of letters, the letter itself. */
function letterIn(text: string, header: string): string | null {
  const plain = withOurLetters(text)
    .replace(/^[^\p{L}]{1,9}/u, '')
    .trim();
  const word = /^\p{L}{2,20}/u.exec(plain)?.[0];
  if (word !== undefined) return letterOfWord(word);
  return OF_LETTERS.test(header.trim()) ? letterOfHeader(plain) : null;
}

/** Who has which letter in a table with a row for each; null for other tables. */
export const partsIn = once((table: Table): readonly RaciAssignment[] | null => {
  const nameAt = table.header.findIndex(({ prose }) => NAMES.test(prose.text.trim()));
  if (nameAt < 1) return null;
  const lines = table.rows.map(({ cells }) => ({
    letter: letterIn(cells[0]?.prose.text ?? '', table.header[0]?.prose.text ?? ''),
    names: cells[nameAt] ? namesIn(cells[nameAt].prose) : [],
  }));
  const letters = lines.flatMap(({ letter }) => letter ?? []);
  const variant = variantOf(letters);
  const isOfOneScheme =
    letters.length === lines.length &&
    new Set(letters).size >= FEWEST &&
    letters.includes(variant.answers) &&
    letters.every((letter) => letter in variant.letters);
  const names = lines.flatMap((line) => line.names);
  const known = names.filter(({ prose }) => isRoleName(prose.text) || isNameLike(prose.text));
  if (!isOfOneScheme || names.length === 0 || known.length < names.length * SHARE) return null;
  return lines.flatMap(({ letter, names: own }) =>
    own.map((name) => namedAssignment(name, letter === null ? [] : [letter])),
  );
});
