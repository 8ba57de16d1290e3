import type { Span } from '../../core/src';
import type { RaciChange, RaciComparisonReport, RaciFormat, RaciReport } from './raci';

/** What the extension tells the page of the RACI panel. It tells nothing before the page is `ready`. */
export type ToRaciPage =
  | {
      readonly type: 'show';
      readonly report: RaciReport;
      /** Whether it is of one document, which its cursor follows, or of all. */
      readonly scope: 'document' | 'workspace';
    }
  /** The server cannot answer now. What was shown stays. */
  | { readonly type: 'unavailable'; readonly reason: string }
  /** Where the cursor of a document is. */
  | { readonly type: 'cursor'; readonly uri: string; readonly offset: number }
  /** What was asked for was not done. What is true is shown beside it. */
  | { readonly type: 'refused'; readonly reason: string }
  /** What changed since a base such as “HEAD” or “main”; null when nothing is compared any more. */
  | {
      readonly type: 'compared';
      readonly base: string;
      readonly comparison: RaciComparisonReport | null;
      /** Whether somebody has just asked for it; otherwise the document has changed, or the page is drawn anew. */
      readonly isAsked: boolean;
    }
  /** Draw this picture as PNG and send it back. */
  | { readonly type: 'draw-png'; readonly svg: string };

/** What the page asks of the extension. It names documents by their address: a place in the list may be another one's since. */
export type FromRaciPage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'edit';
      readonly uri: string;
      readonly version: number | null;
      readonly changes: readonly RaciChange[];
    }
  /** Undo or redo what was done last to a document. */
  | { readonly type: 'undo' | 'redo'; readonly uri: string }
  /** Show a place of a document in its text; with `focus` the keyboard goes along. */
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span; readonly focus: boolean }
  /** Offer what can be done about a finding. */
  | { readonly type: 'fix'; readonly uri: string; readonly span: Span; readonly ruleId: string }
  | { readonly type: 'explain'; readonly ruleId: string }
  | { readonly type: 'export'; readonly format: RaciFormat | 'png' }
  /** Put the matrices on the clipboard as Markdown tables. */
  | { readonly type: 'copy-table' }
  /** A picture that was asked for, as base64; null when the browser could not draw it. */
  | { readonly type: 'png'; readonly data: string | null }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  /** Ask what to compare with, and compare. */
  | { readonly type: 'compare' }
  | { readonly type: 'stop-comparing' }
  | { readonly type: 'insert-template' };

/** What the page remembers over a reload, and gives the extension to be restored by. */
export interface RaciPageState {
  /** The document that is shown; null for all of the workspace. */
  readonly uri: string | null;
  readonly view: RaciPageView;
}

/** How the reader looks at the matrices. */
export interface RaciPageView {
  /** Which grid is in front. */
  readonly grid: number;
  readonly role: string | null;
  readonly person: string | null;
  readonly phase: string | null;
  readonly letter: string | null;
  readonly onlyProblems: boolean;
  readonly search: string;
  /** Which part stands beside the grid. */
  readonly beside: 'none' | 'problems' | 'workload' | 'gaps' | 'role' | 'changes';
  readonly loadOf: 'roles' | 'people';
  /** Whose card is shown; null for the first role's. */
  readonly card: { readonly of: 'role' | 'person'; readonly name: string } | null;
  /** The order of the rows: that of the document, or by who answers for them. */
  readonly order: 'document' | 'answers';
  /** Roles that are folded away. */
  readonly hidden: readonly string[];
  /** Whether roles that a small team would have as one share a column. */
  readonly isSmallTeam: boolean;
  /** The cell that has the keyboard. */
  readonly cell: { readonly row: number; readonly role: number } | null;
  readonly scroll: { readonly left: number; readonly top: number };
}

export type { Span };
