import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/generate/output';

export const inRepository = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The page with the recipes. */
export const page = inRepository('docs/pull-requests.md');

interface Block {
  readonly language: string;
  /** What stands behind the language, as `file=ci/gitlab.yml`. */
  readonly about: string;
  readonly text: string;
}

/** What of the page stands in blocks. */
export const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', about = '', text = '']) => ({ language, about, text }),
);
export const blockAbout = (about: string): string => {
  const found = blocks.find((block) => block.about === about);
  if (!found) throw new Error(`the page has no block about ${about}`);
  return found.text;
};
export const recipes = blocks.filter(({ language }) => language === 'yaml' || language === 'json');
