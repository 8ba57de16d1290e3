import { mistypedKind } from '../../document/kind/front-matter-kind';
import { KIND_TITLES } from '../../document/kind/kind';
import { defineRule } from '../../lint/rule';
import { insertAt } from '../../text/edit';
import { spanAt } from '../../text/span';

export const kindUndeclared = defineRule({
  id: 'kind-undeclared',
  area: 'notices',
  summary: 'A document looks like a product document but does not say so',
  kinds: 'all',
  level: 'hint',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  inLikely: true,
  messages: {
    likely:
      'This looks like {kind}, but not surely enough to review it as one. Add “type: {name}” to the front matter, and its questions are checked.',
  },
  *check({ document }) {
    if (document.evidence !== 'likely' || document.kind === null) return;
    // A type with a slip in its name is told where it stands, by a check of its own.
    if (mistypedKind(document.frontMatter, document.vocabulary)) return;
    const place = document.outline.title?.span ?? spanAt(document.outline.root.span.start, 0);
    const declaration = `type: ${document.kind}\n`;
    const edit = document.frontMatter.span
      ? insertAt(document.markdown.frontMatter?.yaml.start ?? 0, declaration)
      : insertAt(document.outline.root.span.start, `---\n${declaration}---\n\n`);
    yield {
      message: 'likely',
      span: place,
      data: { kind: KIND_TITLES[document.kind], name: document.kind },
      fixes: [{ title: `Declare it as ${KIND_TITLES[document.kind]}`, safety: 'unsafe', edits: [edit] }],
    };
  },
});
