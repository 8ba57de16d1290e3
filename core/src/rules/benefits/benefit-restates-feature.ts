import { readBenefitCoverage, restatesWish } from '../../document/benefits/benefits';
import type { ProductDocument } from '../../document/product-document';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';

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
    for (const pairs of [...pairsInLists(document), pairsInStories(document)]) {
      const [first, ...others] = pairs;
      if (!first) continue;
      yield {
        ...(others.length === 0
          ? {
              message: 'one',
              data: { benefit: excerpt(first.benefit.text), feature: excerpt(first.feature.text) },
            }
          : { message: 'many', data: { features: namesOf(pairs) } }),
        span: first.benefit.span,
        related: others.map((pair) => ({
          span: pair.benefit.span,
          message: 'This one says its feature again too',
        })),
      };
    }
  },
});

function namesOf(pairs: readonly Pair[]): string {
  const names = pairs.slice(0, MOST_NAMED).map(({ feature }) => `“${excerpt(feature.text, 40)}”`);
  const rest = pairs.length - names.length;
  return listWords(rest > 0 ? [...names, `${rest} more`] : names);
}

interface Pair {
  readonly feature: Prose;
  readonly benefit: Prose;
}

const pairsInLists = (document: ProductDocument): readonly (readonly Pair[])[] =>
  readBenefitCoverage(document).map(({ restated }) =>
    restated.map(({ feature, benefit }) => ({ feature: feature.name, benefit })),
  );

const pairsInStories = ({ stories, vocabulary }: ProductDocument): readonly Pair[] =>
  stories.flatMap((story) => {
    const { want, benefit } = story;
    return want && benefit && restatesWish(story, vocabulary) ? [{ feature: want, benefit }] : [];
  });
