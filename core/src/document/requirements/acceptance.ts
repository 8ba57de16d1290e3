import type { Content, List, Prose, Table } from '../../markdown/content';
import { perBlock, perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from '../structure/block-sections';
import {
  anyProse,
  columnsOf,
  type Item,
  itemsOfList,
  itemsOfTable,
  prosesIn,
  prosesOf,
} from '../structure/item';
import { idMatches, leadingId, normaliseId } from '../structure/item-id';
import { labelsOf } from '../structure/label';
import { isOwnText } from '../structure/outline';
import { perSection } from '../structure/per-section';
import { isWithin, means, type Section } from '../structure/section';

/** Something that tells when the work is done: an item under an acceptance label, Given/When/Then, an EARS line, a row. */
export interface AcceptanceCriteria {
  readonly span: Span;
  /** Null when it stands in a code block. */
  readonly prose: Prose | null;
  /** Ids of the stories or requirements that it names, as `normaliseId` writes them. */
  readonly refersTo: readonly string[];
}

export const readAcceptanceCriteria = (document: ProductDocument): readonly AcceptanceCriteria[] =>
  together(criteriaInText(document), criteriaRepeated(document));

type Criteria = readonly AcceptanceCriteria[];

const together = once((inText: Criteria, repeated: Criteria): Criteria => {
  const seen = new Set<number>();
  return [...inText, ...repeated]
    .filter(({ span: { start } }) => !seen.has(start) && seen.add(start))
    .sort((a, b) => a.span.start - b.span.start);
});

const criteriaInText = perSection((section, words) => {
  const reader = new AcceptanceReader(words);
  reader.addSection(section);
  return reader.found;
});

/** Criteria in items and rows that are sections besides. */
const criteriaRepeated = perSection(({ children }, words) => {
  const reader = new AcceptanceReader(words);
  for (const section of children) if (!isOwnText(section)) reader.addRepeated(section);
  return reader.found;
});

/** "Success criteria" are written to be tested, and a part on testing says what passes. */
const holdsCriteria = (section: Section): boolean =>
  isWithin(section, 'acceptance') ||
  (isChapter(section) && TESTING.test(section.title) && !isWithin(section, 'timeline', 'technical')) ||
  (means(section, 'metrics') && /criteri|outcome/.test(section.title));

/** A row or an item "Testing: 3 weeks" is a phase or a tool. */
const isChapter = ({ source }: Section): boolean => source === 'heading' || source === 'label';

const TESTING = /(?:^|[^\p{L}])(?:qa|tests?|testing|verification|validation|smoke)(?!\p{L})/u;

/** "Given … when …" or "Given … then …" in one text; "when" alone is an ordinary word. */
const GIVEN = /(?:^|\n)[^\p{L}\n]{0,6}(?:scenario[:\s\d]|given\s)/iu;
const THEN = /(?:^|[^\p{L}])(?:when|then)(?!\p{L})/iu;
/** "When I tap unlock, then …": the result must be named, in so many letters. */
const WHEN_THEN = /(?:^|\n)[^\p{L}\n]{0,6}when\s[^\n]{1,400}[^\p{L}]then[^\p{L}]/iu;
const EARS = /\b(?:WHEN|WHILE|IF|WHERE)\b[^\n]{1,300}\bSHALL\b/u;
const CRITERION_ID = /^(?:AC|SC|DOD|TC)-?\d/;
const PLAIN_LABEL = /^\s{0,4}(\p{L}[\p{L} ]{1,28})[:：]/u;

class AcceptanceReader {
  readonly found: AcceptanceCriteria[] = [];
  readonly #words: TitleWords;

  constructor(words: TitleWords) {
    this.#words = words;
  }

  addSection(section: Section): void {
    const isHome = holdsCriteria(section);
    for (const block of section.content) {
      if (isHome) this.#addAll(block);
      else this.#addTelling(block);
    }
  }

  addRepeated(section: Section): void {
    if (holdsCriteria(section)) for (const block of section.content) this.#addAll(block);
  }

  /** Everything in a block of an acceptance section; a link to criteria kept elsewhere counts. */
  #addAll(block: Content): void {
    switch (block.kind) {
      case 'list':
        for (const item of itemsOfList(block)) this.#addItem(item);
        return;
      case 'table':
        for (const item of itemsOfTable(block, this.#words.vocabulary)) this.#addItem(item);
        return;
      case 'paragraph':
        this.#add(block.span, block.prose, [block.prose]);
        return;
      case 'quote':
        for (const child of block.children) this.#addAll(child);
        return;
      case 'code':
        this.#add(block.span, null, []);
        return;
      default:
        return;
    }
  }

  /** What shows by its own form that it is a criterion. */
  #addTelling(block: Content): void {
    switch (block.kind) {
      case 'list':
        if (this.#mayTell(block)) this.#addTellingList(itemsOfList(block));
        return;
      case 'table':
        this.#addTellingTable(block);
        return;
      case 'paragraph':
        if (tells(block.prose) || this.#isLabelled(block.prose))
          this.#add(block.span, block.prose, [block.prose]);
        return;
      case 'quote':
        for (const child of block.children) this.#addTelling(child);
        return;
      case 'code':
        if (block.lang === 'gherkin' || isScenario(block.value)) this.#add(block.span, null, []);
        return;
      default:
        return;
    }
  }

  #addTellingList(items: readonly Item[]): void {
    const isSteps =
      items.some(({ prose }) => /^given\s/i.test(prose.text)) &&
      items.some(({ prose }) => /^then\s/i.test(prose.text));
    for (const item of items) {
      if (isSteps) this.#addItem(item);
      else this.#addTellingItem(item);
    }
  }

  #addTellingItem(item: Item): void {
    const isCriterion = item.id !== null && CRITERION_ID.test(item.id.value);
    const isLabelled = this.#isLabelled(item.prose);
    if (isCriterion || tells(item.prose) || (isLabelled && item.children.length === 0)) {
      this.#addItem(item);
    } else if (isLabelled) {
      for (const child of item.children) this.#addItem(child);
    } else {
      for (const block of item.content) this.#addTelling(block);
    }
  }

  #mayTell(list: List): boolean {
    return holdsForm(list) || holdsCode(list) || labelsIn(list).some((label) => this.#isAcceptance(label));
  }

  #addTellingTable(table: Table): void {
    const keys = columnsOf(table, this.#words.vocabulary).flat();
    const hasColumn = keys.includes('acceptance') || (keys.includes('given') && keys.includes('then'));
    if (!hasColumn && !holdsForm(table)) return;
    const items = itemsOfTable(table, this.#words.vocabulary);
    for (const item of items) {
      const cell = item.cells.get('acceptance');
      const isScenario = item.cells.has('given') && item.cells.has('then');
      const isCriterion = item.id !== null && CRITERION_ID.test(item.id.value);
      if (isScenario || isCriterion || (cell && /[\p{L}\p{N}]/u.test(cell.prose.text))) this.#addItem(item);
      else if (item.columns.some(({ cell: { prose } }) => tells(prose))) this.#addItem(item);
    }
  }

  #addItem(item: Item): void {
    this.#add(item.span, item.prose, prosesOf(item));
  }

  /** `Acceptance criteria: …` with or without bold. */
  #isLabelled(prose: Prose): boolean {
    return labelWords(prose).some((label) => this.#isAcceptance(label));
  }

  #isAcceptance(label: string): boolean {
    const { vocabulary, kind } = this.#words;
    return (
      vocabulary.columnKeys(label).includes('acceptance') ||
      vocabulary.sectionKeys(label, kind).some(({ key }) => key === 'acceptance')
    );
  }

  #add(span: Span, prose: Prose | null, proses: readonly Prose[]): void {
    if (prose?.text === '' && proses.every(({ text }) => text === '')) return;
    const ids = proses.flatMap((part) => idMatches(part).map(({ value }) => value));
    const refersTo = [...new Set(ids.filter((id) => !CRITERION_ID.test(id)).map(normaliseId))];
    this.found.push({ span, prose, refersTo });
  }
}

