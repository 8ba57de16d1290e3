import type { Cell, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Feature, FeatureList } from '../features/features';
import { isLinkOnly } from '../features/not-features';
import type { ProductDocument } from '../product-document';
import type { Story } from '../requirements/stories';
import { sharedWords, wordsOf } from '../structure/content-words';
import { prosesIn } from '../structure/item';
import { isOwnText } from '../structure/outline';
import { isQuarantined } from '../structure/quarantine';
import { means, type Section } from '../structure/section';
import { WordIndex } from '../structure/word-index';
import { statesBenefit } from './benefit-signals';
import { continuesPrevious, isFilled, labelledBenefit, ownProses } from './benefit-statement';
import { restates } from './restates';

/** Where the benefit of a feature stands. */
export type BenefitPlace =
  | 'label'
  | 'column'
  | 'text'
  | 'next-item'
  | 'group'
  | 'elsewhere'
  | 'story'
  | 'front-matter';

/** How well a list of features says what its readers gain. */
export interface BenefitCoverage {
  readonly list: FeatureList;
  /** What speaks for the whole list: a line about it, or a section beside it that holds the benefits. */
  readonly whole: { readonly place: 'line' | 'section'; readonly prose: Prose } | null;
  readonly covered: readonly { readonly feature: Feature; readonly place: BenefitPlace }[];
  readonly uncovered: readonly Feature[];
  /** Features whose labelled benefit only says the feature again. */
  readonly restated: readonly { readonly feature: Feature; readonly benefit: Prose }[];
  /** Features that need no benefit: table stakes, placeholders, links, text that shows what not to say. */
  readonly exempt: readonly Feature[];
  /** Empty cells of a benefit column that others fill; their features stand in no other group. */
  readonly emptyCells: readonly { readonly feature: Feature; readonly cell: Cell }[];
}

/** How well each list of features is covered by benefits, in document order. */
export const readBenefitCoverage = once((document: ProductDocument): readonly BenefitCoverage[] => {
  if (document.features.length === 0) return [];
  const reader = new CoverageReader(document);
  return document.features.map((list) => reader.read(list));
});

class CoverageReader {
  readonly #document: ProductDocument;
  readonly #vocabulary: Vocabulary;
  readonly #stories: WordIndex;
  readonly #storyIds: ReadonlySet<string>;
  /** The features that a table gives a benefit of their own, and the table each stands in. */
  readonly #named: readonly { readonly list: FeatureList; readonly words: readonly string[] }[];
  readonly #names: WordIndex;

  constructor(document: ProductDocument) {
    this.#document = document;
    this.#vocabulary = document.vocabulary;
    const stories = document.kind === 'prd' ? storiesWithBenefit(document) : [];
    this.#stories = new WordIndex(stories.map(storyWords));
    this.#storyIds = new Set(stories.flatMap(({ id }) => (id ? [id.value] : [])));
    this.#named = document.features.flatMap((list) => this.#withBenefit(list));
    this.#names = new WordIndex(this.#named.map(({ words }) => words));
  }

