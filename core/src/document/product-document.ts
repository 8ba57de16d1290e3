import type { MarkdownDocument } from '../markdown/markdown-document';
import type { RaciMatrix } from '../raci/raci-matrix';
import { readRaciMatrices } from '../raci/read-matrices';
import type { AnyText } from '../text/any-text';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type Audience, readAudiences } from './audience/audiences';
import { type Owner, readOwners } from './audience/people';
import { type FeatureList, readFeatureLists } from './features/features';
import { changesKind, decideKind } from './kind/decide-kind';
import type { DocumentKind, KindDecision } from './kind/kind';
import { type Price, readPrices } from './launch/prices';
import { type LaunchTask, readLaunchTasks } from './launch/tasks';
import { lazily } from './lazily';
import { type Goal, readGoals } from './metrics/goals';
import { type Metric, readMetrics } from './metrics/metrics';
import { type Limitation, readLimitations } from './planning/limitations';
import { type Milestone, readMilestones } from './planning/milestones';
import { type OpenQuestion, readOpenQuestions } from './planning/open-questions';
import { type Risk, readRisks } from './planning/risks';
import { type Alternative, readAlternatives } from './positioning/alternatives';
import { type Claim, readClaims } from './positioning/claims';
import { type CoreMessage, readCoreMessages } from './positioning/core-message';
import { type Message, readMessages } from './positioning/messages';
import { type Pillar, readPillars } from './positioning/pillars';
import { type PositioningStatement, readPositioningStatements } from './positioning/positioning';
import { readWording, type WordingRule } from './positioning/wording';
import { type Insight, readInsights } from './problem/evidence';
import { type GlossaryTerm, readGlossary } from './references/glossary';
import { type IdUse, readIds } from './references/ids';
import { type DocumentLink, readLinks } from './references/links';
import { type AcceptanceCriteria, readAcceptanceCriteria } from './requirements/acceptance';
import { type Requirement, readRequirements } from './requirements/requirements';
import { readStories, type Story } from './requirements/stories';
import { readScope, type ScopeItem } from './scope/scope';
import { readScoringTables, type ScoringTable } from './scope/scoring';
import { type TitleWords, titleWords } from './structure/block-sections';
import { buildOutline } from './structure/build-outline';
import { type FrontMatter, readFrontMatter } from './structure/front-matter';
import { type DocumentLanguage, readLanguage } from './structure/language';
import { type Metadata, readMetadata } from './structure/metadata';
import type { Outline } from './structure/outline';
import { type Placeholder, readPlaceholders } from './structure/placeholders';
import { isTemplate } from './structure/template';
import { Unchanged } from './structure/unchanged';

/** What the reader of a document knows before its text. */
export interface ReadSettings {
  /** Where the document stands, with `/`; null for a text without a place. Only its words are used. */
  readonly path: string | null;
  /** The kind that the configuration gives it. */
  readonly declaredKind: DocumentKind | null;
  readonly vocabulary: Vocabulary;
}

