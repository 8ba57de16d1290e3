import type { ProductDocument } from '../../document/product-document';
import type { Content } from '../../markdown/content';
import { insertAt, type TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/line-ending';
import type { SnippetFix } from '../finding';

/** A way to silence a finding. */
export interface Suppression {
  /** The comment, with a tab stop for the reason. */
  readonly snippet: Pick<SnippetFix, 'span' | 'snippet'>;
  /** What else is to be written, together with it. */
  readonly edits: readonly TextEdit[];
}

/**
 * The ways to silence a rule at a place, the best first. Not every one works everywhere: a comment between two lines
 * can cut a table, a list or a paragraph in two. Whoever offers one should see by linting again that it does only what
 * it should.
 */
export function suppressionsAt(
  { markdown }: ProductDocument,
  offset: number,
  ruleId: string,
): readonly Suppression[] {
  const { text } = markdown;
  const ending = lineEndingOf(text);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const block = markdown.content.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
  const nextLine = comment('disable-next-line', ruleId);
  const above: Suppression = snippetAt(lineStart, `${indentOf(text, lineStart)}${nextLine}${ending}`);
  const file: Suppression = snippetAt(
    markdown.frontMatter?.span.end ?? 0,
    `${comment('disable-file', ruleId)}${ending}`,
  );
  if (!block) return markdown.frontMatter && offset < markdown.frontMatter.span.end ? [file] : [above, file];
  const around = aroundBlock(text, block, ruleId, ending);
  if (lineStart <= block.span.start) return [above, around, file];
  switch (block.kind) {
    case 'table':
    case 'html':
      return [around, file];
    case 'list':
      return [
        insideItem(text, lineStart, nextLine, ending),
        atLineEnd(lineStart, nextLine, text),
        around,
        file,
      ];
    default:
      return [atLineEnd(lineStart, nextLine, text), above, around, file];
  }
}

const comment = (scope: string, ruleId: string): string =>
  `<!-- throughline-${scope} ${ruleId} -- \${1:reason} -->`;

const snippetAt = (offset: number, snippet: string): Suppression => ({
  snippet: { span: { start: offset, end: offset }, snippet },
  edits: [],
});

const indentOf = (text: string, lineStart: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart, lineStart + 100))?.[0] ?? '';

/** Inside the paragraph that goes on in the line below. */
function atLineEnd(lineStart: number, nextLine: string, text: string): Suppression {
  const end = text.slice(0, lineStart).replace(/\r?\n$/, '').length;
  return snippetAt(end, ` ${nextLine}`);
}

/** As a part of the item above, so that the list stays one list. */
function insideItem(text: string, lineStart: number, nextLine: string, ending: string): Suppression {
  const previous = text.slice(0, lineStart).trimEnd();
  const line = previous.slice(previous.lastIndexOf('\n') + 1);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}/.exec(line)?.[0];
  const indent = marker === undefined ? indentOf(line, 0) : ' '.repeat(marker.length);
  return snippetAt(lineStart, `${indent}${nextLine}${ending}`);
}

/** On both sides of a block that no comment may interrupt. */
function aroundBlock(text: string, { span }: Content, ruleId: string, ending: string): Suppression {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const closing = `${ending}${ending}<!-- throughline-enable ${ruleId} -->`;
  return {
    snippet: {
      span: { start, end: start },
      snippet: `${comment('disable', ruleId)}${ending}${ending}`,
    },
    edits: [insertAt(span.end, closing)],
  };
}
