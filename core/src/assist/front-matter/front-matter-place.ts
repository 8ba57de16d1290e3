import type { ProductDocument } from '../../document/product-document';
import { findFrontMatter } from '../../markdown/front-matter-block';
import { lineAround } from '../../text/around';
import type { Span } from '../../text/span';

/** Where in the front matter an offset stands, told by its line alone: YAML that is being written can seldom be read. */
export type FrontMatterPlace =
  /** Where a key is or could be. `span` covers what is written of it, and the colon when there is one. */
  | { readonly at: 'key'; readonly span: Span; readonly hasColon: boolean }
  /** Behind `key:`, or in an item of its list. `span` covers what is written of the value. */
  | { readonly at: 'value'; readonly key: string; readonly span: Span };

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const KEY_LINE = /^([A-Za-z_][\w-]{0,60})[ \t]*:[ \t]*/;
const ITEM_LINE = /^[ \t]*-[ \t]+/;
const BARE_KEY = /^[\w-]{0,60}$/;
/** Front matter without an end is still being written; further down it is a document that begins with a rule. */
const MOST_OPEN_LINES = 30;

/** The place of an offset in the front matter; null outside it and where nothing can be told. */
export function frontMatterPlace(
  { markdown: { text } }: ProductDocument,
  offset: number,
): FrontMatterPlace | null {
  const block = yamlOf(text, offset);
  if (!block) return null;
  const line = lineAround(text, offset);
  if (line.start < block.start || line.start > block.end) return null;
  const raw = text.slice(line.start, line.end);
  const key = KEY_LINE.exec(raw);
  if (key?.[1] !== undefined) {
    const colon = line.start + raw.indexOf(':');
    if (offset <= colon) return { at: 'key', span: { start: line.start, end: colon + 1 }, hasColon: true };
    const start = Math.min(line.start + key[0].length, offset);
    const end = Math.max(line.start + raw.trimEnd().length, offset);
    return { at: 'value', key: key[1], span: { start, end } };
  }
  const item = ITEM_LINE.exec(raw);
  const owner = item ? ownerOf(text, block, line.start) : null;
  if (item && owner !== null && offset >= line.start + item[0].length)
    return { at: 'value', key: owner, span: { start: line.start + item[0].length, end: line.end } };
  return BARE_KEY.test(raw) ? { at: 'key', span: line, hasColon: false } : null;
}

/** The lines between the fences, or down to the cursor where the second fence is not written yet. */
function yamlOf(text: string, offset: number): Span | null {
  const block = findFrontMatter(text);
  if (block) return block.yaml.start <= offset && offset <= block.yaml.end ? block.yaml : null;
  const opening = OPENING.exec(text);
  if (!opening || offset < opening[0].length) return null;
  const lines = text.slice(opening[0].length, offset).split(/\r\n|\n|\r/);
  const isWritten = lines.length <= MOST_OPEN_LINES && lines.every((line) => isYaml(line));
  return isWritten ? { start: opening[0].length, end: lineAround(text, offset).end } : null;
}

const isYaml = (line: string): boolean => KEY_LINE.test(line) || ITEM_LINE.test(line) || BARE_KEY.test(line);

/** The key whose list an item belongs to. */
function ownerOf(text: string, block: Span, itemStart: number): string | null {
  const lines = text.slice(block.start, itemStart).split(/\r\n|\n|\r/);
  const above = lines.findLast((line) => line.trim() !== '' && !ITEM_LINE.test(line));
  return (above && KEY_LINE.exec(above)?.[1]) ?? null;
}

/** The keys that the front matter has already, lower case. */
export function keysIn({ markdown: { text } }: ProductDocument, offset: number): ReadonlySet<string> {
  const block = yamlOf(text, offset);
  const lines = block ? text.slice(block.start, block.end).split(/\r\n|\n|\r/) : [];
  return new Set(lines.flatMap((line) => KEY_LINE.exec(line)?.[1]?.toLowerCase() ?? []));
}
