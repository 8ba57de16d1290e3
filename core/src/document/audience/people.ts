import type { Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { type Leaf, leavesWith } from '../structure/leaf';

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
export const ownersIn = once((prose: Prose): readonly Owner[] =>
  ownerPlaces(prose).map(({ start, end }) => {
    const slice = sliceProse(prose, start, end);
    return { name: slice.text.replace(/^@/, ''), prose: slice, span: slice.span };
  }),
);

/** A name behind a dash, a comma or a bracket, and what its bearer does or until when. */
const AT_WORK =
  /(?:[,;:([—–→]|\s-)\s?(?!(?:I|We|You|He|She|It|They|This|That|Who|Nobody|Somebody|Someone|Everyone)\s)\p{Lu}[\p{L}’'.-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{1,20})?\s(?:asks|brings|calls|checks|clarifies|confirms|decides|does|drafts|drives|finds out|leads|owns|prepares|proposes|runs|sends|tests|writes|on call|on duty|until|by)(?!\p{L})/u;

/** “— Marta asks the insurer”, “, Tom on call”: whether a text says who does it in passing. */
export const namesSomeoneAtWork = (text: string): boolean => AT_WORK.test(text);

const ownerPlaces = perShape(({ text }): readonly Span[] => {
  if (text.length > 2000) return [];
  return [...text.matchAll(LABELLED), ...text.matchAll(HANDLE)]
    .map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? '').length, end };
    })
    .sort((a, b) => a.start - b.start);
});

const ownerLeaves = leavesWith(
  ({ prose, role, column }, vocabulary) =>
    role !== 'title' &&
    prose.text !== '' &&
    (isOwnerColumn(column, vocabulary) || ownerPlaces(prose).length > 0),
);

const isOwnerColumn = (column: Prose | null, vocabulary: Vocabulary): boolean =>
  column !== null && vocabulary.columnKeys(column.text).includes('owner');

/** Everyone the document makes responsible: its own owner, owner columns, and owners named in the text. */
export function readOwners(document: ProductDocument): readonly Owner[] {
  const fields = document.metadata.fields
    .filter(({ key, value }) => key === 'owner' && value.text !== '')
    .map(({ value }) => value);
  return together(keptFields(fields), ownersOfLeaves(ownerLeaves(document), document.vocabulary));
}

const keptFields = sameList<Prose>();

const ownersOfLeaves = once((leaves: readonly Leaf[], vocabulary: Vocabulary): readonly Owner[] =>
  leaves.flatMap(({ prose, column }) =>
    isOwnerColumn(column, vocabulary) ? [ownerOf(prose)] : ownersIn(prose),
  ),
);

const together = once((fields: readonly Prose[], owners: readonly Owner[]): readonly Owner[] => {
  const seen = new Set<number>();
  return [...fields.map(ownerOf), ...owners]
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
});

const ownerOf = (prose: Prose): Owner => ({ name: prose.text, prose, span: prose.span });
