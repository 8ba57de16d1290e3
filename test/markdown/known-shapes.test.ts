import { describe, expect, it } from 'vitest';
import { type Content, childrenOf, type ProseShape } from '../../core/src/markdown/content';
import { editMarkdown, parseMarkdown } from '../../core/src/markdown/markdown-document';
import { insertAt } from '../../core/src/text/edit';

function shapesIn(block: Content): readonly ProseShape[] {
  switch (block.kind) {
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat().map(({ prose }) => prose.shape);
    case 'list':
      return block.items.flatMap(({ prose, children }) => [prose.shape, ...children.flatMap(shapesIn)]);
    case 'paragraph':
    case 'heading':
      return [block.prose.shape];
    default:
      return childrenOf(block).flatMap(shapesIn);
  }
}

/** The shapes of a text before and after something is typed into it. */
function typed(text: string, place: string, added: string) {
  const document = parseMarkdown(text);
  const before = document.content.flatMap(shapesIn);
  const after = editMarkdown(document, insertAt(text.indexOf(place), added)).content.flatMap(shapesIn);
  return { before, after };
}

/** The texts of the shapes that are other objects than before. */
const made = ({ before, after }: ReturnType<typeof typed>): readonly string[] =>
  after.filter((shape) => !before.includes(shape)).map(({ text }) => text);

describe('the shapes of a block that is edited', () => {
  it.each([
    ['cells', '| Metric | **Target** |\n|---|---|\n| Swaps | 40 |\n| Calls | `2` |\n', 'Calls', 'Calls '],
    ['items', '- Swap a **shift**\n- Call [the ward](ward.md)\n  - Twice\n\n1. Rest\n', 'Twice', 'Twice '],
    ['quoted items', '> - Swap a shift\n> - Call the ward\n', 'Call', 'Call '],
  ])('are kept for all other %s', (_, text, place, added) => {
    const shapes = typed(text, place, added);
    expect(made(shapes)).toHaveLength(1);
    expect(shapes.after).toEqual(parseMarkdown(text.replace(place, added + place)).content.flatMap(shapesIn));
  });

  it.each([
    ['with another target', '- [swap](a.md)\n- call\n', '.md', 'b', { marks: [{ target: 'ab.md' }] }],
    ['with an image in it', '- swap\n- call\n', '\n- call', '![](a.png)', { marks: [{ kind: 'image' }] }],
    ['with an escape', '- swap & call\n- call\n', ' call\n', 'amp;', { text: 'swap & call', marks: [] }],
  ])('are made anew for the same words %s', (_, text, place, added, shape) => {
    const shapes = typed(text, place, added);
    expect(made(shapes)).toEqual([shapes.before[0]?.text]);
    expect(shapes.after[0]).toMatchObject(shape);
    expect(shapes.after).toEqual(parseMarkdown(text.replace(place, added + place)).content.flatMap(shapesIn));
  });
});
