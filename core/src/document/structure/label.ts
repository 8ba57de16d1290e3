import type { ProseShape } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { normaliseTitle } from '../../vocabulary/normalise-title';

/** A bold lead-in such as `**Owner:** Ana` or `**Core problem**`, as indexes into the prose's text. */
export interface Label {
  /** The words of the label, without a closing colon or dash. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the text after the label and its separator begins, and where it ends: at the next label or the end. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Whether a colon or dash, or the end of the line, follows: without one the bold words only begin a sentence. */
  readonly closed: boolean;
}

const LONGEST_LABEL = 80;

/** The labels at the start of the lines of a prose, in order. */
export const labelsOf = perShape(({ shape }) => findLabels(shape));

/** What a label says when it stands for a title. */
export const labelTitle = once(({ text }: Label) => normaliseTitle(text));

/** The label that the prose begins with, when it is closed by a colon, a dash or the end of its line. */
export function leadLabel(prose: Unplaced): Label | null {
  const first = labelsOf(prose)[0];
  return first?.closed && prose.text.slice(0, first.start).trim() === '' ? first : null;
}

function findLabels({ text, marks }: ProseShape): readonly Label[] {
  const found: Label[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'strong' || mark.end - mark.start > LONGEST_LABEL) continue;
    if (!startsLine(text, mark.start)) continue;
    const words = text.slice(mark.start, mark.end);
    const after =
      /^[ \t]*(?:[:：]|[—–]|-(?=\s)|->|→|\.(?=\s|$))?[ \t]*/.exec(text.slice(mark.end, mark.end + 20))?.[0] ??
      '';
    const rest = text[mark.end + after.length];
    const closed = /[:：.]\s*$/.test(words) || after.trim() !== '' || rest === undefined || rest === '\n';
    found.push({
      text: words.replace(/(?<![\s:：.—–-])[\s:：.—–-]+$/u, '').trim(),
      start: mark.start,
      end: mark.end,
      bodyStart: mark.end + after.length,
      bodyEnd: text.length,
      closed,
    });
  }
  return found.map((label, index) => {
    const next = found.slice(index + 1).find((other) => other.closed);
    return next ? { ...label, bodyEnd: next.start } : label;
  });
}

/** Whether only blanks, emoji or list decoration stand between the start of the line and `index`. */
function startsLine(text: string, index: number): boolean {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  return index - lineStart <= 8 && !/[\p{L}\p{N}]/u.test(text.slice(lineStart, index));
}
