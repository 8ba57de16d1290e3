import type { Feature, FeatureList } from '../../document/features/features';
import type { Story } from '../../document/requirements/stories';
import type { Table } from '../../markdown/content';
import type { AnyText } from '../../text/any-text';
import { lineEnd, lineStart } from '../../text/around';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/line-ending';
import { escapeSnippet, prompt } from '../../text/snippet';
import { spanAt } from '../../text/span';
import type { EditFix, Fix, SnippetFix } from '../finding';

const GAIN = 'what readers gain';
const WHO = 'who gains';
const OUTCOME = 'what they achieve';

/** Ways to give a whole list its benefits. */
export function listFixes(text: AnyText, list: FeatureList): readonly Fix[] {
  const { block } = list;
  if (block?.kind === 'table')
    return list.benefitColumn === null ? [benefitColumn(text, block)].flatMap(present) : [];
  if (block?.kind !== 'list') return [];
  return [tableOf(text, list), lineAbove(text, block.span.start)].flatMap(present);
}

/** Ways to give one feature its benefit. `story`: one whose benefit may be meant. */
export function featureFixes(text: AnyText, { item, section }: Feature, story: Story | null): readonly Fix[] {
  if (item.shape === 'table-row') return [];
  if (section) return [benefitParagraph(text, section.titleSpan.end)];
  const end = endOfWords(text, item.prose.span.end);
  return [
    clause(end),
    benefitItem(text, item.span.start, item.prose.span.end),
    ...(story?.benefit ? [storyClause(end, story, story.benefit.text)] : []),
    {
      title: 'Mark it as table stakes',
      safety: 'unsafe',
      edits: [insertAt(end, ' (table stakes)')],
    } satisfies EditFix,
  ];
}

/** A fix that fills an empty cell of a benefit column. */
export const cellSnippet = (text: AnyText, offset: number): SnippetFix => ({
  title: 'Fill in the benefit',
  safety: 'snippet',
  span: spanAt(offset, 0),
  snippet: `${prompt(1, GAIN)}${text.slice(offset, offset + 1) === '|' ? ' ' : ''}`,
});

const present = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);

/** Before the full stop that ends an item. */
const endOfWords = (text: AnyText, end: number): number =>
  /[.;]/.test(text.slice(end - 1, end)) ? end - 1 : end;

const clause = (at: number): SnippetFix => ({
  title: 'Add “so that …”',
  safety: 'snippet',
  span: spanAt(at, 0),
  snippet: ` — so that ${prompt(1, WHO)} can ${prompt(2, OUTCOME)}`,
});

function storyClause(at: number, story: Story, benefit: string): EditFix {
  const name = story.id?.value ?? 'the nearest story';
  const words = benefit.replace(/\s+/g, ' ').replace(/[.;,\s]{1,9}$/, '');
  return {
    title: `Use the benefit of ${name}`,
    safety: 'unsafe',
    edits: [insertAt(at, ` — so that ${words}`)],
  };
}

function benefitItem(text: AnyText, start: number, end: number): SnippetFix {
  const line = lineStart(text, start);
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(text.slice(start, start + 12))?.[0].length ?? 2;
  const indent = text.slice(line, start).replace(/[^>\s]/g, ' ') + ' '.repeat(marker);
  return {
    title: 'Add a “Benefit” line below it',
    safety: 'snippet',
    span: spanAt(end, 0),
    snippet: `${lineEndingOf(text)}${escapeSnippet(indent)}- **Benefit:** ${prompt(1, GAIN)}`,
  };
}

function benefitParagraph(text: AnyText, at: number): SnippetFix {
  const end = lineEnd(text, at);
  const ending = lineEndingOf(text);
  return {
    title: 'Add a “Benefit” line below it',
    safety: 'snippet',
    span: spanAt(end, 0),
    snippet: `${ending}${ending}**Benefit:** ${prompt(1, GAIN)}`,
  };
}

function lineAbove(text: AnyText, start: number): SnippetFix | null {
  const line = lineStart(text, start);
  if (text.slice(line, start) !== '') return null;
  const ending = lineEndingOf(text);
  return {
    title: 'Add a line above the list',
    safety: 'snippet',
    span: spanAt(start, 0),
    snippet: `All of this exists so that ${prompt(1, WHO)} can ${prompt(2, OUTCOME)}:${ending}${ending}`,
  };
}

/** Adds a column on the right; null when some row is short of cells, so that the new cell would slide to the left. */
function benefitColumn(text: AnyText, table: Table): SnippetFix | null {
  const rows = [table.header, ...table.rows.map((row) => row.cells)];
  if (table.source !== 'markdown' || rows.some((cells) => cells.length !== table.header.length)) return null;
  const lines = text.slice(table.span.start, table.span.end).split(/\r?\n/);
  const isTight = /\|-/.test(lines[1] ?? '');
  const wide = lines.map((line, index) => {
    const cell =
      index === 0 ? ' Benefit ' : index === 1 ? (isTight ? '---' : ' --- ') : ` ${prompt(index - 1, GAIN)} `;
    const left = escapeSnippet(line.trimEnd());
    return left.endsWith('|') && !left.endsWith('\\|') ? `${left}${cell}|` : `${left} |${cell.trimEnd()}`;
  });
  return {
    title: 'Add a Benefit column',
    safety: 'snippet',
    span: table.span,
    snippet: wide.join(lineEndingOf(text)),
  };
}

/** A plain list as a table with room for benefits and proofs; null when items hold more than a line. */
function tableOf(text: AnyText, { block, features }: FeatureList): SnippetFix | null {
  if (block?.kind !== 'list') return null;
  const line = lineStart(text, block.span.start);
  const isPlain = block.items.every(
    (item) =>
      item.children.length === 0 &&
      item.checked === null &&
      !/\n/.test(text.slice(item.span.start, item.span.end)),
  );
  if (
    !isPlain ||
    block.source !== 'markdown' ||
    line !== block.span.start ||
    features.length !== block.items.length
  )
    return null;
  const rows = block.items.map(({ prose }, index) => {
    const words = text.slice(prose.span.start, prose.span.end).replace(/(?<!\\)\|/g, '\\|');
    return `| ${escapeSnippet(words)} | ${prompt(index + 1, GAIN)} | |`;
  });
  return {
    title: 'Turn the list into a table with benefits',
    safety: 'snippet',
    span: block.span,
    snippet: ['| Feature | Benefit | Proof |', '|---|---|---|', ...rows].join(lineEndingOf(text)),
  };
}
