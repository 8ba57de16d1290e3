import type { ProductDocument } from '../../document/product-document';
import { sectionAt } from '../../document/structure/outline';
import { isWithin } from '../../document/structure/section';
import { lineStart } from '../../text/around';
import type { Span } from '../../text/span';
import { type CellPlace, cellAt } from '../at-offset';
import { matrixOf } from '../raci-help';
import { type Person, peopleOf } from '../references/people';
import { type Completion, completion } from './completion';
import { writtenIn } from './letters';

/** Who usually takes part, where a document does not name anybody yet. */
const USUAL_ROLES = [
  'Product manager',
  'Product marketing manager',
  'Engineering lead',
  'Design lead',
  'Data analyst',
  'QA lead',
  'Sales',
  'Customer success',
  'Support',
  'Marketing',
  'Legal',
  'Finance',
  'Executive sponsor',
];

const STORY_ROLE = /(?:^|[\s*_>|([-])as an? ([\p{L}\p{N} -]{0,40})$/iu;
const OWNER_LABEL =
  /(?:^|[\s([*_,;·—–-])(?:owner|dri|assignee|assigned to|owned by)\*{0,2}\s?[:=]\*{0,2}\s{0,3}([\p{L}\p{N} .'’-]{0,40})$/iu;
const HANDLE = /(?:^|[\s([,;/])@([\p{L}\p{N}_-]{0,40})$/u;
const WORD = /(?:^|[^\p{L}\p{N}_@/.-])(\p{L}[\p{L}\p{N}-]{1,40})$/u;

/** Names of the people of a document: those it is for after “As a”, those who do the work where an owner stands. */
export function completePerson(document: ProductDocument, offset: number): readonly Completion[] | null {
  return inCell(document, offset) ?? inLine(document, offset);
}

function inCell(document: ProductDocument, offset: number): readonly Completion[] | null {
  const place = cellAt(document, offset);
  const header = place?.table.header[place.column]?.prose.text;
  if (!place || header === undefined) return null;
  const span = writtenIn(document.markdown.text, place.span, offset);
  const blank = document.text.slice(offset - 1, offset) === '|' ? ' ' : '';
  if (place.row < 0) return namesRoles(document, place) ? items(doersOf(document), span, blank) : null;
  const keys = document.vocabulary.columnKeys(header);
  if (keys.includes('audience')) return items(audienceOf(document), span, blank);
  const isForNames = keys.includes('owner') || keys.includes('role') || holdsNames(document, place);
  return isForNames ? items(doersOf(document), span, blank) : null;
}

function inLine(document: ProductDocument, offset: number): readonly Completion[] | null {
  const { text } = document;
  const before = text.slice(Math.max(lineStart(text, offset), offset - 200), offset);
  const spanOf = (typed: string, more = 0): Span => ({ start: offset - typed.length - more, end: offset });
  const story = STORY_ROLE.exec(before)?.[1];
  if (story !== undefined) return items(audienceOf(document), spanOf(story), '');
  const owner = OWNER_LABEL.exec(before)?.[1];
  if (owner !== undefined) return items(doersOf(document), spanOf(owner), before.endsWith(':') ? ' ' : '');
  const handle = HANDLE.exec(before)?.[1];
  if (handle !== undefined) return items(doersOf(document), spanOf(handle, 1), '', '@');
  const word = WORD.exec(before)?.[1];
  if (word === undefined) return null;
  const named = peopleOf(document).filter(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()));
  return named.length > 0 ? items(named, spanOf(word), '') : null;
}

/** Whether the header names those who take part: in a matrix, or where one is being made. */
const namesRoles = (document: ProductDocument, place: CellPlace): boolean =>
  place.column > 0 &&
  (matrixOf(document, place) !== null ||
    document.kind === 'raci' ||
    isWithin(sectionAt(document.outline, place.span.start), 'raci'));

/** Whether the columns of a matrix are letters, so that its cells hold names. */
const holdsNames = (document: ProductDocument, place: CellPlace): boolean =>
  place.column > 0 && matrixOf(document, place)?.source.layout === 'letters-as-columns';

type Named = Pick<Person, 'name' | 'part'>;

const audienceOf = (document: ProductDocument): readonly Named[] =>
  peopleOf(document).filter(({ part }) => part === 'audience');

/** Those whom the document names, and then the usual roles. */
function doersOf(document: ProductDocument): readonly Named[] {
  const named = peopleOf(document).filter(({ part }) => part !== 'audience');
  const taken = new Set(named.map(({ name }) => name.toLowerCase()));
  const usual = USUAL_ROLES.filter((name) => !taken.has(name.toLowerCase()));
  return [...named, ...usual.map((name): Named => ({ name, part: 'role' }))];
}

const DETAILS: Readonly<Record<Person['part'], string>> = {
  audience: 'whom it is for',
  role: 'role',
  owner: 'named here',
};

const items = (people: readonly Named[], span: Span, blank: string, mark = ''): readonly Completion[] =>
  people.map(({ name, part }, order) =>
    completion(
      {
        label: name,
        kind: part === 'audience' ? 'persona' : 'role',
        span,
        insert: blank + name,
        order,
        topic: { about: 'person', name },
      },
      { detail: DETAILS[part], filter: mark + name },
    ),
  );
