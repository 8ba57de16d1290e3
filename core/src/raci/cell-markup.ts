import { type Prose, sourceSpan } from '../markdown/content';
import { oneLine, seenAs } from './cell-source';
import type { NewCell, RaciOperation } from './edit-matrix';
import type { RaciMatrix } from './raci-matrix';

/**
 * An operation that keeps what the letters of cells are written with: “C” makes `**A**[^1]` to `**C**[^1]`.
 * @param definitions Those of the document.
 */
export function keepingMarks(
  text: string,
  matrix: RaciMatrix,
  operation: RaciOperation,
  definitions: string,
): RaciOperation {
  if (matrix.source.layout === 'letters-as-columns') return operation;
  switch (operation.kind) {
    case 'set-cell':
      return { ...operation, ...kept(text, matrix, operation, definitions) };
    case 'set-cells':
      return { ...operation, cells: operation.cells.map((cell) => kept(text, matrix, cell, definitions)) };
    default:
      return operation;
  }
}

/** The cell as it was asked for where it is written without marks, and where the letters would not read so. */
function kept(text: string, { roles, rows }: RaciMatrix, cell: NewCell, definitions: string): NewCell {
  if (cell.isMarkdown || cell.text.trim() === '') return cell;
  const own = rows[cell.row]?.assignments.filter(({ role }) => role === roles[cell.role]?.name) ?? [];
  const [part, ...others] = own;
  if (!part || others.length > 0) return cell;
  const { prose, span } = part;
  const raw = text.slice(span.start, span.end);
  if (raw === prose.text || seenAs(cell.text, definitions) !== oneLine(cell.text)) return cell;
  const seen = oneLine(cell.text);
  const markdown = withSeen(raw, span.start, prose, seen);
  return seenAs(markdown, definitions) === seen ? { ...cell, text: markdown, isMarkdown: true } : cell;
}

/** The source of a prose in which only what is seen otherwise is written otherwise. */
function withSeen(raw: string, start: number, prose: Prose, seen: string): string {
  const { text } = prose;
  const least = Math.min(text.length, seen.length);
  let head = 0;
  while (head < least && text[head] === seen[head]) head += 1;
  let tail = 0;
  while (tail < least - head && text[text.length - 1 - tail] === seen[seen.length - 1 - tail]) tail += 1;
  const changed = sourceSpan(prose, head, text.length - tail);
  const added = seen.slice(head, seen.length - tail);
  return raw.slice(0, changed.start - start) + added + raw.slice(changed.end - start);
}
