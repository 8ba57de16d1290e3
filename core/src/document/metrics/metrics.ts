import type { Content, Prose, Table } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import { cover } from '../../text/place';
import type { Span } from '../../text/span';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { ownersIn } from '../audience/people';
import { datesOf } from '../numbers/date';
import { columnsOf, type Item, itemsOfList, itemsOfTable, prosesOf } from '../structure/item';
import { labelsOf } from '../structure/label';
import { perSection } from '../structure/per-section';
import { means, type Section } from '../structure/section';
import { baselineIn, hasTimeFrame, isMetricLike, methodIn, targetIn } from './metric-words';

/** A measure of success. Each part is where the document states it; null when it does not. */
export interface Metric {
  readonly item: Item;
  readonly name: Prose;
  readonly baseline: Prose | null;
  readonly target: Prose | null;
  readonly timeFrame: Prose | null;
  readonly method: Prose | null;
  readonly owner: Prose | null;
  /** The table it is a row of; null in lists and paragraphs. */
  readonly table: Table | null;
  readonly section: Section;
  readonly span: Span;
}

type Part = 'baseline' | 'target' | 'timeFrame' | 'method' | 'owner';
type Parts = { readonly [Key in Part]?: Prose };

const PART_OF: Readonly<Partial<Record<ColumnKey, Part>>> = {
  baseline: 'baseline',
  target: 'target',
  due: 'timeFrame',
  date: 'timeFrame',
  method: 'method',
  owner: 'owner',
};

/** Metrics in sections about success, and in tables that pair a metric with a target or a baseline wherever they stand. */
export const readMetrics = perSection((section, { vocabulary }): readonly Metric[] => {
  // What stands before the first heading introduces the document.
  if (section.source === 'root') return [];
  const reader = new MetricReader(vocabulary, section, isAboutMetrics(section));
  reader.addAll(section.content);
  return reader.metrics;
});

/** Whether a section, by its own title or by the nearest titled section around it, is about measures of success. */
export function isAboutMetrics(section: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (means(at, 'metrics')) return true;
    // "North star" is a vision as a chapter and a metric as a line among metrics.
    const isNeutral =
      means(at, 'goals', 'post-launch', 'launch') || (at.source === 'label' && means(at, 'summary'));
    if (at.meanings.length > 0 && !isNeutral) return false;
  }
  return false;
}

