import type { ProductDocument } from '../../document/product-document';
import { freeId, type IdUse } from '../../document/references/ids';
import { idPrefix } from '../../document/structure/item-id';
import { excerpt } from '../../lint/message';
import { lineStart } from '../../text/around';
import { cellAt } from '../at-offset';
import { wordsOf } from '../describe';
import { type Completion, completion } from './completion';

const TYPED = /(?:^|[^\p{L}\p{N}_./#-])([A-Z]{1,8}(?:-[A-Z]{0,10}){0,2}-?\d{0,5}(?:\.\d{0,3}){0,2})$/u;
const BRACKET = /(?:^|[\s(])\[$/;
/** There a bracket begins a task box. */
const BOX = /^[\s>]{0,40}(?:[-*+]|\d{1,9}[.)])\s\[$/;
/** The letters of a family that the document does not have yet. */
const NEW_FAMILY = /^[A-Z]{2,8}-$/;
/** Where an item, a heading or a row begins, an id is given rather than cited. */
const BEGINS = /^[\s>]{0,40}(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\|)?\s{0,3}(?:\[[ xX]\]\s)?[*_[]{0,3}$/;
const MOST = 100;

/** The ids of a document that begin as what is typed, and the next free one of each family. */
export function completeId(document: ProductDocument, offset: number): readonly Completion[] | null {
  const { text } = document;
  const start = lineStart(text, offset);
  const before = text.slice(Math.max(start, offset - 60), offset);
  const isOpen = (BRACKET.test(before) && !BOX.test(before)) || isIdCell(document, offset);
  const typed = TYPED.exec(before)?.[1] ?? (isOpen ? '' : null);
  if (typed === null) return null;
  const begins = BEGINS.test(text.slice(start, offset - typed.length));
  const definitions = document.ids.filter(({ role }) => role === 'definition');
  const span = { start: offset - typed.length, end: offset };
  const next = begins ? nextOnes(definitions, document).filter((id) => id.startsWith(typed)) : [];
  const free = next.length === 0 && begins && NEW_FAMILY.test(typed) ? [`${typed}1`] : next;
  const known = definitions.filter(({ value }) => value.startsWith(typed));
  if (known.length + free.length === 0) return null;
  return [
    ...free.map((id, order) =>
      completion(
        { label: id, kind: 'id', span, insert: id, order, topic: { about: 'id', value: id } },
        { detail: 'the next free one', preselect: order === 0 },
      ),
    ),
    ...unique(known)
      .slice(0, MOST)
      .map((use, index) =>
        completion(
          {
            label: use.value,
            kind: 'id',
            span,
            insert: use.value,
            order: free.length + index,
            topic: { about: 'id', value: use.value },
          },
          { detail: excerpt(wordsOf(document, use), 60) },
        ),
      ),
  ];
}

function isIdCell(document: ProductDocument, offset: number): boolean {
  const place = cellAt(document, offset);
  const header = place?.table.header[place.column]?.prose.text;
  const isEmpty = place !== null && document.text.slice(place.span.start, place.span.end).trim() === '';
  return isEmpty && header !== undefined && document.vocabulary.columnKeys(header).includes('id');
}

/** The id after the last of each family, the family that was used last first. */
function nextOnes(definitions: readonly IdUse[], { ids }: ProductDocument): readonly string[] {
  const last = new Map<string, string>();
  for (const { value } of definitions) {
    last.delete(idPrefix(value));
    last.set(idPrefix(value), value);
  }
  return [...last.values()].reverse().map((value) => freeId(value, ids));
}

const unique = (uses: readonly IdUse[]): readonly IdUse[] => {
  const seen = new Set<string>();
  return uses.filter(({ value }) => !seen.has(value) && seen.add(value));
};
