import { broadAudience, equalAudiences } from '../../document/audience/audience-breadth';
import type { Audience } from '../../document/audience/audiences';
import type { ProductDocument } from '../../document/product-document';
import type { SnippetFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';
import { lineEndingOf } from '../../text/line-ending';

export const audienceTooBroad = defineRule({
  id: 'audience-too-broad',
  area: 'audience',
  summary: 'The audience leaves nobody out',
  kinds: ['prd', 'positioning', 'messaging', 'launch', 'prfaq'],
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  messages: {
    broad:
      '“{phrase}” leaves nobody out, so it cannot help anyone decide what to build or say first. Name the group that gains most, and the trait that makes them care.',
    equal:
      '“{phrase}” ranks none of the {count} audiences, so everyone who writes from this picks a different one. Say who comes first, and let the others follow.',
  },
  *check({ document }) {
    const found = broadAudience(document);
    if (!found) {
      const equals = equalAudiences(document);
      if (equals)
        yield {
          message: 'equal',
          span: equals.phrase.span,
          data: { phrase: excerpt(equals.phrase.text), count: equals.count },
        };
      return;
    }
    const { audience, phrase } = found;
    yield {
      message: 'broad',
      span: phrase.span,
      data: { phrase: excerpt(phrase.text.replace(/[.,;:]$/, '')) },
      fixes: fixesFor(audience, document),
    };
  },
});

/** Only below a paragraph of an audience section is there room for a list. */
function fixesFor(
  { description, section }: Audience,
  { text, kind }: ProductDocument,
): readonly SnippetFix[] {
  const isParagraph = section.content.some(
    (block) => block.kind === 'paragraph' && block.prose.span.start === description.span.start,
  );
  if (!isParagraph) return [];
  const eol = lineEndingOf(text);
  const at = description.span.end;
  return [
    {
      title: 'Rank the audiences',
      safety: 'snippet',
      span: { start: at, end: at },
      snippet: `\n\n${sectionBody('audience', kind).body}`.replaceAll('\n', eol),
    },
  ];
}
