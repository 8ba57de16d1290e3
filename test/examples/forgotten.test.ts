import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../../core/src/markdown/markdown-document';
import { lintMarkdown } from '../../core/src/request/lint-text';
import { insertAt } from '../../core/src/text/edit';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const VERSIONS = 12;
/** The runtime compiles beside us what runs often, and meanwhile holds what that was last called with. */
const STRAYS = 3;

/** What the blocks of a document are made of, without what was seen before. */
function newParts({ content }: MarkdownDocument, seen: WeakSet<object>): readonly object[] {
  const parts: object[] = [];
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    parts.push(value);
    Object.values(value).forEach(gather);
  };
  gather(content);
  return parts;
}

/** Lints documents one after another. Gives how many of them left something in memory that the last does not need. */
async function leaving(documents: Iterable<MarkdownDocument>): Promise<number> {
  const seen = new WeakSet<object>();
  const made: (readonly WeakRef<object>[])[] = [];
  let last = parseMarkdown('');
  for (const document of documents) {
    lintMarkdown(document);
    made.push(newParts(document, seen).map((part) => new WeakRef(part)));
    last = document;
  }
  // Weak references hold what they point to until the turn is over.
  await new Promise(setImmediate);
  collectGarbage();
  const needed = new Set(newParts(last, new WeakSet()));
  const isLeft = (part: WeakRef<object>): boolean => {
    const left = part.deref();
    return left !== undefined && !needed.has(left);
  };
  return made.filter((parts) => parts.some(isLeft)).length;
}

function* copies(text: string): Iterable<MarkdownDocument> {
  for (let copy = 0; copy < VERSIONS; copy += 1) yield parseMarkdown(`${text}\nCopy ${copy}.\n`);
}

/** A document as its figures grow, one here and one there. */
function* edited(text: string): Iterable<MarkdownDocument> {
  let document = parseMarkdown(text);
  yield document;
  // From the end on, so that the places of the others stay.
  const figures = Array.from(text.matchAll(/\d\b/g), ({ index }) => index).reverse();
  for (let edit = 0; edit < VERSIONS; edit += 1) {
    const at = figures[Math.floor((edit * figures.length) / VERSIONS)] ?? text.length;
    document = editMarkdown(document, insertAt(at, '1'));
    yield document;
  }
}

describe.each(EXAMPLES)('%s', (name) => {
  const text = readFileSync(join('examples', name), 'utf8');

  it('is forgotten when others are linted', async () => {
    expect(await leaving(copies(text))).toBeLessThanOrEqual(STRAYS);
  });

  it('leaves nothing in memory of what was typed over', async () => {
    expect(await leaving(edited(text))).toBeLessThanOrEqual(STRAYS);
  });
});
