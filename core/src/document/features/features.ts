import type { Cell, Content, List, Paragraph, Prose, Table } from '../../markdown/content';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { BRIEF_KINDS } from '../kind/kind';
import type { ProductDocument } from '../product-document';
import { groupPriority, type Priority } from '../scope/priority';
import type { TitleWords } from '../structure/block-sections';
import { type Item, itemOfSection } from '../structure/item';
import { ownChildren } from '../structure/outline';
import { means, type Section, standsUnder } from '../structure/section';
import { hitsOf } from '../structure/terms';
import { isUnfilled } from '../structure/unfilled';
import { featureOf, featuresOfList, featuresOfTable, isNamed } from './feature-items';
import { isFeatureItems } from './not-features';

/** One feature of the product as the document lists it. */
export interface Feature {
  readonly item: Item;
  /** The feature's name without description, benefit or id. */
  readonly name: Prose;
  readonly priority: Priority | null;
  /** The item that names the group it is nested in. */
  readonly group: Item | null;
  /** Its cell in a benefit column; null without such a column. */
  readonly benefitCell: Cell | null;
  /** The section that is the feature, when features are sub-headings. */
  readonly section: Section | null;
}

/** A list of features, however it is laid out. */
export interface FeatureList {
  /** How it is laid out: bullets under a heading, after a lead-in line, table rows, sub-headings, or nested groups. */
  readonly shape: 'bullets' | 'lead-in' | 'table' | 'sub-sections' | 'nested';
  readonly section: Section;
  /** The heading or lead-in that announces it. */
  readonly anchor: Span;
  readonly leadIn: Prose | null;
  /** The list or table itself; null when the features are sub-headings. */
  readonly block: List | Table | null;
  /** Paragraphs that speak of the whole list: the introduction of its section and the paragraph right after it. */
  readonly about: readonly Prose[];
  /** The index of a table's benefit column; null without one. */
  readonly benefitColumn: number | null;
  readonly features: readonly Feature[];
}

/** Every list of features in a document, in order. Lists of requirements, tasks, rivals and the like are not. */
export const readFeatureLists = ({ outline, words }: ProductDocument): readonly FeatureList[] =>
  kept([...listsIn(outline.root, words).lists, ...listsBelow(outline.root, words)]);

const kept = sameList<FeatureList>();

/** The lists in the sections below one, each with the paragraphs that introduce its section. */
const listsBelow: (section: Section, words: TitleWords) => readonly FeatureList[] = once(
  (section: Section, words: TitleWords) => {
    const intro = introOf(section);
    const below: FeatureList[] = [];
    for (const child of ownChildren(section)) {
      const { lists, holdsAllBelow } = listsIn(child, words);
      for (const list of lists)
        below.push(intro.length === 0 ? list : { ...list, about: [...list.about, ...intro] });
      if (!holdsAllBelow) for (const list of listsBelow(child, words)) below.push(list);
    }
    return below;
  },
);

interface SectionLists {
  readonly lists: readonly FeatureList[];
  /** Whether the sections below are the features. */
  readonly holdsAllBelow: boolean;
}

const listsIn = once(
  (section: Section, words: TitleWords): SectionLists => new FeatureReader(section, words).read(),
);

/** What a section makes of the lists in it. */
type Role = 'features' | 'solution' | 'open' | 'none';

/** Lists in sections of these meanings may be announced as features by the line above them. */
const OPEN = [
  'features',
  'summary',
  'solution',
  'positioning-statement',
  'category',
  'goals',
  'press-release',
  'value',
] as const;

class FeatureReader {
  readonly #section: Section;
  readonly #words: TitleWords;
  readonly #vocabulary: Vocabulary;
  readonly #lists: FeatureList[] = [];

  constructor(section: Section, words: TitleWords) {
    this.#section = section;
    this.#words = words;
    this.#vocabulary = words.vocabulary;
  }

