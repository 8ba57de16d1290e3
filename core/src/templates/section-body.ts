import type { DocumentKind } from '../document/kind/kind';
import type { SectionKey } from '../vocabulary/section-key';
import { sectionText } from './section-texts';
import type { Template } from './template';
import { writeBody } from './write-body';

/** What to write in a section. */
export interface SectionBody {
  /** Without its marks, such as “Success metrics”. */
  readonly heading: string;
  /** In snippet syntax, with `\n` for line ends and none at the end; without the heading and without `$0`. */
  readonly body: string;
}

/** A section as a chapter of a depth, with headings in its body one deeper. */
export const sectionBlock = ({ heading, body }: SectionBody, depth: number): string =>
  `${'#'.repeat(depth)} ${heading}\n\n${bodyUnder(body, depth)}`;

/** A body below a heading of a depth. */
export const bodyUnder = (body: string, depth: number): string =>
  body.replace(/^##(#?)(?= )/gm, (_, deeper: string) => '#'.repeat(Math.min(depth + deeper.length, 6)));

const HEADED = /^## (.{1,200})\n\n/;

/** A template that begins with its heading, in parts. */
export const headedBody = ({ title, body }: Template): SectionBody => ({
  heading: HEADED.exec(body)?.[1] ?? title,
  body: body.replace(HEADED, ''),
});

/** What is usually written in a section of a meaning, in documents of a kind. */
export function sectionBody(key: SectionKey, kind: DocumentKind | null): SectionBody {
  const { heading, text } = sectionText(key, kind);
  return { heading, body: writeBody(text) };
}
