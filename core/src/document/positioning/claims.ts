import type { Content, Prose } from '../../markdown/content';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { columnsOf, itemsOfList, itemsOfTable } from '../structure/item';
import { leavesWith } from '../structure/leaf';
import { isOwnText, ownContent, ownSections, sectionsFor } from '../structure/outline';
import { isQuarantined } from '../structure/quarantine';
import { type means, type Section, standsUnder } from '../structure/section';
import { type ClaimSignal, promisesFigures, signalsOf, statesPace } from './claim-signals';
import { outcomeAmounts, type Proof, proofsIn, proofsOf, provenAmounts } from './proof';

export type ClaimSource =
  | 'tagline'
  | 'headline'
  | 'pillar'
  | 'differentiator'
  | 'feature'
  | 'message'
  | 'statement'
  | 'elsewhere';

/** Something the document tells buyers that can be true or false. */
export interface Claim {
  readonly prose: Prose;
  readonly span: Span;
  readonly source: ClaimSource;
  /** Why it counts as a claim. */
  readonly signals: readonly ClaimSignal[];
  readonly proofs: readonly Proof[];
  readonly section: Section;
}

const SOURCES: readonly (readonly [ClaimSource, Parameters<typeof means>[1]])[] = [
  ['statement', 'positioning-statement'],
  ['tagline', 'tagline'],
  ['headline', 'one-true-thing'],
  ['pillar', 'pillars'],
  ['differentiator', 'differentiation'],
  ['feature', 'value'],
  ['message', 'by-audience'],
  ['message', 'by-stage'],
  ['message', 'words-use'],
  ['headline', 'press-release'],
];

/** What stands there is proved, wished for, denied, or said by somebody else. */
const NO_CLAIMS = ['proof', 'words-avoid', 'objections', 'competition', 'metrics', 'goals'] as const;

/** Figures there describe the world, a plan or a price rather than what the product does. */
const NOT_OURS = [
  'problem',
  'evidence',
  'audience',
  'buyer',
  'quote',
  'risks',
  'timeline',
  'pricing',
  'changelog',
  'appendix',
  'non-goals',
  'open-questions',
  'voice',
] as const;

/**
 * What a document claims in the places where buyers are addressed: taglines, headlines, pillars, differentiators,
 * value propositions, messages and press releases; and wherever it promises a gain or a pace in figures. Plans, goals,
 * quotations and what is not to be said are no claims.
 */
