import type { MarkdownDocument } from '../../markdown/markdown-document';
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

export function readLanguage(markdown: MarkdownDocument, frontMatter: FrontMatter): DocumentLanguage {
  const declared = frontMatter.entries.find((entry) => /^lang(?:uage)?$/i.test(entry.key))?.value.text;
  const code = declared
    ? (declared.toLowerCase().split(/[-_]/)[0] ?? 'und')
    : detectLanguage(sampleOf(markdown));
  return { code, isSupported: SUPPORTED.has(code) };
}

function sampleOf(markdown: MarkdownDocument): string {
  let sample = '';
  for (const block of markdown.content) {
    for (const prose of prosesIn(block)) {
      sample += `${prose.text}\n`;
      if (sample.length > SAMPLE) return sample.slice(0, SAMPLE);
    }
  }
  return sample;
}
