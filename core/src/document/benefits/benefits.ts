import type { Cell, Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Feature, FeatureList } from '../features/features';
import { isLinkOnly } from '../features/not-features';
import type { ProductDocument } from '../product-document';
import type { Story } from '../requirements/stories';
import type { TitleWords } from '../structure/block-sections';
import { sharedWords, wordsOf } from '../structure/content-words';
import type { FrontMatter } from '../structure/front-matter';
import { prosesIn } from '../structure/item';
import { isOwnText } from '../structure/outline';
import { isMentionedBelow } from '../structure/quarantine';
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
  const { features: lists, kind, words, frontMatter } = document;
  if (lists.length === 0) return [];
  // Only in a PRD are stories about its features.
  const stories = kind === 'prd' ? storiesWithBenefit(document) : NO_STORIES;
  const around = surroundings(elsewhere(namedFeatures(lists, words), storyNames(stories)), frontMatter);
  return lists.map((list) => {
    const coverage = coverageOf(list, around);
    const apart = coverage.whole ? null : benefitsBeside(list.section, words.vocabulary);
    return apart ? coveredApart(coverage, apart) : coverage;
  });
});

const coverageOf = once((list: FeatureList, around: Surroundings): BenefitCoverage => {
  const { words, frontMatter } = around;
  const { vocabulary } = words;
  const covered: { feature: Feature; place: BenefitPlace }[] = [];
  const uncovered: Feature[] = [];
  const restated: { feature: Feature; benefit: Prose }[] = [];
  const exempt: Feature[] = [];
  for (const { feature, stated, place: told } of benefitsIn(list, around)) {
    const place = told ?? (isNamedIn(frontMatter, feature) ? 'front-matter' : null);
    if (place) covered.push({ feature, place });
    else if (stated) restated.push({ feature, benefit: stated });
    else if (isExempt(feature, vocabulary) || isMentionedBelow(list.section, words, feature.item.prose.span))
      exempt.push(feature);
    else uncovered.push(feature);
  }
  const line = [...(list.leadIn ? [list.leadIn] : []), ...list.about].find((prose) =>
    statesBenefit(prose, vocabulary),
  );
  const whole = line ? ({ place: 'line', prose: line } as const) : null;
  return { list, whole, covered, uncovered, restated, exempt, emptyCells: emptyCellsOf(list) };
});

const isNamedIn = (frontMatter: string | null, { name: { text } }: Feature): boolean =>
  frontMatter !== null && text.length > 2 && frontMatter.includes(text.toLowerCase());

const coveredApart = once(
  (coverage: BenefitCoverage, prose: Prose): BenefitCoverage => ({
    ...coverage,
    whole: { place: 'section', prose },
  }),
);

/** The title of a section beside another, or its first words, where it holds benefits. */
function benefitsBeside(section: Section, vocabulary: Vocabulary): Prose | null {
  for (const { heading, content } of sectionsBeside(section)) {
    const prose = content.flatMap(prosesIn).find(({ text }) => text.length >= 20);
    if (prose && isFilled(prose, vocabulary)) return heading ?? prose;
  }
  return null;
}

/** What else in a document may give a feature its benefit. */
interface Elsewhere {
  readonly words: TitleWords;
  readonly named: NamedFeatures;
  readonly stories: StoryNames;
}

/** The same object as long as neither has changed. */
const elsewhere = once(
  (named: NamedFeatures, stories: StoryNames): Elsewhere => ({ words: named.words, named, stories }),
);

interface Surroundings extends Elsewhere {
  /** The benefits that front matter names, in small letters. */
  readonly frontMatter: string | null;
}

const surroundings = once((others: Elsewhere, { entries }: FrontMatter): Surroundings => {
  const entry = entries.find(({ key }) => /^benefits?$/i.test(key));
  return { ...others, frontMatter: entry?.value.text.toLowerCase() ?? null };
});

const NO_STORIES: readonly Story[] = [];

/** The benefits of the features in a list that are no part of another and have no empty cell for it. */
const benefitsIn = once((list: FeatureList, beside: Elsewhere): readonly FeatureBenefit[] => {
  const { words, named, stories } = beside;
  const { vocabulary } = words;
  const empty = new Set(emptyCellsOf(list).map(({ feature }) => feature));
  const elsewhereOf = (feature: Feature): BenefitPlace | null => {
    if (isNamedElsewhere(feature, named)) return 'elsewhere';
    return hasStory(feature, stories) ? 'story' : null;
  };
  return list.features.flatMap((feature, index): readonly FeatureBenefit[] => {
    if (empty.has(feature) || continuesPrevious(feature.item, vocabulary)) return [];
    const next = list.features[index + 1];
    const { stated, place } = ownBenefit(feature, vocabulary);
    if (next && continuesPrevious(next.item, vocabulary)) return [{ feature, stated, place: 'next-item' }];
    return [{ feature, stated, place: place ?? elsewhereOf(feature) }];
  });
});

/** `place` is null when it has no benefit, or one that only says the feature again. */
interface FeatureBenefit extends OwnBenefit {
  readonly feature: Feature;
}

/** What a feature says of its benefit in its own place. */
interface OwnBenefit {
  /** What stands where the author says the benefit is: in the benefit column, or after a label. */
  readonly stated: Prose | null;
  /** Null when it says none, or only the feature again. */
  readonly place: BenefitPlace | null;
}

const ownBenefit = once((feature: Feature, vocabulary: Vocabulary): OwnBenefit => {
  const inColumn = columnBenefit(feature, vocabulary);
  const stated = inColumn ?? labelledBenefit(feature, vocabulary);
  if (stated && !restates(stated, feature.name, vocabulary))
    return { stated, place: inColumn ? 'column' : 'label' };
  if (ownProses(feature).some((prose) => statesBenefit(prose, vocabulary))) return { stated, place: 'text' };
  const isInGroup = feature.group !== null && statesBenefit(feature.group.prose, vocabulary);
  return { stated, place: isInGroup ? 'group' : null };
});

