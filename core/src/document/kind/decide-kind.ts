import type { Content, Heading } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { perShape } from '../../markdown/per-shape';
import { holdsMatrix, isPartOfMatrix } from '../../raci/holds-matrix';
import { tablesIn } from '../../raci/raci-matrix';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FrontMatter } from '../structure/front-matter';
import { prosesIn } from '../structure/item';
import { labelsOf } from '../structure/label';
import { openingLine } from '../structure/opening-line';
import type { Unchanged } from '../structure/unchanged';
import { explainedBy, explainedKinds } from './explained-kinds';
import { frontMatterKind, mistypedKind } from './front-matter-kind';
import { DOCUMENT_KINDS, type DocumentKind, type KindDecision, type KindEvidence } from './kind';
import { kindDirective } from './kind-directive';
import { kindEvidence } from './kind-evidence';
import { isKeptBySellers, isOnePager, kindOfPath } from './kind-path';

export interface KindSettings {
  /** Where the document stands, with `/`; null for a text without a place. */
  readonly path: string | null;
  /** The kind that the configuration gives it. */
  readonly declaredKind: DocumentKind | null;
  readonly vocabulary: Vocabulary;
}

/** Decides what a document is by evidence; a file name alone never decides. */
export function decideKind(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  settings: KindSettings,
): KindDecision {
  const { vocabulary, path } = settings;
  const declared =
    kindDirective(markdown.content, vocabulary) ??
    frontMatterKind(frontMatter, vocabulary) ??
    settings.declaredKind;
  if (declared) return { kind: declared, evidence: 'declared' };
  if (path !== null && INSTRUCTIONS.test(path)) return { kind: null, evidence: 'none' };
  const { content } = markdown;
  const first = content.find(({ kind }) => kind === 'heading');
  const opening = first?.kind === 'heading' && first.depth === 1 ? first : null;
  const documentTitle = titleOf(opening, content, frontMatter);
  const keys = new Set(content.flatMap((block) => (block === opening ? NONE : keysIn(block, vocabulary))));
  const named = vocabulary.kindsInTitle(documentTitle);
  const placed = path === null ? null : kindOfPath(path);
  const signals = {
    keys,
    isOther: vocabulary.namesOtherDocument(documentTitle),
    isKeptBySellers: path !== null && isKeptBySellers(path),
    isOnePager: path !== null && isOnePager(path),
    isTracked: hasTrackingTable(content, vocabulary),
    isVersus: VERSUS.test(documentTitle),
    isOneWord: ONE_WORD.test(documentTitle),
    showsScreenCode: content.some(isScreenCode),
    holdsMatrix: () => holdsMatrix(content, markdown.source.text, vocabulary),
    givesLetters: () => givesLetters(content),
  };
  const explained = explainedKinds(content, vocabulary);
  let best: { kind: DocumentKind; evidence: KindEvidence; weight: number } | null = null;
  for (const kind of DOCUMENT_KINDS) {
    // A matrix is one, whatever is explained around it.
    if (kind !== 'raci' && explained.includes(kind)) continue;
    const title = named.find((match) => match.kind === kind)?.strength ?? null;
    const isPlaced = placed === kind;
    const { evidence, families } = kindEvidence(kind, { title, path: isPlaced }, signals);
    if (evidence === 'none') continue;
    const weight =
      (evidence === 'confident' ? 100 : 0) +
      (title === 'strong' ? 20 : title ? 5 : 0) +
      (isPlaced ? 10 : 0) +
      families;
    if (weight > (best?.weight ?? 0)) best = { kind, evidence, weight };
  }
  if (best?.evidence !== 'confident') {
    const mistyped = mistypedKind(frontMatter, vocabulary);
    if (mistyped) return { kind: mistyped.kind, evidence: 'likely' };
  }
  return best ? { kind: best.kind, evidence: best.evidence } : { kind: null, evidence: 'none' };
}

/** Whether an edit may have changed what a kind is decided by, besides front matter. */
export function changesKind({ front, removed, added }: Unchanged, vocabulary: Vocabulary): boolean {
  const before = removed.filter(tellsKind);
  const after = added.filter(tellsKind);
  if (front < FIRST_BLOCKS || before.length !== after.length) return true;
  return !after.every((block, index) => tellsSame(block, before[index], vocabulary));
}

/** Titles, comments, tables, one of which may be a matrix, and letters as a matrix has them. */
const tellsKind = (block: Content): boolean =>
  block.kind === 'heading' ||
  block.kind === 'html' ||
  (block.kind === 'paragraph' && labelsOf(block.prose).length > 0) ||
  tablesIn(block).length > 0 ||
  isPartOfMatrix(block) ||
  isScreenCode(block) ||
  countLetters(block) > 0;

