import type { Content, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import { inTextOrder } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from '../structure/block-sections';
import { columnsOf, itemsOfList, itemsOfTable } from '../structure/item';
import { type Leaf, leavesWhere } from '../structure/leaf';
import { ownChildren, ownContent, sectionsFor } from '../structure/outline';
import { perAnySection, perSection } from '../structure/per-section';
import { isMentioned } from '../structure/quarantine';
import { means, type Section, standsUnder } from '../structure/section';
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
  const found = eachOnce(addressed(document), promised(document));
  return found.length === 0 ? NONE : proved(found, proofsElsewhere(document));
}

const NONE: readonly Claim[] = [];

const proved = once((found: readonly Addressed[], elsewhere: ProofsOfDocument): readonly Claim[] =>
  found.map(({ span, source, statement: { prose, signals, proofs, section } }) => ({
    prose,
    span,
    source,
    signals,
    proofs: [...proofs, ...elsewhere.for(prose)],
    section,
  })),
);

/** A statement as one of the sources of claims. */
interface Addressed {
  readonly statement: Statement;
  readonly span: Span;
  readonly source: ClaimSource;
  /** Where something comes from two sources, the first counts. */
  readonly rank: number;
}

const addressed = perAnySection((section, words) => {
  if (section.source === 'front-matter' || section.meanings.length === 0) return [];
  return SOURCES.flatMap(([source, key], rank) =>
    means(section, key)
      ? statementsBelow(section, words).map(
          (statement): Addressed => ({ statement, span: statement.prose.span, source, rank }),
        )
      : [],
  );
});

/** Gains and paces in figures, in any other part of a document that speaks to buyers. */
const promised = perSection((section, words): readonly Addressed[] => {
  const { kind } = words;
  const isForBuyers = kind === 'positioning' || kind === 'messaging' || kind === 'battlecard';
  if (!isForBuyers || standsUnder(section, ...NO_CLAIMS, ...NOT_OURS)) return [];
  return statementsIn(section, words)
    .filter(({ prose }) => promisesFigures(prose))
    .map((statement) => ({
      statement,
      span: statement.prose.span,
      source: 'elsewhere',
      rank: SOURCES.length,
    }));
});

const eachOnce = once((inPlace: readonly Addressed[], elsewhere: readonly Addressed[]) => {
  const seen = new Set<number>();
  const ranked = [...inPlace, ...elsewhere].sort((a, b) => a.rank - b.rank);
  return inTextOrder(ranked.filter(({ span }) => !seen.has(span.start) && seen.add(span.start)));
});

/** What stands elsewhere in a document to back a claim; the same object for as long as that stays. */
const proofsElsewhere = (document: ProductDocument): ProofsOfDocument =>
  proofsBeside(
    provenAmounts(document),
    beyondAmounts(asProofs(leavesThatTimeIt(document)), generalProof(document)),
  );

const proofsBeside = once(
  (amounts: ReadonlyMap<number, Proof>, others: BeyondAmounts) => new ProofsOfDocument(amounts, others),
);

const beyondAmounts = once(
  (paces: readonly Proof[], general: readonly Proof[]): BeyondAmounts => ({ paces, general }),
);

/** What backs claims that state no amount: those of a pace, and all others. */
interface BeyondAmounts {
  readonly paces: readonly Proof[];
  readonly general: readonly Proof[];
}

/** A section for proofs, or else a column that gives one in every row. */
function generalProof(document: ProductDocument): readonly Proof[] {
  // "Proof:" below a pillar or an audience speaks for that one.
  const section = sectionsFor(document.outline, 'proof').find(
    (candidate) =>
      ownContent(candidate).length > 0 &&
      !standsUnder(candidate, 'pillars', 'by-audience', 'by-stage', 'differentiation'),
  );
  const title = section ? section.heading : filledProofColumns(document)[0];
  return title ? asProof(title) : NO_PROOF;
}

const NO_PROOF: readonly Proof[] = [];
const asProof = once((prose: Prose): readonly Proof[] => [{ prose, span: prose.span }]);

class ProofsOfDocument {
  readonly #amounts: ReadonlyMap<number, Proof>;
  readonly #others: BeyondAmounts;