  read(): SectionLists {
    const role = this.#role();
    // A battlecard's bullets are as often a rival's features as ours.
    const isAboutUs = this.#words.kind !== 'battlecard';
    if (role === 'features' && isAboutUs && this.#isFeatures(this.#section)) {
      const list = this.#subSections();
      if (list) return { lists: [list], holdsAllBelow: true };
    }
    for (const [index, block] of this.#section.content.entries()) {
      if (block.kind === 'list' && role !== 'none' && isAboutUs) this.#readList(block, index, role);
      if (block.kind === 'table') this.#readTable(block, index, role);
    }
    return { lists: this.#lists, holdsAllBelow: false };
  }

  /** The nearest section with a meaning decides; the document's own title does not count. */
  #role(): Role {
    for (let at: Section | null = this.#section; at; at = at.parent) {
      if (
        groupPriority(at, this.#vocabulary)?.step === 'wont' ||
        ELSEWHERE.test(withoutScope(at.heading?.text ?? ''))
      )
        return 'none';
      if (at.meanings.length === 0 || (at.depth === 1 && at.isTitle)) continue;
      if (this.#isFeatures(at)) return 'features';
      // “How it works” below the prices lists licences and plans.
      if (standsUnder(at, 'pricing')) return 'none';
      if (means(at, 'solution') || (means(at, 'differentiation') && this.#isBrief)) return 'solution';
      return means(at, ...OPEN) ? 'open' : 'none';
    }
    return 'open';
  }

  #readList(list: List, index: number, role: Role): void {
    const leadIn = this.#leadIn(index);
    const isAnnounced = leadIn !== null && this.#announces(leadIn);
    if (role !== 'features' && !isAnnounced && !(role === 'solution' && isNamed(list))) return;
    const found = featuresOfList(list, this.#section, this.#vocabulary);
    if (!found) return;
    const shape = found.isNested ? 'nested' : isAnnounced ? 'lead-in' : 'bullets';
    this.#add(list, index, { ...found, shape, leadIn });
  }

  #readTable(table: Table, index: number, role: Role): void {
    const inFeatures = role === 'features' || role === 'solution';
    const found = featuresOfTable(table, this.#section, inFeatures, this.#vocabulary);
    if (!found) return;
    const isAside = role === 'none' && !means(this.#section, 'value', 'pillars', 'by-audience', 'proof');
    if (isAside || (role === 'none' && found.benefitColumn === null)) return;
    this.#add(table, index, { ...found, shape: 'table', leadIn: this.#leadIn(index) });
  }

  #add(
    block: List | Table,
    index: number,
    {
      shape,
      leadIn,
      benefitColumn,
      features,
    }: Pick<FeatureList, 'shape' | 'leadIn' | 'benefitColumn' | 'features'>,
  ): void {
    const section = this.#section;
    const known = features.filter(({ name }) => !isUnfilled(name, this.#vocabulary));
    if (known.length < 2) return;
    const after = section.content[index + 1];
    const before = section.content.slice(0, index).filter(isParagraph);
    const about = [...before, ...(after && isParagraph(after) ? [after] : [])].map(({ prose }) => prose);
    const heading = section.heading ? section.titleSpan : block.span;
    const anchor = shape === 'lead-in' && leadIn ? leadIn.span : heading;
    this.#lists.push({ shape, section, anchor, leadIn, block, about, benefitColumn, features: known });
  }

  /** Features as sub-headings, or sub-headings that group lists of features; null when they are neither. */
  #subSections(): FeatureList | null {
    const section = this.#section;
    const children = section.children.filter((child) => child.source === 'heading' && !this.#isAside(child));
    if (children.length < 2) return null;
    const features = children.flatMap((child) => this.#subSection(child));
    if (features.length < 2 || !isFeatureItems(features.map(({ item }) => item))) return null;
    return {
      shape: features.some((feature) => feature.section) ? 'sub-sections' : 'nested',
      section,
      anchor: section.titleSpan,
      leadIn: null,
      block: null,
      about: section.content.filter(isParagraph).map(({ prose }) => prose),
      benefitColumn: null,
      features,
    };
  }

  /** Stories, criteria and deferred ideas may stand under "Features" without being features. */
  #isAside(section: Section): boolean {
    if (groupPriority(section, this.#vocabulary)?.step === 'wont') return true;
    // Among features, "Discovery" helps people to find things.
    return section.meanings.some(
      ({ key, confidence }) => confidence === 'exact' && key !== 'features' && key !== 'evidence',
    );
  }

  /** A sub-heading is a feature, unless it only gathers features: "Must have", "For admins", "Core features". */
  #subSection(section: Section): readonly Feature[] {
    const [first, ...others] = section.content;
    const gathers = GATHERS.test(section.title) || this.#vocabulary.priorityOf(section.title) !== null;
    const isNamedList =
      first?.kind === 'list' && others.length === 0 && section.children.length === 0 && isNamed(first);
    if (gathers || isNamedList || means(section, 'features')) {
      const subs = section.children.filter((child) => child.source === 'heading' && !this.#isAside(child));
      return [...this.#listed(section), ...subs.flatMap((child) => this.#subSection(child))];
    }
    const item = itemOfSection(section);
    return item ? [{ ...featureOf(item, section, null, this.#vocabulary), section }] : [];
  }

  #listed(section: Section): readonly Feature[] {
    return section.content.flatMap((block) => {
      if (block.kind === 'list') return featuresOfList(block, section, this.#vocabulary)?.features ?? [];
      if (block.kind === 'table')
        return featuresOfTable(block, section, true, this.#vocabulary)?.features ?? [];
      return [];
    });
  }

  get #isBrief(): boolean {
    return BRIEF_KINDS.some((kind) => kind === this.#words.kind);
  }

  /** In a specification "Zoom features" is one feature's chapter; in a brief "Acme features" lists them all. */
  #isFeatures(section: Section): boolean {
    return section.meanings.some(
      ({ key, confidence }) => key === 'features' && (confidence === 'exact' || this.#isBrief),
    );
  }

  /** "It comes with the following features:" */
  #announces(leadIn: Prose): boolean {
    const { text } = leadIn;
    return (
      hitsOf(leadIn, this.#vocabulary, 'feature-cue').some(({ end }) => text.length - end <= 30) &&
      !DENIES.test(text.slice(-120))
    );
  }

  /** The line that announces the block after it. */
  #leadIn(index: number): Prose | null {
    const block = this.#section.content[index - 1];
    return block?.kind === 'paragraph' && /[:：][*_\s]{0,4}$/.test(block.prose.text) ? block.prose : null;
  }
}

/** Lead-ins that announce something else about features. */
const DENIES =
  /\b(?:not|no|without|never|removed?|removes|deprecated?|missing|lacks?|future|later|flags?|requests?|branch|existing|competitors?|rivals?|dropped|drops|cut|out of scope|deferred|tested|tests?)\b/i;

/** Chapters about parts, plans and what comes later: what they list is named there and explained elsewhere. */
const ELSEWHERE =
  /\b(?:deliverables?|components?|modules?|scope|slice|phase [2-9]|v[2-9]|future|later|upcoming|planned|roadmap|deferred|post-(?:mvp|launch)|deprecated|removed|competitors?|flags?)\b/i;

/** "Features (MVP scope)" are those of this release. */
const withoutScope = (title: string): string => title.replace(/\((?:[\p{L}\d.]{1,12}\s)?scope\)/iu, '');

/** Sub-headings that gather features: "for learners", "capability definitions", "interaction features". */
const GATHERS = /^for \S|\b(?:features?|capabilit(?:y|ies)|functionalit(?:y|ies))\b/i;

const isParagraph = (block: Content): block is Paragraph => block.kind === 'paragraph';

/** The paragraphs that open a section and so speak of what stands below its sub-headings too. */
const introOf = (section: Section): readonly Prose[] =>
  section.source === 'heading' && means(section, 'features', 'solution')
    ? section.content.filter(isParagraph).map((paragraph) => paragraph.prose)
    : [];
