import { briefParts, isWholeBrief } from '../../document/kind/brief-shape';
import type { CoreMessage } from '../../document/positioning/core-message';
import type { ProductDocument } from '../../document/product-document';
import { labelsOf, leadLabel } from '../../document/structure/label';
import { leavesOf } from '../../document/structure/leaf';
import type { Section } from '../../document/structure/section';
import { sectionSnippet } from '../../lint/fixes/section-snippet';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBody } from '../../templates/section-body';
import type { SectionKey } from '../../vocabulary/section-key';

/** Places where a brief says what to remember, whatever it calls it. */
const ANSWERS: readonly SectionKey[] = [
  'one-true-thing',
  'tagline',
  'positioning-statement',
  'summary',
  'category',
];
/** How a lead-in or a line in bold names the message where no heading does. */
const NAMED =
  /\b(?:one (?:true )?thing|core message|main message|key message|headline|tagline|one-?liner|north star|big idea|hero|in one sentence|in short|promise)\b/i;
/** So many messages side by side need one above them. */
const MANY = 3;

export const oneTrueThingMissing = defineRule({
  id: 'one-true-thing-missing',
  area: 'positioning',
  summary: 'A brief has no single message above the others',
  kinds: ['positioning', 'messaging'],
  level: 'info',
  since: '0.1.0',
  messages: {
    missing:
      'There are {count} messages and none above the others, so everyone leads with a different one. Say in one sentence what a buyer should remember if nothing else.',
    competing:
      '“{title}” holds {count} messages ({messages}), so a reader cannot tell which one leads. Keep one, and make the others pillars below it.',
  },
  *check({ document }) {
    const competing = competingMessages(document);
    if (competing) {
      const { section, messages } = competing;
      const named = messages.slice(0, 3).map(({ prose }) => `“${excerpt(prose.text, 40)}”`);
      const rest = messages.length - named.length;
      yield {
        message: 'competing',
        span: section.titleSpan,
        data: {
          title: excerpt(section.heading?.text ?? section.title, 40),
          count: messages.length,
          messages: listWords(rest > 0 ? [...named, `${rest} more`] : named),
        },
      };
      return;
    }
    const place = placeOfMany(document);
    if (!place || hasAnswer(document)) return;
    yield {
      message: 'missing',
      span: place.section.titleSpan,
      data: { count: place.count },
      fixes: [
        sectionSnippet(document, 'Add the one true thing', sectionBody('one-true-thing', document.kind)),
      ],
    };
  },
});

function hasAnswer(document: ProductDocument): boolean {
  const parts = briefParts(document);
  return (
    ANSWERS.some((key) => parts.has(key)) ||
    document.positioningStatements.length > 0 ||
    leavesOf(document).some(({ prose }) => labelsOf(prose).some(({ text }) => NAMED.test(text))) ||
    document.frontMatter.entries.some(
      ({ key, value }) =>
        /^(?:one.true.thing|tagline|headline|description|summary)$/i.test(key) && value.text !== '',
    )
  );
}

function placeOfMany(
  document: ProductDocument,
): { readonly section: Section; readonly count: number } | null {
  if (!isWholeBrief(document)) return null;
  const first = document.pillars[0];
  return first && document.pillars.length >= MANY
    ? { section: first.section, count: document.pillars.length }
    : null;
}

/** A list without names under a heading for one message; options to test and lines per surface are no rivals. */
function competingMessages(
  document: ProductDocument,
): { readonly section: Section; readonly messages: readonly CoreMessage[] } | null {
  for (const section of new Set(document.coreMessages.map((message) => message.section))) {
    const blocks = section.content.filter(({ kind }) => kind !== 'html' && kind !== 'break');
    const only = blocks.length === 1 ? blocks[0] : undefined;
    if (
      only?.kind !== 'list' ||
      only.items.length < 2 ||
      /s$|option|variant|candidate|test|draft/i.test(section.title)
    )
      continue;
    if (only.items.some((item) => leadLabel(item.prose) !== null || item.children.length > 0)) continue;
    return { section, messages: document.coreMessages.filter((message) => message.section === section) };
  }
  return null;
}
