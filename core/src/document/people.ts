import type { Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import type { Span } from '../text/span';
import { leavesOf } from './leaf';
import type { ProductDocument } from './product-document';

/** A person, role or handle that the document makes responsible for something. */
export interface Owner {
  readonly name: string;
  readonly prose: Prose;
  readonly span: Span;
}

const LABELLED =
  /(?:^|[\s([,;·|—–-])(?:owners?|dri|assignee|assigned to|owned by|responsible|lead)(?:\s?[:：=]|(?<=to|by))\s{1,3}([^\s,;()[\]|·][^,;()[\]|·\n]{0,60})/giu;
const HANDLE = /(?:^|[\s(,;/])@([A-Za-z][\w-]{1,38})(?![\w@/]|\.\w)/g;

/** The owners that a prose names itself: `Owner: Ana`, `(DRI: Ravi)`, `@handle`. */
export function ownersIn(prose: Prose): readonly Owner[] {
  const { text } = prose;
  if (text.length > 2000) return [];
  const labelled = [...text.matchAll(LABELLED)].map((match) => ownerAt(prose, match, match[1] ?? ''));
  const handles = [...text.matchAll(HANDLE)].map((match) => ownerAt(prose, match, match[1] ?? ''));
  return [...labelled, ...handles].sort((a, b) => a.span.start - b.span.start);
}

function ownerAt(prose: Prose, match: RegExpExecArray, name: string): Owner {
  const end = match.index + match[0].length;
  const slice = sliceProse(prose, end - name.length, end);
  return { name: slice.text.replace(/^@/, ''), prose: slice, span: slice.span };
}

/** Everyone the document makes responsible: its own owner, owner columns, and owners named in the text. */
export function readOwners(document: ProductDocument): readonly Owner[] {
  const fields = document.metadata.fields
    .filter(({ key, value }) => key === 'owner' && value.text !== '')
    .map(({ value }) => ({ name: value.text, prose: value, span: value.span }));
  const leaves = leavesOf(document).flatMap(({ prose, role, column }) => {
    if (role === 'title' || prose.text === '') return [];
    if (column && document.vocabulary.columnKeys(column.text).includes('owner')) {
      return [{ name: prose.text, prose, span: prose.span }];
    }
    return ownersIn(prose);
  });
  const seen = new Set<number>();
  return [...fields, ...leaves]
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}
