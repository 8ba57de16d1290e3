import type { ProductDocument } from '../document/product-document';
import { ownSections } from '../document/structure/outline';
import { perSection, perSourceOfSection } from '../document/structure/per-section';
import type { Section } from '../document/structure/section';
import type { Table } from '../markdown/content';
import { once } from '../text/once';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { readBegunTable } from './begun-table';
import {
  explainedIn,
  holdsSigns,
  type LetterSigns,
  lettersAmong,
  NO_SIGNS,
  signsOf,
  withLetters,
} from './letter-signs';
import { activityTitle, isAboutMatrix, promisedScheme } from './promised-matrix';
import { type RaciMatrix, tablesIn } from './raci-matrix';
import { readLetterRows } from './read-letter-rows';
import { readListMatrices } from './read-lists';
import { readNamedCells } from './read-named-cells';
import { pipedTablesIn } from './read-pipes';
import { spacedTablesIn } from './read-spaced';
import { holdsLetters, readMatrixTable } from './read-table';
import { matricesInFrontMatter, readFencedMatrices } from './read-yaml';
import { readOneActivity } from './role-table';
import type { TableReading } from './table-reading';

/** The matrices of a document in order, however they are written. */
export function readRaciMatrices(document: ProductDocument): readonly RaciMatrix[] {
  const { frontMatter, markdown, outline, vocabulary } = document;
  const first = matricesInFrontMatter(frontMatter, markdown.source, outline.root);
  const fenced = readFencedMatrices(document);
  const spaced = tablesOfSpaces(document).flatMap(({ table, section }) =>
    matrixOf(
      table,
      section,
      vocabulary,
      holdsSigns(table) ? signsFor(section, signsAnywhere(document)) : NO_SIGNS,
    ),
  );
  const signed = readSignedMatrices(document);
  const written = signed ?? readWrittenMatrices(document);
  if (first.length === 0 && fenced.length === 0 && spaced.length === 0) return written;
  return [...first, ...fenced, ...spaced, ...written].sort((a, b) => a.span.start - b.span.start);
}

const tablesOfSpaces = perSourceOfSection((section, { text }) =>
  spacedTablesIn(section.content, text).map((table) => ({ table, section })),
);

const readWrittenMatrices = perSection((section, { vocabulary }) =>
  matricesIn(section, vocabulary, NO_SIGNS),
);

/** The same where a legend anywhere in the document has signs say letters; null for all other documents. */
function readSignedMatrices(document: ProductDocument): readonly RaciMatrix[] | null {
  if (blocksWithSigns(document).length === 0) return null;
  const { outline, vocabulary } = document;
  const anywhere = signsAnywhere(document);
  if (anywhere.size === 0) return null;
  return ownSections(outline).flatMap((section) =>
    matricesIn(section, vocabulary, signsFor(section, anywhere)),
  );
}

/** What the nearest legend says, in a section or above it; one anywhere else counts where a matrix is meant. */
function signsFor(section: Section, anywhere: LetterSigns): LetterSigns {
  for (let at: Section | null = section; at; at = at.parent) {
    const explained = explainedInSection(at);
    if (explained.length > 0) return signsOf(explained);
  }
  return isAboutMatrix(section) ? anywhere : NO_SIGNS;
}

const explainedInSection = once(({ content }: Section) => content.flatMap(explainedIn));

const explainedSigns = perSection(({ content }) => content.flatMap(explainedIn));
const signsAnywhere = (document: ProductDocument): LetterSigns => lettersAmong(explainedSigns(document));
const blocksWithSigns = perSection(({ content }) => content.filter(holdsSigns));

const matricesIn = (section: Section, vocabulary: Vocabulary, signs: LetterSigns): readonly RaciMatrix[] => [
  ...section.content.flatMap(tablesIn).flatMap((table) => matrixOf(table, section, vocabulary, signs)),
  ...pipedTablesIn(section).flatMap((table) => matrixOf(table, section, vocabulary, signs)),
  ...readListMatrices(section),
];

function matrixOf(
  table: Table,
  section: Section,
  vocabulary: Vocabulary,
  signs: LetterSigns = NO_SIGNS,
): readonly RaciMatrix[] {
  const reading = readTableOf(table, section, vocabulary, signs);
  return reading ? [{ ...reading, section, span: table.span }] : [];
}

/** The matrix that a table is in its section; null for tables of other things. */
export function readTableOf(
  table: Table,
  section: Section,
  vocabulary: Vocabulary,
  signs: LetterSigns = NO_SIGNS,
): TableReading | null {
  const lettered = withLetters(table, signs);
  const reading = readPlainTable(lettered, section, vocabulary);
  if (lettered === table || !reading || !('table' in reading.source)) return reading;
  return { ...reading, source: { ...reading.source, table, signs } };
}

const readPlainTable = (table: Table, section: Section, vocabulary: Vocabulary): TableReading | null =>
  readMatrixTable(table, vocabulary) ??
  (holdsLetters(table)
    ? readOneActivity(table, activityTitle(section) ?? section.heading, vocabulary)
    : null) ??
  readNamedCells(table, vocabulary, isAboutMatrix(section)) ??
  readLetterRows(table, activityTitle(section)) ??
  (isAboutMatrix(section) ? readBegunTable(table, vocabulary, promisedScheme(section)) : null);
