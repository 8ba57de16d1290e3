import { type PastedLines, readPastedLines } from '../../document/structure/pasted-lines';
import type { Fix } from '../../lint/finding';
import { count, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { AnyText } from '../../text/any-text';
import { lineStart } from '../../text/around';
import { replace, type TextEdit } from '../../text/edit';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import { partOf } from '../../text/place';
import type { Span } from '../../text/span';

/** Fewer lines than these may be how somebody likes to write. */
const FEWEST = 3;

export const pastedPseudoMarkup = defineRule({
  id: 'pasted-pseudo-markup',
  area: 'structure',
  summary: 'Bullets or titles are plain characters',
  kinds: 'all',
  level: 'info',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    pasted:
      '{lines} from a word processor are plain characters to Markdown, so they run together on the page and have no outline. Turn them into Markdown.',
  },
  check({ document }) {
    return reportsOn(readPastedLines(document), document.markdown.source);
  },
});

const reportsOn = once((pasted: PastedLines, { text }: LiveText) => {
  const { items, headings } = pasted;
  const [first] = [...items.map(({ item }) => item.span), ...headings.map(({ span }) => span)].sort(
    (a, b) => a.start - b.start,
  );
  if (!first || (items.length < FEWEST && headings.length < FEWEST)) return [];
  const lines = [
    ...(items.length > 0 ? [count(items.length, 'bullet')] : []),
    ...(headings.length > 0 ? [count(headings.length, 'title')] : []),
  ];
  return [
    {
      message: 'pasted',
      span: first,
      data: { lines: listWords(lines) },
      fixes: fixesOf(text, pasted),
    } as const,
  ];
});

function fixesOf(text: AnyText, { items, headings }: PastedLines): readonly Fix[] {
  const bullets = items.map(({ item: { marker }, ordered }): TextEdit => {
    const number = /\d{1,9}/.exec(text.slice(marker.start, marker.end))?.[0];
    const blank = /^[ \t]{0,20}/.exec(text.slice(marker.end, marker.end + 20))?.[0].length ?? 0;
    const end = marker.end - marker.start + blank;
    return replace(
      partOf(marker, -indentBefore(text, marker), end),
      ordered && number ? `${number}. ` : '- ',
    );
  });
  const titles = headings.map(({ span, depth }): TextEdit => {
    return replace(partOf(span, -indentBefore(text, span), 0), `${'#'.repeat(depth)} `);
  });
  return [
    ...(bullets.length > 0
      ? [{ title: 'Turn the bullets into a list', safety: 'safe', edits: bullets } as const]
      : []),
    ...(titles.length > 0
      ? [{ title: 'Turn the titles into headings', safety: 'unsafe', edits: titles } as const]
      : []),
  ];
}

/** How far a line is indented, when nothing else stands before the span: left there, it would make code. */
function indentBefore(text: AnyText, { start }: Span): number {
  const indent = text.slice(lineStart(text, start), start);
  return indent.trim() === '' ? indent.length : 0;
}
