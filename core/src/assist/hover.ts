import type { ProductDocument } from '../document/product-document';
import type { IdUse } from '../document/references/ids';
import { normaliseId } from '../document/structure/item-id';
import { isOwnText, sectionAt } from '../document/structure/outline';
import { type Finding, SEVERITIES } from '../lint/finding';
import { count, excerpt } from '../lint/message';
import { sectionBody } from '../templates/section-body';
import { frozen } from '../text/place';
import type { Span } from '../text/span';
import { cellAt, proseAt, touches } from './at-offset';
import { hoverFrontMatter } from './front-matter/hover-front-matter';
import { quoteMarkdown } from './quote-markdown';
import { raciCellHelp } from './raci-help';
import { entityOfId, idAt } from './references/entity';
import { type Person, personIn, usesOf } from './references/people';
import { type RuleLink, ruleHelp } from './rule-help';
import { SECTION_GUIDES } from './section-guides';

/** What is known about a place, to be shown beside it. */
export interface Hover {
  readonly span: Span;
  /** A few lines of Markdown. */
  readonly markdown: string;
}

/** Two that overlap are read; more are a wall. */
const MOST_FINDINGS = 2;
const LONGEST_TEXT = 240;
const RULE = '\n\n---\n\n';

/**
 * What there is to know about an offset: why a finding there matters, then what the id, the person, the front matter
 * key, the letter or the heading stands for.
 * @param findings Those shown for this version of the document.
 */
export function hoverAt(
  document: ProductDocument,
  offset: number,
  findings: readonly Finding[],
  ruleLink: RuleLink,
): Hover | null {
  const help = helpAt(findings, offset, ruleLink);
  const thing = thingAt(document, offset);
  const parts = [help, thing].filter((hover) => hover !== null);
  const narrowest = thing ?? help;
  return (
    narrowest && { span: frozen(narrowest.span), markdown: parts.map(({ markdown }) => markdown).join(RULE) }
  );
}

function helpAt(findings: readonly Finding[], offset: number, ruleLink: RuleLink): Hover | null {
  const here = findings
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || length(a) - length(b));
  const [first] = here;
  if (!first) return null;
  const rules = [...new Set(here.map(({ ruleId }) => ruleId))].slice(0, MOST_FINDINGS);
  return { span: first.span, markdown: rules.map((id) => ruleHelp(id, ruleLink)).join('\n\n') };
}

const length = ({ span }: Finding): number => span.end - span.start;

function thingAt(document: ProductDocument, offset: number): Hover | null {
  const { frontMatter } = document;
  if (frontMatter.span && touches(frontMatter.span, offset)) return hoverFrontMatter(document, offset);
  const id = idAt(document, offset);
  if (id) return { span: id.span, markdown: describeId(document, id.value) };
  const prose = proseAt(document, offset);
  const named = prose && personIn(document, prose, offset);
  if (named) return { span: named.span, markdown: describePerson(document, named.person) };
  return hoverCell(document, offset) ?? hoverHeading(document, offset);
}

function hoverCell(document: ProductDocument, offset: number): Hover | null {
  const place = document.raciMatrices.some(({ span }) => touches(span, offset))
    ? cellAt(document, offset)
    : null;
  const markdown = place && raciCellHelp(document, place);
  return place && markdown ? { span: place.span, markdown } : null;
}

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
  const place = definition.section.heading?.text;
  const isApart = place && place !== definition.prose.text && place !== document.outline.title?.text;
  const where = isApart ? ` Defined under “${quoteMarkdown(place, 60)}”.` : '';
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
  return `**${person.name}**\n\n${about}\n\nNamed ${count(uses, 'time')} here.`;
}

function hoverHeading(document: ProductDocument, offset: number): Hover | null {
  const section = sectionAt(document.outline, offset);
  const [meaning] = section.meanings;
  if (!meaning || !isOwnText(section) || !touches(section.titleSpan, offset)) return null;
  if (section.heading === document.outline.title) return null;
  const { heading } = sectionBody(meaning.key, document.kind);
  return { span: section.titleSpan, markdown: `**${heading}**\n\n${SECTION_GUIDES[meaning.key]}` };
}
