import type { Content, Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { PositioningStatement } from '../positioning/positioning';
import type { ProductDocument } from '../product-document';
import { type Item, itemsOfList, itemsOfTable } from '../structure/item';
import { leadLabel } from '../structure/label';
import { isOwnText } from '../structure/outline';
import { perAnySection } from '../structure/per-section';
import { means, type Section, standsUnder } from '../structure/section';

/** A group of people that the document names. */
export interface Audience {
  readonly role: 'user' | 'buyer' | 'excluded';
  readonly span: Span;
  /** The name alone, such as "ward managers". */
  readonly name: Prose;
  /** The whole statement about it. */
  readonly description: Prose;
  readonly section: Section;
}

const KEYS = ['audience', 'buyer', 'anti-persona'] as const;
/** There the words are defined or scheduled, not the people. */
const ELSEWHERE = ['glossary', 'changelog', 'appendix', 'raci', 'approvals', 'non-goals'] as const;
const EXCLUDED =
  /^\W{0,4}(?:not (?:for|addressed|targeted)|anti-|negative|excluded|who (?:it|this) is not|❌|🚫)/iu;

/**
 * The people a document says it is for, buys for or is not for: under headings and labels that ask for them, and in
 * positioning statements. Roles that only appear in stories are not among them.
 */
export const readAudiences = (document: ProductDocument): readonly Audience[] =>
  together(statedAudiences(document), targetsOf(document.positioningStatements));

const statedAudiences = perAnySection((section, { vocabulary }) => {
  const { source, parent } = section;
  const repeatsRow = source === 'table-row' && isNamed(parent);
  if (!isNamed(section) || source === 'front-matter' || repeatsRow) return [];
  return standsUnder(section, ...ELSEWHERE) ? [] : audiencesIn(section, vocabulary);
});

const targetsOf = once((statements: readonly PositioningStatement[]): readonly Audience[] =>
  statements.flatMap(({ slots, section }) =>
    slots.target ? [audienceOf('user', slots.target, slots.target, section)] : [],
  ),
);

const together = once((stated: readonly Audience[], targets: readonly Audience[]): readonly Audience[] => {
  const seen = new Set<number>();
  return [...stated, ...targets]
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
});

/** The rows of a table of people are read as rows. */
const isNamed = (section: Section | null): boolean => section !== null && means(section, ...KEYS);

const roleOf = (section: Section): Audience['role'] =>
  means(section, 'anti-persona') ? 'excluded' : means(section, 'audience') ? 'user' : 'buyer';

function audiencesIn(section: Section, vocabulary: Vocabulary): readonly Audience[] {
  const role = roleOf(section);
  const own = section.content.flatMap((block) => inBlock(block, role, section, vocabulary));
  const parts = section.children.filter((child) => isOwnText(child) && child.meanings.length === 0);
  const named = parts.flatMap(({ heading }) =>
    heading ? [audienceOf(excludes(heading) ? 'excluded' : role, heading, heading, section)] : [],
  );
  return [...own, ...named];
}

const excludes = (prose: Prose): boolean => EXCLUDED.test(prose.text);

function inBlock(
  block: Content,
  role: Audience['role'],
  section: Section,
  vocabulary: Vocabulary,
): readonly Audience[] {
  switch (block.kind) {
    case 'paragraph': {
      const { prose } = block;
      return prose.text === '' || /[:：]\s*$/.test(prose.text) ? [] : [statementOf(prose, role, section)];
    }
    case 'list':
      return itemsOfList(block).flatMap((item) =>
        item.prose.text === '' ? [] : [statementOf(item.prose, role, section)],
      );
    case 'table':
      return itemsOfTable(block, vocabulary).flatMap((item) => ofRow(item, role, section));
    case 'quote':
      return block.children.flatMap((child) => inBlock(child, role, section, vocabulary));
    default:
      return [];
  }
}

function ofRow(item: Item, role: Audience['role'], section: Section): readonly Audience[] {
  const named = (item.cells.get('audience') ?? item.cells.get('role'))?.prose ?? item.prose;
  if (named.text === '') return [];
  const description = item.cells.get('description')?.prose ?? named;
  return [audienceOf(role, named, description.text === '' ? named : description, section)];
}

/** `Primary: …`, `Buyer — …`: the label ranks the people and does not name them. */
const RANK =
  /^\W{0,4}(?:primary|secondary|tertiary|main|core|first|second|third|also|user|users|buyer|buyers|customer|customers|audience|target|who|not (?:for|addressed|targeted)|excluded)(?: (?:user|users|audience|persona|personas|customer|customers|segment|target|market|icp|buyer|buyers))?\W{0,4}$/i;
/** A name goes up to the words that narrow or explain it. */
const NAME_END =
  /\s(?:who|that|which|whose|with|needing|wanting|looking|trying|from)\s|[:：(\n]|\s[—–-]\s|[.;](?:\s|$)/;

function statementOf(prose: Prose, role: Audience['role'], section: Section): Audience {
  const label = leadLabel(prose);
  const side = excludes(prose) ? 'excluded' : role;
  if (label && RANK.test(label.text)) {
    const body = sliceProse(prose, label.bodyStart, prose.text.length);
    if (body.text !== '') return audienceOf(side, nameIn(body), body, section);
  }
  const name = label ? sliceProse(prose, label.start, label.start + label.text.length) : nameIn(prose);
  return audienceOf(side, name, prose, section);
}

function nameIn(prose: Prose): Prose {
  const end = NAME_END.exec(prose.text)?.index ?? prose.text.length;
  return end === 0 ? prose : sliceProse(prose, 0, end);
}

const audienceOf = (role: Audience['role'], name: Prose, description: Prose, section: Section): Audience => ({
  role,
  name,
  description,
  section,
  span: description.span,
});
