import type { ProductDocument } from '../document/product-document';
import { isOwnText, sectionAt } from '../document/structure/outline';
import { type Finding, SEVERITIES } from '../lint/finding';
import { sectionBody } from '../templates/section-body';
import { frozen } from '../text/place';
import type { Span } from '../text/span';
import { cellAt, proseAt, touches } from './at-offset';
import { describeId, describePerson } from './describe';
import { hoverFrontMatter } from './front-matter/hover-front-matter';
import { raciCellHelp } from './raci-help';
import { idAt } from './references/entity';
import { personIn } from './references/people';
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
  const cell = place?.table.rows[place.row]?.cells[place.column];
  return cell && markdown ? { span: cell.span, markdown } : null;
}

function hoverHeading(document: ProductDocument, offset: number): Hover | null {
  const section = sectionAt(document.outline, offset);
  const [meaning] = section.meanings;
  if (!meaning || !isOwnText(section) || !touches(section.titleSpan, offset)) return null;
  if (section.isTitle) return null;
  const { heading } = sectionBody(meaning.key, document.kind);
  return { span: section.titleSpan, markdown: `**${heading}**\n\n${SECTION_GUIDES[meaning.key]}` };
}
