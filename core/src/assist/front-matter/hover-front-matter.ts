import type { ProductDocument } from '../../document/product-document';
import { type FrontMatterField, frontMatterFields } from '../../templates/front-matter-fields';
import { touches } from '../at-offset';
import type { Hover } from '../hover';

const MOST_VALUES = 8;

/** The field that a key of the front matter is, also under another name that means the same. */
export function fieldOfKey(document: ProductDocument, key: string): FrontMatterField | null {
  const fields = frontMatterFields(document.kind);
  const name = key.toLowerCase().replace(/-/g, '_');
  const meaning = document.vocabulary.metadataKey(key.replace(/[_-]+/g, ' '));
  return (
    fields.find((field) => field.name === name) ??
    fields.find((field) => field.name === (meaning === 'kind' ? 'type' : meaning)) ??
    null
  );
}

/** What a key of the front matter is for, or what the value at an offset means. */
export function hoverFrontMatter(document: ProductDocument, offset: number): Hover | null {
  const entry = document.frontMatter.entries.find(({ span }) => touches(span, offset));
  const field = entry && fieldOfKey(document, entry.key);
  if (!entry || !field) return null;
  const value = touches(entry.keyProse.span, offset) ? null : valueHelp(field, entry.value.text);
  if (value !== null) return { span: entry.value.span, markdown: value };
  return { span: entry.keyProse.span, markdown: describeField(field) };
}

function valueHelp({ values }: FrontMatterField, written: string): string | null {
  const value = values.find((known) => known.value === written.trim().toLowerCase());
  return value ? `**${value.value}**\n\n${value.description}` : null;
}

/** What a field is for and what it can hold, in Markdown. */
export function describeField({ name, description, values, format }: FrontMatterField): string {
  const shown = values.slice(0, MOST_VALUES).map(({ value }) => `\`${value}\``);
  const more = values.length > shown.length ? ' …' : '';
  const allowed = shown.length > 0 ? `\n\n${shown.join(', ')}${more}` : (FORMATS[format] ?? '');
  return `**${name}**\n\n${description}${allowed}`;
}

const FORMATS: Readonly<Partial<Record<FrontMatterField['format'], string>>> = {
  date: '\n\nA day such as `2027-03-16`.',
};
