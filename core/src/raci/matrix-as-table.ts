import { type ProductDocument, readProductDocument } from '../document/product-document';
import type { Content, Prose } from '../markdown/content';
import { parseMarkdown } from '../markdown/markdown-document';
import { applyEdits, replace } from '../text/edit';
import { lineEndingOf } from '../text/line-ending';
import { contains, type Span } from '../text/span';
import { inCell, oneLine, seenAs } from './cell-source';
import type { RaciEdit } from './edit-matrix';
import { alignedTable } from './export/aligned-table';
import { cellText } from './export/cell-text';
import { escapeMarkdown } from './export/markdown-table';
import { keyOfName } from './names';
import type { RaciMatrix } from './raci-matrix';
import { partsOf } from './raci-model';
import { letterOfWord } from './raci-variant';
import { readOnlyReason } from './read-only';
import { ACTIVITY_KEYS, PHASE_KEYS, SCHEME_KEYS, WRAPPER_KEYS } from './yaml-keys';

const refused = (reason: string): RaciEdit => ({ kind: 'refused', reason });

/**
 * A matrix in a list or in YAML as a Markdown table in its place. Refused where that would leave out a word, and where
 * the document would afterwards not read as before.
 */
export function matrixAsTable(document: ProductDocument, matrix: RaciMatrix): RaciEdit {
  const { raciMatrices } = document;
  const { text } = document.markdown;
  const block = blockOf(matrix);
  if (!block)
    return refused('Only a list, or YAML between fences, that holds a whole matrix becomes a table.');
  const table = tableOf(matrix, text);
  const written = text.slice(block.span.start, block.span.end);
  const lost = wordLost(matrix.source.layout === 'yaml' ? withoutKeys(written) : written, table);
  if (lost !== undefined)
    return refused(
      `“${lost}” has no place in a table of this matrix. Move such remarks above or below it first.`,
    );
  const edits = [replace(block.span, apart(text, block.span, table).replaceAll('\n', lineEndingOf(text)))];
  const after = readProductDocument(parseMarkdown(applyEdits(text, edits)), document);
  const made = after.raciMatrices[raciMatrices.indexOf(matrix)];
  return made && readOnlyReason(made) === null && saidBy(made) === saidBy(matrix)
    ? { kind: 'edits', edits }
    : refused('As a table this matrix would not read as it does now.');
}

/** The block that holds all of a matrix which is in no table; null where it stands in several, or in the front matter. */
export function blockOf({ source, section, rows }: RaciMatrix): Content | null {
  if ('table' in source) return null;
  const places = rows.flatMap(({ activity, assignments }) => [
    activity.span,
    ...assignments.map(({ span }) => span),
  ]);
  const block = section.content.find(({ span }) => places.every((place) => contains(span, place)));
  return block && block.kind !== 'table' ? block : null;
}

function tableOf({ roles, rows }: RaciMatrix, text: string): string {
  const written = (prose: Prose) => nameIn(text, prose);
  const hasPhases = rows.some(({ phase }) => phase !== null);
  const lines = rows.map((row) => {
    const parts = partsOf(row);
    const cells = roles.map(({ name }) => {
      const part = parts.get(keyOfName(name));
      return part ? escapeMarkdown(cellText(part)) : '';
    });
    const phase = row.phase ? written(row.phase) : '';
    return [...(hasPhases ? [phase] : []), written(row.activity), ...cells];
  });
  const names = roles.map(({ prose }) => written(prose));
  return alignedTable([[...(hasPhases ? ['Phase'] : []), 'Activity', ...names], ...lines]);
}

/** What stands in the line above or below would else be read as part of the table. */
function apart(text: string, { start, end }: Span, table: string): string {
  const [above, below] = [text.slice(0, start), text.slice(end)];
  const lead = above.slice(above.trimEnd().length);
  const trail = below.slice(0, below.length - below.trimStart().length);
  const isClose = (gap: string) => gap.split('\n').length === 2;
  return `${isClose(lead) ? '\n' : ''}${table}${isClose(trail) && below.trim() !== '' ? '\n' : ''}`;
}

/** A name as it is written where a cell can hold that, and as it is seen elsewhere. */
function nameIn(text: string, { text: seen, span: { start, end } }: Prose): string {
  const from = text[start - 1] === '[' ? start - 1 : start;
  const to = end + (LINK_END.exec(text.slice(end, end + LONGEST_LINK))?.[0].length ?? 0);
  const spans = [
    [from, to],
    [start, to],
    [start, end],
  ] as const;
  const written = spans.map((span) => inCell(text.slice(...span)));
  return written.find((markdown) => seenAs(markdown) === oneLine(seen)) ?? escapeMarkdown(oneLine(seen));
}

/** What follows a name that ends with a link: the name as it is seen ends before it, and begins behind the `[`. */
const LINK_END = /^\]\([^()\n]*\)/;
const LONGEST_LINK = 400;

const MARKERS = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm;
const YAML_KEY = /^[ \t]*(?:-[ \t]{1,9})?(\w{1,20}):[ \t]/gm;
const WORDS = /[\p{L}\p{N}]+/gu;
/** What only says how the matrix is written. */
const AROUND: ReadonlySet<string> = new Set([
  ...['yaml', 'yml', 'for', 'on', 'the'],
  ...SCHEME_KEYS,
  ...WRAPPER_KEYS,
]);

/** YAML without the keys that only say what stands behind them. */
const withoutKeys = (yaml: string): string =>
  yaml.replace(YAML_KEY, (all, key: string) =>
    ACTIVITY_KEYS.has(key.toLowerCase()) || PHASE_KEYS.has(key.toLowerCase()) ? '' : all,
  );

/** The first word of a text that its table lacks; undefined when it has them all. */
function wordLost(text: string, table: string): string | undefined {
  const kept = new Set(table.toLowerCase().match(WORDS));
  const isKept = (word: string) =>
    kept.has(word.toLowerCase()) || AROUND.has(word.toLowerCase()) || letterOfWord(word) !== null;
  return text
    .replace(MARKERS, '')
    .match(WORDS)
    ?.find((word) => !isKept(word));
}

/** Who has which letters in what, as one text. */
const saidBy = ({ roles, rows }: RaciMatrix): string =>
  JSON.stringify([
    roles.map(({ name }) => keyOfName(oneLine(name))),
    rows.map((row) => {
      const parts = partsOf(row);
      return [
        oneLine(row.activity.text),
        row.phase && oneLine(row.phase.text),
        roles.map(({ name }) => {
          const part = parts.get(keyOfName(name));
          return part ? cellText(part) : '';
        }),
      ];
    }),
  ]);
