import type { Content, Prose } from '../markdown/content';
import type { Span } from '../text/span';
import { type Item, itemsOfList, itemsOfTable, prosesOf } from './item';
import { leadLabel } from './label';
import { isOwnText, sectionsFor } from './outline';
import type { ProductDocument } from './product-document';
import { quantitiesOf } from './quantity';
import { isQuarantined } from './quarantine';
import { isWithin, type means, type Section } from './section';
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

/** What a reader could check a claim against: a source, a name, a measurement, a certificate. */
export interface Proof {
  readonly prose: Prose;
  readonly span: Span;
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
  ['headline', 'press-release'],
];

/** References, standards, analysts, samples and dated tests: what a source looks like in running text. */
const SOURCE =
  /\[[A-Z]?\d{1,3}\]|(?:^|[\s(])(?:source|sources|see|n\s?=|per|based on|verified|as of|SOC\s?2|ISO[\s-]?\d{3,6}|FedRAMP|PCI[\s-]DSS|HIPAA|made (?:from|with|of)|pilot|medians?|on average|in tests?|lab test|internal test|beta)(?![\p{L}])/iu;
const DATED = /\((?:[^()\n]{0,60}[\s,])?(?:19|20)\d{2}[^()\n]{0,30}\)/;
const COUNTED =
  /\d[\d,.]{0,9}\+?\s(?:of\s\d|(?:\p{L}{1,20}\s){0,2}(?:customers?|clients?|companies|teams?|users?|shops?|stores?|clinics?|schools?|banks?|firms?|organi[sz]ations?|hospitals?|developers?|respondents?|interviews?|participants?|reviews?|sites?|installs?|downloads?|stars?|repos?|projects?|countries)(?![\p{L}]))/iu;
const ABSOLUTE =
  /(?:^|[\s“"(])(?:100\s?%|zero (?:risk|errors?|downtime|data loss|mistakes?|defects?)|never (?:lose|miss|fail|forget|pay|wait|worry|break|go down)\w{0,4}|always (?:accurate|up to date|correct|available|on time)|no errors|error-free|guaranteed?s?)(?![\p{L}])/iu;

/** The proofs inside a piece of text. */
export function proofsIn(proses: readonly Prose[], document: ProductDocument): readonly Proof[] {
  return proses.filter((prose) => isProof(prose, document)).map((prose) => ({ prose, span: prose.span }));
}

/** The proofs of an item: in its own words, in a column or a line for them, or nested below. */
export const proofsOf = (item: Item, document: ProductDocument): readonly Proof[] =>
  proofsIn([...prosesOf(item), ...columnProofs(item)], document);

const columnProofs = (item: Item): readonly Prose[] => {
  const cell = item.cells.get('proof');
  return cell ? [cell.prose] : [];
};

function isProof(prose: Prose, document: ProductDocument): boolean {
  const { text, shape } = prose;
  if (text === '' || text.length > 4_000) return false;
  if (shape.marks.some(({ kind }) => kind === 'link' || kind === 'footnote' || kind === 'code')) return true;
  if (SOURCE.test(text) || DATED.test(text) || COUNTED.test(text)) return true;
  const label = leadLabel(prose);
  if (
    label &&
    document.vocabulary.sectionKeys(label.text, document.kind).some(({ key }) => key === 'proof')
  ) {
    return text.slice(label.bodyStart).trim() !== '';
  }
  return hitsOf(prose, document.vocabulary, 'evidence-source').length > 0;
}

/**
 * What a document claims in the places where buyers are addressed: taglines, headlines, pillars, differentiators,
 * value propositions, messages and press releases. Plans, goals, quotations and what is not to be said are no claims.
 */
export function readClaims(document: ProductDocument): readonly Claim[] {
  const seen = new Set<number>();
  return SOURCES.flatMap(([source, key]) =>
    sectionsFor(document.outline, key)
      .filter((section) => section.source !== 'front-matter')
      .flatMap((section) => claimsIn(section, source, document)),
  )
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

function claimsIn(section: Section, source: ClaimSource, document: ProductDocument): readonly Claim[] {
  if (isWithin(section, 'proof', 'words-avoid', 'objections', 'competition', 'metrics', 'goals')) return [];
  const children = section.children.filter((child) => isOwnText(child) && child.meanings.length === 0);
  // "The figures come from the pilot" below a list or a statement speaks for all of it.
  const shared = proofsIn(
    section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : [])),
    document,
  );
  const own = section.content
    .flatMap((block) => unitsOf(block, document))
    .flatMap(({ prose, proses }): readonly Claim[] => {
      const signals = signalsOf(prose, document);
      if (signals.length === 0 || isQuarantined(document, prose.span)) return [];
      const proofs = [...proofsIn(proses, document), ...shared];
      return [{ prose, span: prose.span, source, signals, proofs, section }];
    });
  return [...own, ...children.flatMap((child) => claimsIn(child, source, document))];
}

interface Unit {
  readonly prose: Prose;
  /** Where a proof would stand: the unit itself, its row, what is nested. */
  readonly proses: readonly Prose[];
}

function unitsOf(block: Content, document: ProductDocument): readonly Unit[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ prose: block.prose, proses: [block.prose] }];
    case 'list':
      return itemsOfList(block).map((item) => ({ prose: item.prose, proses: prosesOf(item) }));
    case 'table':
      return itemsOfTable(block, document.vocabulary).flatMap((item) =>
        item.columns.map(({ cell }) => ({ prose: cell.prose, proses: prosesOf(item) })),
      );
    default:
      return [];
  }
}

function signalsOf(prose: Prose, document: ProductDocument): readonly ClaimSignal[] {
  const { vocabulary } = document;
  const { text } = prose;
  if (text === '' || text.trimEnd().endsWith('?') || text.trimEnd().endsWith(':')) return [];
  const signals: ClaimSignal[] = [];
  if (hasOutcomeNumber(prose)) signals.push('number');
  if (hitsOf(prose, vocabulary, 'comparative').some(({ term }) => /than|times as|half the/.test(term))) {
    signals.push('comparative');
  }
  if (superlativesIn(prose, vocabulary).length > 0) signals.push('superlative');
  if (ABSOLUTE.test(text)) signals.push('absolute');
  if (hitsOf(prose, vocabulary, 'trust-claim').some(({ term }) => !/standard|grade$/.test(term)))
    signals.push('trust');
  if (hasOutcome(prose, document)) signals.push('outcome');
  return signals;
}

/** A share, a factor or a stretch of time that something changes by; sizes and prices are facts about the product. */
const hasOutcomeNumber = (prose: Prose): boolean =>
  quantitiesOf(prose).some(
    ({ unit, amount }) => unit.kind === 'percent' || (unit.kind === 'times' && amount > 1),
  );

/** An outcome verb with what is gained within four words behind it. */
function hasOutcome(prose: Prose, { vocabulary }: ProductDocument): boolean {
  const nouns = hitsOf(prose, vocabulary, 'gain-noun');
  if (nouns.length === 0) return false;
  return hitsOf(prose, vocabulary, 'outcome-verb').some((verb) =>
    nouns.some(({ start }) => {
      const between = start > verb.end ? prose.text.slice(verb.end, start) : null;
      return (
        between !== null &&
        between.length < 40 &&
        !/[.;:\n]/.test(between) &&
        between.split(/\s+/).length <= 6
      );
    }),
  );
}