  constructor(amounts: ReadonlyMap<number, Proof>, others: BeyondAmounts) {
    this.#amounts = amounts;
    this.#others = others;
  }

  /** Figures need the same kind of figure with a source; anything else may rest on the document's proofs as a whole. */
  for(prose: Prose): readonly Proof[] {
    const amounts = outcomeAmounts(prose);
    if (amounts.length === 0) return statesPace(prose) ? this.#others.paces : this.#others.general;
    return amounts.flatMap((amount) => this.#amounts.get(amount) ?? []);
  }
}

const asProofs = once((leaves: readonly Leaf[]): readonly Proof[] =>
  leaves.map(({ prose }) => ({ prose, span: prose.span })),
);

/** Where a pace has a source. */
const leavesThatTimeIt = leavesWhere(
  ({ prose, section }, words) =>
    statesPace(prose) && (standsUnder(section, 'proof', 'evidence') || proofsIn([prose], words).length > 0),
);

/** The headers of columns for proofs in which every row has one. */
const filledProofColumns = perSection(({ content }, { vocabulary }) =>
  content.flatMap((block): readonly Prose[] => {
    if (block.kind !== 'table') return [];
    const index = columnsOf(block, vocabulary).findIndex((keys) => keys.includes('proof'));
    const isFilled =
      index !== -1 &&
      block.rows.length > 1 &&
      block.rows.every((row) => (row.cells[index]?.prose.text ?? '') !== '');
    const header = isFilled ? block.header[index] : undefined;
    return header ? [header.prose] : [];
  }),
);

/** A piece of a section that may be a claim, with what backs it in the section. */
interface Statement {
  readonly prose: Prose;
  readonly signals: readonly ClaimSignal[];
  readonly proofs: readonly Proof[];
  readonly section: Section;
}

/** What a section and its parts without a meaning of their own state. */
const statementsBelow: (section: Section, words: TitleWords) => readonly Statement[] = once(
  (section: Section, words: TitleWords) => {
    if (standsUnder(section, ...NO_CLAIMS)) return [];
    const parts = ownChildren(section).filter(({ meanings }) => meanings.length === 0);
    return [...statementsIn(section, words), ...parts.flatMap((part) => statementsBelow(part, words))];
  },
);

const statementsIn = once((section: Section, words: TitleWords): readonly Statement[] => {
  // "The figures come from the pilot" below a list or a statement speaks for all of it.
  const paragraphs = section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  const shared = proofsIn(paragraphs, words);
  return section.content
    .filter((block, index) => !(block.kind === 'list' && wishes(section.content[index - 1])))
    .flatMap((block) => unitsOf(block, words))
    .flatMap(({ prose, isCopy, near }): readonly Statement[] => {
      const signals = signalsOf(prose, words.vocabulary);
      if (signals.length === 0 || isMentioned(section, words, isCopy ? section.titleSpan : prose.span))
        return [];
      return [{ prose, signals, proofs: [...near(), ...shared], section }];
    });
});

/** "The planner should feel:" announces what it is to become. */
const wishes = (before: Content | undefined): boolean =>
  before?.kind === 'paragraph' && WISH.test(before.prose.text.slice(-80));

const WISH = /\b(?:should|could|wants? to|aims? to|hopes? to)\b[^.!?]{0,60}[:：][*_\s]{0,4}$/i;

interface Unit {
  readonly prose: Prose;
  /** Set as a quote without a speaker, which is how copy to paste is shown. */
  readonly isCopy?: boolean;
  /** The proofs in the unit itself, in its row, or nested below; looked for only where there is a claim. */
  readonly near: () => readonly Proof[];
}

function unitsOf(block: Content, words: TitleWords): readonly Unit[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ prose: block.prose, near: () => proofsIn([block.prose], words) }];
    case 'list':
      return itemsOfList(block).map((item) => ({ prose: item.prose, near: () => proofsOf(item, words) }));
    case 'table':
      return itemsOfTable(block, words.vocabulary).flatMap((item) =>
        item.columns.map(({ cell }) => ({ prose: cell.prose, near: () => proofsOf(item, words) })),
      );
    case 'quote':
      return SPOKEN.test(lastLineOf(block))
        ? []
        : block.children
            .filter(({ kind }) => kind === 'paragraph')
            .flatMap((child) => unitsOf(child, words))
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
