import { problemSections } from '../../document/problem/problem';
import { solutionSentences } from '../../document/problem/solution-talk';
import type { ProductDocument } from '../../document/product-document';
import { sectionsFor } from '../../document/structure/outline';
import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { Prose } from '../../markdown/content';
import { insertAt, remove } from '../../text/edit';
import { lineEndingOf } from '../../text/line-ending';
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
    for (const section of problemSections(document)) {
      const sentences = solutionSentences(section, document);
      const [first] = sentences;
      if (!first) continue;
      const sentence = excerpt(first.text, 60);
      const fixes = moves(sentences, document);
      if (sentences.length === 1) yield { message: 'one', span: first.span, data: { sentence }, fixes };
      else {
        const data = { sentence, more: sentences.length - 1 };
        yield { message: 'several', span: first.span, data, fixes };
      }
    }
  },
});

/** Moves the sentences to the end of the solution's text, when there is one. */
function moves(sentences: readonly Prose[], { text, outline }: ProductDocument): readonly Fix[] {
  const solution = sectionsFor(outline, 'solution').find(({ source }) => source === 'heading');
  const last = solution?.content.at(-1);
  if (last?.kind !== 'paragraph') return [];
  const eol = lineEndingOf(text);
  const moved = sentences.map(({ span }) => text.slice(span.start, span.end)).join(' ');
  return [
    {
      title: 'Move it to the solution',
      safety: 'unsafe',
      edits: [
        ...sentences.map(({ span }) => remove(withBlankAfter(span, text))),
        insertAt(last.span.end, eol + eol + moved),
      ],
    },
  ];
}

/** A sentence and the blank that parts it from the next one on its line. */
const withBlankAfter = ({ start, end }: Span, text: string): Span => ({
  start,
  end: text[end] === ' ' ? end + 1 : end,
});
