import { type BrokenLink, brokenLinks } from '../../document/broken-links';
import type { Fix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/edit';

export const brokenLink = defineRule({
  id: 'broken-link',
  area: 'structure',
  summary: 'A link leads to nothing',
  kinds: 'all',
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  options: { ignore: [] },
  messages: {
    file: 'There is no file “{name}” where this link points, so a reader cannot follow it to what it is meant to show. Correct the path, or take the link out.',
    image:
      'There is no picture “{name}” where this link points, so a reader sees a gap. Correct the path, or add the file.',
    heading:
      'No heading in this document answers to “#{name}”, so the link jumps nowhere. Point it at a heading that is here.',
    'far-heading':
      'The linked document has no heading that answers to “#{name}”, so the link lands at its top. Point it at a heading that is there.',
    reference:
      'The link label “{name}” is not defined in this document, so a reader sees brackets and no link. Add a line “[{name}]: address”, or write the address here.',
  },
  *check({ document, files, options }) {
    for (const broken of brokenLinks(document, files)) {
      const { link, problem, name } = broken;
      if (options.ignore.some((part) => part !== '' && (link.target ?? name).includes(part))) continue;
      const message = problem === 'file' && link.kind === 'image' ? 'image' : problem;
      yield { message, span: link.span, data: { name: excerpt(name, 80) }, fixes: fixesOf(broken) };
    }
  },
});

function fixesOf({ suggestion }: BrokenLink): readonly Fix[] {
  if (!suggestion) return [];
  return [
    {
      title: `Change to “${suggestion.text}”`,
      safety: 'unsafe',
      edits: [replace(suggestion.span, suggestion.text)],
    },
  ];
}
