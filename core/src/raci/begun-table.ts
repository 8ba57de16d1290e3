import type { Table } from '../markdown/content';
import { isRoleName } from '../vocabulary/roles';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isBlankCell, readCell } from './raci-cell';
import { type RaciVariant, variantOf } from './raci-variant';
import { isLegend, SHARE, uprightReading } from './role-table';
import { isNoteColumn, linesOf, type TableReading } from './table-reading';

/**
 * A matrix that somebody has only begun: under a title that promises one, a header of roles with few letters below it,
 * no letters at all, or no rows yet. Null where the header names something else, and where the cells hold it.
 * @param promised The scheme that the title names; null for one that only promises a matrix.
 */
export function readBegunTable(
  table: Table,
  vocabulary: Vocabulary,
  promised: RaciVariant | null,
): TableReading | null {
  if (table.header.length < 3 || table.source === 'html' || isLegend(table)) return null;
  const columns = table.header.flatMap(({ prose }, at) =>
    at > 0 && prose.text.trim() !== '' && !isNoteColumn(prose.text, vocabulary) ? [at] : [],
  );
  const named = columns.filter((at) => isRoleName(table.header[at]?.prose.text ?? ''));
  if (named.length < 2 || named.length < columns.length * SHARE) return null;
  const [first = 1] = named;
  const roleAt = columns.filter((at) => at >= first);
  const letters = lettersIn(table, roleAt);
  if (!letters) return null;
  const variant = promised ?? variantOf(letters);
  if (letters.some((letter) => !(letter in variant.letters))) return null;
  return uprightReading(table, linesOf(table, first - 1), roleAt, first - 1, variant);
}

/** The letters of some columns; null where anything else stands in them. */
function lettersIn({ rows }: Table, columns: readonly number[]): readonly string[] | null {
  const filled = rows
    .flatMap(({ cells }) => columns.map((at) => cells[at]?.prose.text ?? ''))
    .filter((text) => !isBlankCell(text));
  const readings = filled.flatMap((text) => readCell(text) ?? []);
  if (readings.length < filled.length || readings.some(({ unknown }) => unknown.length > 0)) return null;
  return readings.flatMap(({ codes }) => codes);
}
