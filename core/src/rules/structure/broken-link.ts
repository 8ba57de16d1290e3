import { type BrokenLink, brokenLinks } from '../../document/references/broken-links';
import type { Fix } from '../../lint/finding';
import { excerpt, listWords } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/edit';
import { once } from '../../text/once';

/** More headings that are not there than these are told in one finding. */
const MOST = 3;

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
    headings:
      '{count} links point to headings that are not in this document ({names}), so they jump nowhere. Point them at headings that are here.',
    'far-heading':
      'The linked document has no heading that answers to “#{name}”, so the link lands at its top. Point it at a heading that is there.',
    reference:
      'The link label “{name}” is not defined in this document, so a reader sees brackets and no link. Add a line “[{name}]: address”, or write the address here.',
  },
  check({ document, files, options }) {
    return reportsOn(brokenLinks(document, files), options);
  },
});

interface Ignoring {
  readonly ignore: readonly string[];
}

const reportsOn = once((all: readonly BrokenLink[], { ignore }: Ignoring) => {
  const broken = all.filter(({ link, name }) => !isIgnored(link.target ?? name, ignore));
  const headings = broken.filter(({ problem }) => problem === 'heading');
  if (headings.length <= MOST) return broken.map(reportOf);
  return [
    ...reportTogether(headings),
    ...broken.filter(({ problem }) => problem !== 'heading').map(reportOf),
  ];
});

function reportTogether(headings: readonly BrokenLink[]) {
  const [first, ...others] = headings;
  if (!first) return [];
  const names = headings.slice(0, MOST).map(({ name }) => `“#${excerpt(name, 40)}”`);
  return [
    {
      message: 'headings',
      span: first.link.span,
      data: { count: headings.length, names: listWords([...names, `${headings.length - MOST} more`]) },
      related: others.map(({ link }) => ({ span: link.span, message: 'This link jumps nowhere' })),
    } as const,
  ];
}

const isIgnored = (target: string, parts: readonly string[]): boolean =>
  parts.some((part) => part !== '' && target.includes(part));

const reportOf = once((broken: BrokenLink) => {
  const { link, problem, name } = broken;
  const message = problem === 'file' && link.kind === 'image' ? 'image' : problem;
  return { message, span: link.span, data: { name: excerpt(name, 80) }, fixes: fixesOf(broken) } as const;
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