export function readClaims(document: ProductDocument): readonly Claim[] {
  const seen = new Set<number>();
  const proofs = new ProofsOfDocument(document);
  return SOURCES.flatMap(([source, key]) =>
    sectionsFor(document.outline, key)
      .filter(({ source: place }) => place !== 'front-matter')
      .flatMap((section) => claimsIn(section, source, document, proofs)),
  )
    .concat(figuresElsewhere(document, proofs))
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

/** What stands elsewhere in a document to back a claim. */
class ProofsOfDocument {
  readonly #amounts: ReadonlyMap<number, Proof>;
  readonly #paces: readonly Proof[];
  readonly #general: readonly Proof[];

  constructor(document: ProductDocument) {
    this.#amounts = provenAmounts(document);
    this.#paces = proofsOfPace(document);
    // "Proof:" below a pillar or an audience speaks for that one.
    const section = sectionsFor(document.outline, 'proof').find(
      (candidate) =>
        ownContent(candidate).length > 0 &&
        !standsUnder(candidate, 'pillars', 'by-audience', 'by-stage', 'differentiation'),
    );
    const column = section ? null : filledProofColumn(document);
    this.#general = section?.heading
      ? [{ prose: section.heading, span: section.titleSpan }]
      : column
        ? [{ prose: column, span: column.span }]
        : [];
  }

  /** Figures need the same kind of figure with a source; anything else may rest on the document's proofs as a whole. */
  for(prose: Prose): readonly Proof[] {
    const amounts = outcomeAmounts(prose);
    if (amounts.length === 0) return statesPace(prose) ? this.#paces : this.#general;
    return amounts.flatMap((amount) => this.#amounts.get(amount) ?? []);
  }
}

/** Where a pace has a source. */
const proofsOfPace = (document: ProductDocument): readonly Proof[] =>
  leavesWithPace(document).flatMap(({ prose, section }) =>
    standsUnder(section, 'proof', 'evidence') ? [{ prose, span: prose.span }] : proofsIn([prose], document),
  );

const leavesWithPace = leavesWith(({ prose }) => statesPace(prose));

/** The header of a column for proofs in which every row has one. */
function filledProofColumn(document: ProductDocument): Prose | null {
  for (const block of ownSections(document.outline).flatMap(({ content }) => content)) {
    if (block.kind !== 'table') continue;
    const index = columnsOf(block, document.vocabulary).findIndex((keys) => keys.includes('proof'));
    const isFilled =
      index !== -1 &&
      block.rows.length > 1 &&
      block.rows.every((row) => (row.cells[index]?.prose.text ?? '') !== '');
    if (isFilled) return block.header[index]?.prose ?? null;
  }
  return null;
}

function claimsIn(
  section: Section,
  source: ClaimSource,
  document: ProductDocument,
  elsewhere: ProofsOfDocument,
): readonly Claim[] {
  if (standsUnder(section, ...NO_CLAIMS)) return [];
  const own = claimsOf(section, source, document, elsewhere, () => true);
  const parts = section.children.filter((child) => isOwnText(child) && child.meanings.length === 0);
  return [...own, ...parts.flatMap((part) => claimsIn(part, source, document, elsewhere))];
}

/** Gains and paces in figures, in any other part of a document that speaks to buyers. */
const figuresElsewhere = (document: ProductDocument, elsewhere: ProofsOfDocument): readonly Claim[] =>
  document.kind === 'positioning' || document.kind === 'messaging' || document.kind === 'battlecard'
    ? ownSections(document.outline)
        .filter((section) => !standsUnder(section, ...NO_CLAIMS, ...NOT_OURS))
        .flatMap((section) =>
          claimsOf(section, 'elsewhere', document, elsewhere, ({ prose }) => promisesFigures(prose)),
        )
    : [];

function claimsOf(
  section: Section,
  source: ClaimSource,
  document: ProductDocument,
  elsewhere: ProofsOfDocument,
  isAsked: (unit: Unit) => boolean,
): readonly Claim[] {
  // "The figures come from the pilot" below a list or a statement speaks for all of it.
  const paragraphs = section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  const shared = proofsIn(paragraphs, document);
  return section.content
    .flatMap((block) => unitsOf(block, document))
    .filter(isAsked)
    .flatMap(({ prose, isCopy, near }): readonly Claim[] => {
      const signals = signalsOf(prose, document.vocabulary);
      if (signals.length === 0 || isQuarantined(document, isCopy ? section.titleSpan : prose.span)) return [];
      const proofs = [...near(), ...shared, ...elsewhere.for(prose)];
      return [{ prose, span: prose.span, source, signals, proofs, section }];
    });
}

interface Unit {
  readonly prose: Prose;
  /** Set as a quote without a speaker, which is how copy to paste is shown. */
  readonly isCopy?: boolean;
  /** The proofs in the unit itself, in its row, or nested below; looked for only where there is a claim. */
  readonly near: () => readonly Proof[];
}

function unitsOf(block: Content, document: ProductDocument): readonly Unit[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ prose: block.prose, near: () => proofsIn([block.prose], document) }];
    case 'list':
      return itemsOfList(block).map((item) => ({ prose: item.prose, near: () => proofsOf(item, document) }));
    case 'table':
      return itemsOfTable(block, document.vocabulary).flatMap((item) =>
        item.columns.map(({ cell }) => ({ prose: cell.prose, near: () => proofsOf(item, document) })),
      );
    case 'quote':
      return SPOKEN.test(lastLineOf(block))
        ? []
        : block.children
            .filter(({ kind }) => kind === 'paragraph')
            .flatMap((child) => unitsOf(child, document))
            .map((unit) => ({ ...unit, isCopy: true }));
    default:
      return [];
  }
}

/** The speaker below a quotation: "— Ana Ruiz, ward manager". */
const SPOKEN = /(?:^|\n)\s{0,3}(?:[—–-]{1,2}|~)\s{0,2}[\p{L}[]|[”"]\s{0,2}[—–-]{1,2}\s{0,2}\p{L}/u;

function lastLineOf(quote: Content & { readonly kind: 'quote' }): string {
  const last = quote.children.findLast(({ kind }) => kind === 'paragraph' || kind === 'list');
  return last?.kind === 'paragraph' ? last.prose.text : last ? '— list' : '';
}
