import type { Cell, Table } from '../../markdown/content';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { columnsOf } from '../structure/item';

/** Where a table of features has its columns, by index. */
export interface FeatureColumns {
  readonly feature: number;
  readonly benefit: number | null;
}

/** Columns of tables that track, compare, price or score features rather than say what they are. */
const FOREIGN: readonly ColumnKey[] = [
  'status',
  'owner',
  'due',
  'task',
  'competitor',
  'price',
  'plan',
  'reach',
  'score',
  'rank',
  'effort',
  'risk',
  'metric',
  'requirement',
  'acceptance',
  'question',
  'objection',
  'given',
  'cost-of-delay',
  'role',
  'term',
  'channel',
];

/** Marks in the cells of comparisons and price lists. */
const TICK =
  /^(?:[✓✔✅☑❌✗✘✕🟢🟡🔴⚠○●◯–—]|-$|(?:yes|no|partial(?:ly)?|limited|full|n\/a|included|add-on|unlimited|planned|roadmap)(?:\s?\(|[*.]?$))/iu;
const REFERENCE = /^(?:§|section\b|sec\.|see\b|[A-Z]{2,6}-\d|#\d|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$)/i;

/**
 * The columns of a table that lists features; null when it does not.
 * @param inFeatures Whether it stands where features are listed, so that a column "Name" or "Item" names them.
 */
export function featureTable(
  table: Table,
  inFeatures: boolean,
  vocabulary: Vocabulary,
): FeatureColumns | null {
  const keys = columnsOf(table, vocabulary);
  if (table.header.length < 2 || table.rows.length < 2) return null;
  const feature = keys.findIndex(
    (all, index) => all.includes('feature') && (inFeatures || isFeatureHeader(table, index, vocabulary)),
  );
  if (feature === -1 || feature > 2) return null;
  const others = keys.filter((_, index) => index !== feature);
  const benefit = keys.findIndex(
    (_, index) => index !== feature && isBenefitHeader(table, index, vocabulary),
  );
  if (others.some((all) => all.some((key) => FOREIGN.includes(key)) && !all.includes('benefit'))) return null;
  if (isCodeColumn(table, feature) || isTicked(table, feature) || isIndex(table, feature)) return null;
  return { feature, benefit: benefit === -1 ? null : benefit };
}

/** "Feature", "Capability", "Functionality" and the like say it themselves; "Name" or "What" do not. */
const isFeatureHeader = (table: Table, index: number, vocabulary: Vocabulary): boolean =>
  vocabulary
    .sectionKeys(table.header[index]?.prose.text ?? '')
    .some(({ key, confidence }) => key === 'features' && confidence === 'exact');

/** "Benefit", "Why it matters", and "Value for the shop". */
const isBenefitHeader = (table: Table, index: number, vocabulary: Vocabulary): boolean => {
  const header = table.header[index]?.prose.text ?? '';
  return [header, header.split(/ (?:for|to) /i)[0] ?? ''].some((text) =>
    vocabulary.columnKeys(text).includes('benefit'),
  );
};

const cellsOf = (table: Table, index: number) =>
  table.rows.flatMap((row) => {
    const cell = row.cells[index];
    return cell && cell.prose.text !== '' ? [cell] : [];
  });

function isCodeColumn(table: Table, index: number): boolean {
  const cells = cellsOf(table, index);
  const code = cells.filter(({ prose }) =>
    prose.shape.marks.some((mark) => mark.kind === 'code' && mark.start <= 2),
  );
  return code.length > cells.length / 2;
}

/** Whether most cells of some other column are ticks, or many in all of them, as where products are compared. */
function isTicked(table: Table, feature: number): boolean {
  const columns = table.header
    .map((_, index) => (index === feature ? [] : cellsOf(table, index)))
    .filter((cells) => cells.length > 0);
  if (columns.some((cells) => ticksIn(cells) > cells.length / 2)) return true;
  return (
    columns.length >= FEWEST_COMPARED && ticksIn(columns.flat()) >= columns.flat().length * SHARE_OF_TICKS
  );
}

const FEWEST_COMPARED = 3;
const SHARE_OF_TICKS = 0.25;

const ticksIn = (cells: readonly Cell[]): number =>
  cells.filter(({ prose }) => prose.text.length < 25 && TICK.test(prose.text)).length;

/** A table that only says where each feature is described. */
function isIndex(table: Table, feature: number): boolean {
  if (table.header.length > 3) return false;
  return table.header.some((_, index) => {
    const cells = index === feature ? [] : cellsOf(table, index);
    const pointing = cells.filter(
      ({ prose }) =>
        REFERENCE.test(prose.text) ||
        prose.shape.marks.some(
          (mark) => mark.kind === 'link' && mark.start === 0 && mark.end === prose.text.length,
        ),
    );
    return cells.length > 0 && pointing.length > cells.length / 2;
  });
}
