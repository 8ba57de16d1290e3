import type { Severity } from '../lint/finding';
import type { Span } from '../text/span';
import type { ActivityLink } from './activity-links';
import type { GridGaps } from './grid-gaps';
import type { SmallTeamRole } from './small-team';
import type { Load } from './workload';

/** All that a panel draws of the matrices of a document: plain data, to be sent as it is. */
export interface RaciView {
  readonly grids: readonly RaciGrid[];
}

/** Matrices that belong together, as one grid. */
export interface RaciGrid {
  readonly title: string;
  /** The scheme's name, and its letters with the word that each stands for. */
  readonly scheme: string;
  readonly letters: readonly { readonly code: string; readonly word: string }[];
  /** The letter of the one who answers, and that of those who do the work. */
  readonly answers: string;
  readonly does: string;
  readonly roles: readonly GridRole[];
  /** Which of the roles a small team would have as one. */
  readonly smallTeam: readonly SmallTeamRole[];
  readonly rows: readonly GridRow[];
  /** The matrices that it is made of, also those without a row. */
  readonly matrices: readonly GridMatrix[];
  /** The columns beside the letters: notes, states, dates and the like. */
  readonly notes: readonly string[];
  readonly findings: readonly GridFinding[];
  readonly loads: { readonly roles: readonly GridLoad[]; readonly people: readonly GridLoad[] };
  readonly gaps: GridGaps;
}

export interface GridMatrix {
  /** As those of a row. */
  readonly source: number;
  readonly matrix: number;
  readonly readOnly: string | null;
  /** Whether a table can take its place, so that it can be edited. */
  readonly canBeTable: boolean;
}

export interface GridRole {
  readonly name: string;
  readonly people: readonly string[];
  /** Where it is named: once in each matrix that has it. */
  readonly places: readonly GridPlace[];
  /** Indexes into the grid's findings: those that stand on its name. */
  readonly findings: readonly number[];
}

/** A place in one of the documents that the view is of. */
export interface GridPlace {
  readonly source: number;
  readonly span: Span;
}

export interface GridLoad extends Load {
  /** The index of the finding by which it is too much; null where none says so. */
  readonly tooMuch: number | null;
}

export interface GridRow {
  readonly activity: string;
  readonly phase: string | null;
  readonly span: Span;
  /** Which of the documents that the view is of it stands in; 0 where it is of one. */
  readonly source: number;
  /** Which matrix of the document it stands in, and which row of that: what an operation needs to name it. */
  readonly matrix: number;
  readonly row: number;
  /** Why it cannot be edited; null when it can. */
  readonly readOnly: string | null;
  /** One for each role of the grid. */
  readonly cells: readonly GridCell[];
  /** One text for each of the grid's columns of notes; empty where the row has none. */
  readonly notes: readonly string[];
  /** Where else it is told of. */
  readonly links: readonly ActivityLink[];
  /** Indexes into the grid's findings: those of the row that belong to no cell. */
  readonly findings: readonly number[];
}

export interface GridCell {
  /** The letters; empty for a role that has no part. */
  readonly codes: readonly string[];
  /** What is written besides letters that count. */
  readonly unknown: readonly string[];
  readonly condition: string | null;
  /** The index of the role in the row's own matrix; null where that has no such role. */
  readonly role: number | null;
  /** What is written; null where nothing is. */
  readonly span: Span | null;
  /** What is written as it is, marks of Markdown included; null where letters do not stand in a cell of their own. */
  readonly written: string | null;
  readonly findings: readonly number[];
}

/** A finding as a panel shows it: one of the editor's own list, or one that only shows beside another place. */
export interface GridFinding {
  readonly ruleId: string;
  /** What is wrong, in a few words that findings of one sort share. */
  readonly label: string;
  readonly severity: Severity;
  /** What that means for a review: “Blocks review”. */
  readonly weight: string;
  readonly message: string;
  readonly span: Span;
  /** As that of a row. */
  readonly source: number;
  /** The place that says otherwise, for what no check of the one document can find; null for what is in the list. */
  readonly elsewhere: ActivityLink | null;
}
