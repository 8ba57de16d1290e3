import type { Table } from '../markdown/content';
import { isRoleName } from '../vocabulary/roles';
import { withOurLetters } from './look-alike';
import { isNameLike, keyOfName, namedAssignment, namesIn, rolesOf } from './names';
import { isBlankCell } from './raci-cell';
import type { RaciRow } from './raci-matrix';
import { isKnownLetter, letterOfWord, variantOf } from './raci-variant';
import { linesOf, notesIn, type TableReading } from './table-reading';

const LETTER_FIRST = /^([A-Z])(?:\s?[(:–—-]|\s|$)/;
const LETTER_LAST = /[\s(]([A-Z])\)?$/;
const LONGEST_HEADER = 40;
/** “🎯 Accountable” */
const SIGNS_BEFORE = /^[^\p{L}\p{N}]{1,9}/u;
/** “Option A”, “Option B”: the letters count up what has one name. */
const SERIES = /^(.{2,30})\s[A-Z]$/;
/** What stands in rows of a table that explains its header. */
const EXPLAINS = /^(?:meanings?|definitions?|words?|stands for|what it means)$/i;
const FEWEST_NAMES = 0.6;
const BARE_LETTERS = /^[A-Za-z](?:\s?[/,]\s?[A-Za-z])*$/;
/** What stands in cells that rate something, as under “Integrity (I)”. */
const RATING =
  /^(?:x|(?:very )?(?:high|medium|moderate|low|critical|severe|major|minor|yes|no|partial|full|n\/?a|\d[\d.,]{0,8}%?))$/i;

/** The letter of a header such as "R", "Responsible", "Owner (R)", "R: does it", "Accountable / A". */
export function letterOfHeader(text: string): string | null {
  const plain = withOurLetters(text.normalize('NFKC')).replace(SIGNS_BEFORE, '').trim();
  if (plain.length > LONGEST_HEADER || plain.includes('=')) return null;
  const word = /^\p{L}{1,20}/u.exec(plain)?.[0] ?? '';
  const letter = letterOfWord(word) ?? LETTER_FIRST.exec(plain)?.[1] ?? LETTER_LAST.exec(plain)?.[1] ?? null;
  return letter !== null && isKnownLetter(letter) ? letter : null;
}

/** The letters that the headers of a table name; null for all others. */
export function lettersOfHeaders(header: Table['header']): readonly (string | null)[] {
  const series = header.map(({ prose }) => SERIES.exec(prose.text.trim())?.[1]?.toLowerCase());
  return header.map(({ prose }, index) => {
    const own = series[index];
    const isCounted = own !== undefined && series.some((other, at) => at !== index && other === own);
    return isCounted ? null : letterOfHeader(prose.text);
  });
}

/** Whether letters stand below the headers that name letters, as under roles that are called after some. */
export function holdsBareLetters({ rows }: Table, letters: readonly (string | null)[]): boolean {
  const filled = rows.flatMap(({ cells }) =>
    cells.flatMap(({ prose }, index) =>
      (letters[index] ?? null) === null || isBlankCell(prose.text) ? [] : [prose.text.trim()],
    ),
  );
  return (
    filled.length > 0 &&
    filled.filter((text) => BARE_LETTERS.test(text)).length >= filled.length * FEWEST_NAMES
  );
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
  if (lines.some(({ activity }) => EXPLAINS.test(activity.text.trim()))) return null;
  const areNames =
    parts.filter(({ role }) => isRoleName(role) || isNameLike(role)).length >= parts.length * FEWEST_NAMES;
  if (!areNames && !table.header.some(({ prose }) => isOfScheme(prose.text))) return null;
  const isFilled = lines.some(({ row }) =>
    row.cells.some(({ prose }, index) => (letters[index] ?? null) !== null && !isBlankCell(prose.text)),
  );
  if (isFilled && parts.length === 0) return null;
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

/** Whether a header is nothing but a letter, or begins with the word of one. */
const isOfScheme = (header: string): boolean => {
  const plain = withOurLetters(header).replace(SIGNS_BEFORE, '').trim();
  return /^[A-Z]$/.test(plain) || letterOfWord(/^\p{L}{1,20}/u.exec(plain)?.[0] ?? '') !== null;
};