const tells = perShape(({ text }) => isScenario(text) || EARS.test(text));

/** Whether a block holds a text that may be a criterion by its form, or a step of one. */
const holdsForm = anyProse(
  (prose) => tells(prose) || /^given\s/i.test(prose.text) || CRITERION_ID.test(leadingId(prose)?.value ?? ''),
);

const holdsCode: (list: List) => boolean = perBlock((list: List) =>
  list.items
    .flatMap(({ children }) => children)
    .some(
      (child) =>
        child.kind === 'code' || child.kind === 'quote' || (child.kind === 'list' && holdsCode(child)),
    ),
);

/** The words that label a text, in bold or not. */
const labelWords = perShape((prose): readonly string[] => {
  const plain = PLAIN_LABEL.exec(prose.text)?.[1];
  const bold = labelsOf(prose).flatMap(({ closed, text }) => (closed ? [text] : []));
  return plain === undefined ? bold : [...bold, plain];
});

const labelsIn = perBlock((block: Content): readonly string[] => [
  ...new Set(prosesIn(block).flatMap((prose) => labelWords(prose))),
]);

/** Whether a text is a Given/When/Then scenario. */
function isScenario(text: string): boolean {
  const head = text.slice(0, 1200);
  const given = GIVEN.exec(head);
  return given ? THEN.test(head.slice(given.index + given[0].length)) : WHEN_THEN.test(head);
}
