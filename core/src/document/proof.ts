import type { Prose } from '../markdown/content';
import type { Span } from '../text/span';
import { type Item, prosesOf } from './item';
import { leadLabel } from './label';
import { leavesOf } from './leaf';
import type { ProductDocument } from './product-document';
import { quantitiesOf } from './quantity';
import { isWithin } from './section';
import { hitsOf } from './terms';

/** What a reader could check a claim against: a source, a name, a measurement, a certificate. */
export interface Proof {
  readonly prose: Prose;
  readonly span: Span;
}

/** References, standards, analysts, samples and dated tests: what a source looks like in running text. */
const SOURCE =
  /\[[A-Z]?\d{1,3}\]|(?:^|[\s(])(?:source|sources|n\s?=|based on|verified|as of|SOC\s?2|ISO[\s-]?\d{3,6}|FedRAMP|PCI[\s-]DSS|HIPAA|made (?:from|with|of)|pilot|medians?|on average|in tests?|lab test|internal test|beta)(?![\p{L}])/iu;
const LABELLED = /^(?:proof|evidence|source|rtb|reason to believe)[^:\n]{0,20}:\s{0,3}\S/i;
const DATED = /\((?:[^()\n]{0,60}[\s,])?(?:19|20)\d{2}[^()\n]{0,30}\)/;
const COUNTED =
  /\d[\d,.]{0,9}\+?\s(?:of\s\d|(?:\p{L}{1,20}\s){0,2}(?:customers?|clients?|companies|teams?|users?|shops?|stores?|clinics?|schools?|banks?|firms?|organi[sz]ations?|hospitals?|developers?|respondents?|interviews?|participants?|reviews?|sites?|installs?|downloads?|stars?|repos?|projects?|countries)(?![\p{L}]))/iu;
/** Longer texts hold a source for something, but not for each of their sentences. */
const LONGEST = 4_000;

/** The proofs among some proses. */
export const proofsIn = (proses: readonly Prose[], document: ProductDocument): readonly Proof[] =>
  proses.filter((prose) => isProof(prose, document)).map((prose) => ({ prose, span: prose.span }));

/** The proofs of an item: in its own words, in a column or a line for them, or nested below. */
export function proofsOf(item: Item, document: ProductDocument): readonly Proof[] {
  const cell = item.cells.get('proof');
  const filled = cell && cell.prose.text !== '' ? [{ prose: cell.prose, span: cell.span }] : [];
  return [...filled, ...proofsIn(prosesOf(item), document)];
}

/** The texts of a document in which a number has a source, by the number. Shares and factors only. */
export function provenAmounts(document: ProductDocument): ReadonlyMap<number, Proof> {
  const proven = new Map<number, Proof>();
  for (const { prose, section } of leavesOf(document)) {
    const amounts = outcomeAmounts(prose);
    if (amounts.length === 0) continue;
    if (!isWithin(section, 'proof', 'evidence') && !isProof(prose, document)) continue;
    for (const amount of amounts) if (!proven.has(amount)) proven.set(amount, { prose, span: prose.span });
  }
  return proven;
}

/** The shares and factors that something changes by; sizes and prices are facts about the product. */
export const outcomeAmounts = (prose: Prose): readonly number[] =>
  quantitiesOf(prose)
    .filter(({ unit, amount }) => unit.kind === 'percent' || (unit.kind === 'times' && amount > 1))
    .map(({ amount }) => amount);

function isProof(prose: Prose, document: ProductDocument): boolean {
  const { text, shape } = prose;
  if (text === '' || text.length > LONGEST) return false;
  if (shape.marks.some(({ kind }) => kind === 'link' || kind === 'footnote' || kind === 'code')) return true;
  if (LABELLED.test(text) || SOURCE.test(text) || DATED.test(text) || COUNTED.test(text)) return true;
  const label = leadLabel(prose);
  const named = label ? document.vocabulary.sectionKeys(label.text, document.kind) : [];
  if (label && named.some(({ key }) => key === 'proof')) return text.slice(label.bodyStart).trim() !== '';
  return hitsOf(prose, document.vocabulary, 'evidence-source').length > 0;
}
