import type { Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';

/** Several proses read as one text, a line each. */
export interface JoinedProse {
  readonly text: string;
  readonly parts: readonly { readonly at: number; readonly prose: Prose }[];
}

export function joinProses(proses: readonly Prose[]): JoinedProse {
  let at = 0;
  const parts = proses.map((prose) => {
    const part = { at, prose };
    at += prose.text.length + 1;
    return part;
  });
  return { text: proses.map((prose) => prose.text).join('\n'), parts };
}

/** The part of one prose that `from` lies in, up to `to` or the end of that prose; null outside the text. */
export function sliceJoined(joined: JoinedProse, from: number, to: number): Prose | null {
  const part = joined.parts.findLast(({ at }) => at <= from);
  if (!part) return null;
  const end = Math.min(to - part.at, part.prose.text.length);
  return end > from - part.at ? sliceProse(part.prose, from - part.at, end) : null;
}
