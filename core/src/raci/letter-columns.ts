import type { Table } from '../markdown/content';
import { keyOfName, namedAssignment, namesIn, rolesOf } from './names';
import type { RaciRow } from './raci-matrix';
import { isKnownLetter, letterOfWord, variantOf } from './raci-variant';
import { linesOf, notesIn, type TableReading } from './table-reading';

const LETTER_FIRST = /^([A-Z])(?:\s?[(:–—-]|\s|$)/;
const LETTER_LAST = /[\s(]([A-Z])\)?$/;
const LONGEST_HEADER = 40;
/** What stands in cells that rate something, as under “Integrity (I)”. */
const RATING =
  /^(?:very )?(?:high|medium|moderate|low|critical|severe|major|minor|yes|no|partial|full|n\/?a|\d[\d.,]{0,8}%?)$/i;

/** The letter of a header such as "R", "Responsible", "Owner (R)", "R: does it", "Accountable / A". */
export function letterOfHeader(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > LONGEST_HEADER || plain.includes('=')) return null;
  const word = /^\p{L}{1,20}/u.exec(plain)?.[0] ?? '';
  const letter = letterOfWord(word) ?? LETTER_FIRST.exec(plain)?.[1] ?? LETTER_LAST.exec(plain)?.[1] ?? null;
  return letter !== null && isKnownLetter(letter) ? letter : null;
}

/** `Deliverable | Responsible | Accountable | Consulted | Informed`, with names in the cells. */
export function readLetterColumns(table: Table, letters: readonly (string | null)[]): TableReading | null {
  const found = letters.filter((letter) => letter !== null);
  const variant = variantOf(found);
  const distinct = new Set(found.filter((letter) => letter in variant.letters));
  if (!distinct.has('A') || distinct.size < 3) return null;
  const activityAt = letters.indexOf(null);
  const first = letters.findIndex((letter) => letter !== null);
  // Columns A, B, C … I are those of a spreadsheet; a table of letters alone is a legend.
  const isSpreadsheet = table.header.some(
    ({ prose }, index) => letters[index] === null && /^[A-Z]$/.test(prose.text.trim()),
  );
  if (activityAt === -1 || activityAt > first || isSpreadsheet) return null;
  const nameColumn = first - 1;
  const lines = linesOf(table, nameColumn);
  const named = lines.map(({ row }) =>
    row.cells.flatMap((cell, index) => {
      const letter = letters[index];
      return letter ? namesIn(cell.prose).map((name) => namedAssignment(name, [letter])) : [];
    }),
  );
  const parts = named.flat();
  if (parts.filter(({ role }) => RATING.test(role)).length * 2 > parts.length) return null;
  const roles = rolesOf(parts);
  const lettersAt = new Set(letters.flatMap((letter, index) => (letter === null ? [] : [index])));
  const rows = lines.map(
    ({ row, at, activity, phase }, index): RaciRow => ({
      activity,
      phase,
      at,
      span: row.span,
      notes: notesIn(table, row, nameColumn, lettersAt),
      assignments: (named[index] ?? []).map((part) => ({
        ...part,
        role: roles.get(keyOfName(part.role))?.text ?? part.role,
      })),
    }),
  );
  return {
    source: { layout: 'letters-as-columns', table, nameColumn, letters },
    variant,
    rows,
    roles: [...roles.values()].map((prose) => ({ name: prose.text, prose, at: null })),
  };
}
