import type { ProductDocument } from '../../document/product-document';
import { type EmptySection, emptySections } from '../../document/structure/empty-sections';
import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { bodyUnder, sectionBody } from '../../templates/section-body';
import { remove } from '../../text/edit';
import { lineEndingOf } from '../../text/line-ending';
import { prompt } from '../../text/snippet';

const ANSWER = 'what a reader needs to know here';
/** More empty sections than these are told in one finding. */
const MOST = 3;

export const emptySection = defineRule({
  id: 'empty-section',
  area: 'structure',
  summary: 'A heading has nothing below it',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  messages: {
    empty:
      'Nothing stands under “{title}”, so a reader cannot tell whether it was answered or forgotten. Write a sentence, or say that there is nothing and why.',
    several:
      'Nothing stands under {count} headings ({titles}), so a reader cannot tell whether they were answered or forgotten. Fill them, or take the headings out until there is something to say.',
    unexplained:
      '“{title}” says only that it does not apply. Add why in a few words, so that nobody asks again.',
  },
  *check({ document }) {
    const sections = emptySections(document);
    const empty = sections.filter(({ reason }) => reason === 'nothing');
    const first = empty[0];
    if (first && empty.length > MOST) {
      const named = empty.slice(0, MOST).map(({ title }) => `“${excerpt(title.text, 30)}”`);
      yield {
        message: 'several',
        span: first.title.span,
        data: { count: empty.length, titles: listWords([...named, `${empty.length - MOST} more`]) },
        related: empty
          .slice(1)
          .map(({ title }) => ({ span: title.span, message: 'Nothing stands under this heading' })),
      };
    } else {
      for (const section of empty) {
        yield {
          message: 'empty',
          span: section.title.span,
          data: { title: excerpt(section.title.text) },
          fixes: fixesOf(section, document),
        };
      }
    }
    for (const { title, reason } of sections) {
      if (reason !== 'not-applicable') continue;
      yield {
        message: 'unexplained',
        severity: 'hint',
        span: title.span,
        data: { title: excerpt(title.text) },
      };
    }
  },
});

function fixesOf({ heading, whole, key, depth }: EmptySection, document: ProductDocument): readonly Fix[] {
  const { text, kind, language } = document;
  const body =
    key !== null && language.isSupported ? bodyUnder(sectionBody(key, kind).body, depth) : prompt(1, ANSWER);
  return [
    {
      title: 'Write the section',
      safety: 'snippet',
      span: { start: heading.end, end: heading.end },
      snippet: `\n\n${body}`.replaceAll('\n', lineEndingOf(text)),
    },
    { title: 'Remove the heading', safety: 'unsafe', edits: [remove(whole)] },
  ];
}