/** Whether a block says of the kind what another one said. Most words in a title or a cell say nothing of it. */
const tellsSame = (block: Content, other: Content | undefined, vocabulary: Vocabulary): boolean =>
  other !== undefined &&
  !mayEntitle(block) &&
  !mayEntitle(other) &&
  !isPartOfMatrix(block) &&
  !isPartOfMatrix(other) &&
  keysIn(block, vocabulary).join() === keysIn(other, vocabulary).join() &&
  explainedBy(block, vocabulary).join() === explainedBy(other, vocabulary).join() &&
  holdsMatrix([block], '', vocabulary) === holdsMatrix([other], '', vocabulary) &&
  isScreenCode(block) === isScreenCode(other) &&
  countLetters(block) === countLetters(other);

/** What may hold the title of the whole or name its kind. */
const mayEntitle = (block: Content): boolean =>
  block.kind === 'html' || (block.kind === 'heading' && block.depth === 1);

const ONE_WORD = /^\S+$/;

const isScreenCode = (block: Content): boolean =>
  block.kind === 'code' && SCREEN_LANGUAGE.test(block.lang ?? '');
const SCREEN_LANGUAGE =
  /^(?:css|scss|sass|less|jsx?|javascript|tsx?|typescript|x?html|vue|svelte|kotlin|swift|dart)$/i;

/** A file of this name tells how to write documents, and is none. */
const INSTRUCTIONS = /(?:^|\/)skill\.md$/i;

const FEWEST_LETTERS = 2;

/** "QA lead: R for the test report", "- A: Mara Lind". */
const givesLetters = (content: readonly Content[]): boolean =>
  content.reduce((count, block) => count + countLetters(block), 0) >= FEWEST_LETTERS;

const countLetters = (block: Content): number =>
  prosesIn(block).reduce((count, prose) => count + lettersIn(prose), 0);

const LETTER = /(?:^|[\s(:])(?:[RACI]|[RA]\s?\/\s?[RA])(?=\sfor\s|\)|:\s|\s[—–-]\s)/gmu;
const lettersIn = perShape(({ text }) => text.match(LETTER)?.length ?? 0);

const FIRST_BLOCKS = 4;

/** "Target release", "Document owner", "Status": the table that wiki templates for requirements begin with. */
function hasTrackingTable(content: readonly Content[], vocabulary: Vocabulary): boolean {
  return content.slice(0, FIRST_BLOCKS).some((block) => {
    if (block.kind !== 'table') return false;
    const labels = [...block.header.slice(0, 1), ...block.rows.flatMap((row) => row.cells.slice(0, 1))];
    const keys = labels.map(({ prose }) => vocabulary.metadataKey(prose.text));
    return keys.includes('release') && (keys.includes('owner') || keys.includes('status'));
  });
}

const VERSUS = /\bvs\b|\bversus\b/i;

function titleOf(opening: Heading | null, content: readonly Content[], frontMatter: FrontMatter): string {
  const given = frontMatter.title?.text ?? openingLine(content)?.text ?? '';
  const heading = opening && !CODE_FILE.test(opening.prose.text) ? unslug(opening.prose.text) : '';
  return `${heading} ${given}`.trim();
}

/** A page about a file of code has its name for a title. */
const CODE_FILE =
  /^\s{0,3}\S{1,200}\.(?:css|scss|sass|less|[cm]?jsx?|[cm]?tsx?|html?|vue|svelte|kt|swift|dart|py|rb|go|rs|java|cs|cpp|hpp|[ch]|php)\s{0,3}$/i;

const NONE: readonly SectionKey[] = [];

/** What the headings and the bold labels of a document call its sections. */
function keysIn(block: Content, vocabulary: Vocabulary): readonly SectionKey[] {
  if (block.kind === 'heading') return keysOfTitle(block.prose, vocabulary);
  return block.kind === 'paragraph' ? keysOfLabels(block.prose, vocabulary) : NONE;
}

const keysOfTitle = perShape(({ text }, vocabulary: Vocabulary) => keysOf(text, vocabulary));

const keysOfLabels = perShape((prose, vocabulary: Vocabulary) =>
  labelsOf(prose).flatMap(({ closed, text }) => (closed ? keysOf(text, vocabulary) : NONE)),
);

const keysOf = (title: string, vocabulary: Vocabulary): readonly SectionKey[] =>
  vocabulary.sectionKeys(title).map(({ key }) => key);

/** `002-prd-shift-swap` as words. */
export const unslug = (title: string): string =>
  /\s/.test(title.trim()) ? title : title.replaceAll('-', ' ');
