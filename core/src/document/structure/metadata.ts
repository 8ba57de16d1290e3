import type { Content, Paragraph, Prose, Table } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { MetadataKey, Stage, Vocabulary } from '../../vocabulary/vocabulary';
import type { FrontMatter, FrontMatterEntry } from './front-matter';
import { labelsOf } from './label';
import { type Outline, sectionsFor } from './outline';
import type { Section } from './section';

/** A fact about the document itself, from front matter or from the header block under the title. */
export interface MetadataField {
  readonly key: MetadataKey;
  readonly label: Prose;
  readonly value: Prose;
}

export interface Metadata {
  /** In document order, front matter first; the first of a key counts. */
  readonly fields: readonly MetadataField[];
  /** The status as written, such as "Approved for build". */
  readonly status: Prose | null;
  /** What the status means for severities; null when there is none or it is unknown. */
  readonly stage: Stage | null;
}

export const fieldOf = (metadata: Metadata, key: MetadataKey): MetadataField | null =>
  metadata.fields.find((field) => field.key === key) ?? null;

/** Header blocks stand in the first screen; labels further down are about parts of the document. */
const FIRST_BLOCKS = 14;
const PLAIN_LABEL = /^([\p{L}][\p{L} /]{1,24}?)\s?[:：]\s{0,200}(\S.{0,200})$/u;

export function readMetadata(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  outline: Outline,
  vocabulary: Vocabulary,
): Metadata {
  const fields = [
    ...frontMatter.entries.flatMap((entry) => fieldOfEntry(entry, vocabulary)),
    ...headerBlocks(markdown.content, vocabulary).flatMap((block) => fieldsIn(block, vocabulary)),
    ...sectionsFor(outline, 'status').flatMap((section) => fieldOfSection(section, vocabulary)),
  ];
  const status = fields.find((field) => field.key === 'status')?.value ?? null;
  return { fields, status, stage: status ? vocabulary.stageOf(status.text) : null };
}

const fieldOfEntry = ({ key, keyProse, value }: FrontMatterEntry, vocabulary: Vocabulary) =>
  fieldNamed(key.replace(/[_-]+/g, ' '), keyProse, value, vocabulary);

/** `## Status` with its value as the first paragraph. */
function fieldOfSection(section: Section, vocabulary: Vocabulary): readonly MetadataField[] {
  const first = section.content.find((block) => block.kind === 'paragraph');
  return section.source === 'heading' && section.heading && first
    ? fieldNamed(section.title, section.heading, first.prose, vocabulary)
    : [];
}

function fieldNamed(
  name: string,
  label: Prose,
  value: Prose,
  vocabulary: Vocabulary,
): readonly MetadataField[] {
  const key = vocabulary.metadataKey(name);
  return key && value.text !== '' ? [{ key, label, value }] : [];
}

/** The blocks between the title and the second heading, within the first screen; else those below the subtitle. */
function headerBlocks(content: readonly Content[], vocabulary: Vocabulary): readonly Content[] {
  const second = nextHeading(content, 1);
  const header = content.slice(0, Math.min(second, FIRST_BLOCKS));
  const isTitleAlone = header[0]?.kind === 'heading' && header.slice(1).every(({ kind }) => kind === 'break');
  return isTitleAlone ? belowSubtitle(content, second, vocabulary) : header;
}

function nextHeading(content: readonly Content[], from: number): number {
  const index = content.findIndex((block, at) => at >= from && block.kind === 'heading' && block.depth > 1);
  return index === -1 ? content.length : index;
}

/**
 * `## Parcel lockers` or `## Document information` right below the title, with fields of the document. Where the next
 * heading has the same fields, they tell about parts of the document.
 */
function belowSubtitle(
  content: readonly Content[],
  heading: number,
  vocabulary: Vocabulary,
): readonly Content[] {
  const next = nextHeading(content, heading + 1);
  const blocks = content.slice(heading + 1, Math.min(next, heading + 1 + FIRST_BLOCKS));
  const keys = keysOf(blocks[0], vocabulary);
  const others = keysOf(content[next + 1], vocabulary);
  return keys.length > 0 && !keys.some((key) => others.includes(key)) ? blocks : [];
}

const keysOf = (block: Content | undefined, vocabulary: Vocabulary): readonly MetadataKey[] =>
  block ? fieldsIn(block, vocabulary).map(({ key }) => key) : [];

/** The fields that a block holds when it stands at the top. */
const fieldsIn = once((block: Content, vocabulary: Vocabulary): readonly MetadataField[] => {
  const reader = new MetadataReader(vocabulary);
  reader.addBlock(block);
  return reader.fields;
});

class MetadataReader {
  readonly fields: MetadataField[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  #add(name: string, label: Prose, value: Prose): void {
    this.fields.push(...fieldNamed(name, label, value, this.#vocabulary));
  }

  addBlock(block: Content): void {
    switch (block.kind) {
      case 'paragraph':
        return this.#addLines(block);
      case 'quote':
        return block.children.forEach((child) => this.addBlock(child));
      case 'list':
        return block.items.forEach((item) =>
          this.#addLines({ kind: 'paragraph', span: item.span, prose: item.prose }),
        );
      case 'table':
        return this.#addTable(block);
      default:
        return;
    }
  }

  #addLines({ prose }: Paragraph): void {
    const labels = labelsOf(prose).filter((label) => label.closed);
    for (const label of labels) {
      const lineEnd = prose.text.indexOf('\n', label.bodyStart);
      const end = Math.min(label.bodyEnd, lineEnd === -1 ? prose.text.length : lineEnd);
      const value = sliceProse(prose, label.bodyStart, end);
      this.#add(label.text, sliceProse(prose, label.start, label.end), value);
    }
    if (labels.length === 0) this.#addPlainLines(prose);
  }

  /** `Status: Draft · Owner: Ana`, without bold. */
  #addPlainLines(prose: Prose): void {
    let at = 0;
    for (const part of prose.text.split(/(\n|\s[·|•]\s)/)) {
      const match = part.length <= 200 ? PLAIN_LABEL.exec(part.trim()) : null;
      const name = match?.[1];
      const value = match?.[2];
      if (name && value) {
        const start = at + part.indexOf(name);
        const valueStart = at + part.indexOf(value, part.indexOf(name) + name.length);
        this.#add(
          name,
          sliceProse(prose, start, start + name.length),
          sliceProse(prose, valueStart, valueStart + value.length),
        );
      }
      at += part.length;
    }
  }

  #addTable(table: Table): void {
    if (table.header.length < 2) return;
    for (const cells of [table.header, ...table.rows.map((row) => row.cells)]) {
      const [label, value] = cells;
      if (label && value) this.#add(label.prose.text, label.prose, value.prose);
    }
  }
}
