import type { Nodes } from 'mdast';
import type { Chunk } from './chunk';

/**
 * Whether two chunks of the same text came out as the same tree, apart from where they stand. The text alone does not
 * tell: labels are defined elsewhere, and an unclosed fence in an item ends where the block below lets it.
 */
export function isSameTree(a: Chunk, b: Chunk): boolean {
  const down = { offset: b.origin.offset - a.origin.offset, lines: b.origin.line - a.origin.line };
  return isSame(a.nodes, b.nodes, down);
}

interface Distance {
  readonly offset: number;
  readonly lines: number;
}

function isSame(a: readonly Nodes[], b: readonly Nodes[], down: Distance): boolean {
  return a.length === b.length && a.every((node, i) => isSameNode(node, b[i], down));
}

function isSameNode(a: Nodes, b: Nodes | undefined, down: Distance): boolean {
  if (!b || !isSamePlace(a, b, down)) return false;
  const { position: _, ...own } = a;
  return Object.entries(own).every(([key, value]) => {
    if (key === 'children') return 'children' in a && 'children' in b && isSame(a.children, b.children, down);
    const other: unknown = Reflect.get(b, key);
    return value === other || (Array.isArray(value) && String(value) === String(other));
  });
}

function isSamePlace(a: Nodes, b: Nodes, { offset, lines }: Distance): boolean {
  const [was, is] = [a.position, b.position];
  if (!was || !is) return was === is;
  return (['start', 'end'] as const).every(
    (side) =>
      (was[side].offset ?? 0) + offset === is[side].offset &&
      was[side].line + lines === is[side].line &&
      was[side].column === is[side].column,
  );
}
