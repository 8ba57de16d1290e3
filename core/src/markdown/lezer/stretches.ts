import type { SyntaxNode, Tree } from '@lezer/common';

/** Top-level blocks that are read together: they begin where parsing can begin anew. */
export interface Stretch {
  readonly from: number;
  /** Where the next stretch begins. */
  readonly to: number;
  readonly nodes: readonly SyntaxNode[];
}

/** Cuts a text into stretches that follow each other without a gap. */
export function cutStretches(tree: Tree, text: string): Stretch[] {
  const groups: SyntaxNode[][] = [];
  let above: SyntaxNode | null = null;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const group = groups.at(-1);
    if (group && above && !isCut(node, above, text)) group.push(node);
    else groups.push([node]);
    above = node;
  }
  const starts = groups.map(([first], i) => (i === 0 ? 0 : (first?.from ?? 0)));
  return groups.map((nodes, i) => ({ from: starts[i] ?? 0, to: starts[i + 1] ?? text.length, nodes }));
}

/** Indented code is left with its neighbours, as what it is may depend on them. */
function isCut(node: SyntaxNode, above: SyntaxNode, text: string): boolean {
  const at = node.from;
  if (text[at - 1] !== '\n' || text[at] === ' ' || text[at] === '\t') return false;
  return above.name !== 'CodeBlock' && isBlankAbove(text, at);
}

function isBlankAbove(text: string, at: number): boolean {
  let i = at - 2;
  while (text[i] === ' ' || text[i] === '\t') i -= 1;
  return i < 0 || text[i] === '\n';
}
