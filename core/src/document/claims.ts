import type { Content, Prose } from '../markdown/content';
import type { Span } from '../text/span';
import { itemsOfList, itemsOfTable } from './item';
import { isOwnText, ownContent, sectionsFor, standsUnder } from './outline';
import type { ProductDocument } from './product-document';
import { outcomeAmounts, type Proof, proofsIn, proofsOf, provenAmounts } from './proof';
import { isQuarantined } from './quarantine';
import type { means, Section } from './section';
import { superlativesIn } from './superlatives';
import { hitsOf } from './terms';

export type ClaimSource =
  | 'tagline'
  | 'headline'
  | 'pillar'
  | 'differentiator'
  | 'feature'
  | 'message'
  | 'statement';
export type ClaimSignal = 'number' | 'comparative' | 'superlative' | 'absolute' | 'trust' | 'outcome';

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

/** Longer texts explain; a claim in them is one of many sentences. */
const LONGEST = 2_000;
const ABSOLUTE =
  /(?:^|[\s“"(])(?:100\s?%|zero (?:risk|errors?|downtime|data loss|mistakes?|defects?)|never (?:lose|miss|fail|forget|pay|wait|worry|break|go down)\w{0,4}|always (?:accurate|up to date|correct|available|on time)|no errors|error-free|guaranteed?s?)(?![\p{L}])/iu;
/** How far behind a comparative its "than" may stand: "faster to set up than a suite". */
const COMPARED = /^[^.;:\n]{0,40}\bthan\b/i;

/**
 * What a document claims in the places where buyers are addressed: taglines, headlines, pillars, differentiators,
 * value propositions, messages and press releases. Plans, goals, quotations and what is not to be said are no claims.
 */
export function readClaims(document: ProductDocument): readonly Claim[] {
  const seen = new Set<number>();
  const proofs = new ProofsOfDocument(document);
  return SOURCES.flatMap(([source, key]) =>
    sectionsFor(document.outline, key)
      .filter(({ source: place }) => place !== 'front-matter')
      .flatMap((section) => claimsIn(section, source, document, proofs)),
  )
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

/** What stands elsewhere in a document to back a claim. */
class ProofsOfDocument {
  readonly #amounts: ReadonlyMap<number, Proof>;
  readonly #general: readonly Proof[];

  constructor(document: ProductDocument) {
    this.#amounts = provenAmounts(document);
    const section = sectionsFor(document.outline, 'proof').find(
      (candidate) => ownContent(candidate).length > 0,
    );
    this.#general = section?.heading ? [{ prose: section.heading, span: section.titleSpan }] : [];
  }

  /** Numbers need the same number with a source; anything else may rest on the document's section of proofs. */
  for(prose: Prose): readonly Proof[] {
    const amounts = outcomeAmounts(prose);
    if (amounts.length === 0) return this.#general;
    return amounts.flatMap((amount) => this.#amounts.get(amount) ?? []);
  }
}

function claimsIn(
  section: Section,
  source: ClaimSource,
  document: ProductDocument,
  elsewhere: ProofsOfDocument,
): readonly Claim[] {
  if (standsUnder(document.outline, section, ...NO_CLAIMS)) return [];
  // "The figures come from the pilot" below a list or a statement speaks for all of it.
  const paragraphs = section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  const shared = proofsIn(paragraphs, document);
  const own = section.content
    .flatMap((block) => unitsOf(block, document))
    .flatMap(({ prose, near }): readonly Claim[] => {
      const signals = signalsOf(prose, document);
      if (signals.length === 0 || isQuarantined(document, prose.span)) return [];
      const proofs = [...near(), ...shared, ...elsewhere.for(prose)];
      return [{ prose, span: prose.span, source, signals, proofs, section }];
    });
  const parts = section.children.filter((child) => isOwnText(child) && child.meanings.length === 0);
  return [...own, ...parts.flatMap((part) => claimsIn(part, source, document, elsewhere))];
}

interface Unit {
  readonly prose: Prose;
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
    default:
      return [];
  }
}

/** Why a piece of text is a claim; empty for questions, lead-ins and plain description. */
export function signalsOf(prose: Prose, document: ProductDocument): readonly ClaimSignal[] {
  const { vocabulary } = document;
  const { text } = prose;
  if (text === '' || text.length > LONGEST || /[?:]\s{0,4}$/.test(text)) return [];
  const signals: ClaimSignal[] = [];
  if (outcomeAmounts(prose).length > 0) signals.push('number');
  const compares = hitsOf(prose, vocabulary, 'comparative').some(
    ({ term, end }) => /than|times as|half the/.test(term) || COMPARED.test(text.slice(end)),
  );
  if (compares) signals.push('comparative');
  if (superlativesIn(prose, vocabulary).length > 0) signals.push('superlative');
  if (ABSOLUTE.test(text)) signals.push('absolute');
  const trusts = hitsOf(prose, vocabulary, 'trust-claim').some(
    ({ term, start }) => !/standard|grade$/.test(term) && !isMentioned(text, start),
  );
  if (trusts) signals.push('trust');
  if (hasOutcome(prose, document)) signals.push('outcome');
  return signals;
}

/** Whether a word is denied, or quoted in a sentence about wording. */
function isMentioned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return (
    /(?:^|[^\p{L}])(?:no|not|never|without|n['’]t)\s[^.;\n]{0,20}$/iu.test(before) ||
    /[^\s(][^“"]{0,60}\s[“"][^”"]{0,40}$/.test(before)
  );
}

/** An outcome verb with what is gained a few words behind it. */
function hasOutcome(prose: Prose, { vocabulary }: ProductDocument): boolean {
  const nouns = hitsOf(prose, vocabulary, 'gain-noun');
  if (nouns.length === 0) return false;
  return hitsOf(prose, vocabulary, 'outcome-verb').some((verb) =>
    nouns.some(({ start }) => {
      const between = start > verb.end ? prose.text.slice(verb.end, start) : null;
      return between !== null && between.length < 40 && !/[.;:\n]/.test(between);
    }),
  );
}