/** A document reduced to what a product person means by it. Every list is read on first use and only once. */
export interface ProductDocument extends DocumentBase {
  readonly features: readonly FeatureList[];
  readonly requirements: readonly Requirement[];
  readonly stories: readonly Story[];
  readonly acceptance: readonly AcceptanceCriteria[];
  readonly metrics: readonly Metric[];
  readonly audiences: readonly Audience[];
  readonly insights: readonly Insight[];
  readonly goals: readonly Goal[];
  readonly scope: readonly ScopeItem[];
  readonly scoringTables: readonly ScoringTable[];
  readonly prices: readonly Price[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly risks: readonly Risk[];
  readonly milestones: readonly Milestone[];
  readonly limitations: readonly Limitation[];
  readonly glossary: readonly GlossaryTerm[];
  readonly wording: readonly WordingRule[];
  readonly launchTasks: readonly LaunchTask[];
  readonly positioningStatements: readonly PositioningStatement[];
  readonly alternatives: readonly Alternative[];
  readonly claims: readonly Claim[];
  readonly pillars: readonly Pillar[];
  readonly messages: readonly Message[];
  readonly coreMessages: readonly CoreMessage[];
  readonly owners: readonly Owner[];
  readonly links: readonly DocumentLink[];
  readonly ids: readonly IdUse[];
  readonly placeholders: readonly Placeholder[];
  readonly raciMatrices: readonly RaciMatrix[];
  /** Whether most of its text is placeholders: something to copy, not to judge. */
  readonly isTemplate: boolean;
}

interface DocumentBase extends KindDecision {
  /** The kind that the configuration gives it. */
  readonly declaredKind: DocumentKind | null;
  readonly path: string | null;
  /** To read parts of; the whole is `markdown.text`. */
  readonly text: AnyText;
  readonly markdown: MarkdownDocument;
  readonly vocabulary: Vocabulary;
  /** The vocabulary with the kind: what readings of sections are kept by. */
  readonly words: TitleWords;
  readonly language: DocumentLanguage;
  readonly frontMatter: FrontMatter;
  readonly metadata: Metadata;
  readonly outline: Outline;
}

const READERS = {
  features: readFeatureLists,
  requirements: readRequirements,
  stories: readStories,
  acceptance: readAcceptanceCriteria,
  metrics: readMetrics,
  audiences: readAudiences,
  insights: readInsights,
  goals: readGoals,
  scope: readScope,
  scoringTables: readScoringTables,
  prices: readPrices,
  openQuestions: readOpenQuestions,
  risks: readRisks,
  milestones: readMilestones,
  limitations: readLimitations,
  glossary: readGlossary,
  wording: readWording,
  launchTasks: readLaunchTasks,
  positioningStatements: readPositioningStatements,
  alternatives: readAlternatives,
  claims: readClaims,
  pillars: readPillars,
  messages: readMessages,
  coreMessages: readCoreMessages,
  owners: readOwners,
  links: readLinks,
  ids: readIds,
  placeholders: readPlaceholders,
  raciMatrices: readRaciMatrices,
  isTemplate,
} satisfies {
  [Key in Exclude<keyof ProductDocument, keyof DocumentBase>]: (
    document: ProductDocument,
  ) => ProductDocument[Key];
};

const complete = lazily<ProductDocument, DocumentBase>(READERS);

/**
 * Reads what a document means.
 * @param previous What was read of the document before its last edits, by which what they left alone is known; used up.
 */
export function readProductDocument(
  markdown: MarkdownDocument,
  settings: ReadSettings,
  previous: ProductDocument | null = null,
): ProductDocument {
  const { vocabulary, path } = settings;
  const frontMatter = readFrontMatterAfter(markdown, previous);
  const unchanged = previous && new Unchanged(previous.markdown.content, markdown.content);
  const isDecided =
    previous?.frontMatter === frontMatter &&
    isReadWith(previous, settings) &&
    unchanged !== null &&
    !changesKind(unchanged, vocabulary);
  const { kind, evidence } = isDecided ? previous : decideKind(markdown, frontMatter, settings);
  const words = titleWords(vocabulary, kind);
  const outlined = previous?.words === words && unchanged ? { outline: previous.outline, unchanged } : null;
  const outline = buildOutline(markdown, frontMatter, words, outlined);
  const metadata = readMetadata(markdown, frontMatter, outline, vocabulary);
  const language = readLanguage(markdown, frontMatter, previous);
  const base: DocumentBase = {
    path,
    text: markdown.source.text,
    markdown,
    vocabulary,
    words,
    language,
    frontMatter,
    metadata,
    outline,
    kind,
    evidence,
    declaredKind: settings.declaredKind,
  };
  return complete(base);
}

const isReadWith = (document: ProductDocument, { path, declaredKind, vocabulary }: ReadSettings): boolean =>
  document.path === path && document.declaredKind === declaredKind && document.vocabulary === vocabulary;

/** Front matter stands first, so where its text is the same, its places are too. */
function readFrontMatterAfter(markdown: MarkdownDocument, previous: ProductDocument | null): FrontMatter {
  const block = markdown.frontMatter;
  const before = previous?.markdown;
  const isSame = before && block && hasSameTop(before, markdown, block.span.end);
  return isSame ? previous.frontMatter : readFrontMatter(markdown, block);
}

const hasSameTop = (before: MarkdownDocument, after: MarkdownDocument, end: number): boolean =>
  before.frontMatter === after.frontMatter ||
  (before.frontMatter?.span.end === end && before.slice(0, end) === after.slice(0, end));
