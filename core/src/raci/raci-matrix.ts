import type { ProductDocument } from '../document/product-document';
import type { Section } from '../document/section';
import type { Cell, Prose, Table } from '../markdown/content';
import type { Span } from '../text/span';

/** Who does what: activities by roles, with letters where they meet. */
export interface RaciMatrix {
  /** `roles-as-columns`: letters in the cells. `letters-as-columns`: names in the cells. */
  readonly layout: 'roles-as-columns' | 'letters-as-columns';
  readonly table: Table;
  readonly section: Section;
  readonly span: Span;
  readonly roles: readonly Prose[];
  readonly rows: readonly RaciRow[];
}

export interface RaciRow {
  readonly activity: Prose;
  readonly assignments: readonly RaciAssignment[];
  readonly span: Span;
}

export interface RaciAssignment {
  readonly role: string;
  /** The letters of the cell, upper case, such as `['A', 'R']`. */
  readonly codes: readonly string[];
  readonly cell: Cell;
}

export function readRaciMatrices(_document: ProductDocument): readonly RaciMatrix[] {
  return [];
}
