import type { Nodes, Root, RootContent } from 'mdast';
import type { Chunk } from './chunk';

/** How far nodes move. */
export interface Move {
  readonly offset: number;
  readonly lines: number;
  /** Columns by which the first line moves. */
  readonly columns: number;
}

/** Copies of a chunk's nodes, with the positions they have when the chunk begins at an offset and a 1-based line. */
export function placeNodes(chunk: Chunk, offset: number, line: number, columns: number): RootContent[] {
  const move = { offset: offset - chunk.origin.offset, lines: line - chunk.origin.line, columns };
  // A root stands in for a parent, so that one loop does for all levels; nesting must not become recursion.
  const holder: Root = { type: 'root', children: [...chunk.nodes] };
  const pending: Nodes[] = [holder];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('children' in node)) continue;
    const children = node.children.map((child) => moved(child, move));
    Object.assign(node, { children });
    pending.push(...children);
  }
  return holder.children;
}

function moved<N extends Nodes>(node: N, { offset, lines, columns }: Move): N {
  if (!node.position) return { ...node };
  const { start, end } = node.position;
  const point = (at: typeof start): typeof start => ({
    line: at.line + lines,
    column: at.line + lines === 1 ? at.column + columns : at.column,
    offset: (at.offset ?? 0) + offset,
  });
  return { ...node, position: { start: point(start), end: point(end) } };
}