  read(list: FeatureList): BenefitCoverage {
    const covered: { feature: Feature; place: BenefitPlace }[] = [];
    const uncovered: Feature[] = [];
    const restated: { feature: Feature; benefit: Prose }[] = [];
    const exempt: Feature[] = [];
    const emptyCells = emptyCellsOf(list);
    const empty = new Set(emptyCells.map(({ feature }) => feature));
    list.features.forEach((feature, index) => {
      if (empty.has(feature) || continuesPrevious(feature.item, this.#vocabulary)) return;
      const next = list.features[index + 1];
      const place =
        next && continuesPrevious(next.item, this.#vocabulary) ? 'next-item' : this.#placeOf(feature, list);
      const stated = place ? null : this.#stated(feature);
      if (place) covered.push({ feature, place });
      else if (stated) restated.push({ feature, benefit: stated.prose });
      else if (this.#isExempt(feature)) exempt.push(feature);
      else uncovered.push(feature);
    });
    return { list, whole: this.#whole(list), covered, uncovered, restated, exempt, emptyCells };
  }

  #placeOf(feature: Feature, list: FeatureList): BenefitPlace | null {
    const stated = this.#stated(feature);
    if (stated && !restates(stated.prose, feature.name, this.#vocabulary)) return stated.place;
    if (ownProses(feature).some((prose) => statesBenefit(prose, this.#vocabulary))) return 'text';
    if (feature.group && statesBenefit(feature.group.prose, this.#vocabulary)) return 'group';
    const words = wordsOf(feature.name);
    if (this.#isNamedElsewhere(list, words)) return 'elsewhere';
    if (this.#hasStory(feature, words)) return 'story';
    return this.#inFrontMatter(feature) ? 'front-matter' : null;
  }

  /** What stands where the author says the benefit is: in the benefit column, or after a label. */
  #stated(feature: Feature): { readonly place: 'column' | 'label'; readonly prose: Prose } | null {
    const cell = feature.benefitCell;
    if (cell && isFilled(cell.prose, this.#vocabulary)) return { place: 'column', prose: cell.prose };
    const labelled = labelledBenefit(feature, this.#vocabulary);
    return labelled ? { place: 'label', prose: labelled } : null;
  }

  /** The features of a table that gives each a benefit of its own. */
  #withBenefit(list: FeatureList) {
    return list.features.flatMap(({ name, benefitCell }) => {
      const benefit = benefitCell?.prose;
      const isStated =
        benefit && isFilled(benefit, this.#vocabulary) && !restates(benefit, name, this.#vocabulary);
      return isStated ? [{ list, words: wordsOf(name) }] : [];
    });
  }

  #isNamedElsewhere(list: FeatureList, words: readonly string[]): boolean {
    for (const [entry, { shared, size }] of this.#names.sharing(words).byEntry) {
      const isSame =
        shared / Math.max(words.length, size) >= 0.6 && shared >= Math.min(2, words.length, size);
      if (isSame && this.#named[entry]?.list !== list) return true;
    }
    return false;
  }

  /** Whether a story with a benefit names the feature, by its id or by two of its words. */
  #hasStory(feature: Feature, words: readonly string[]): boolean {
    if (this.#storyIds.size > 0) {
      const text = ownProses(feature)
        .map((prose) => prose.text)
        .join('\n');
      for (const [id] of text.matchAll(ID)) if (this.#storyIds.has(id)) return true;
    }
    const least = Math.min(2, Math.max(1, words.length));
    const { byEntry, common } = this.#stories.sharing(words);
    return common >= least || [...byEntry.values()].some(({ shared }) => shared + common >= least);
  }

  #inFrontMatter({ name }: Feature): boolean {
    const entry = this.#document.frontMatter.entries.find(({ key }) => /^benefits?$/i.test(key));
    return (
      entry !== undefined &&
      name.text.length > 2 &&
      entry.value.text.toLowerCase().includes(name.text.toLowerCase())
    );
  }

  #whole(list: FeatureList): BenefitCoverage['whole'] {
    const line = [...(list.leadIn ? [list.leadIn] : []), ...list.about].find((prose) =>
      statesBenefit(prose, this.#vocabulary),
    );
    if (line) return { place: 'line', prose: line };
    for (const section of sectionsBeside(list.section)) {
      const prose = section.content.flatMap(prosesIn).find((one) => one.text.length >= 20) ?? null;
      if (prose && isFilled(prose, this.#vocabulary))
        return { place: 'section', prose: section.heading ?? prose };
    }
    return null;
  }

  #isExempt({ item, name, section }: Feature): boolean {
    const { prose } = item;
    if (name.text.trim() === '' || EXEMPT.test(section ? name.text : prose.text)) return true;
    if (isLinkOnly(prose) || !isFilled(prose, this.#vocabulary) || NO_LATIN.test(prose.text)) return true;
    return isQuarantined(this.#document, prose.span);
  }
}

const ID = /[A-Z]{1,8}(?:-[A-Z]{2,10}){0,2}-?\d{1,5}(?:\.\d{1,3}){0,2}/g;
const EXEMPT =
  /[([](?:table[ -]stakes|parity|enabler|compliance|infrastructure|infra|internal|tech(?:nical)? debt)[)\]]/i;
const NO_LATIN = /^[^\p{Script=Latin}]*$/u;
/** Sections that hold the benefits apart from the features: next to the list's section, or inside it. */
function sectionsBeside(section: Section): readonly Section[] {
  const around = [...section.children, ...(section.parent?.children ?? [])];
  return around.filter(
    (other) => other !== section && isOwnText(other) && means(other, 'value') && !means(other, 'features'),
  );
}

function emptyCellsOf(list: FeatureList): BenefitCoverage['emptyCells'] {
  const cells = list.features.flatMap((feature) =>
    feature.benefitCell ? [{ feature, cell: feature.benefitCell }] : [],
  );
  const empty = cells.filter(
    ({ cell }) => cell.prose.text.trim() === '' && cell.prose.shape.marks.length === 0,
  );
  return empty.length < cells.length ? empty : [];
}

/** Stories whose "so that" says more than their wish. */
export const storiesWithBenefit = (document: ProductDocument): readonly Story[] =>
  document.stories.filter(
    ({ want, benefit }) =>
      benefit !== null && benefit.text !== '' && !(want && restates(benefit, want, document.vocabulary)),
  );

const storyWords = ({ title, want }: Story): readonly string[] => [
  ...(title ? wordsOf(title) : []),
  ...(want ? wordsOf(want) : []),
];

/** The story whose benefit comes nearest to a feature: by the words it shares. Null when none shares any. */
export function nearestStory(feature: Feature, stories: readonly Story[]): Story | null {
  const words = wordsOf(feature.name);
  let best: Story | null = null;
  let most = 0;
  for (const story of stories) {
    const shared = sharedWords(words, storyWords(story));
    if (shared > most) [best, most] = [story, shared];
  }
  return best;
}
