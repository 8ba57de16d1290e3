import { sourceSpan } from '../../markdown/content';
import { once } from '../../text/once';
import { startingWithin } from '../../text/sorted';
import { contains, type Span } from '../../text/span';
import type { ProductDocument } from '../product-document';
import { normaliseId } from '../structure/item-id';
import { isWithin } from '../structure/section';
import type { AcceptanceCriteria } from './acceptance';
import { isMust, type Requirement } from './requirements';
import { type Story, storyName } from './stories';

/** A story or a must-have that ought to say when it is done. */
export interface Deliverable {
  readonly name: string;
  readonly id: string | null;
  /** The words that state it. */
  readonly span: Span;
  /** Everything that belongs to it. */
  readonly extent: Span;
}

export interface AcceptanceCoverage {
  /** `names`: requirements without priorities, most of which are only named. */
  readonly what: 'stories' | 'must-haves' | 'names';
  readonly all: readonly Deliverable[];
  readonly uncovered: readonly Deliverable[];
}

/**
 * Which stories say when they are done; in a document without stories, which must-haves; without priorities, which
 * requirements that are only named, when most are. Criteria may stand inside a story, name its id, or stand apart for
 * the whole document, and a link to a ticket is taken for them.
 */
export function readCoverage(document: ProductDocument): AcceptanceCoverage {
  const stories = storyDeliverables(document.stories);
  if (stories.length > 0) return coverageOf('stories', stories, document);
  const musts = mustDeliverables(document.requirements);
  const names = musts.length > 0 ? [] : namesOnly(document).map(requirementDeliverable);
  return names.length > 0 ? coverageOf('names', names, document) : coverageOf('must-haves', musts, document);
}

function coverageOf(
  what: AcceptanceCoverage['what'],
  all: readonly Deliverable[],
  document: ProductDocument,
): AcceptanceCoverage {
  const { bare, apart } = criteriaOf(all, document.acceptance);
  if (apart.some(({ refersTo }) => refersTo.length === 0)) return { what, all, uncovered: [] };
  const named = new Set(apart.flatMap(({ refersTo }) => refersTo));
  const isDetailed = (one: Deliverable) => what === 'stories' && tellsDetails(one, document);
  const uncovered = bare.filter(
    (one) => !isNamed(one, named) && !isDetailed(one) && !namesTicket(one, document),
  );
  return { what, all, uncovered };
}

/** The deliverables that hold no criteria, and the criteria that stand in none. */
const criteriaOf = once((all: readonly Deliverable[], acceptance: readonly AcceptanceCriteria[]) => {
  const inside = new Map(all.map((one) => [one, criteriaIn(one, acceptance)]));
  const covering = new Set([...inside.values()].flat());
  return {
    bare: all.filter((one) => inside.get(one)?.length === 0),
    apart: acceptance.filter((criteria) => !covering.has(criteria)),
  };
});

const criteriaIn = (
  { extent }: Deliverable,
  acceptance: readonly AcceptanceCriteria[],
): readonly AcceptanceCriteria[] =>
  startingWithin(acceptance, extent.start, extent.end + 1, ({ span }) => span.start).filter(({ span }) =>
    contains(extent, span),
  );

const isNamed = ({ id }: Deliverable, named: ReadonlySet<string>): boolean =>
  id !== null && named.has(normaliseId(id));

const namesTicket = ({ extent }: Deliverable, { text }: ProductDocument): boolean =>
  TICKET.test(text.slice(extent.start, extent.end));

/** Criteria are often kept where the work is tracked. */
const TICKET =
  /https?:\/\/[^\s)]{1,200}\/(?:browse|issues?|pull|tickets?|stories|story|tasks?|boards?|epics?|work_?items|projects)\/|linear\.app\/|atlassian\.net\/|shortcut\.com\/|\bacceptance criteria\b|\bsee (?:the )?(?:ticket|issue|jira|linear|epic)\b|\b(?:qa|tests?|verify|verification|done when|demo)\s?[:—]/i;

/**
 * A must-have that is only named. "The system shall refuse a file over 5 MB" can be tested as it stands, and so can a
 * line with a measure; details nested below tell what is expected.
 */
const needsCriteria = once((requirement: Requirement): boolean => {
  const { item, modality } = requirement;
  if (!isMust(requirement) || item.content.length > 0 || item.checked === true) return false;
  if (modality === 'shall' || modality === 'must') return false;
  return !MEASURED.test(item.prose.text) && !MEASURED.test(item.body.text);
});

const FEWEST_NAMES = 6;
const MOST_WORDS = 8;

/** Requirements such as “CSV import”, when they are most of what the document asks for and none has a priority. */
function namesOnly(document: ProductDocument): readonly Requirement[] {
  const functional = document.requirements.filter(({ section }) => !isWithin(section, 'nfr'));
  if (functional.some(({ priority }) => priority !== null)) return [];
  const names = functional.filter(
    ({ item, modality }) =>
      modality === null &&
      item.content.length === 0 &&
      item.columns.length === 0 &&
      item.prose.text.split(/\s+/).length <= MOST_WORDS &&
      !/\d|[.;]$/.test(item.prose.text.trim()),
  );
  return names.length >= FEWEST_NAMES && names.length * 2 > functional.length ? names : [];
}

const MEASURED = /[<>≤≥]|\d\s?(?:%|ms|s|sec|seconds?|minutes?|hours?|days?|[KMGT]i?B)(?!\p{L})/iu;

const storyDeliverable = once(
  (story: Story): Deliverable => ({
    name: storyName(story),
    id: story.id?.value ?? null,
    span: story.span,
    extent: story.extent,
  }),
);

/** Boxes to tick, or points nested below the sentence; fields such as "Priority: high" tell nothing of the result. */
const POINT =
  /^(?:[ \t>]{0,24}(?:[-*+]|\d{1,3}[.)])[ \t]\[[ xX]\]|[ \t]{2,24}(?:[-*+]|\d{1,3}[.)])(?![ \t][^\n:]{2,30}:))[ \t]/m;
/** What stands below such words is work to do, and not what must come of it. */
const WORK = /\b(?:sub-?)?tasks?\b|\bto-?dos?\b|\bimplementation\b|\bsteps?\b/i;

/** Whether a checklist or points below the words tell what is expected. */
function tellsDetails({ span, extent }: Deliverable, { text }: ProductDocument): boolean {
  const below = text.slice(span.end, extent.end);
  const point = POINT.exec(below);
  return point !== null && !WORK.test(lastLine(below.slice(0, point.index).trimEnd()));
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

const storyDeliverables = once((stories: readonly Story[]) =>
  stories.filter(({ form }) => form !== 'job-story').map(storyDeliverable),
);

const requirementDeliverable = once(({ item, id }: Requirement): Deliverable => {
  const { text } = item.name ?? item.prose;
  return {
    name: id?.value ?? (text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s\S*$/, '')}…`),
    id: id?.value ?? null,
    span: sourceSpan(item.prose, 0, item.prose.text.length),
    extent: item.span,
  };
});

const mustDeliverables = once((requirements: readonly Requirement[]) =>
  requirements.filter(needsCriteria).map(requirementDeliverable),
);
