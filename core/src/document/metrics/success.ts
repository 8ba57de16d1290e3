import type { Prose } from '../../markdown/content';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { keptElsewhere } from '../structure/kept-elsewhere';
import { ownSections, sectionsFor } from '../structure/outline';
import { allContent, isWithin, type Section } from '../structure/section';
import { hitsOf } from '../structure/terms';
import { isUnfilled } from '../structure/unfilled';
import { goalNumbersOf, isMetricLike, targetIn } from './metric-words';

/** What a document says about how anyone will know that it worked. */
export type SuccessStatement =
  | { readonly kind: 'measured' }
  /** Nothing speaks of success; `goals` is where it says what it wants, if anywhere. */
  | { readonly kind: 'missing'; readonly goals: Section | null }
  /** It names what to look at and no number to reach. */
  | { readonly kind: 'unmeasured'; readonly section: Section; readonly first: Prose | null }
  /** What stands under "Success criteria" are checks that the product works. */
  | { readonly kind: 'functional'; readonly section: Section };

const MEASURED: SuccessStatement = { kind: 'measured' };

export function successOf(document: ProductDocument): SuccessStatement {
  const { outline, vocabulary } = document;
  if (document.metrics.some(({ target }) => target !== null)) return MEASURED;
  const sections = sectionsFor(outline, 'metrics').filter(
    (section) => isNamedSuccess(section) && prosesOf(section).length > 0,
  );
  if (sections.some((section) => isAnswered(section, document))) return MEASURED;
  const goals = sectionsFor(outline, 'goals');
  if (goals.some((section) => prosesOf(section).some((prose) => hasGoalNumber(prose)))) return MEASURED;
  if (hasMeasureElsewhere(document)) return MEASURED;
  const [section] = sections;
  if (!section && keptElsewhere(document).has('metrics')) return MEASURED;
  if (!section) return { kind: 'missing', goals: goals.find(isNamedGoals) ?? null };
  const named = prosesOf(section).filter((prose) => isMetricLike(prose, vocabulary));
  const [first = null] = named;
  return first
    ? { kind: 'unmeasured', section, first }
    : isChecklist(section)
      ? { kind: 'functional', section }
      : { kind: 'unmeasured', section, first };
}

/** "Purpose" and "Reporting and analytics" hold goals and metrics only now and then. */
const isNamedGoals = ({ source, title }: Section): boolean =>
  source === 'heading' && !/purpose|aims?$/.test(title);
const isNamedSuccess = ({ title }: Section): boolean =>
  !/analytics|reporting|tracking/.test(title) || /metric|success|kpi/.test(title);

const prosesOf = (section: Section): readonly Prose[] =>
  allContent(section)
    .flatMap(prosesIn)
    .filter(({ text }) => text !== '');

/** Numbers, words such as "zero", a link to where the numbers stand, and places that are still to be filled. */
function isAnswered(section: Section, { vocabulary }: ProductDocument): boolean {
  return prosesOf(section).some(
    (prose) =>
      targetIn(prose, vocabulary) ||
      prose.shape.marks.some(({ kind }) => kind === 'link' || kind === 'image') ||
      isUnfilled(prose, vocabulary),
  );
}

/** Counts such as "3 screens" are scope; shares, ratings, money, factors and limits are goals. */
const hasGoalNumber = (prose: Prose): boolean =>
  goalNumbersOf(prose).some(
    ({ unit, bound, amount }) => unit.kind !== 'count' || bound !== null || amount >= 100,
  );

/** A number for something people measure, outside the parts that describe today or the machinery. */
function hasMeasureElsewhere({ outline, vocabulary }: ProductDocument): boolean {
  return ownSections(outline).some((section) => {
    if (
      isWithin(
        section,
        'problem',
        'evidence',
        'why-now',
        'competition',
        'nfr',
        'technical',
        'requirements',
        'stories',
        'acceptance',
        'pricing',
        'changelog',
      )
    )
      return false;
    return section.content
      .flatMap(prosesIn)
      .some(
        (prose) =>
          hitsOf(prose, vocabulary, 'growth-metric', 'lower-is-better', 'measure', 'higher-is-better')
            .length > 0 &&
          goalNumbersOf(prose).some(
            ({ unit }) =>
              unit.kind === 'percent' ||
              unit.kind === 'points' ||
              unit.kind === 'times' ||
              unit.kind === 'rating',
          ),
      );
  });
}

/** Whether a section lists what must work, as criteria do, instead of what should come of it. */
const isChecklist = (section: Section): boolean =>
  /criteri|success$|done|checklist/.test(section.title) &&
  allContent(section).some(({ kind }) => kind === 'list' || kind === 'table');
