import { DOCUMENT_KINDS, type DocumentKind, KIND_TITLES } from '../../core/src/document/kind/kind';
import { type FrontMatterField, frontMatterFields } from '../../core/src/templates/front-matter-fields';
import { kindNames } from '../../core/src/vocabulary/en/kinds';
import { metadata } from '../../core/src/vocabulary/en/metadata';
import { METADATA_KEYS } from '../../core/src/vocabulary/vocabulary';
import type { GeneratedFile } from './output';

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
/** A field that is still empty reads as null. */
const EMPTY = { type: 'null' };
const NAMES = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, EMPTY] };

function valueSchema({ name, format, values }: FrontMatterField, kind: DocumentKind | null): object {
  if (name === 'type') return { enum: kind === null ? Object.values(kindNames).flat() : kindNames[kind] };
  // Any words are a status; these change how loudly findings are told.
  if (values.length > 0) {
    const usual = {
      enum: values.map(({ value }) => value),
      enumDescriptions: values.map(({ description }) => description),
    };
    return { anyOf: [usual, { type: 'string' }, EMPTY] };
  }
  switch (format) {
    case 'date':
      return { anyOf: [{ type: 'string', pattern: DAY }, EMPTY] };
    case 'list':
    case 'file':
      return NAMES;
    case 'text':
      return { type: ['string', 'number', 'null'] };
  }
}

/** Other words for a field that are read as the same, such as “author” for the owner. */
function synonymsOf(name: string): readonly string[] {
  const key = METADATA_KEYS.find((known) => metadata[known].includes(name.replaceAll('_', ' ')));
  if (!key || name !== key) return [];
  return metadata[key].filter((word) => /^[a-z ]+$/.test(word) && !word.includes(name)).slice(0, 4);
}

function descriptionOf(field: FrontMatterField): string {
  const synonyms = field.name === 'type' ? [] : synonymsOf(field.name);
  if (synonyms.length === 0) return field.description;
  return `${field.description} Also read: ${synonyms.map((word) => word.replaceAll(' ', '_')).join(', ')}.`;
}

function schemaOf(kind: DocumentKind | null): object {
  const fields = frontMatterFields(kind);
  const title = kind === null ? 'a product document' : KIND_TITLES[kind];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Front matter of ${title}`,
    description:
      'What stands between the two lines of dashes at the top. Other fields are welcome and not looked at.',
    type: 'object',
    ...(kind !== null && { required: ['type'] }),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { description: descriptionOf(field), ...valueSchema(field, kind) }]),
    ),
    additionalProperties: true,
  };
}

const file = (name: string, kind: DocumentKind | null): GeneratedFile => ({
  path: `schemas/front-matter/${name}.schema.json`,
  text: `${JSON.stringify(schemaOf(kind), null, 2)}\n`,
});

/** A schema per kind of document, and one for any. */
export const frontMatterSchemas = (): readonly GeneratedFile[] => [
  file('any', null),
  ...DOCUMENT_KINDS.map((kind) => file(kind, kind)),
];
