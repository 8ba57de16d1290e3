import { type BenefitCoverage, readBenefitCoverage, restatesWish } from '../../document/benefits/benefits';
import type { Story } from '../../document/requirements/stories';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';

const MOST_NAMED = 3;

export const benefitRestatesFeature = defineRule({
  id: 'benefit-restates-feature',
  area: 'benefits',
  summary: 'A benefit only says the feature again',
  kinds: ['prd', 'positioning', 'messaging', 'launch', 'battlecard', 'prfaq'],
  level: 'info',
  since: '0.1.0',
  messages: {
    one: '“{benefit}” says the feature “{feature}” again, so readers still wonder what they gain. Ask who notices it, and what they then stop doing.',
    many: 'The benefits of {features} say the feature again, so readers still wonder what they gain. Ask who notices each, and what they then stop doing.',
  },
  *check({ document }) {
    for (const coverage of readBenefitCoverage(document)) yield* inList(coverage);
    yield* inStories(document.stories, document.vocabulary);
  },
});

const inList = once(({ restated }: BenefitCoverage) =>
  reportOn(restated.map(({ feature, benefit }) => ({ feature: feature.name, benefit }))),
);

const inStories = once((stories: readonly Story[], vocabulary: Vocabulary) =>
  reportOn(
    stories.flatMap((story) => {
      const { want, benefit } = story;
      return want && benefit && restatesWish(story, vocabulary) ? [{ feature: want, benefit }] : [];
    }),
  ),
);

interface Pair {
  readonly feature: Prose;
  readonly benefit: Prose;
}

function reportOn(pairs: readonly Pair[]) {
  const [first, ...others] = pairs;
  if (!first) return [];
  const { feature, benefit } = first;
  const told =
    others.length === 0
      ? ({
          message: 'one',
          data: { benefit: excerpt(benefit.text), feature: excerpt(feature.text) },
        } as const)
      : ({ message: 'many', data: { features: namesOf(pairs) } } as const);
  const related = others.map((pair) => ({
    span: pair.benefit.span,
    message: 'This one says its feature again too',
  }));
  return [{ ...told, span: benefit.span, related }];
}

function namesOf(pairs: readonly Pair[]): string {
  const names = pairs.slice(0, MOST_NAMED).map(({ feature }) => `“${excerpt(feature.text, 40)}”`);
  const rest = pairs.length - names.length;
  return listWords(rest > 0 ? [...names, `${rest} more`] : names);
}