const columnBenefit = ({ benefitCell }: Feature, vocabulary: Vocabulary): Prose | null =>
  benefitCell && isFilled(benefitCell.prose, vocabulary) ? benefitCell.prose : null;

const isExempt = once(({ item, name, section }: Feature, vocabulary: Vocabulary): boolean => {
  const { prose } = item;
  if (name.text.trim() === '' || EXEMPT.test(section ? name.text : prose.text)) return true;
  return isLinkOnly(prose) || !isFilled(prose, vocabulary) || NO_LATIN.test(prose.text);
});

/** The features that a table gives a benefit of their own. */
class NamedFeatures {
  readonly words: TitleWords;
  readonly #lists: readonly FeatureList[];
  readonly #names: WordIndex;

  constructor(lists: readonly FeatureList[], titleWords: TitleWords) {
    const named = lists.flatMap((list) =>
      list.features
        .filter((feature) => hasColumnBenefit(feature, titleWords.vocabulary))
        .map(({ name }) => ({ list, words: wordsOf(name) })),
    );
    this.words = titleWords;
    this.#lists = named.map(({ list }) => list);
    this.#names = new WordIndex(named.map(({ words }) => words));
  }

  /** Whether another list names a feature. */
  holdElsewhere(feature: Feature): boolean {
    const words = wordsOf(feature.name);
    for (const [entry, { shared, size }] of this.#names.sharing(words).byEntry) {
      const isSame =
        shared / Math.max(words.length, size) >= 0.6 && shared >= Math.min(2, words.length, size);
      if (isSame && !this.#lists[entry]?.features.includes(feature)) return true;
    }
    return false;
  }
}

const namedFeatures = once(
  (lists: readonly FeatureList[], words: TitleWords) => new NamedFeatures(lists, words),
);

const isNamedElsewhere = once((feature: Feature, named: NamedFeatures) => named.holdElsewhere(feature));

const hasColumnBenefit = (feature: Feature, vocabulary: Vocabulary): boolean =>
  columnBenefit(feature, vocabulary) !== null && ownBenefit(feature, vocabulary).place === 'column';

/** What the stories with a benefit speak of. */
class StoryNames {
  readonly #words: WordIndex;
  readonly #ids: ReadonlySet<string>;

  constructor(stories: readonly Story[]) {
    this.#words = new WordIndex(stories.map(storyWords));
    this.#ids = new Set(stories.flatMap(({ id }) => (id ? [id.value] : [])));
  }

  /** Whether a story names a feature, by its id or by two of its words. */
  name(feature: Feature): boolean {
    if (this.#ids.size > 0 && idsOf(feature).some((id) => this.#ids.has(id))) return true;
    const words = wordsOf(feature.name);
    const least = Math.min(2, Math.max(1, words.length));
    const { byEntry, common } = this.#words.sharing(words);
    return common >= least || [...byEntry.values()].some(({ shared }) => shared + common >= least);
  }
}

const storyNames = once((stories: readonly Story[]) => new StoryNames(stories));

const hasStory = once((feature: Feature, stories: StoryNames) => stories.name(feature));

const ID = /[A-Z]{1,8}(?:-[A-Z]{2,10}){0,2}-?\d{1,5}(?:\.\d{1,3}){0,2}/g;
const idsOf = once((feature: Feature): readonly string[] =>
  ownProses(feature).flatMap(({ text }) => text.match(ID) ?? []),
);
const EXEMPT =
  /[([](?:table[ -]stakes|parity|enabler|compliance|infrastructure|infra|internal|tech(?:nical)? debt)[)\]]/i;
const NO_LATIN = /^[^\p{Script=Latin}]*$/u;
/** Sections that hold the benefits apart from the features: next to the list's section, or inside it. */
const sectionsBeside = (section: Section): readonly Section[] =>
  [...valueSections(section), ...(section.parent ? valueSections(section.parent) : [])].filter(
    (other) => other !== section,
  );

const valueSections = once(({ children }: Section) =>
  children.filter((child) => isOwnText(child) && means(child, 'value') && !means(child, 'features')),
);

const emptyCellsOf = once((list: FeatureList): BenefitCoverage['emptyCells'] => {
  const cells = list.features.flatMap((feature) =>
    feature.benefitCell ? [{ feature, cell: feature.benefitCell }] : [],
  );
  const empty = cells.filter(
    ({ cell }) => cell.prose.text.trim() === '' && cell.prose.shape.marks.length === 0,
  );
  return empty.length < cells.length ? empty : [];
});

/** Stories whose "so that" says more than their wish. */
export const storiesWithBenefit = ({ stories, vocabulary }: ProductDocument): readonly Story[] =>
  withBenefit(stories, vocabulary);

const withBenefit = once((stories: readonly Story[], vocabulary: Vocabulary): readonly Story[] =>
  stories.filter((story) => hasBenefit(story) && !restatesWish(story, vocabulary)),
);

const hasBenefit = ({ benefit }: Story): boolean => benefit !== null && benefit.text !== '';

/** "I want to export data so that I can export data." */
export const restatesWish = once(
  ({ want, benefit }: Story, vocabulary: Vocabulary): boolean =>
    want !== null && benefit !== null && benefit.text !== '' && restates(benefit, want, vocabulary),
);

const storyWords = once(({ title, want }: Story): readonly string[] => [
  ...(title ? wordsOf(title) : []),
  ...(want ? wordsOf(want) : []),
]);

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
