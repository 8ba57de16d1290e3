export type { ChangedDocument, ChangesRequest, ChangesStory, EarlierDocument } from './changes';
export type { FindingGroup, FindingsReport, ListedFinding } from './findings';
export type {
  CursorMoved,
  FolderEntry,
  ParamsOf,
  RequestMethod,
  ResultOf,
  ServerNotifications,
  ServerRequests,
  ThroughlineNotifications,
  ThroughlineRequests,
} from './messages';
export type { DocumentRequest, Position, Range } from './place';
export type {
  ComparedChange,
  ComparedMatrix,
  RaciChange,
  RaciCompareRequest,
  RaciComparisonReport,
  RaciEditRequest,
  RaciEditResult,
  RaciExport,
  RaciExportRequest,
  RaciFormat,
  RaciGrid,
  RaciOperation,
  RaciReport,
  RaciSource,
  RaciView,
  WorkspaceRaciCompareRequest,
} from './raci';
export type { FromRaciPage, RaciPageState, RaciPageView, Span, ToRaciPage } from './raci-panel';
export type { AnswerState, DocumentState, ReadinessQuestion, ReadinessReport } from './readiness';
export type { ExperimentalCapabilities, InitializationOptions, ThroughlineSettings } from './settings';
export type {
  NewDocument,
  NewDocumentRequest,
  SectionSnippet,
  SectionSnippets,
  SectionSnippetsRequest,
  TemplateInfo,
} from './templates';
