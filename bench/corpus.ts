import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A document to measure with. */
export interface Sample {
  /** Its path below the folder that it was taken from. */
  readonly path: string;
  readonly text: string;
}

/** The project's own examples. */
export const exampleFiles = (root: string): readonly Sample[] =>
  filesBelow(join(root, 'examples')).filter(({ path }) => path !== 'README.md');

/** The project's own examples, each with its text. */
export const exampleTexts = (root: string): readonly string[] => exampleFiles(root).map(({ text }) => text);

/** All Markdown below a folder. */
export const filesBelow = (folder: string): readonly Sample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/**
 * Writes `count` documents and returns their folder: copies of the samples, set by set and each where it stood, so that
 * links lead where they did. No two are the same.
 */
export function writeDocuments(folder: string, samples: readonly Sample[], count: number): string {
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < count; index += 1) {
    const sample = samples[index % samples.length];
    if (!sample) break;
    const path = join(folder, `copy-${Math.floor(index / samples.length)}`, sample.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${sample.text}\nCopy ${index}.\n`);
  }
  return folder;
}

/** A PRD of at least `lines` lines: the examples' sections, numbered so that no two are the same. */
export function longDocument(texts: readonly string[], lines: number): string {
  const parts = ['# Product requirements: everything at once\n'];
  let total = 1;
  for (let round = 1; total < lines; round += 1) {
    for (const text of texts) {
      const body = text
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/^(#{1,5}) /gm, `#$1 ${round}. `)
        .replace(
          /\b((?:FR|US|AC|NFR|R|E)-)(\d+)/g,
          (_, prefix: string, digits: string) => `${prefix}${round}${digits.padStart(2, '0')}`,
        );
      parts.push(body);
      total += body.split('\n').length;
      if (total >= lines) break;
    }
  }
  return parts.join('\n');
}
