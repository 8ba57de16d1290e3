import type { ChangesRequest, ChangesStory } from './changes';
import type { FindingsReport } from './findings';
import type { DocumentRequest, Position } from './place';
import type {
  RaciCompareRequest,
  RaciComparisonReport,
  RaciEditRequest,
  RaciEditResult,
  RaciExport,
  RaciExportRequest,
  RaciReport,
  WorkspaceRaciCompareRequest,
} from './raci';
import type { ReadinessReport } from './readiness';
import type {
  NewDocument,
  NewDocumentRequest,
  SectionSnippets,
  SectionSnippetsRequest,
  TemplateInfo,
} from './templates';

interface Request<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** What a client may ask beyond LSP, by method. */
export interface ThroughlineRequests {
  'throughline/readiness': Request<DocumentRequest, ReadinessReport>;
  'throughline/findings': Request<DocumentRequest, FindingsReport>;
  'throughline/templates': Request<null, readonly TemplateInfo[]>;
  /** Null for an id that no template has. */
  'throughline/newDocument': Request<NewDocumentRequest, NewDocument | null>;
  'throughline/sectionSnippets': Request<SectionSnippetsRequest, SectionSnippets>;
  /** Who does what in an open document. */
  'throughline/raci': Request<DocumentRequest, RaciReport>;
  /** The same over all documents of the workspace, open or not. */
  'throughline/workspaceRaci': Request<null, RaciReport>;
  'throughline/raciEdit': Request<RaciEditRequest, RaciEditResult>;
  'throughline/raciExport': Request<RaciExportRequest, RaciExport>;
  'throughline/raciCompare': Request<RaciCompareRequest, RaciComparisonReport>;
  'throughline/workspaceRaciCompare': Request<WorkspaceRaciCompareRequest, RaciComparisonReport>;
  'throughline/changesSince': Request<ChangesRequest, ChangesStory>;
}

/** What a client tells the server beyond LSP, by method. */
export interface ThroughlineNotifications {
  /** Where the cursors of a document are now. New findings where the author types are held back until they leave. */
  'throughline/cursor': CursorMoved;
}

export interface CursorMoved {
  readonly textDocument: { readonly uri: string };
  readonly positions: readonly Position[];
}

/** What the server tells a client that asked for it (`ExperimentalCapabilities.checked`), by method. */
export interface ServerNotifications {
  /**
   * What the server knows about a document has changed: ask again for what is shown of it. The version is null for one
   * that is not open.
   */
  'throughline/checked': { readonly uri: string; readonly version: number | null };
}

/** What the server asks a client that reads files for it (`ExperimentalCapabilities.files`), by method. */
export interface ServerRequests {
  /** The text of a file; null when there is none or it is not UTF-8. */
  'throughline/readFile': Request<{ readonly uri: string }, string | null>;
  /** What stands in a folder; nothing when there is none. */
  'throughline/readFolder': Request<{ readonly uri: string }, readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'unknown';
}

export type RequestMethod = keyof ThroughlineRequests;
export type ParamsOf<Method extends RequestMethod> = ThroughlineRequests[Method]['params'];
export type ResultOf<Method extends RequestMethod> = ThroughlineRequests[Method]['result'];
