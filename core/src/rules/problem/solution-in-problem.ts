import { problemSections } from '../../document/problem/problem';
import { solutionSentences } from '../../document/problem/solution-talk';
import type { ProductDocument } from '../../document/product-document';
import { sectionsFor } from '../../document/structure/outline';
import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Paragraph, Prose } from '../../markdown/content';
import type { AnyText } from '../../text/any-text';
import { remove, replace } from '../../text/edit';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';
import { endOf, partOf } from '../../text/place';
import type { Span } from '../../text/span';

export const solutionInProblem = defineRule({
  id: 'solution-in-problem',
  area: 'problem',
  summary: 'The problem section describes the solution',
  kinds: ['prd', 'prfaq'],
  level: 'info',
  since: '0.1.0',
  messages: {
    one: '“{sentence}” speaks of what is to be built. A problem that names its solution leaves no room for a better one; say here what people do today and what goes wrong.',
    several:
      '“{sentence}” and {more} more of this section speak of what is to be built. A problem that names its solution leaves no room for a better one; say here what people do today and what goes wrong.',
  },
  *check({ document }) {
    const solution = solutionOf(document);
    for (const section of problemSections(document))
      yield* reportsOn(solutionSentences(section, document), solution);
  },
});

const reportsOn = once((sentences: readonly Prose[], solution: Solution) => {
  const [first, ...others] = sentences;
  if (!first) return [];
  const sentence = excerpt(first.text, 60);
  const common = { span: first.span, fixes: moves(sentences, solution) };
  return others.length === 0
    ? [{ ...common, message: 'one', data: { sentence } } as const]
    : [{ ...common, message: 'several', data: { sentence, more: others.length } } as const];
});

/** Where the solution's text ends, in the text as it is. */
interface Solution {
  readonly last: Paragraph | null;
  readonly source: LiveText;
}

function solutionOf({ outline, markdown }: ProductDocument): Solution {
  const solution = sectionsFor(outline, 'solution').find(({ source }) => source === 'heading');
  const last = solution?.content.at(-1);
  return last?.kind === 'paragraph' ? endingWith(last, markdown.source) : untold(markdown.source);
}

const endingWith = once((last: Paragraph, source: LiveText): Solution => ({ last, source }));
const untold = once((source: LiveText): Solution => ({ last: null, source }));

/** Moves the sentences to the end of the solution's text, when there is one. */
function moves(sentences: readonly Prose[], { last, source }: Solution): readonly Fix[] {
  if (!last) return [];
  const { text, lineEnding } = source;
  const moved = sentences.map(({ span }) => text.slice(span.start, span.end)).join(' ');
  return [
    {
      title: 'Move it to the solution',
      safety: 'unsafe',
      edits: [
        ...sentences.map(({ span }) => remove(withBlankAfter(span, text))),
        replace(endOf(last.span), lineEnding + lineEnding + moved),
      ],
    },
  ];
}

/** A sentence and the blank that parts it from the next one on its line. */
const withBlankAfter = (span: Span, text: AnyText): Span =>
  text.slice(span.end, span.end + 1) === ' ' ? partOf(span, 0, span.end - span.start + 1) : span;
