import { perSection } from '../document/structure/per-section';
import type { Section } from '../document/structure/section';
import type { Cell, Content, Prose, Table } from '../markdown/content';
import type { Span } from '../text/span';
import type { RaciVariant } from './raci-variant';
import { readMatrixTable } from './read-table';

/** Who does what: activities by roles, with letters where they meet. */
export interface RaciMatrix {
  /**
   * `roles-as-columns`: activities down, letters in the cells. `roles-as-rows`: the same turned round.
   * `letters-as-columns`: activities down, a column for each letter, names in the cells.
   */
  readonly layout: 'roles-as-columns' | 'roles-as-rows' | 'letters-as-columns';
  /** Which letters there are and what they mean, as far as the matrix shows it. */
  readonly variant: RaciVariant;
  readonly table: Table;
  readonly section: Section;
  readonly span: Span;
  /** Each role once, in the order of the table. */
  readonly roles: readonly Prose[];
  /** The activities in order; rows that only name a phase are left out. */
  readonly rows: readonly RaciRow[];
}

export interface RaciRow {
  readonly activity: Prose;
  /** The row above that names the group; null without one. */
  readonly phase: Prose | null;
  /** One for each filled cell, or for each name in it when the letters are columns. */
  readonly assignments: readonly RaciAssignment[];
  /** The table row; for roles as rows the activity's header. */
  readonly span: Span;
}

export interface RaciAssignment {
  readonly role: string;
  /** The letters of the cell that the variant knows, upper case and in the order written, such as `['A', 'R']`. */
  readonly codes: readonly string[];
  /** What else stands there: letters that the variant lacks, or the whole text when no letter can be read. */
  readonly unknown: readonly string[];
  /** What limits the letters: "SEV1 only" in "A (SEV1 only)". */
  readonly condition: string | null;
  /** Whether a letter of another alphabet stands for one of ours, such as a Cyrillic С. */
  readonly hasLookAlike: boolean;
  readonly cell: Cell;
}

export const readRaciMatrices = perSection((section, { vocabulary }) =>
  section.content.flatMap(tablesIn).flatMap((table): readonly RaciMatrix[] => {
    const reading = readMatrixTable(table, vocabulary);
    return reading ? [{ ...reading, table, section, span: table.span }] : [];
  }),
);

/** The tables of a block, also those in quotes and list items. */
export function tablesIn(block: Content): readonly Table[] {
  switch (block.kind) {
    case 'table':
      return [block];
    case 'quote':
      return block.children.flatMap(tablesIn);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(tablesIn));
    default:
      return [];
  }
}
