import type { ProductDocument } from '../../document/product-document';
import { type FrontMatterField, frontMatterFields } from '../../templates/front-matter-fields';
import { frontMatterPlace, keysIn } from '../front-matter/front-matter-place';
import { fieldOfKey } from '../front-matter/hover-front-matter';
import { peopleOf } from '../references/people';
import { type Completion, completion } from './completion';

/** Keys of the front matter that are not there yet, and values of those that are. */
export function completeFrontMatter(document: ProductDocument, offset: number): readonly Completion[] | null {
  const place = frontMatterPlace(document, offset);
  if (!place) return isInFrontMatter(document, offset) ? [] : null;
  if (place.at === 'value') return valuesFor(document, place.key, place.span, offset);
  const taken = new Set([...keysIn(document, offset)].map((key) => fieldOfKey(document, key)?.name ?? key));
  return frontMatterFields(document.kind)
    .filter(({ name }) => !taken.has(name))
    .map((field, order) =>
      completion(
        {
          label: field.name,
          kind: 'key',
          span: place.span,
          insert: place.hasColon ? `${field.name}:` : withValue(field),
          order,
          topic: { about: 'key', key: field.name },
        },
        { isSnippet: !place.hasColon },
      ),
    );
}

const isInFrontMatter = ({ frontMatter }: ProductDocument, offset: number): boolean =>
  frontMatter.span !== null && offset > frontMatter.span.start && offset < frontMatter.span.end;

const withValue = ({ name, values }: FrontMatterField): string =>
  values.length === 0 ? `${name}: $0` : `${name}: $\{1|${values.map(({ value }) => value).join(',')}|}$0`;

function valuesFor(
  document: ProductDocument,
  key: string,
  span: Completion['span'],
  offset: number,
): readonly Completion[] {
  const field = fieldOfKey(document, key);
  if (!field) return [];
  // Right behind the colon a blank is still missing.
  const blank = document.text.slice(offset - 1, offset) === ':' ? ' ' : '';
  const values = field.values.length > 0 ? field.values.map(({ value }) => value) : namesFor(document, field);
  return values.map((value, order) =>
    completion({
      label: value,
      kind: 'value',
      span,
      insert: blank + value,
      order,
      topic: { about: 'value', key: field.name, value },
    }),
  );
}

function namesFor(document: ProductDocument, { name }: FrontMatterField): readonly string[] {
  if (name !== 'owner' && name !== 'audience') return [];
  const people = peopleOf(document).filter(({ part }) => (part === 'audience') === (name === 'audience'));
  return people.map((person) => person.name);
}
