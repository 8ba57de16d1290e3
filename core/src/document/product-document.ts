import type { MarkdownDocument } from '../markdown/markdown-document';
import { type RaciMatrix, readRaciMatrices } from '../raci/raci-matrix';
import type { Span } from '../text/span';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type AcceptanceCriteria, readAcceptanceCriteria } from './acceptance';
import { type Alternative, readAlternatives } from './alternatives';
import { type Audience, readAudiences } from './audiences';
import { type Claim, readClaims } from './claims';
import { type CoreMessage, readCoreMessages } from './core-message';
import { decideKind } from './decide-kind';
import { type Insight, readInsights } from './evidence';
import { type FeatureList, readFeatureLists } from './features';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { type GlossaryTerm, readGlossary } from './glossary';
import { type Goal, readGoals } from './goals';
import { type IdUse, readIds } from './ids';
import type { DocumentKind, KindDecision } from './kind';
import { type DocumentLanguage, readLanguage } from './language';
import { lazily } from './lazily';
import { type Limitation, readLimitations } from './limitations';
import { type DocumentLink, readLinks } from './links';
import { type Message, readMessages } from './messages';
import { type Metadata, readMetadata } from './metadata';
import { type Metric, readMetrics } from './metrics';
import { type Milestone, readMilestones } from './milestones';
import { type OpenQuestion, readOpenQuestions } from './open-questions';
import { buildOutline, type Outline } from './outline';
import { type Owner, readOwners } from './people';
import { type Pillar, readPillars } from './pillars';
import { type Placeholder, readPlaceholders } from './placeholders';
import { type PositioningStatement, readPositioningStatements } from './positioning';
import { type Price, readPrices } from './prices';
import { readQuarantine } from './quarantine';
import { type Requirement, readRequirements } from './requirements';
import { type Risk, readRisks } from './risks';
import { readScope, type ScopeItem } from './scope';
import { readScoringTables, type ScoringTable } from './scoring';
import { readStories, type Story } from './stories';
import { type LaunchTask, readLaunchTasks } from './tasks';
import { isTemplate } from './template';
import { readWording, type WordingRule } from './wording';

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
  /** Where text is mentioned rather than used; ask `isQuarantined`. */
  readonly quarantine: readonly Span[];
  /** Whether most of its text is placeholders: something to copy, not to judge. */
  readonly isTemplate: boolean;
}

interface DocumentBase extends KindDecision {
  readonly path: string | null;
  readonly text: string;
  readonly markdown: MarkdownDocument;
  readonly vocabulary: Vocabulary;
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
  quarantine: readQuarantine,
  isTemplate,
} satisfies {
  [Key in Exclude<keyof ProductDocument, keyof DocumentBase>]: (
    document: ProductDocument,
  ) => ProductDocument[Key];
};

export function readProductDocument(markdown: MarkdownDocument, settings: ReadSettings): ProductDocument {
  const { vocabulary, path } = settings;
  const frontMatter = readFrontMatter(markdown.text, markdown.frontMatter);
  const decision = decideKind(markdown, frontMatter, settings);
  const outline = buildOutline(markdown, frontMatter, vocabulary, decision.kind);
  const metadata = readMetadata(markdown, frontMatter, outline, vocabulary);
  const language = readLanguage(markdown, frontMatter);
  const base: DocumentBase = {
    path,
    text: markdown.text,
    markdown,
    vocabulary,
    language,
    frontMatter,
    metadata,
    outline,
    ...decision,
  };
  return lazily<ProductDocument, DocumentBase>(base, READERS);
}
