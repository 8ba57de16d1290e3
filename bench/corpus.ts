import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own examples, each with its text. */
export function exampleTexts(root: string): readonly string[] {
  const folders = [join(root, 'examples'), join(root, 'examples/first-draft')];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

/** All Markdown texts below a folder. */
export function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Writes `count` documents made from the texts in turn, each a little different, and returns their folder. */
export function writeDocuments(folder: string, texts: readonly string[], count: number): string {
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < count; index += 1) {
    const shelf = join(folder, `shelf-${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(shelf, { recursive: true });
    const text = texts[index % texts.length] ?? '';
    writeFileSync(join(shelf, `document-${index}.md`), `${text}\nCopy ${index}.\n`);
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
