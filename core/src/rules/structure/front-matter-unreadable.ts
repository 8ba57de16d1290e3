import type { FrontMatterProblem } from '../../document/structure/front-matter';
import type { Fix } from '../../lint/finding';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/edit';

export const frontMatterUnreadable = defineRule({
  id: 'front-matter-unreadable',
  area: 'structure',
  summary: 'The front matter cannot be read',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    colon:
      'This value holds a colon, so the front matter cannot be read and the document’s status and owner are not seen. Put the value in quotes.',
    tab: 'This line begins with a tab, which front matter does not allow, so the document’s status and owner may not be seen. Indent it with blanks.',
    quote:
      'A quotation mark in the front matter is opened and never closed, so the document’s status and owner may not be seen. Close it where the value ends.',
    other:
      'The front matter cannot be read from here on, so the document’s status and owner may not be seen. The reader says: {reason}.',
  },
  *check({ document }) {
    const first = document.frontMatter.problems[0];
    if (!first) return;
    yield explain(document.text, first);
  },
});

function explain(text: string, problem: FrontMatterProblem) {
  const line = lineAround(text, problem.span.start);
  const key = /^[\w-]{1,60}:[ \t]{1,20}/.exec(line.text)?.[0] ?? '';
  const value = line.text.slice(key.length).trimEnd();
  if (key !== '' && /^[^"'[{#|>&*!%@`]/.test(value) && value.includes(': ') && !value.includes(' #')) {
    const start = line.start + key.length;
    const span = { start, end: start + value.length };
    const quoted = `"${value.replace(/[\\"]/g, '\\$&')}"`;
    const fix: Fix = { title: 'Put the value in quotes', safety: 'safe', edits: [replace(span, quoted)] };
    return { message: 'colon', span, fixes: [fix] } as const;
  }
  const tabs = /^\t{1,40}/.exec(line.text)?.[0];
  if (tabs) {
    const span = { start: line.start, end: line.start + tabs.length };
    const fix: Fix = {
      title: 'Indent with blanks',
      safety: 'safe',
      edits: [replace(span, '  '.repeat(tabs.length))],
    };
    return { message: 'tab', span, fixes: [fix] } as const;
  }
  if (/^missing closing/i.test(problem.message)) return { message: 'quote', span: problem.span } as const;
  const reason = problem.message.replace(/\.$/, '');
  return { message: 'other', span: problem.span, data: { reason } } as const;
}

function lineAround(text: string, offset: number): { readonly text: string; readonly start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') };
}
