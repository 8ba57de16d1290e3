import type { Cell, Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { statesBenefit } from './benefit-signals';
import { contentWords, sharedWords } from './content-words';
import type { Feature, FeatureList } from './features';
import { type Item, prosesIn } from './item';
import { labelsOf } from './label';
import { isLinkOnly } from './not-features';
import { isOwnText } from './outline';
import type { ProductDocument } from './product-document';
import { isQuarantined } from './quarantine';
import { restates } from './restates';
import { means, type Section, withDescendants } from './section';
import type { Story } from './stories';
import { hitsOf } from './terms';

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
export function readBenefitCoverage(document: ProductDocument): readonly BenefitCoverage[] {
  const reader = new CoverageReader(document);
  return document.features.map((list) => reader.read(list));
}

class CoverageReader {
  readonly #document: ProductDocument;
  readonly #vocabulary: Vocabulary;
  readonly #stories: readonly TaggedWords[];
  readonly #elsewhere: readonly NamedIn[];

  constructor(document: ProductDocument) {
    this.#document = document;
    this.#vocabulary = document.vocabulary;
    this.#stories = storiesWithBenefit(document).map((story) => ({
      id: story.id?.value ?? null,
      words: storyWords(story),
    }));
    this.#elsewhere = document.features.flatMap((list) => namesWithBenefit(list, this.#vocabulary));
  }

  read(list: FeatureList): BenefitCoverage {
    const covered: { feature: Feature; place: BenefitPlace }[] = [];
    const uncovered: Feature[] = [];
    const restated: { feature: Feature; benefit: Prose }[] = [];
    const exempt: Feature[] = [];
    const emptyCells = emptyCellsOf(list);
    list.features.forEach((feature, index) => {
      if (continuesPrevious(feature.item, this.#vocabulary)) return;
      if (emptyCells.some((empty) => empty.feature === feature)) return;
      const next = list.features[index + 1];
      const place =
        next && continuesPrevious(next.item, this.#vocabulary) ? 'next-item' : this.#placeOf(feature, list);
      const stated = place ? null : this.#stated(feature, list);
      if (place) covered.push({ feature, place });
      else if (stated) restated.push({ feature, benefit: stated.prose });
      else if (this.#isExempt(feature)) exempt.push(feature);
      else uncovered.push(feature);
    });
    return { list, whole: this.#whole(list), covered, uncovered, restated, exempt, emptyCells };
  }

  #placeOf(feature: Feature, list: FeatureList): BenefitPlace | null {
    const stated = this.#stated(feature, list);
    if (stated && !restates(stated.prose, feature.name.text, this.#vocabulary)) return stated.place;
    if (ownProses(feature).some((prose) => statesBenefit(prose, this.#vocabulary))) return 'text';
    if (feature.group && statesBenefit(feature.group.prose, this.#vocabulary)) return 'group';
    const words = contentWords(feature.name.text);
    if (this.#elsewhere.some((other) => other.list !== list && isSameName(other.words, words)))
      return 'elsewhere';
    if (this.#document.kind === 'prd' && this.#hasStory(feature, words)) return 'story';
    return this.#inFrontMatter(feature) ? 'front-matter' : null;
  }

  /** What stands where the author says the benefit is: in the benefit column, or after a label. */
  #stated(
    feature: Feature,
    list: FeatureList,
  ): { readonly place: 'column' | 'label'; readonly prose: Prose } | null {
    const cell = list.benefitColumn === null ? null : feature.item.columns[list.benefitColumn]?.cell;
    if (cell && isFilled(cell.prose, this.#vocabulary)) return { place: 'column', prose: cell.prose };
    const labelled = labelledBenefit(feature, this.#vocabulary);
    return labelled ? { place: 'label', prose: labelled } : null;
  }

  #hasStory(feature: Feature, words: readonly string[]): boolean {
    const text = ownProses(feature)
      .map((prose) => prose.text)
      .join('\n');
    return this.#stories.some(
      (story) =>
        (story.id !== null && text.includes(story.id)) ||
        sharedWords(words, story.words) >= Math.min(2, Math.max(1, words.length)),
    );
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

interface TaggedWords {
  readonly id: string | null;
  readonly words: readonly string[];
}

interface NamedIn {
  readonly list: FeatureList;
  readonly words: readonly string[];
}

const EXEMPT =
  /[([](?:table[ -]stakes|parity|enabler|compliance|infrastructure|infra|internal|tech(?:nical)? debt)[)\]]/i;
const NO_LATIN = /^[^\p{Script=Latin}]*$/u;
const PLACEHOLDER =
  /^[\s*_]*(?:\[[^\]\n]{0,80}\]|<[^>\n]{0,80}>|\{\{?[^}\n]{0,80}\}?\}|_{3,}|[—–-]{1,3}|n\/?a|\.{3}|…)[\s*_.]*$/i;

/** Whether a text says something: not empty, not a placeholder. */
function isFilled(prose: Prose, vocabulary: Vocabulary): boolean {
  const text = prose.text.trim();
  if (text === '' || PLACEHOLDER.test(text)) return false;
  return text.length > 24 || hitsOf(prose, vocabulary, 'placeholder').length === 0;
}

/** Whether an item only says what the one above it is good for. */
const CONTINUES =
  /^(?:→|->|=>|so\b|so that\b|which means\b|this means\b|that means\b|meaning\b|that way\b|in other words\b)/i;

function continuesPrevious(item: Item, vocabulary: Vocabulary): boolean {
  if (item.shape !== 'list-item') return false;
  return (
    CONTINUES.test(item.prose.text) ||
    (item.name !== null && item.body.text !== '' && isBenefitLabel(item.name.text, vocabulary))
  );
}

/** "Benefit", "Why it matters", "Value". */
const isBenefitLabel = (text: string, vocabulary: Vocabulary): boolean =>
  text.length <= 40 && vocabulary.columnKeys(text).includes('benefit');

const PLAIN_LABEL = /(?:^|[.;,)|·—–][ \t]+|\n[ \t]*)(\p{Lu}[\p{L} ]{2,24}):[ \t]+(?=\S)/gu;

/** The words after a label such as "Benefit:" in an item; null without any. */
function labelledBenefit(feature: Feature, vocabulary: Vocabulary): Prose | null {
  const valued = feature.section
    ? withDescendants(feature.section).find(
        (section) => section.source !== 'root' && means(section, 'value') && section.content.length > 0,
      )
    : null;
  const stated = valued?.content.flatMap(prosesIn)[0] ?? null;
  if (stated && isFilled(stated, vocabulary)) return stated;
  const proses = ownProses(feature);
  for (const [index, prose] of proses.entries()) {
    const found = labelled(prose, proses[index + 1] ?? null, vocabulary);
    if (found && isFilled(found, vocabulary)) return found;
  }
  return null;
}

function labelled(prose: Prose, next: Prose | null, vocabulary: Vocabulary): Prose | null {
  for (const label of labelsOf(prose)) {
    if (!label.closed || !isBenefitLabel(label.text, vocabulary)) continue;
    const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
    return body.text === '' ? next : body;
  }
  for (const match of prose.text.matchAll(PLAIN_LABEL)) {
    const from = match.index + match[0].length;
    if (isBenefitLabel(match[1] ?? '', vocabulary)) return sliceProse(prose, from, prose.text.length);
  }
  return null;
}

/** Feature details further down no longer speak of what the feature is for. */
const MOST_PROSES = 60;

/** Everything the document says about a feature in its own place. */
function ownProses({ item }: Feature): readonly Prose[] {
  const cells = item.columns.map(({ cell }) => cell.prose);
  return [...(cells.length > 0 ? cells : [item.prose]), ...item.content.flatMap(prosesIn)].slice(
    0,
    MOST_PROSES,
  );
}

/** Sections that hold the benefits apart from the features: next to the list's section, or inside it. */
function sectionsBeside(section: Section): readonly Section[] {
  const around = [...section.children, ...(section.parent?.children ?? [])];
  return around.filter(
    (other) => other !== section && isOwnText(other) && means(other, 'value') && !means(other, 'features'),
  );
}

function emptyCellsOf(list: FeatureList): BenefitCoverage['emptyCells'] {
  const column = list.benefitColumn;
  if (column === null) return [];
  const cells = list.features.flatMap((feature) => {
    const cell = feature.item.columns[column]?.cell;
    return cell ? [{ feature, cell }] : [];
  });
  const empty = cells.filter(
    ({ cell }) => cell.prose.text.trim() === '' && cell.prose.shape.marks.length === 0,
  );
  return empty.length < cells.length ? empty : [];
}

/** The features of a table that gives each a benefit of its own. */
function namesWithBenefit(list: FeatureList, vocabulary: Vocabulary): readonly NamedIn[] {
  const column = list.benefitColumn;
  if (column === null) return [];
  return list.features.flatMap(({ name, item }) => {
    const cell = item.columns[column]?.cell;
    const isStated = cell && isFilled(cell.prose, vocabulary) && !restates(cell.prose, name.text, vocabulary);
    return isStated ? [{ list, words: contentWords(name.text) }] : [];
  });
}

function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const least = Math.min(new Set(a).size, new Set(b).size);
  return (
    least > 0 &&
    sharedWords(a, b) / Math.max(a.length, b.length) >= 0.6 &&
    sharedWords(a, b) >= Math.min(2, least)
  );
}

/** Stories whose "so that" says more than their wish. */
export const storiesWithBenefit = (document: ProductDocument): readonly Story[] =>
  document.stories.filter(
    ({ want, benefit }) =>
      benefit !== null && benefit.text !== '' && !(want && restates(benefit, want.text, document.vocabulary)),
  );

const storyWords = (story: Story): readonly string[] =>
  contentWords(`${story.title?.text ?? ''} ${story.want?.text ?? ''}`);

/** The story whose benefit comes nearest to a feature: by the words it shares. Null when none shares any. */
export function nearestStory(feature: Feature, stories: readonly Story[]): Story | null {
  const words = contentWords(feature.name.text);
  let best: Story | null = null;
  let most = 0;
  for (const story of stories) {
    const shared = sharedWords(words, storyWords(story));
    if (shared > most) [best, most] = [story, shared];
  }
  return best;
}
