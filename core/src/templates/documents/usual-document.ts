import type { DocumentKind } from '../../document/kind/kind';
import { KIND_SECTIONS } from '../kind-sections';
import { blocks, lines } from '../lines';
import { sectionText } from '../section-texts';

/** What the front matter of a new document says. */
export const frontMatter = (kind: DocumentKind, ...more: readonly string[]): string =>
  lines('---', `type: ${kind}`, 'status: draft', 'owner: []', 'updated: []', ...more, '---');

/** A document with the sections that readers of its kind look for. */
export const usualDocument = (kind: DocumentKind, title: string): string =>
  blocks(
    frontMatter(kind),
    `# ${title}`,
    ...KIND_SECTIONS[kind].flatMap((key) => {
      const { heading, text } = sectionText(key, kind);
      return [`## ${heading}`, text];
    }),
  );
