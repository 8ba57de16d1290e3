import { detached } from '../text/detached';
import type { Content, Mark, Prose, ProseShape, Run } from './content';

/**
 * The shapes of some blocks, to be used again where an edit leaves a prose as it was: most cells of a table and most
 * items of a list that it was made in. What is kept with a shape is kept with it.
 */
export class KnownShapes {
  readonly #blocks: readonly Content[];
  /** By text. Only the last one of each is known, which is the same as the others in nearly all cases. */
  #byText: ReadonlyMap<string, ProseShape> | null = null;

  constructor(blocks: readonly Content[]) {
    this.#blocks = blocks;
  }

  /** The shape that is known and the same, or else the one given, which then holds no other text in memory. */
  of(shape: ProseShape): ProseShape {
    if (this.#blocks.length === 0) return shape;
    this.#byText ??= new Map(this.#blocks.flatMap(prosesOf).map(({ text, shape }) => [text, shape]));
    const known = this.#byText.get(shape.text);
    return known && isSame(known, shape) ? known : detachedShape(shape);
  }
}

function prosesOf(block: Content): readonly Prose[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.prose];
    case 'list':
      return block.items.flatMap(({ prose, children }) => [prose, ...children.flatMap(prosesOf)]);
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat().map(({ prose }) => prose);
    case 'quote':
    case 'footnote':
      return block.children.flatMap(prosesOf);
    default:
      return [];
  }
}

const isSame = (a: ProseShape, b: ProseShape): boolean =>
  a.marks.length === b.marks.length &&
  a.runs.length === b.runs.length &&
  a.runs.every((run, index) => isSameRun(run, b.runs[index])) &&
  a.marks.every((mark, index) => isSameMark(mark, b.marks[index]));

const isSameRun = (a: Run, b: Run | undefined): boolean =>
  a.at === b?.at && a.source === b.source && a.width === b.width;

const isSameMark = (a: Mark, b: Mark | undefined): boolean =>
  a.kind === b?.kind &&
  a.start === b.start &&
  a.end === b.end &&
  a.target === b.target &&
  a.label === b.label;

const detachedShape = ({ text, marks, runs }: ProseShape): ProseShape => ({
  text: detached(text),
  marks: marks.map(({ target, ...mark }) =>
    target === undefined ? mark : { ...mark, target: detached(target) },
  ),
  runs,
});
