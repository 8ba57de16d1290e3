import type { Content, List, Table } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { contains } from '../../text/span';
import { normaliseTitle } from '../../vocabulary/normalise-title';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { type Priority, priorityOf } from '../scope/priority';
import { columnsOf, type Item, itemOfSection, itemsOfList, itemsOfTable, prosesOf } from '../structure/item';
import { type ItemId, normaliseId } from '../structure/item-id';
import { perSection } from '../structure/per-section';
import { isWithin, means, type Section } from '../structure/section';

/** Something the product has to do or be, as the document lists it. */
export interface Requirement {
  readonly item: Item;
  readonly id: ItemId | null;
  /** The modal verb it obliges with; null when it is a plain phrase. */
  readonly modality: 'shall' | 'must' | 'should' | 'will' | 'may' | null;
  readonly priority: Priority | null;
  readonly section: Section;
}

/**
 * The requirements of a document: what stands in lists and tables under a requirements heading or a priority group
 * there, sub-headings that name one each, and any item that begins with a requirement id.
 */
export const readRequirements = (document: ProductDocument): readonly Requirement[] =>
  distinct(candidatesOf(document));

const distinct = once((candidates: readonly Candidate[]): readonly Requirement[] => {
  const blocks = new Map<string, Content | null>();
  const found: Requirement[] = [];
  for (const { requirement, id, block } of candidates) {
    // The same id in another table or list maps the requirement to something else; beside the first, it is a slip.
    if (id !== null && blocks.has(id) && (block === null || blocks.get(id) !== block)) continue;
    if (id !== null) blocks.set(id, block);
    found.push(requirement);
  }
  return found;
});

/** A requirement, or what maps one to something else. */
interface Candidate {
  readonly requirement: Requirement;
  /** As `normaliseId` writes it. */
  readonly id: string | null;
  /** The list or table that it stands in; null for a section. */
  readonly block: Content | null;
}

const candidatesOf = perSection((section, { vocabulary }): readonly Candidate[] => {
  if (isElsewhere(section) || isInsideNamed(section)) return [];
  const candidate = (item: Item, block: Content | null, group: Priority | null): Candidate => ({
    requirement: requirementOf(item, section, group, vocabulary),
    id: item.id && normaliseId(item.id.value),
    block,
  });
  if (isNamedRequirement(section)) {
    const item = itemOfSection(section);
    return item ? [candidate(item, null, null)] : [];
  }
  const isWanted = isWithin(section, 'requirements', 'nfr') ? hasWords : isIdentified;
  return section.content.flatMap((block, index) => {
    const items = itemsIn(block, vocabulary).filter(isWanted);
    const group = items.length > 0 ? groupAbove(section.content[index - 1], vocabulary) : null;
    return items.map((item) => candidate(item, block, group));
  });
});

function requirementOf(
  item: Item,
  section: Section,
  group: Priority | null,
  vocabulary: Vocabulary,
): Requirement {
  const own = priorityOf(item, section, vocabulary);
  // A line such as "P0 (must have):" stands nearer than the section's own title.
  const priority = own && contains(item.span, own.prose.span) ? own : (group ?? own);
  return { item, id: item.id, modality: modalityOf(item), priority, section };
}

/** A sub-heading such as `### FR-3: Export` or `### Requirement 4`: what it lists are details, not requirements. */
const isNamedRequirement = (section: Section): boolean =>
  section.source === 'heading' &&
  section.heading !== null &&
  (startsLikeRequirement(section.heading) || (section.id !== null && REQUIREMENT_ID.test(section.id)));

const isInsideNamed = (section: Section): boolean => {
  for (let at = section.parent; at; at = at.parent) if (isNamedRequirement(at)) return true;
  return false;
};

const REQUIREMENT_HEADING = /^[^\p{L}]{0,16}(?:requirement\s#?\d|(?:FR|NFR|REQ|BR|UR|SR|TR|PR|R)-?\d)/iu;
const startsLikeRequirement = perShape(({ text }) => REQUIREMENT_HEADING.test(text));
const REQUIREMENT_ID = /^(?:FR|NFR|REQ|BR|UR|SR|TR|PR|R)(?:-|\d)/;

const isIdentified = (item: Item): boolean => item.id !== null && REQUIREMENT_ID.test(item.id.value);

const hasWords = (item: Item): boolean => item.prose.text.trim().length > 2;

/** Sections that stand under requirements and still list something else. */
const isElsewhere = (section: Section): boolean =>
  isWithin(
    section,
    'acceptance',
    'non-goals',
    'open-questions',
    'changelog',
    'glossary',
    'risks',
    'stories',
    'assumptions',
  ) || means(section, 'decisions', 'dependencies', 'appendix', 'metrics', 'audience', 'technical');

function itemsIn(block: Content, vocabulary: Vocabulary): readonly Item[] {
  switch (block.kind) {
    case 'list':
      return requirementsOfList(block);
    case 'table':
      return isRequirementTable(block, vocabulary) ? itemsOfTable(block, vocabulary).map(named) : [];
    case 'quote':
      return block.children.flatMap((child) => itemsIn(child, vocabulary));
    default:
      return [];
  }
}

/** A bold item that only groups what is nested in it is not a requirement itself. */
const requirementsOfList = (list: List): readonly Item[] =>
  itemsOfList(list).flatMap((item) => (isGroup(item) ? item.children : [item]));

const isGroup = (item: Item): boolean =>
  item.id === null && item.name !== null && item.body.text === '' && item.children.length > 1;

function isRequirementTable(table: Table, vocabulary: Vocabulary): boolean {
  const keys = columnsOf(table, vocabulary).flat();
  return (
    keys.includes('requirement') ||
    keys.includes('feature') ||
    (keys.includes('priority') && table.header.length > 1)
  );
}

/** Reads a row by its requirement column, which need not be the first after the id. */
const named = once((item: Item): Item => {
  const cell = item.cells.get('requirement');
  return cell && cell.prose.text !== ''
    ? { ...item, prose: cell.prose, name: cell.prose, body: cell.prose }
    : item;
});

/** The priority that a line of its own gives to the list below it: `**P0 (must have for launch)**:`. */
function groupAbove(block: Content | undefined, vocabulary: Vocabulary): Priority | null {
  if (block?.kind !== 'paragraph' || block.prose.text.length > LONGEST_GROUP_LINE) return null;
  const step = titledStep(block.prose, vocabulary);
  return step ? { step, prose: block.prose } : null;
}

const titledStep = perShape(({ text }, vocabulary: Vocabulary) => {
  const { title, qualifier } = normaliseTitle(text);
  return vocabulary.priorityOf(title) ?? (qualifier ? vocabulary.priorityOf(qualifier) : null);
});

const LONGEST_GROUP_LINE = 80;

const MODALS = ['shall', 'must', 'should', 'will', 'may'] as const;
const MODAL = /\b(?:shall|must|should|will|may)\b/i;

const modalIn = perShape(({ text }) => MODAL.exec(text)?.[0].toLowerCase() ?? null);

/** The first modal verb of an item; a priority such as "Must" is none. */
function modalityOf(item: Item): Requirement['modality'] {
  const priority = item.cells.get('priority');
  const [first] = prosesOf(item)
    .filter((prose) => prose !== priority?.prose)
    .flatMap((prose) => modalIn(prose) ?? []);
  return MODALS.find((modal) => modal === first) ?? null;
}

/** Requirements and features that the author calls indispensable, whatever the scheme. */
export const isMust = ({ priority }: { readonly priority: Priority | null }): boolean =>
  priority?.step === 'must';
