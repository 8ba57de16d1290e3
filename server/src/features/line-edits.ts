import { diffLines } from 'diff';
import type { TextEdit } from '../../../core/src';

/** The edits that make one text of another, line by line: what is the same stays untouched. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { value, added, removed } of diffLines(before, after)) {
    const last = edits.at(-1);
    const end = removed ? at + value.length : at;
    const newText = added ? value : '';
    if ((added || removed) && last?.span.end === at) {
      edits[edits.length - 1] = { span: { start: last.span.start, end }, newText: last.newText + newText };
    } else if (added || removed) edits.push({ span: { start: at, end }, newText });
    if (!added) at += value.length;
  }
  return edits;
}
