import type { Content } from '../markdown/content';
import type { AnyText } from '../text/any-text';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { explainedIn, holdsSigns, lettersAmong, NO_SIGNS, withLetters } from './letter-signs';
import { tablesIn } from './raci-matrix';
import { partsIn } from './read-letter-rows';
import { readNamedCells } from './read-named-cells';
import { spacedTablesIn } from './read-spaced';
import { readMatrixTable } from './read-table';

/**
 * Whether a table among some blocks is a matrix, told before there are sections.
 * @param text The document in which the blocks stand.
 */
export function holdsMatrix(content: readonly Content[], text: AnyText, vocabulary: Vocabulary): boolean {
  const tables = [...content.flatMap(tablesIn), ...spacedTablesIn(content, text)];
  if (tables.length === 0) return false;
  const signs = tables.some(holdsSigns) ? lettersAmong(content.flatMap(explainedIn)) : NO_SIGNS;
  return tables.some(
    (table) =>
      readMatrixTable(withLetters(table, signs), vocabulary) ??
      readNamedCells(table, vocabulary, true) ??
      partsIn(table),
  );
}

/** Some authors put two blanks between sentences, and all have two at times while they type. */
const GAP = /[^\s.!?:] {2,9}\S/g;
const FEWEST_GAPS = 2;

const hasGaps = (text: string): boolean =>
  text.includes('  ') && (text.match(GAP)?.length ?? 0) >= FEWEST_GAPS;

/** Whether only what stands around a block tells if there is a matrix: a part of a legend of signs, or of a table of spaces. */
export const isPartOfMatrix = (block: Content): boolean =>
  block.kind === 'break' ||
  (block.kind === 'paragraph' && hasGaps(block.prose.text)) ||
  holdsSigns(block) ||
  explainedIn(block).some(([, letter]) => letter !== null);
