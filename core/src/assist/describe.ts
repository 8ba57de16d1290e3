import type { ProductDocument } from '../document/product-document';
import type { IdUse } from '../document/references/ids';
import { normaliseId } from '../document/structure/item-id';
import { count, excerpt } from '../lint/message';
import { cellAt } from './at-offset';
import { quoteMarkdown } from './quote-markdown';
import { entityOfId } from './references/entity';
import { type Person, usesOf } from './references/people';

const LONGEST_TEXT = 240;
const LONGEST_NAME = 80;

/** What an id stands for: its words where it is defined, and how often it is used. */
export function describeId(document: ProductDocument, value: string): string {
  const { uses } = entityOfId(document, value);
  const wanted = normaliseId(value);
  const definition = document.ids.find(
    (use) => use.role === 'definition' && normaliseId(use.value) === wanted,
  );
  const references = uses.filter(({ role }) => role === 'reference').length;
  if (!definition) return `**${value}** is not defined in this document. ${countUses(references)}`;
  const text = quoteMarkdown(wordsOf(document, definition), LONGEST_TEXT);
  const { heading, isTitle } = definition.section;
  const isApart = heading !== null && !isTitle && heading.text !== definition.prose.text;
  const where = isApart ? ` Defined under “${quoteMarkdown(heading.text, 60)}”.` : '';
  return `**${definition.value}**${text === '' ? '' : ` ${text}`}\n\n${countUses(references)}${where}`;
}

const countUses = (references: number): string =>
  references === 0 ? 'Not referred to elsewhere here.' : `Referred to ${count(references, 'time')} here.`;

/** What stands behind an id: the rest of its item, or the other cells of its row. */
export function wordsOf(document: ProductDocument, { prose, value, span }: IdUse): string {
  const cell = cellAt(document, span.start);
  const row = cell && cell.row >= 0 ? cell.table.rows[cell.row] : undefined;
  const texts = row ? row.cells.map((other) => other.prose.text) : [prose.text];
  const longest = texts.map((text) => withoutLead(text, value)).sort((a, b) => b.length - a.length)[0] ?? '';
  return excerpt(longest, LONGEST_TEXT);
}

/** A text without the name that it begins with. */
const withoutLead = (text: string, name: string): string =>
  text.startsWith(name) || text.startsWith(`[${name}`)
    ? text.slice(text.indexOf(name) + name.length).replace(/^[\s\]):：.—–|-]{1,6}/u, '')
    : text;

const PARTS: Readonly<Record<Person['part'], string>> = {
  audience: 'Somebody this is for',
  role: 'A role of the RACI',
  owner: 'Answers for something here',
};

/** Who somebody is, as far as the document says. */
export function describePerson(document: ProductDocument, person: Person): string {
  const uses = usesOf(person, document).length;
  const said = quoteMarkdown(withoutLead(person.description ?? '', person.name), LONGEST_TEXT);
  const about = said === '' ? `${PARTS[person.part]}.` : said;
  return `**${quoteMarkdown(person.name, LONGEST_NAME)}**\n\n${about}\n\nNamed ${count(uses, 'time')} here.`;
}
