import type { Content } from '../../markdown/content';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { once } from '../../text/once';
import { detectLanguage } from '../../vocabulary/language';
import type { FrontMatter } from './front-matter';
import { prosesIn } from './item';

export interface DocumentLanguage {
  /** BCP 47 primary subtag; `und` when the text is too short to tell. */
  readonly code: string;
  /** Whether there is a full vocabulary for it. Other languages get mechanical rules only. */
  readonly isSupported: boolean;
}

const SUPPORTED: ReadonlySet<string> = new Set(['en', 'und']);
/** Enough text to tell a language by; more costs time and changes nothing. */
const SAMPLE = 6000;

/** A document and its language before an edit. */
interface ReadBefore {
  readonly markdown: MarkdownDocument;
  readonly frontMatter: FrontMatter;
  readonly language: DocumentLanguage;
}

export function readLanguage(
  markdown: MarkdownDocument,
  frontMatter: FrontMatter,
  previous: ReadBefore | null = null,
): DocumentLanguage {
  const declared = declaredIn(frontMatter);
  if (declared) return languageOf(declared.toLowerCase().split(/[-_]/)[0] ?? 'und');
  const sampled = sampledBlocks(markdown);
  const isSame =
    previous &&
    !declaredIn(previous.frontMatter) &&
    sampledBlocks(previous.markdown).length === sampled.length &&
    sampled.every((block, index) => block === previous.markdown.content[index]);
  return isSame ? previous.language : languageOf(detectLanguage(textOf(sampled)));
}

const languageOf = (code: string): DocumentLanguage => ({ code, isSupported: SUPPORTED.has(code) });

const declaredIn = ({ entries }: FrontMatter): string | undefined =>
  entries.find((entry) => /^lang(?:uage)?$/i.test(entry.key))?.value.text;

/** The first blocks, as many as hold the sample. */
function sampledBlocks({ content }: MarkdownDocument): readonly Content[] {
  let length = 0;
  const last = content.findIndex((block) => {
    length += lengthOf(block);
    return length > SAMPLE;
  });
  return last === -1 ? content : content.slice(0, last + 1);
}

const lengthOf = once((block: Content) =>
  prosesIn(block).reduce((sum, { text }) => sum + text.length + 1, 0),
);

const textOf = (blocks: readonly Content[]): string =>
  blocks
    .flatMap(prosesIn)
    .map(({ text }) => `${text}\n`)
    .join('')
    .slice(0, SAMPLE);