class MetricReader {
  readonly metrics: Metric[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #section: Section;
  readonly #isAboutMetrics: boolean;

  constructor(vocabulary: Vocabulary, section: Section, isAbout: boolean) {
    this.#vocabulary = vocabulary;
    this.#section = section;
    this.#isAboutMetrics = isAbout;
  }

  addAll(content: readonly Content[]): void {
    if (this.#isAboutMetrics && this.#addFields(content)) return;
    for (const block of content) this.#add(block);
    if (this.#isAboutMetrics && this.metrics.some(({ target }) => target !== null)) this.#addAims(content);
  }

  /** Beside a metric with a target, an aim that nothing measures is one without. */
  #addAims(content: readonly Content[]): void {
    const read = new Set(this.metrics.map(({ span }) => span.start));
    for (const block of content) {
      if (block.kind !== 'list') continue;
      for (const item of itemsOfList(block)) {
        if (!read.has(item.span.start) && item.children.length === 0 && AIM.test(item.prose.text))
          this.#push(item, item.prose, {}, null);
      }
    }
    this.metrics.sort((a, b) => a.span.start - b.span.start);
  }

  #add(block: Content): void {
    if (block.kind === 'table') this.#addTable(block);
    if (!this.#isAboutMetrics) return;
    if (block.kind === 'list') for (const item of itemsOfList(block)) this.#addItem(item);
    if (block.kind === 'paragraph') this.#addLines(block.prose);
    if (block.kind === 'quote') for (const child of block.children) this.#add(child);
  }

  #addTable(table: Table): void {
    const keys = columnsOf(table, this.#vocabulary);
    const has = (...wanted: readonly ColumnKey[]) =>
      keys.some((column) => column.some((key) => wanted.includes(key)));
    const dated = table.header.findIndex((cell, index) => index > 0 && datesOf(cell.prose).length > 0);
    const isMetricTable = has('metric')
      ? has('target', 'baseline') || this.#isAboutMetrics
      : this.#isAboutMetrics && has('target', 'baseline');
    if (!isMetricTable) return;
    for (const item of itemsOfTable(table, this.#vocabulary)) {
      const parts: { -readonly [Key in Part]?: Prose } = {};
      for (const [key, part] of Object.entries(PART_OF) as [ColumnKey, Part][]) {
        const cell = item.cells.get(key);
        if (cell && !parts[part] && cell.prose !== item.prose && !isBlank(cell.prose))
          parts[part] = cell.prose;
      }
      const period = item.columns[dated];
      if (period && !isBlank(period.cell.prose)) {
        parts.target ??= period.cell.prose;
        parts.timeFrame ??= period.header;
      }
      const name = item.cells.get('metric')?.prose ?? item.prose;
      if (name.text !== '') this.#push(item, name, parts, table);
    }
  }

  #addItem(item: Item): void {
    const fields = this.#fieldsOf(item.children);
    if (fields.target || fields.baseline) {
      this.#push(item, item.name ?? item.prose, fields, null);
      return;
    }
    const isGroup = item.children.length > 0 && !isMetricLike(item.body, this.#vocabulary);
    if (isGroup) for (const child of item.children) this.#addItem(child);
    else if (prosesOf(item).some((prose) => isMetricLike(prose, this.#vocabulary)))
      this.#push(item, nameOf(item), {}, null);
  }

  /** `**North star:** 200 weekly teams by June`, one metric a line. */
  #addLines(prose: Prose): void {
    const { source, heading } = this.#section;
    if (source === 'label' && heading && isMetricLike(prose, this.#vocabulary)) {
      this.#push(lineItem(prose, heading, prose), heading, {}, null);
      return;
    }
    for (const label of labelsOf(prose)) {
      if (!label.closed) continue;
      const line = sliceProse(prose, label.start, label.bodyEnd);
      const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
      const name = sliceProse(prose, label.start, label.end);
      if (body.text !== '' && isMetricLike(body, this.#vocabulary))
        this.#push(lineItem(line, name, body), name, {}, null);
    }
  }

  /** A section that is one metric: labelled lines or items for its baseline, target and so on. */
  #addFields(content: readonly Content[]): boolean {
    const items = content.flatMap((block) => {
      if (block.kind === 'list') return itemsOfList(block);
      return block.kind === 'paragraph' ? linesOf(block.prose) : [];
    });
    const fields = this.#fieldsOf(items);
    const { heading } = this.#section;
    if (!fields.target || !heading || !(fields.baseline || fields.timeFrame || fields.method)) return false;
    const first = items[0];
    if (!first) return false;
    this.#push(
      { ...first, prose: heading, name: heading, body: heading, span: cover(heading.span, first.span) },
      heading,
      fields,
      null,
    );
    return true;
  }

  #fieldsOf(items: readonly Item[]): Parts {
    const parts: { -readonly [Key in Part]?: Prose } = {};
    for (const item of items) {
      const field = fieldIn(item);
      if (!field || field.value.text === '') continue;
      for (const key of this.#vocabulary.columnKeys(field.name)) {
        const part = PART_OF[key];
        if (part) parts[part] ??= field.value;
      }
    }
    return parts;
  }

  #push(item: Item, name: Prose, parts: Parts, table: Table | null): void {
    const texts = prosesOf(item);
    const find = (read: (prose: Prose, vocabulary: Vocabulary) => boolean) =>
      texts.find((prose) => read(prose, this.#vocabulary)) ?? null;
    // In a table with a column for it, only that column counts: numbers in other cells mean something else.
    const inTable = (key: ColumnKey) =>
      table !== null && item.columns.length > 0 && this.#hasColumn(table, key);
    this.metrics.push({
      item,
      name,
      baseline: parts.baseline ?? (inTable('baseline') ? null : find(baselineIn)),
      target: parts.target ?? (inTable('target') ? null : find(targetIn)),
      timeFrame: parts.timeFrame ?? find(hasTimeFrame) ?? this.#periodAround(table),
      method: parts.method ?? (inTable('method') ? null : find(methodIn)),
      owner: parts.owner ?? (table ? null : (texts.flatMap(ownersIn)[0]?.prose ?? null)),
      table,
      section: this.#section,
      span: item.span,
    });
  }

  #hasColumn(table: Table, key: ColumnKey): boolean {
    return columnsOf(table, this.#vocabulary).some((keys, index) => index > 0 && keys.includes(key));
  }

  /** A period that holds for all metrics: in the title, in a table header, or in the sentence before the list. */
  #periodAround(table: Table | null): Prose | null {
    const headers = table?.header.slice(1).map((cell) => cell.prose) ?? [];
    const titles: Prose[] = [];
    for (let at: Section | null = this.#section; at?.heading; at = at.parent) titles.push(at.heading);
    const leads = this.#section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
    return [...headers, ...titles, ...leads].find((prose) => hasTimeFrame(prose, this.#vocabulary)) ?? null;
  }
}

/** A wish of a few words without a number or a state to reach: “Improve onboarding”, “Fewer calls”, “Make checkout delightful”. */
const AIM =
  /^(?:(?!(?:more|less)\s(?:details?|information|info|context|on|about|is|to)(?!\p{L}))(?:fewer|less|more|better|faster|quicker|easier|happier|higher|lower|improve|enhance|increase|boost|strengthen|optimi[sz]e|delight|streamline|simplify|modernise|modernize)(?:\s[\p{L}’'-]{1,24}){1,4}|make(?:\s[\p{L}’'-]{1,24}){1,4}\s(?:delightful|better|easy|easier|great|simple|simpler|fast|faster|smooth|smoother|intuitive|seamless|fun|happy|happier|enjoyable|pleasant))[.!]?$/iu;

/** “North star: …” gives the part that a metric plays; what is measured stands behind it. */
const PART_PLAYED =
  /^(?:north[- ]star|primary|secondary|business|guardrails?|leading|lagging|input|output|counter|headline|main)(?:\s(?:metric|measure|indicator|kpi|goal)s?)?\W{0,4}$/i;

const nameOf = ({ name, body, prose }: Item): Prose =>
  name === null ? prose : PART_PLAYED.test(name.text) && body.text !== '' ? body : name;

const PLAIN_FIELD = /^(\p{L}[\p{L} ]{1,24})\s?[:：]\s{1,3}(?=\S)/u;

/** `**Baseline:** 9 h`, and the same without bold. */
function fieldIn({ name, body, prose }: Item): { readonly name: string; readonly value: Prose } | null {
  if (name) return { name: name.text.replace(/[\s:：]{1,4}$/, ''), value: body };
  const match = PLAIN_FIELD.exec(prose.text);
  return match?.[1] ? { name: match[1], value: sliceProse(prose, match[0].length, prose.text.length) } : null;
}

const isBlank = (prose: Prose): boolean =>
  /^[\s—–-]*$/.test(prose.text) && prose.text !== '—' && prose.text !== '–';

/** The labelled lines of a paragraph, read as items. */
const linesOf = (prose: Prose): readonly Item[] =>
  labelsOf(prose)
    .filter((label) => label.closed)
    .map((label) =>
      lineItem(
        sliceProse(prose, label.start, label.bodyEnd),
        sliceProse(prose, label.start, label.end),
        sliceProse(prose, label.bodyStart, label.bodyEnd),
      ),
    );

const lineItem = (prose: Prose, name: Prose, body: Prose): Item => ({
  shape: 'list-item',
  span: prose.span,
  prose,
  name,
  body,
  id: null,
  checked: null,
  cells: new Map(),
  columns: [],
  content: [],
  children: [],
});
