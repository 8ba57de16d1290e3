import type { Content } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { statesBenefit } from '../benefits/benefit-signals';
import { ownProses } from '../benefits/benefit-statement';
import { storiesWithBenefit } from '../benefits/benefits';
import type { ProductDocument } from '../product-document';
import { groupPriority } from '../scope/priority';
import { prosesOf } from '../structure/item';
import { hasSection, ownSections } from '../structure/outline';
import type { Section } from '../structure/section';
import { featuresOfList } from './feature-items';
import type { FeatureList } from './features';

/** Fewer of them are an aside. */
const FEWEST = 6;
const FEWEST_IN_A_LIST = 3;
/** A list of names may hold a line that says more. */
const PLAIN_SHARE = 0.8;

/**
 * Lists of features that a PRD keeps under “Requirements” or “Scope”, by their plain names: “CSV import”, “Two-factor
 * log-in”. Only where the document has no other list of features and says nowhere near them, in no story and in no
 * section of its own what anyone gains; empty otherwise.
 */
export function readUnexplainedLists(document: ProductDocument): readonly FeatureList[] {
  const { outline, vocabulary } = document;
  if (document.kind !== 'prd' || document.features.length > 0) return [];
  const lists = ownSections(outline)
    .filter((section) => isHome(section, vocabulary))
    .flatMap((section) => listsIn(section, vocabulary));
  if (lists.reduce((count, { features }) => count + features.length, 0) < FEWEST) return [];
  const isExplained =
    storiesWithBenefit(document).length > 0 ||
    hasSection(outline, 'value') ||
    lists.some(({ about, features }) =>
      [...about, ...features.flatMap(ownProses)].some((prose) => statesBenefit(prose, vocabulary)),
    );
  return isExplained ? [] : lists;
}

/** The nearest section with a meaning decides, as long as nothing around it is put off or left out. */
function isHome(section: Section, vocabulary: Vocabulary): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (groupPriority(at, vocabulary)?.step === 'wont' || LATER.test(at.title)) return false;
    if (at.meanings.length === 0) continue;
    return at.meanings.every(
      ({ key, confidence }) => confidence === 'exact' && (key === 'requirements' || key === 'scope'),
    );
  }
  return false;
}

const LATER = /\b(?:phase [2-9]|v[2-9]|future|later|upcoming|roadmap|deferred|removed|technical|quality)\b/;

function listsIn(section: Section, vocabulary: Vocabulary): readonly FeatureList[] {
  const about = section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  return section.content.flatMap((block, index) => {
    if (block.kind !== 'list' || listsData(section, section.content[index - 1])) return [];
    const found = featuresOfList(block, section, vocabulary);
    const isPlain =
      found !== null &&
      found.features.length >= FEWEST_IN_A_LIST &&
      found.features.filter(({ item }) => prosesOf(item).every((prose) => isPlainName(prose))).length >=
        found.features.length * PLAIN_SHARE;
    const anchor = section.heading ? section.titleSpan : block.span;
    return found && isPlain
      ? [{ ...found, shape: 'bullets', section, anchor, leadIn: null, block, about }]
      : [];
  });
}

/** What a record holds is no feature: “Order fields”, “The file has these columns:”. */
const DATA = /\b(?:fields?|columns?|attributes?|properties|parameters?|inputs?|data points)\W{0,6}$/i;

const listsData = ({ heading }: Section, before: Content | undefined): boolean =>
  DATA.test(before?.kind === 'paragraph' ? before.prose.text.slice(-60) : (heading?.text ?? ''));

/** The name of a feature, and no rule, measure or sentence about it. */
const isPlainName = perShape(
  ({ text }: Unplaced): boolean =>
    text.length <= 80 &&
    !/[.;]$|[<>≤≥%]|\d\s?(?:ms|s|sec|seconds|minutes|[KMGT]B)\b|https?:/.test(text.trim()) &&
    !/\b(?:shall|must|should|will|when|if|only|never|always|cannot|fails?|returns?|is|are)\b/i.test(text),
);
