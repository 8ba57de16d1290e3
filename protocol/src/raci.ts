import type { RaciFormat, RaciGrid, RaciOperation, RaciView } from '../../core/src';
import type { ChangedDocument } from './changes';
import type { DocumentRequest, Range } from './place';
import type { DocumentState } from './readiness';

/** A document that matrices come from. Its place in the list is what rows and findings name it by. */
export interface RaciSource {
  readonly uri: string;
  /** The version that was read; null when it is not open. */
  readonly version: number | null;
  /** Its title, or the name of its file. */
  readonly title: string;
}

/** Who does what, in one document or in all of a workspace. Offsets are UTF-16 code units of the source's version. */
export interface RaciReport extends RaciView {
  /** Of the one document; `judged` for a workspace. */
  readonly state: DocumentState;
  readonly sources: readonly RaciSource[];
  /** Why a document that seems to hold a matrix has none that can be read, in a sentence; null otherwise. */
  readonly problem: string | null;
}

export interface RaciEditRequest {
  readonly textDocument: {
    readonly uri: string;
    /** The version that the operation is meant for; null for a document that was not open then. */
    readonly version: number | null;
  };
  /** All of them or none: a grid of several matrices renames a role in each. At most one for a matrix. */
  readonly changes: readonly RaciChange[];
}

export interface RaciChange {
  /** Which of the document's matrices. */
  readonly matrix: number;
  /** `make-table` puts a Markdown table in the place of a list or of YAML. */
  readonly operation: RaciOperation | { readonly kind: 'make-table' };
}

export type RaciEditResult =
  | {
      readonly kind: 'edits';
      /** The version that the edits are for. */
      readonly version: number | null;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
    }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The document has moved on: look again. */
  | { readonly kind: 'outdated' };

export interface RaciExportRequest {
  /** Null for all of the workspace. */
  readonly textDocument: DocumentRequest['textDocument'] | null;
  readonly format: RaciFormat;
}

export interface RaciExport {
  /** Null when there is no matrix any more. */
  readonly text: string | null;
  /** A name for the file, with its ending: `raci.svg`. */
  readonly fileName: string;
}

export interface RaciCompareRequest extends DocumentRequest {
  /** The earlier text of the document. */
  readonly base: string;
}

export interface WorkspaceRaciCompareRequest {
  /** All Markdown files that differ from an earlier version; which of them have matrices the server tells. */
  readonly documents: readonly ChangedDocument[];
}

/** What differs between the matrices of earlier texts and those of documents as they are now. */
export interface RaciComparisonReport {
  /** That of the one document; null for a workspace. */
  readonly version: number | null;
  readonly compared: readonly ComparedMatrix[];
}

export interface ComparedMatrix {
  /** The document that it stands in, or stood last. */
  readonly uri: string;
  readonly title: string;
  /** The index among the grids of the report; null for a matrix that is gone. */
  readonly grid: number | null;
  readonly changes: readonly ComparedChange[];
  /** Roles of whose letters there are more or fewer now. */
  readonly loads: readonly {
    readonly role: string;
    readonly code: string;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface ComparedChange {
  /** “A for “Pricing” moved from PMM to PM”. */
  readonly sentence: string;
  /** What in the grid it is about, to be marked; roles by name. A change of a whole row names no role. */
  readonly activity: string | null;
  readonly roles: readonly string[];
}

export type { RaciFormat, RaciGrid, RaciOperation, RaciView };
