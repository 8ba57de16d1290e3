import type { Prose, Table } from '../../markdown/content';
import { endOf } from '../../text/place';
import { inTextOrder } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { columnsOf, isGroupRow, prosesIn } from '../structure/item';
import { ownChildren, ownContent } from '../structure/outline';
import { perSection } from '../structure/per-section';
import { means, type Section, standsUnder } from '../structure/section';

/** What is said to whom, and when in the buyer's journey. */
export interface Message {
  readonly audience: Prose | null;
  readonly stage: Prose | null;
  /** Empty when the place for it is there and blank. */
  readonly prose: Prose;
  readonly span: Span;
  readonly section: Section;
}

/**
 * The messages of a document by audience and stage: cells of tables with a column for either, and sub-headings of a
 * section that sorts messages by audience or stage.
 */
export const readMessages = (document: ProductDocument): readonly Message[] =>
  inTextOrder(messagesInSections(document));

const messagesInSections = perSection((section, { vocabulary }): readonly Message[] => {
  if (standsUnder(section, 'objections', 'competition', 'words-avoid')) return [];
  const inTables = section.content.flatMap((block) =>
    block.kind === 'table' ? inTable(block, section, vocabulary) : [],
  );
  return means(section, 'by-audience', 'by-stage') ? [...inTables, ...inParts(section)] : inTables;
});

type Place = 'audience' | 'stage';

/** Rows are audiences or stages; the other dimension, or "Message", stands in the columns. */
function inTable(table: Table, section: Section, vocabulary: Vocabulary): readonly Message[] {
  const keys = columnsOf(table, vocabulary);
  const rows: Place | null = keys[0]?.includes('audience')
    ? 'audience'
    : keys[0]?.includes('stage')
      ? 'stage'
      : null;
  if (!rows) return [];
  const isStage = (index: number) =>
    vocabulary
      .sectionKeys(table.header[index]?.prose.text ?? '', 'messaging')
      .some(({ key }) => key === 'by-stage');
  const columns = keys.flatMap((column, index) => {
    if (index === 0) return [];
    if (rows === 'audience' && isStage(index)) return [{ index, stage: table.header[index]?.prose ?? null }];
    return column.includes('message') ? [{ index, stage: null }] : [];
  });
  return table.rows
    .filter((row) => !isGroupRow(row) || columns.length === row.cells.length - 1)
    .flatMap((row) => {
      const name = row.cells[0];
      if (!name || name.prose.text === '') return [];
      return columns.flatMap(({ index, stage }): readonly Message[] => {
        const cell = row.cells[index];
        if (!cell) return [];
        const place =
          rows === 'audience' ? { audience: name.prose, stage } : { audience: null, stage: name.prose };
        return [{ ...place, prose: cell.prose, span: cell.span, section }];
      });
    });
}

function inParts(section: Section): readonly Message[] {
  const byStage = means(section, 'by-stage');
  return ownChildren(section).flatMap((child) => {
    if (!child.heading || child.heading.text === '') return [];
    const said = ownContent(child).flatMap((block) => [...prosesIn(block)]);
    const prose = said.find(({ text }) => text !== '') ?? blankAfter(child.heading);
    const fenced = ownContent(child).some(({ kind }) => kind === 'code' || kind === 'html');
    if (prose.text === '' && fenced) return [];
    const place = byStage
      ? { audience: null, stage: child.heading }
      : { audience: child.heading, stage: null };
    return [{ ...place, prose, span: prose.text === '' ? child.heading.span : prose.span, section: child }];
  });
}

const blankAfter = (heading: Prose): Prose => ({
  text: '',
  span: endOf(heading.span),
  shape: { text: '', marks: [], runs: [] },
});
