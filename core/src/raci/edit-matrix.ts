import { parseMarkdown } from '../markdown/markdown-document';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { keepingMarks } from './cell-markup';
import { definitionsIn } from './cell-source';
import { asLetters, asSigns, NO_SIGNS, withLetters } from './letter-signs';
import { type Grid, gridAfter, gridOf, saysAsWanted } from './matrix-grid';
import { keyOfName } from './names';
import { activityTitle } from './promised-matrix';
import { type RaciMatrix, type RaciRole, tablesIn } from './raci-matrix';
import { readTableOf } from './read-matrices';
import { readOnlyReason } from './read-only';
import { readOneActivity } from './role-table';
import { HANDS, tableEdits } from './table-edits';

/** A change to a matrix. Rows and roles are named by their index in it; `to` and `at` are places after the change. */
export type RaciOperation =
  | ({ readonly kind: 'set-cell' } & NewCell)
  /** Of two texts for one cell the later counts. */
  | { readonly kind: 'set-cells'; readonly cells: readonly NewCell[] }
  | {
      readonly kind: 'add-row';
      readonly at: number;
      readonly name: string;
      readonly cells?: readonly string[];
    }
  | { readonly kind: 'rename-row'; readonly row: number; readonly name: string }
  | { readonly kind: 'move-row'; readonly row: number; readonly to: number }
  | { readonly kind: 'delete-row'; readonly row: number }
  | { readonly kind: 'add-role'; readonly at: number; readonly name: string }
  | { readonly kind: 'rename-role'; readonly role: number; readonly name: string }
  | { readonly kind: 'move-role'; readonly role: number; readonly to: number }
  | { readonly kind: 'delete-role'; readonly role: number };

/** What a cell is to hold. */
export interface NewCell {
  readonly row: number;
  readonly role: number;
  readonly text: string;
  /** Whether the text is Markdown, to be written as it is; else it is what a reader sees. */
  readonly isMarkdown?: boolean;
}

/** What to change in the text, or why nothing is changed, in words for the one who asked. */
export type RaciEdit =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

const refused = (reason: string): RaciEdit => ({ kind: 'refused', reason });

/**
 * The smallest change of a text by which its matrix becomes what the operation asks for. Refused where the matrix can
 * only be read, where the operation does not fit its layout, and where the table would afterwards not read as asked.
 * @param text The document in which the matrix was read.
 */
export function editMatrix(
  text: string,
  matrix: RaciMatrix,
  asked: RaciOperation,
  vocabulary: Vocabulary,
): RaciEdit {
  const reason = readOnlyReason(matrix) ?? misfit(matrix, asked);
  if (reason !== null) return refused(reason);
  const { source } = matrix;
  if (!('table' in source)) return refused('This matrix is not a table.');
  const definitions = definitionsIn(text);
  const signs = source.signs ?? NO_SIGNS;
  const inLetters = withTexts(asked, (cell) => asLetters(cell, signs));
  const operation = keepingMarks(text, matrix, inLetters, definitions);
  const before = readAgain(text, definitions, [], matrix, vocabulary) ?? gridOf(matrix);
  const wanted = gridAfter(before, operation, definitions);
  const written = withTexts(operation, (cell) => asSigns(cell, signs));
  for (const hand of HANDS) {
    const edits = tableEdits(text, source, matrix, written, hand);
    if (!edits) return refused('Some rows have fewer cells than the header. Fill them in first.');
    const after = readAgain(text, definitions, edits, matrix, vocabulary);
    if (after && saysAsWanted(after, wanted, source.layout)) return { kind: 'edits', edits };
  }
  return refused('After this change the table would no longer read as this matrix.');
}

/** Why an operation does not fit; null when it does. */
function misfit({ source, roles, rows }: RaciMatrix, operation: RaciOperation): string | null {
  if ('name' in operation && operation.name.trim() === '') return 'A name cannot be empty.';
  const touched = operation.kind === 'set-cells' ? operation.cells : [operation];
  if (touched.some((one) => 'row' in one && !rows[one.row])) return 'That row is not there any more.';
  if (touched.some((one) => 'role' in one && !roles[one.role])) return 'That role is not there any more.';
  const own = touched.flatMap((one) => ('role' in one ? (roles[one.role] ?? []) : []));
  const twin = own.find((role) => isTaken(roles, role.name, role));
  if (twin) return `Two roles are called “${twin.name}”. Rename one of them in the text first.`;
  const isOfRole = operation.kind === 'add-role' || operation.kind === 'rename-role';
  if (isOfRole && isTaken(roles, operation.name, own[0]))
    return `There is a role called “${operation.name.trim()}” already.`;
  if (source.layout === 'letters-as-columns') {
    if (operation.kind === 'add-role') return 'Here a role appears when it gets its first letter.';
    if (operation.kind === 'move-role') return 'Here the roles have no order of their own.';
  }
  const isOfRow = operation.kind.endsWith('-row');
  return source.layout === 'one-activity' && isOfRow
    ? 'This table is about one activity, which its title names. Change the title in the text.'
    : null;
}

/** An operation with other texts for the cells. */
function withTexts(operation: RaciOperation, change: (text: string) => string): RaciOperation {
  switch (operation.kind) {
    case 'set-cell':
      return { ...operation, text: change(operation.text) };
    case 'set-cells':
      return {
        ...operation,
        cells: operation.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
      };
    case 'add-row':
      return operation.cells ? { ...operation, cells: operation.cells.map(change) } : operation;
    default:
      return operation;
  }
}

/** Whether another role has a name already. */
const isTaken = (roles: RaciMatrix['roles'], name: string, own?: RaciRole): boolean =>
  roles.some((role) => role !== own && keyOfName(role.name) === keyOfName(name));

/** Reads the table alone after some edits: of what stands around it, only definitions change how it reads. */
function readAgain(
  text: string,
  definitions: string,
  edits: readonly TextEdit[],
  { section, source, span }: RaciMatrix,
  vocabulary: Vocabulary,
): Grid | null {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = text.slice(start, span.start);
  const inside = edits.map(({ span: own, newText }) => ({
    newText,
    span: { start: own.start - start, end: own.end - start },
  }));
  const stop = text.indexOf('\n', span.end);
  const after = applyEdits(text.slice(start, stop === -1 ? text.length : stop), inside);
  const written = indent.trim() === '' ? after.split(`\n${indent}`).join('\n').slice(indent.length) : after;
  const [table] = parseMarkdown(written + definitions).content.flatMap(tablesIn);
  if (!table) return null;
  const signs = ('signs' in source && source.signs) || NO_SIGNS;
  const reading =
    source.layout === 'one-activity'
      ? readOneActivity(withLetters(table, signs), activityTitle(section) ?? section.heading, vocabulary)
      : readTableOf(table, section, vocabulary, signs);
  return reading?.source.layout === source.layout ? gridOf(reading) : null;
}
