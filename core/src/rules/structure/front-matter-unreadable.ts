import type { FrontMatterProblem } from '../../document/structure/front-matter';
import type { Fix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import { insertAt, replace } from '../../text/edit';
import type { Span } from '../../text/span';

export const frontMatterUnreadable = defineRule({
  id: 'front-matter-unreadable',
  area: 'structure',
  summary: 'The front matter cannot be read',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  inLikely: true,
  messages: {
    unreadable:
      '{what}, so the front matter cannot be read and the document’s status and owner may not be seen. {advice}.',
    twice:
      '{what}. Some tools refuse to read such front matter, and others believe either one; here the first counts. {advice}.',
  },
  *check({ document: { markdown, frontMatter } }) {
    const { problem } = frontMatter;
    if (!problem) return;
    const { what, advice, span } = problem;
    yield {
      message: problem.cause === 'twice' ? 'twice' : 'unreadable',
      span,
      data: { what, advice },
      fixes: fixesFor(markdown.text, problem),
    };
  },
});

/** What mends it without changing a word. */
function fixesFor(text: string, { cause, span }: FrontMatterProblem): readonly Fix[] {
  if (cause === 'colon-in-value') return [quoteFix(text, span)];
  if (cause === 'blank-missing')
    return [{ title: 'Put a blank behind the colon', safety: 'safe', edits: [insertAt(span.end, ' ')] }];
  if (cause !== 'tab') return [];
  const blanks = text.slice(span.start, span.end).replaceAll('\t', '  ');
  return [{ title: 'Indent with blanks', safety: 'safe', edits: [replace(span, blanks)] }];
}

function quoteFix(text: string, span: Span): Fix {
  const quoted = `"${text.slice(span.start, span.end).replace(/[\\"]/g, '\\$&')}"`;
  return { title: 'Put the value in quotes', safety: 'safe', edits: [replace(span, quoted)] };
}
