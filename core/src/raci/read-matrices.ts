import type { ProductDocument } from '../document/product-document';
import { perSection } from '../document/structure/per-section';
import type { Section } from '../document/structure/section';
import type { Table } from '../markdown/content';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { readBegunTable } from './begun-table';
import { isAboutMatrix, promisedScheme } from './promised-matrix';
import { type RaciMatrix, tablesIn } from './raci-matrix';
import { readListMatrices } from './read-lists';
import { pipedTablesIn } from './read-pipes';
import { holdsLetters, readMatrixTable } from './read-table';
import { matricesInFrontMatter, readFencedMatrices } from './read-yaml';
import { readOneActivity } from './role-table';
import type { TableReading } from './table-reading';

/** The matrices of a document in order, however they are written. */
export function readRaciMatrices(document: ProductDocument): readonly RaciMatrix[] {
  const { frontMatter, markdown, outline } = document;
  const first = matricesInFrontMatter(frontMatter, markdown.source, outline.root);
  const fenced = readFencedMatrices(document);
  const written = readWrittenMatrices(document);
  if (first.length === 0 && fenced.length === 0) return written;
  return [...first, ...fenced, ...written].sort((a, b) => a.span.start - b.span.start);
}

const readWrittenMatrices = perSection((section, { vocabulary }) => [
  ...section.content.flatMap(tablesIn).flatMap((table) => matrixOf(table, section, vocabulary)),
  ...pipedTablesIn(section).flatMap((table) => matrixOf(table, section, vocabulary)),
  ...readListMatrices(section),
]);

const matrixOf = (table: Table, section: Section, vocabulary: Vocabulary): readonly RaciMatrix[] => {
  const reading = readTableOf(table, section, vocabulary);
  return reading ? [{ ...reading, section, span: table.span }] : [];
};

/** The matrix that a table is in its section; null for tables of other things. */
export const readTableOf = (table: Table, section: Section, vocabulary: Vocabulary): TableReading | null =>
  readMatrixTable(table, vocabulary) ??
  (holdsLetters(table) ? readOneActivity(table, section.heading, vocabulary) : null) ??
  (isAboutMatrix(section) ? readBegunTable(table, vocabulary, promisedScheme(section)) : null);
