import { type PastedLines, readPastedLines } from '../../document/structure/pasted-lines';
import type { Fix } from '../../lint/finding';
import { count, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { AnyText } from '../../text/any-text';
import { lineStart } from '../../text/around';
import { replace, type TextEdit } from '../../text/edit';

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
  *check({ document }) {
    const pasted = readPastedLines(document);
    const { items, headings } = pasted;
    if (items.length < FEWEST && headings.length < FEWEST) return;
    const spans = [...items.map(({ item }) => item.span), ...headings.map(({ span }) => span)];
    const first = spans.reduce((earliest, span) => (span.start < earliest.start ? span : earliest));
    const lines = [
      ...(items.length > 0 ? [count(items.length, 'bullet')] : []),
      ...(headings.length > 0 ? [count(headings.length, 'title')] : []),
    ];
    yield {
      message: 'pasted',
      span: first,
      data: { lines: listWords(lines) },
      fixes: fixesOf(document.text, pasted),
    };
  },
});

function fixesOf(text: AnyText, { items, headings }: PastedLines): readonly Fix[] {
  const bullets = items.map(({ item, ordered }): TextEdit => {
    const number = /\d{1,9}/.exec(text.slice(item.marker.start, item.marker.end))?.[0];
    const marker = ordered && number ? `${number}. ` : '- ';
    const blank = /^[ \t]{0,20}/.exec(text.slice(item.marker.end, item.marker.end + 20))?.[0].length ?? 0;
    const end = item.marker.end + blank;
    return replace({ start: withIndent(text, item.marker.start), end }, marker);
  });
  const titles = headings.map(({ span, depth }): TextEdit => {
    return replace({ start: withIndent(text, span.start), end: span.start }, `${'#'.repeat(depth)} `);
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

/** Where a line's indentation begins, when nothing else stands before the offset: left there, it would make code. */
function withIndent(text: AnyText, offset: number): number {
  const start = lineStart(text, offset);
  return text.slice(start, offset).trim() === '' ? start : offset;
}
