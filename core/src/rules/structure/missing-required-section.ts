import { type ExpectedPart, houseStyleOf, partsByKey } from '../../document/kind/house-style';
import { KIND_TITLES } from '../../document/kind/kind';
import type { ProductDocument } from '../../document/product-document';
import { missingParts } from '../../document/structure/missing-parts';
import type { Fix } from '../../lint/finding';
import { listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sectionBlock, sectionBody } from '../../templates/section-body';
import { endOfWords } from '../../text/around';
import { lineEndingOf } from '../../text/line-ending';
import { lastStop, shiftStops } from '../../text/snippet';
import { spanAt } from '../../text/span';

export const missingRequiredSection = defineRule({
  id: 'missing-required-section',
  area: 'structure',
  summary: 'A part that readers of such a document look for is absent',
  kinds: 'all',
  level: 'info',
  levels: { profiles: { strict: 'warning' } },
  since: '0.1.0',
  mechanical: true,
  options: { sections: [], shortest: 250 },
  messages: {
    missing:
      'This is {style} without {parts}, which its readers look for and would otherwise ask you about. Add a section, or link to where it stands.',
  },
  *check({ document, options }) {
    const { kind } = document;
    if (kind === null) return;
    const own = partsByKey(options.sections);
    const style = own.length > 0 ? { name: KIND_TITLES[kind], parts: own } : houseStyleOf(document);
    if (!style) return;
    const missing = missingParts(document, style.parts, options.shortest);
    if (missing.length === 0) return;
    yield {
      message: 'missing',
      span: document.outline.title?.span ?? spanAt(document.outline.root.span.start, 0),
      data: {
        style: style.name,
        parts: listWords(
          missing.map(({ name }) => name),
          'or',
        ),
      },
      fixes: document.language.isSupported ? [addSections(document, missing)] : [],
    };
  },
});

function addSections({ text, outline, kind }: ProductDocument, parts: readonly ExpectedPart[]): Fix {
  const chapter = outline.sections.find(
    ({ source, heading }) => source === 'heading' && heading !== outline.title,
  );
  const depth = Math.max(chapter?.depth ?? 2, 2);
  const end = endOfWords(text);
  let snippet = '';
  for (const { heading, keys } of parts) {
    const block = sectionBlock({ ...sectionBody(keys[0], kind), heading }, depth);
    snippet += `\n\n${shiftStops(block, lastStop(snippet))}`;
  }
  return {
    title: parts.length === 1 ? 'Add the section' : 'Add the sections',
    safety: 'snippet',
    span: { start: end, end: text.length },
    snippet: `${snippet}\n`.replaceAll('\n', lineEndingOf(text)),
  };
}
