import type { Content } from '../markdown/content';
import type { MarkdownDocument } from '../markdown/markdown-document';
import type { SectionKey } from '../vocabulary/section-key';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { FrontMatter } from './front-matter';
import { DOCUMENT_KINDS, type DocumentKind, type KindDecision } from './kind';
import { kindDirective } from './kind-directive';
import { kindOfPath } from './kind-path';
import { labelsOf } from './label';

const NONE: KindDecision = { kind: null, evidence: 'none' };

/** Sections that few other documents have, by kind. */
const FAMILIES: Readonly<Record<DocumentKind, readonly SectionKey[]>> = {
  prd: ['audience', 'stories', 'requirements', 'acceptance', 'metrics', 'non-goals', 'nfr', 'problem', 'features', 'goals'],
  positioning: ['positioning-statement', 'competition', 'differentiation', 'value', 'category', 'audience', 'proof'],
  messaging: ['one-true-thing', 'pillars', 'by-audience', 'by-stage', 'voice', 'words-use', 'words-avoid', 'proof', 'objections', 'tagline'],
  launch: ['timeline', 'marketing-initiatives', 'pricing', 'enablement', 'distribution', 'launch', 'post-launch'],
  battlecard: ['competition', 'objections', 'differentiation', 'quick-facts', 'words-avoid', 'proof', 'pricing'],
  prfaq: ['press-release', 'faq', 'quote', 'call-to-action', 'problem', 'solution'],
  persona: ['jobs', 'goals', 'problem', 'quote', 'objections'],
  raci: ['raci'],
};

export interface KindSettings {
  readonly path: string | null;
  readonly declaredKind: DocumentKind | null;
  readonly vocabulary: Vocabulary;
}

/** Decides what a document is by evidence; a file name alone never decides. */
export function decideKind(markdown: MarkdownDocument, frontMatter: FrontMatter, settings: KindSettings): KindDecision {
  const { vocabulary } = settings;
  const declared = kindDirective(markdown.content, vocabulary) ?? frontMatterKind(frontMatter, vocabulary) ?? settings.declaredKind;
  if (declared) return { kind: declared, evidence: 'declared' };
  const titles = titlesOf(markdown.content, frontMatter);
  const keys = new Set(titles.all.flatMap((title) => vocabulary.sectionKeys(title).map((match) => match.key)));
  let best: { kind: DocumentKind; points: number } | null = null;
  for (const kind of DOCUMENT_KINDS) {
    const points = pointsFor(kind, titles.document, keys, settings);
    if (points > (best?.points ?? 0)) best = { kind, points };
  }
  if (!best || best.points < 2) return NONE;
  return { kind: best.kind, evidence: best.points >= 3 ? 'confident' : 'likely' };
}

function pointsFor(kind: DocumentKind, title: string, keys: ReadonlySet<SectionKey>, settings: KindSettings): number {
  const named = settings.vocabulary.kindsInTitle(title).find((match) => match.kind === kind);
  const families = FAMILIES[kind].filter((key) => keys.has(key)).length;
  const inTitle = named ? (named.strength === 'strong' ? 2 : 1) : 0;
  const inPath = settings.path !== null && kindOfPath(settings.path) === kind ? 1 : 0;
  const inSections = families >= 5 ? 3 : families >= 3 ? 2 : families >= 1 ? 1 : 0;
  return inTitle + inPath + inSections;
}

function frontMatterKind(frontMatter: FrontMatter, vocabulary: Vocabulary): DocumentKind | null {
  for (const entry of frontMatter.entries) {
    if (!/^(?:doc[_-]?type|type|kind|document[_-]?type)$/i.test(entry.key)) continue;
    const kind = vocabulary.kindOfName(entry.value.text);
    if (kind) return kind;
  }
  return null;
}

function titlesOf(content: readonly Content[], frontMatter: FrontMatter): { document: string; all: readonly string[] } {
  const all: string[] = [];
  let document = frontMatter.title?.text ?? '';
  let headings = 0;
  for (const block of content) {
    if (block.kind === 'heading') {
      if (headings === 0 && block.depth === 1) document = `${block.prose.text} ${document}`;
      headings += 1;
      all.push(block.prose.text);
    } else if (block.kind === 'paragraph') {
      for (const label of labelsOf(block.prose)) if (label.closed) all.push(label.text);
    }
  }
  return { document: document.trim(), all };
}
