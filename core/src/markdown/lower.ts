import type {
  BlockContent,
  DefinitionContent,
  Code as MdastCode,
  Html as MdastHtml,
  ListItem as MdastItem,
  Table as MdastTable,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { type Anchor, endOf, partOf, placeAt } from '../text/place';
import type { Span } from '../text/span';
import type { Cell, Content, List, ListItem, Prose, Row, Table } from './content';
import { emptyProse, flatten } from './flatten';
import { readHtmlTable } from './html-table';
import type { KnownShapes } from './known-shapes';
import { readPastedCode, readPastedParagraph } from './pasted';

/** Where Markdown blocks come from. */
interface Ground {
  /** What their offsets count in. */
  readonly source: string;
  /** What they hang on in the document; it stands for `origin` in `source`. */
  readonly anchor: Anchor;
  readonly origin: number;
  /** Those of what stood there before. */
  readonly shapes: KnownShapes;
}

/** Turns Markdown blocks into what a reader sees. */
export function lower(nodes: readonly RootContent[], ground: Ground): Content[] {
  const lowering = new Lowering(ground);
  return nodes.flatMap((node) => lowering.block(node));
}

class Lowering {
  readonly #source: string;
  readonly #origin: number;
  readonly #anchor: Anchor;
  readonly #shapes: KnownShapes;

  constructor({ source, origin, anchor, shapes }: Ground) {
    this.#source = source;
    this.#origin = origin;
    this.#anchor = anchor;
    this.#shapes = shapes;
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
            prose: this.#prose(node.children, node),
            source: 'markdown',
          },
        ];
      case 'paragraph':
        return [...readPastedParagraph({ kind: 'paragraph', span, prose: this.#prose(node.children, node) })];
      case 'list':
        return [
          {
            kind: 'list',
            span,
            ordered: node.ordered === true,
            items: node.children.map((item) => this.#item(item)),
            source: 'markdown',
          } satisfies List,
        ];
      case 'table':
        return [this.#table(node, span)];
      case 'blockquote':
        return [{ kind: 'quote', span, children: node.children.flatMap((child) => this.block(child)) }];
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
            label: node.identifier,
            children: node.children.flatMap((child) => this.block(child)),
          },
        ];
      default:
        return [];
    }
  }

  #html(node: MdastHtml, span: Span): Content {
    const raw = this.#raw(node);
    // In a quote or an indented item, what stands before each line would be read as text.
    const table = raw === node.value ? readHtmlTable(raw, span) : null;
    return table ?? { kind: 'html', span, value: node.value };
  }

  #span(node: RootContent): Span {
    const { start, end } = rangeOf(node);
    return placeAt(this.#anchor, start - this.#origin, end - this.#origin);
  }

  #raw(node: RootContent): string {
    const { start, end } = rangeOf(node);
    return this.#source.slice(start, end);
  }

  #code(node: MdastCode, span: Span): readonly Content[] {
    const raw = this.#raw(node);
    const isFenced = /^[ \t]{0,3}(?:`{3}|~{3})/.test(raw);
    const pasted = isFenced ? null : readPastedCode(raw, span);
    return pasted ?? [{ kind: 'code', span, lang: node.lang ?? null, value: node.value }];
  }

  #prose(nodes: readonly PhrasingContent[], whole: RootContent): Prose {
    const first = nodes[0];
    const last = nodes[nodes.length - 1];
    if (!first || !last) return emptyProse(endOf(this.#span(whole)));
    const { start } = rangeOf(first);
    const { end } = rangeOf(last);
    const span = placeAt(this.#anchor, start - this.#origin, end - this.#origin);
    const shape = this.#shapes.of(flatten(nodes, start, this.#source));
    return { text: shape.text, shape, span };
  }

  #item(node: MdastItem): ListItem {
    const span = this.#span(node);
    const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(this.#raw(node))?.[0] ?? '';
    const [first, ...rest] = node.children;
    const lead = first?.type === 'paragraph' ? first : null;
    return {
      span,
      marker: partOf(span, 0, marker.length),
      checked: node.checked ?? null,
      prose: lead ? this.#prose(lead.children, lead) : emptyProse(partOf(span, marker.length, marker.length)),
      children: (lead ? rest : node.children).flatMap((child) => this.block(child)),
    };
  }

  #table(node: MdastTable, span: Span): Table {
    const rows = node.children.map(
      (row): Row => ({
        span: this.#span(row),
        cells: row.children.map((cell): Cell => {
          const prose = this.#prose(cell.children, cell);
          if (prose.text !== '' || prose.shape.marks.length > 0) return { span: prose.span, prose };
          const raw = this.#raw(cell);
          const inside = raw.startsWith('|') ? 1 : 0;
          const gap = /^[ \t]*/.exec(raw.slice(inside))?.[0].length ?? 0;
          const at = inside + Math.min(gap, 1);
          const span = partOf(this.#span(cell), at, at);
          return { span, prose: emptyProse(span) };
        }),
      }),
    );
    const [header, ...body] = rows;
    return { kind: 'table', span, header: header?.cells ?? [], rows: body, source: 'markdown' };
  }
}

/** Where a node stands in the text it was parsed from. */
function rangeOf(node: RootContent): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
