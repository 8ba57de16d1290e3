import type { Section } from '../document/structure/section';
import type { Content, Prose, Table } from '../markdown/content';
import type { Span } from '../text/span';
import type { LetterSigns } from './letter-signs';
import type { RaciVariant } from './raci-variant';

/** Who does what: activities by roles, with letters where they meet. */
export interface RaciMatrix {
  readonly source: RaciSource;
  /** Which letters there are and what they mean, as far as the matrix shows it. */
  readonly variant: RaciVariant;
  readonly section: Section;
  readonly span: Span;
  /** Each role once, in the order of the text. */
  readonly roles: readonly RaciRole[];
  /** The activities in order; rows that only name a phase are left out. */
  readonly rows: readonly RaciRow[];
}

/** How a matrix is written, as far as somebody has to know who changes a cell of it. */
export type RaciSource = TableSource | TextSource;

export interface TableSource {
  /**
   * `roles-as-columns`: activities down, letters in the cells. `roles-as-rows`: the same turned round.
   * `letters-as-columns`: activities down, a column for each letter, names in the cells.
   * `one-activity`: a row for each role and one column of letters; the activity is the title above.
   */
  readonly layout: 'roles-as-columns' | 'roles-as-rows' | 'letters-as-columns' | 'one-activity';
  /** With `source: 'html'` it can only be read, as can lines with pipes that Markdown takes for no table. */
  readonly table: Table;
  /** The column of the activities, of the roles where those stand down the side. */
  readonly nameColumn: number;
  /** For letters as columns, the letter of each column; null for the others. */
  readonly letters: readonly (string | null)[];
  /** What a legend has the cells say letters with; absent where they hold letters. */
  readonly signs?: LetterSigns;
}

export interface TextSource {
  /**
   * `letter-items`: a list for each activity, an item for each letter: `- **Responsible:** PM, UX`.
   * `pairs`: letters with names behind each activity: `Pricing: A = PMM, R = PM`.
   * `role-items`: an item for each role: `Release manager: A/R for the go decision; C for pricing`.
   * `yaml`: a map from activities, in front matter or in a fenced block.
   * `named-cells`: a table with activities down, and names with letters behind them in the cells: `Ben (A)`.
   * `letter-rows`: a table with a row for each letter and a column of names; the activity is the title above.
   */
  readonly layout: 'letter-items' | 'pairs' | 'role-items' | 'yaml' | 'named-cells' | 'letter-rows';
}

export type RaciLayout = RaciSource['layout'];

export interface RaciRole {
  readonly name: string;
  /** Where the role is first named. */
  readonly prose: Prose;
  /** The index of its column or row in the table; null where roles have none of their own. */
  readonly at: number | null;
}

export interface RaciRow {
  readonly activity: Prose;
  /** The row or title inside the matrix that names the group; null without one. */
  readonly phase: Prose | null;
  /** One for each filled cell, or for each name where names stand under letters. */
  readonly assignments: readonly RaciAssignment[];
  /** The line of the table or text; for roles as rows the activity's header. */
  readonly span: Span;
  /** The index of its row or column in the table; null where activities have none of their own. */
  readonly at: number | null;
  /** What stands beside the letters: in columns of notes, states, dates and the like. Filled cells only. */
  readonly notes: readonly RaciNote[];
}

export interface RaciNote {
  /** The header of its column. */
  readonly name: string;
  readonly prose: Prose;
}

export interface RaciAssignment {
  /** As `RaciRole.name`. */
  readonly role: string;
  /** The letters that the variant knows, upper case and in the order written, such as `['A', 'R']`. */
  readonly codes: readonly string[];
  /** What else stands there: letters that the variant lacks, or the whole text when no letter can be read. */
  readonly unknown: readonly string[];
  /** What limits the letters: "SEV1 only" in "A (SEV1 only)". */
  readonly condition: string | null;
  /** Whether a letter of another alphabet stands for one of ours, such as a Cyrillic С. */
  readonly hasLookAlike: boolean;
  /** What is written: the letters of the cell or, where names stand under letters, the name. */
  readonly prose: Prose;
  readonly span: Span;
}

/** The table of a matrix; null for one that is written otherwise. */
export const tableOf = ({ source }: RaciMatrix): Table | null => ('table' in source ? source.table : null);

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
