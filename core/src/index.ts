export { type CodeLens, codeLenses } from './assist/code-lenses';
export { COMPLETION_TRIGGERS, complete } from './assist/completion/complete';
export type { Completion, CompletionKind, CompletionTopic } from './assist/completion/completion';
export { describeCompletion } from './assist/completion/describe-completion';
export { type ConfigCompletion, completeConfig } from './assist/config/complete-config';
export { configProblems } from './assist/config/config-problems';
export { hoverConfig } from './assist/config/hover-config';
export { type FoldingRange, foldingRanges } from './assist/folding';
export { formatTables } from './assist/format-tables';
export { type Hover, hoverAt } from './assist/hover';
export { type InlayHint, inlayHints } from './assist/inlay-hints';
export { type RaciLens, raciLenses } from './assist/raci-lenses';
export type { Entity, EntityUse } from './assist/references/entity';
export {
  type Definitions,
  definitionsAt,
  highlightsAt,
  referencesAt,
} from './assist/references/references';
export { prepareRename, type RenamePreparation, type RenameResult, rename } from './assist/references/rename';
export type { RuleLink } from './assist/rule-help';
export { formsOf, type SectionChoice, sectionChoices } from './assist/section-choices';
export { selectionRanges } from './assist/selection';
export {
  type DocumentSymbol,
  matchesQuery,
  type NamedSymbol,
  namedSymbols,
  type SymbolKind,
  symbolsOf,
} from './assist/symbols';
export type { ConfigChain, ConfigLayer } from './config/config-chain';
export { CONFIG_NAMES, configsIn } from './config/config-chain';
export { ConfigResolver, type NamedConfig, type ResolvedConfig } from './config/config-resolver';
export type { DocumentConfig, Sourced, ValueSource } from './config/document-config';
export { holdsDocuments, isMarkdownName } from './config/document-places';
export { compileGlob, type GlobMatcher } from './config/glob';
export { IGNORE_NAMES, IgnoreRules } from './config/ignore-rules';
export { folderOf, joinPath, relativePath, resolvePath } from './config/paths';
export { printConfig } from './config/print-config';
export type { ConfigProblem } from './config/read-config';
export { configWithoutRule, turnOffRule } from './config/turn-off-rule';
export type { DocumentKind, KindEvidence } from './document/kind/kind';
export { type ProductDocument, readProductDocument } from './document/product-document';
export { type Anchors, anchorsOf } from './document/references/anchors';
export { Baseline, type BaselineChange, changeBaseline, type Hiding } from './lint/baseline/baseline';
export { type BaselineEntry, entriesOf } from './lint/baseline/baseline-entry';
export { BASELINE_NAME, parseBaseline, printBaseline } from './lint/baseline/baseline-file';
export { describeLevels } from './lint/describe-levels';
export type { EditFix, Finding, Fix, Level, Related, Severity, SnippetFix } from './lint/finding';
export { fingerprintOf } from './lint/fingerprint';
export { fixText } from './lint/fix';
export { type Suppression, suppressionsAt } from './lint/fixes/suppressions';
export { count, listWords } from './lint/message';
export { PROFILES, type Profile, type Rule } from './lint/rule';
export { editMarkdown, type MarkdownDocument, parseMarkdown } from './markdown/markdown-document';
export type { ConfigFiles, Files } from './ports';
export { compareRaci, type RaciComparison } from './raci/compare-raci';
export { editMatrix, type RaciEdit, type RaciOperation } from './raci/edit-matrix';
export { exportRaci, RACI_FORMATS, type RaciFormat } from './raci/export/export-raci';
export { matrixAsTable } from './raci/matrix-as-table';
export { mergeRaciViews, type SourceView } from './raci/merge-views';
export { describeChange, subjectOf } from './raci/raci-difference';
export { type TeamSize, teamSizeOf } from './raci/raci-gaps';
export type { GridCell, GridFinding, GridRole, GridRow, RaciGrid, RaciView } from './raci/raci-grid';
export { raciViewOf } from './raci/raci-view';
export { whyNoMatrix } from './raci/why-no-matrix';
export { baselinedReport } from './report/baselined-report';
export {
  type ComparedCounts,
  comparedReport,
  type DocumentComparison,
  describeCompared,
} from './report/comparison';
export { drawConfigProblem } from './report/config-problem';
export { REPORT_FORMATS, type ReportFormat, reporterFor } from './report/formats';
export { listedInWords } from './report/listed-findings';
export { isMarkdownReport, markdownReporter } from './report/markdown';
export { prettyReporter } from './report/pretty';
export {
  type DocumentRaciChanges,
  drawRaciChanges,
  RACI_DIFF_FORMATS,
  type RaciChangesReport,
  type RaciDiffFormat,
} from './report/raci-changes';
export { describeComparison } from './report/raci-in-words';
export {
  addSummaries,
  countGone,
  countIn,
  type DocumentReport,
  EMPTY_SUMMARY,
  type Reporter,
  type RunSummary,
  reportOf,
} from './report/report';
export type { ReportSettings } from './report/report-settings';
export { ansiStyles, PLAIN_STYLES, type Styles } from './report/styles';
export { type FileChange, filesBefore } from './request/files-before';
export { type FilesByPath, linkedFiles, type PathKind } from './request/linked-files';
export { type LintRequest, type LintResult, lintMarkdown, lintText, mayHaveKind } from './request/lint-text';
export { requestFor, topFor } from './request/request-for';
export {
  CHANGED_SCOPES,
  type ChangedScope,
  compareFindings,
  type FindingsComparison,
  freshIn,
} from './review/compare-findings';
export { type KnownDocument, knownDocument } from './review/elsewhere/known-document';
export { raciViewAmong } from './review/elsewhere/view-among';
export { findingLabel, findingWeight, findingWords, labelled } from './review/finding-labels';
export {
  findingsByQuestion,
  type QuestionGroup,
  type QuestionState,
  type Readiness,
  type ReadinessQuestion,
  readiness,
  readinessLine,
} from './review/readiness';
export { allRules } from './rules/all-rules';
export type { Template } from './templates/template';
export { documentTemplates, templateOf, templatesFor } from './templates/templates-for';
export { applyEdits, type TextEdit } from './text/edit';
export { matchRenames, type TextAt } from './text/match-renames';
export { nearest } from './text/nearest';
export { frozen } from './text/place';
export { printable } from './text/printable';
export { plainText } from './text/snippet';
export type { Span } from './text/span';
export { TextLines } from './text/text-lines';
export { wrap } from './text/wrap';
export { defaultVocabulary } from './vocabulary/default-vocabulary';
