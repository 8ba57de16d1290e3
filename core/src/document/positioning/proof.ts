import type { Prose } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { quantitiesOf } from '../numbers/quantity';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from '../structure/block-sections';
import { type Item, prosesOf } from '../structure/item';
import { leadLabel } from '../structure/label';
import { type Leaf, leavesWhere } from '../structure/leaf';
import { isWithin } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** What a reader could check a claim against: a source, a name, a measurement, a certificate. */
export interface Proof {
  readonly prose: Prose;
  readonly span: Span;
}

/** References, standards, analysts, samples and dated tests: what a source looks like in running text. */
const SOURCE =
  /\[[A-Z]?\d{1,3}\]|(?:^|[\s(])(?:source|sources|n\s?=|based on|verified|as of|SOC\s?2|ISO[\s-]?\d{3,6}|FedRAMP|PCI[\s-]DSS|HIPAA|made (?:from|with|of)|pilot|medians?|on average|in tests?|lab test|internal test|beta)(?![\p{L}])/iu;
const LABELLED = /^(?:proof|evidence|source|rtb|reason to believe)[^:\n]{0,20}:\s{0,3}\S/i;
/** "Per the 2026 index", "according to Meridian": whoever is named vouches for it. */
const ATTRIBUTED = /(?:^|[\s(])(?:[Pp]er|[Aa]ccording to)\s(?:the\s)?[\p{Lu}\d]/u;
const DATED = /\((?:[^()\n]{0,60}[\s,])?(?:19|20)\d{2}[^()\n]{0,30}\)/;
const COUNTED =
  /\d[\d,.]{0,9}\+?\s(?:of\s\d|(?:\p{L}{1,20}\s){0,2}(?:customers?|clients?|companies|teams?|users?|shops?|stores?|clinics?|schools?|banks?|firms?|organi[sz]ations?|hospitals?|developers?|respondents?|interviews?|participants?|reviews?|sites?|installs?|downloads?|stars?|repos?|projects?|countries)(?![\p{L}]))/iu;
/** A figure where a proof should stand, with no word on where it comes from: "Proof: 40x return, paid back in a month". */
const PLACED =
  /(?:^|[\s(])(?:in|at|across|among|during|after|per|from|for|over|since)\s(?!(?:an?|one|under|less than|the first|\d{1,3})\s(?:\d{1,3}\s)?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)(?!\p{L}))|\s\p{Lu}\p{Ll}{2}/u;
const SHORT_FIGURE = 70;
/** Words of evidence that products also deal in: "fewer support tickets" is no source. */
const ALSO_A_SUBJECT =
  /^(?:support |customer )?(?:reviews?|tickets?|transcripts?|experiments?|complaints?|polls?|participants?|postmortems?)$|^(?:incident reports?|feature requests?|analytics|web analytics|product analytics|telemetry|audit logs|server logs|session recordings?|session replays?)$/;
/** Longer texts hold a source for something, but not for each of their sentences. */
const LONGEST = 4_000;

/** The proofs among some proses. */
export const proofsIn = (proses: readonly Prose[], words: TitleWords): readonly Proof[] =>
  proses.filter((prose) => isProof(prose, words)).map((prose) => ({ prose, span: prose.span }));

/** The proofs of an item: in its own words, in a column or a line for them, or nested below. */
export function proofsOf(item: Item, words: TitleWords): readonly Proof[] {
  const cell = item.cells.get('proof');
  const filled = cell && cell.prose.text !== '' ? [{ prose: cell.prose, span: cell.span }] : [];
  return [...filled, ...proofsIn(prosesOf(item), words)];
}

/** The texts of a document in which a number has a source, by the number. Shares and factors only. */
export const provenAmounts = (document: ProductDocument): ReadonlyMap<number, Proof> =>
  amountsIn(leavesThatProve(document));

const amountsIn = once((leaves: readonly Leaf[]): ReadonlyMap<number, Proof> => {
  const proven = new Map<number, Proof>();
  for (const { prose } of leaves) {
    for (const amount of outcomeAmounts(prose))
      if (!proven.has(amount)) proven.set(amount, { prose, span: prose.span });
  }
  return proven;
});

const leavesThatProve = leavesWhere(
  ({ prose, section }, words) =>
    outcomeAmounts(prose).length > 0 && (isWithin(section, 'proof', 'evidence') || isProof(prose, words)),
);

/** The shares and factors that something changes by; sizes and prices are facts about the product. */
export const outcomeAmounts = perShape((prose): readonly number[] =>
  quantitiesOf(prose)
    .filter(({ unit, amount }) => unit.kind === 'percent' || (unit.kind === 'times' && amount > 1))
    .map(({ amount }) => amount),
);

const isProof = perShape((prose, words: TitleWords): boolean => {
  const { text, shape } = prose;
  if (text === '' || text.length > LONGEST) return false;
  if (shape.marks.some(({ kind }) => kind === 'link' || kind === 'footnote' || kind === 'code')) return true;
  if (SOURCE.test(text) || ATTRIBUTED.test(text) || DATED.test(text) || COUNTED.test(text)) return true;
  const sources = hitsOf(prose, words.vocabulary, 'evidence-source');
  if (sources.some(({ term }) => !ALSO_A_SUBJECT.test(term))) return true;
  const body = labelledProof(prose, words);
  return body !== '' && !isBareFigure(body, prose);
});

/** What stands behind a label such as "Proof:"; empty when there is no such label. */
function labelledProof(prose: Unplaced, { vocabulary, kind }: TitleWords): string {
  if (LABELLED.test(prose.text)) return prose.text.slice(prose.text.indexOf(':') + 1).trim();
  const label = leadLabel(prose);
  const named = label ? vocabulary.sectionKeys(label.text, kind) : [];
  return label && named.some(({ key }) => key === 'proof') ? prose.text.slice(label.bodyStart).trim() : '';
}

/** A figure alone says again what is claimed. */
const isBareFigure = (body: string, prose: Unplaced): boolean =>
  body.length <= SHORT_FIGURE && outcomeAmounts(prose).length > 0 && !PLACED.test(body);
