import {
  type BenefitCoverage,
  nearestStory,
  readBenefitCoverage,
  storiesWithBenefit,
} from '../../document/benefits/benefits';
import { readUnexplainedLists } from '../../document/features/implied-features';
import type { ProductDocument } from '../../document/product-document';
import { prosesIn } from '../../document/structure/item';
import { sectionsFor } from '../../document/structure/outline';
import { allContent, type Section } from '../../document/structure/section';
import type { Severity } from '../../lint/finding';
import { cellSnippet, featureFixes, listFixes } from '../../lint/fixes/benefit-fixes';
import { excerpt, listWords } from '../../lint/message';
import { defineRule, type Report } from '../../lint/rule';
import { once } from '../../text/once';

const MESSAGES = {
  none: '{count} features, and no word on what anyone gains from them. Readers learn what it does and not why they would want it: add a “so that …” to each, a Benefit column, or one line above the list.',
  noneAnywhere:
    '{count} features in {lists} lists, and no word on what anyone gains from them. Readers learn what it does and not why they would want it: add a “so that …” to each, a Benefit column, or one line above each list.',
  implied:
    '{count} features by their names, and no word in this document on what anyone gains from them. Readers learn what it does and not why they would want it: add a “so that …” to each, or one line above the list.',
  some: '{covered} of {count} features {say} what readers gain. The others read as filler beside them: say it there too, or mark the ones everybody expects as “(table stakes)”.',
  item: '“{feature}” says what it does and not what anyone gains. Name who is better off and how.',
  emptyCells:
    'The benefit is missing for {features}, so the row says what it does and not why anyone would want it. Fill it in, or drop the row.',
  apart:
    'The benefits stand in “{section}”, apart from these features, so readers have to match them up. Say with each feature which benefit it brings.',
} as const;

export const featureWithoutBenefit = defineRule({
  id: 'feature-without-benefit',
  area: 'benefits',
  summary: 'A feature list does not say what readers gain',
  kinds: ['prd', 'positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
  level: 'warning',
  since: '0.1.0',
  options: { minCoverage: 0.8, minCoverageInPrds: 0.5, maxItems: 10 },
  messages: MESSAGES,
  *check({ document, options }) {
    const lists = readBenefitCoverage(document);
    const least = document.kind === 'prd' ? options.minCoverageInPrds : options.minCoverage;
    const severity = severityIn(document);
    for (const list of lists) yield* emptyCells(document, list);
    yield* bare(
      document,
      lists.filter((list) => isBare(list, document.kind === 'prd' ? FEWEST_IN_PRDS : FEWEST)),
      severity,
    );
    yield* implied(document);
    for (const list of lists) {
      if (list.whole?.place === 'section' && list.covered.length === 0)
        yield* apart(list, list.whole.prose.text, list.whole.prose.span);
      else if (!list.whole && list.covered.length > 0) yield* mixed(document, list, least, options.maxItems);
    }
  },
});

/** Shorter lists are not worth a word; in a PRD two items are as often an aside. */
const FEWEST = 2;
const FEWEST_IN_PRDS = 3;

type Reports = Iterable<Report<typeof MESSAGES>>;

const isBare = (
  { whole, covered, restated, emptyCells: empty, uncovered }: BenefitCoverage,
  least: number,
): boolean =>
  !whole && covered.length === 0 && restated.length === 0 && empty.length === 0 && uncovered.length >= least;

/** In a PRD the problem tells part of what the features are for. */
const severityIn = (document: ProductDocument): Severity =>
  document.kind === 'prd' && hasProblem(document) ? 'info' : 'warning';

const hasProblem = ({ outline }: ProductDocument): boolean => sectionsFor(outline, 'problem').some(saysMuch);

const saysMuch = once((section: Section): boolean =>
  allContent(section).some((block) => prosesIn(block).some(({ text }) => text.length >= 40)),
);

function* bare(document: ProductDocument, lists: readonly BenefitCoverage[], severity: Severity): Reports {
  const [first, ...others] = lists;
  if (!first) return;
  const { text } = document;
  const { anchor } = first.list;
  const count = lists.reduce((total, { uncovered }) => total + uncovered.length, 0);
  yield {
    ...(others.length === 0
      ? { message: 'none', data: { count } }
      : { message: 'noneAnywhere', data: { count, lists: lists.length } }),
    span: anchor,
    severity,
    related: others.map(({ list }) => ({
      span: list.anchor,
      message: 'These features have no benefit either',
    })),
    fixes: listFixes(text, first.list),
  };
}

function* implied(document: ProductDocument): Reports {
  const [first, ...others] = readUnexplainedLists(document);
  if (!first) return;
  const { text } = document;
  const count = others.reduce((total, { features }) => total + features.length, first.features.length);
  yield {
    message: 'implied',
    data: { count },
    span: first.anchor,
    severity: hasProblem(document) ? 'hint' : 'info',
    related: others.map(({ anchor }) => ({ span: anchor, message: 'These features have no benefit either' })),
    fixes: listFixes(text, first),
  };
}

function* mixed(document: ProductDocument, coverage: BenefitCoverage, least: number, most: number): Reports {
  const { covered, uncovered, restated, list } = coverage;
  const count = covered.length + uncovered.length + restated.length;
  if (uncovered.length === 0 || covered.length / count >= least) return;
  yield {
    message: 'some',
    span: list.anchor,
    severity: 'info',
    data: { covered: covered.length, count, say: covered.length === 1 ? 'says' : 'say' },
  };
  const stories = storiesWithBenefit(document);
  for (const feature of uncovered.slice(0, most)) {
    const story = nearestStory(feature, stories);
    yield {
      message: 'item',
      span: feature.name.span,
      severity: 'hint',
      data: { feature: excerpt(feature.name.text) },
      related: story ? [{ span: story.span, message: 'This story may name the benefit' }] : [],
      fixes: featureFixes(document.text, feature, story),
    };
  }
}

const MOST_NAMED = 3;

function* emptyCells(document: ProductDocument, { emptyCells: empty }: BenefitCoverage): Reports {
  const [first, ...others] = empty;
  if (!first) return;
  const names = empty.slice(0, MOST_NAMED).map(({ feature }) => `“${excerpt(feature.name.text, 40)}”`);
  const rest = empty.length - names.length;
  yield {
    message: 'emptyCells',
    span: first.cell.span.start === first.cell.span.end ? first.feature.name.span : first.cell.span,
    data: { features: listWords(rest > 0 ? [...names, `${rest} more`] : names) },
    related: others.map(({ feature }) => ({
      span: feature.name.span,
      message: 'Its benefit is missing too',
    })),
    fixes: [cellSnippet(document.text, first.cell.span.start)],
  };
}

function* apart(
  { list }: BenefitCoverage,
  section: string,
  span: BenefitCoverage['list']['anchor'],
): Reports {
  yield {
    message: 'apart',
    span: list.anchor,
    severity: 'hint',
    data: { section: excerpt(section) },
    related: [{ span, message: 'The benefits stand here' }],
  };
}
