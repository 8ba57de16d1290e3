import type { Content, Heading, List, Paragraph, Prose, Table } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import { fromTo } from '../../text/place';
import type { Span } from '../../text/span';
import { type NormalisedTitle, normaliseTitle } from '../../vocabulary/normalise-title';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { DocumentKind } from '../kind/kind';
import type { FrontMatterEntry } from './front-matter';
import { type Label, labelsOf, labelTitle, leadLabel } from './label';
import type { Section, SectionMeaning } from './section';

/** What titles are understood by. The same words are the same object. */
export interface TitleWords {
  readonly vocabulary: Vocabulary;
  readonly kind: DocumentKind | null;
}

export function titleWords(vocabulary: Vocabulary, kind: DocumentKind | null): TitleWords {
  const byKind = wordsByKind(vocabulary);
  const known = byKind.get(kind) ?? { vocabulary, kind };
  byKind.set(kind, known);
  return known;
}

const wordsByKind = once((_: Vocabulary) => new Map<DocumentKind | null, TitleWords>());

/** A title and what it means. */
export interface SectionTitle {
  readonly heading: Prose;
  readonly title: NormalisedTitle;
  readonly meanings: readonly SectionMeaning[];
}

/** A bold label in a paragraph, with the text that belongs to it. */
export interface LabelledText extends SectionTitle {
  readonly span: Span;
  /** The label and its text, for a label that names no section. */
  readonly whole: Paragraph;
  readonly body: Paragraph | null;
}

/** A paragraph that opens sections by its labels. */
export interface LabelledParagraph {
  readonly before: Paragraph | null;
  readonly labels: readonly LabelledText[];
}

/** Text that is a section of its own besides standing in another one. */
export interface RepeatedText extends SectionTitle {
  readonly source: Extract<Section['source'], 'item-label' | 'table-row' | 'front-matter'>;
  readonly span: Span;
  readonly content: readonly Content[];
}

const NOTHING: readonly RepeatedText[] = [];

export const headingTitle: (block: Heading, words: TitleWords) => SectionTitle = once(
  ({ prose }: Heading, words: TitleWords) => {
    const title = proseTitle(prose);
    return { heading: prose, title, meanings: meaningsOf(title, words) };
  },
);

/** Whether a paragraph has closed labels at all, and what sections they open; null when none of them is known. */
export const labelledParagraph: (
  block: Paragraph,
  words: TitleWords,
) => LabelledParagraph | 'unknown' | null = once(({ prose }: Paragraph, words: TitleWords) => {
  const labels = labelsOf(prose).filter((label) => label.closed);
  const first = labels[0];
  if (!first) return null;
  const labelled = labels.map((label) => labelledText(prose, label, words));
  if (labelled.every(({ meanings }) => meanings.length === 0)) return 'unknown';
  const isLed = first.start > 0 && prose.text.slice(0, first.start).trim() !== '';
  return { before: isLed ? paragraphOf(sliceProse(prose, 0, first.start)) : null, labels: labelled };
});

function labelledText(prose: Prose, label: Label, words: TitleWords): LabelledText {
  const whole = sliceProse(prose, label.start, label.bodyEnd);
  const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
  const title = labelTitle(label);
  return {
    heading: sliceProse(prose, label.start, label.end),
    title,
    meanings: exactMeanings(title, words),
    span: whole.span,
    whole: paragraphOf(whole),
    body: body.text === '' ? null : paragraphOf(body),
  };
}

/** The sections that stand in items and rows of a block. */
export function repeatedIn(block: Content, words: TitleWords): readonly RepeatedText[] {
  if (block.kind === 'list') return repeatedInList(block, words);
  return block.kind === 'table' && block.header.length === 2 ? repeatedInTable(block, words) : NOTHING;
}

const repeatedInList: (list: List, words: TitleWords) => readonly RepeatedText[] = once(
  ({ items }: List, words: TitleWords) =>
    items.flatMap(({ prose, children }): readonly RepeatedText[] => {
      const label = leadLabel(prose);
      const title = label && labelTitle(label);
      const meanings = title ? exactMeanings(title, words) : [];
      if (!label || !title || meanings.length === 0) return NOTHING;
      const heading = sliceProse(prose, label.start, label.end);
      const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
      const content = body.text === '' ? children : [paragraphOf(body), ...children];
      const span = fromTo(prose.span, children[children.length - 1]?.span ?? prose.span);
      return [{ source: 'item-label', heading, title, meanings, span, content }];
    }),
);

const repeatedInTable: (table: Table, words: TitleWords) => readonly RepeatedText[] = once(
  ({ span, header, rows }: Table, words: TitleWords) =>
    [{ span, cells: header }, ...rows].flatMap((row): readonly RepeatedText[] => {
      const [name, value] = row.cells;
      if (!name || !value || name.prose.text === '' || value.prose.text === '') return NOTHING;
      const title = proseTitle(name.prose);
      const meanings = exactMeanings(title, words);
      if (meanings.length === 0) return NOTHING;
      const content = [paragraphOf(value.prose)];
      return [{ source: 'table-row', heading: name.prose, title, meanings, span: row.span, content }];
    }),
);

/** The section that an entry of front matter is; null when its key names none. */
export const frontMatterSection: (entry: FrontMatterEntry, words: TitleWords) => RepeatedText | null = once(
  ({ key, keyProse, value, span }: FrontMatterEntry, words: TitleWords) => {
    const title = normaliseTitle(key.replace(/[_-]+/g, ' '));
    const meanings = exactMeanings(title, words);
    if (meanings.length === 0 || value.text.trim() === '') return null;
    return {
      source: 'front-matter',
      heading: keyProse,
      title,
      meanings,
      span,
      content: [paragraphOf(value)],
    };
  },
);

const meaningsOf = (title: NormalisedTitle, { vocabulary, kind }: TitleWords): readonly SectionMeaning[] =>
  vocabulary.sectionKeys(title, kind);

const exactMeanings = (title: NormalisedTitle, words: TitleWords): readonly SectionMeaning[] =>
  meaningsOf(title, words).filter((meaning) => meaning.confidence === 'exact');

const proseTitle = perShape(({ text }) => normaliseTitle(text));

const paragraphOf = (prose: Prose): Paragraph => ({ kind: 'paragraph', span: prose.span, prose });
