import type {
  BlockContent,
  DefinitionContent,
  Code as MdastCode,
  Html as MdastHtml,
  ListItem as MdastItem,
  Table as MdastTable,
  RootContent,
} from 'mdast';
import type { Span } from '../text/span';
import type { Cell, Content, List, ListItem, Row, Table } from './content';
import { emptyProse, flatten } from './flatten';
import { readHtmlTable } from './html-table';
import { readPastedCode, readPastedParagraph } from './pasted';

/**
 * Turns Markdown blocks into what a reader sees.
 * @param nodes Blocks with offsets into `source`.
 * @param base The offset of `source` in the document; spans come out absolute.
 */
export function lower(nodes: readonly RootContent[], base: number, source: string): Content[] {
  const lowering = new Lowering(base, source);
  return nodes.flatMap((node) => lowering.block(node));
}

class Lowering {
  readonly #base: number;
  readonly #source: string;

  constructor(base: number, source: string) {
    this.#base = base;
    this.#source = source;
  }

  block(node: RootContent | BlockContent | DefinitionContent): Content[] {
    const span = this.#span(node);
    switch (node.type) {
      case 'heading':
        return [
          {
            kind: 'heading',
            span,
            depth: node.depth,
            prose: this.#prose(node.children, span),
            source: 'markdown',
          },
        ];
      case 'paragraph':
        return [...readPastedParagraph({ kind: 'paragraph', span, prose: this.#prose(node.children, span) })];
      case 'list':
        return [
          {
            kind: 'list',
            span,
            shape: {},
            ordered: node.ordered === true,
            items: node.children.map((item) => this.#item(item)),
            source: 'markdown',
          } satisfies List,
        ];
      case 'table':
        return [this.#table(node, span)];
      case 'blockquote':
        return [
          { kind: 'quote', span, shape: {}, children: node.children.flatMap((child) => this.block(child)) },
        ];
      case 'code':
        return [...this.#code(node, span)];
      case 'html':
        return [this.#html(node, span)];
      case 'thematicBreak':
        return [{ kind: 'break', span }];
      case 'definition':
        return [{ kind: 'definition', span, label: node.identifier, target: node.url }];
      case 'footnoteDefinition':
        return [
          {
            kind: 'footnote',
            span,
            shape: {},
            label: node.identifier,
            children: node.children.flatMap((child) => this.block(child)),
          },
        ];
      default:
        return [];
    }
  }

  #html(node: MdastHtml, span: Span): Content {
    const raw = this.#source.slice(span.start - this.#base, span.end - this.#base);
    // In a quote or an indented item, what stands before each line would be read as text.
    const table = raw === node.value ? readHtmlTable(raw, span.start) : null;
    return table ?? { kind: 'html', span, value: node.value };
  }

  #span(node: RootContent): Span {
    const start = node.position?.start.offset ?? 0;
    return { start: this.#base + start, end: this.#base + (node.position?.end.offset ?? start) };
  }

  #code(node: MdastCode, span: Span): readonly Content[] {
    const raw = this.#source.slice(span.start - this.#base, span.end - this.#base);
    const isFenced = /^[ \t]{0,3}(?:`{3}|~{3})/.test(raw);
    const pasted = isFenced ? null : readPastedCode(raw, span);
    return pasted ?? [{ kind: 'code', span, lang: node.lang ?? null, value: node.value }];
  }

  #prose(nodes: Parameters<typeof flatten>[0], whole: Span) {
    const first = nodes[0];
    const last = nodes[nodes.length - 1];
    if (!first || !last) return emptyProse(whole.end);
    const { start } = this.#span(first);
    const { end } = this.#span(last);
    const isWhole = start === whole.start && end === whole.end;
    return flatten(nodes, this.#base, isWhole ? whole : { start, end }, this.#source);
  }

  #item(node: MdastItem): ListItem {
    const span = this.#span(node);
    const text = this.#source.slice(span.start - this.#base, span.end - this.#base);
    const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text)?.[0] ?? '';
    const [first, ...rest] = node.children;
    const lead = first?.type === 'paragraph' ? first : null;
    return {
      span,
      marker: { start: span.start, end: span.start + marker.length },
      checked: node.checked ?? null,
      prose: lead ? this.#prose(lead.children, this.#span(lead)) : emptyProse(span.start + marker.length),
      children: (lead ? rest : node.children).flatMap((child) => this.block(child)),
    };
  }

  #table(node: MdastTable, span: Span): Table {
    const rows = node.children.map(
      (row): Row => ({
        span: this.#span(row),
        cells: row.children.map((cell): Cell => {
          const whole = this.#span(cell);
          const prose = this.#prose(cell.children, whole);
          if (prose.text !== '' || prose.shape.marks.length > 0) return { span: prose.span, prose };
          const raw = this.#source.slice(whole.start - this.#base, whole.end - this.#base);
          const inside = whole.start + (raw.startsWith('|') ? 1 : 0);
          const gap = /^[ \t]*/.exec(raw.slice(inside - whole.start))?.[0].length ?? 0;
          const at = inside + Math.min(gap, 1);
          return { span: { start: at, end: at }, prose: emptyProse(at) };
        }),
      }),
    );
    const [header, ...body] = rows;
    return { kind: 'table', span, shape: {}, header: header?.cells ?? [], rows: body, source: 'markdown' };
  }
}
