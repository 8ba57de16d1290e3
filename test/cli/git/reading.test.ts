import { describe, expect, it } from 'vitest';
import { parseBatch } from '../../../cli/src/git/blobs';
import { parseRaw } from '../../../cli/src/git/raw-listing';
import { matchRenames } from '../../../core/src/text/match-renames';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const NONE = '0'.repeat(40);

const raw = (...fields: readonly string[]): Buffer =>
  Buffer.from(fields.map((field) => `${field}\0`).join(''));

describe('a listing of changes', () => {
  it('tells both texts of an edited file', () => {
    expect(parseRaw(raw(`:100644 100644 ${A} ${B} M`, 'docs/prd.md'))).toEqual([
      { status: 'M', path: 'docs/prd.md', oldPath: 'docs/prd.md', oldBlob: A, newBlob: B, isFile: true },
    ]);
  });

  it('tells both names of a renamed file, and goes on behind it', () => {
    const entries = parseRaw(
      raw(`:100644 100644 ${A} ${B} R087`, 'old.md', 'new.md', `:000000 100644 ${NONE} ${B} A`, 'added.md'),
    );
    expect(entries.map(({ oldPath, path }) => [oldPath, path])).toEqual([
      ['old.md', 'new.md'],
      ['added.md', 'added.md'],
    ]);
  });

  it('keeps names with quotes, line ends and letters of any language as they are', () => {
    const name = 'a "b"\nПлан\t.md';
    expect(parseRaw(raw(`:100644 100644 ${A} ${B} M`, name))[0]?.path).toBe(name);
  });

  it.each([
    ['has no earlier text for a new file', `:000000 100644 ${NONE} ${B} A`, { oldBlob: null, isFile: true }],
    ['has no earlier text where a link was', `:120000 100644 ${A} ${B} T`, { oldBlob: null, isFile: true }],
    ['has no later text for a file on disk', `:100644 100644 ${A} ${NONE} M`, { newBlob: null }],
    ['knows a link for no file', `:000000 120000 ${NONE} ${B} A`, { isFile: false }],
    ['knows a submodule for no file', `:160000 160000 ${A} ${B} M`, { isFile: false }],
    ['knows a conflict for a file', `:000000 000000 ${NONE} ${NONE} U`, { isFile: true, oldBlob: null }],
  ])('%s', (_what, head, expected) => {
    expect(parseRaw(raw(head, 'a.md'))[0]).toMatchObject(expected);
  });

  it.each(['', 'warning: something\0', `:100644 100644 ${A}`])(
    'ends where it is not understood: %j',
    (text) => {
      expect(parseRaw(Buffer.from(text))).toEqual([]);
    },
  );
});

describe('an answer with texts', () => {
  it('is cut by sizes in bytes, so texts may look like answers', () => {
    const text = `é\n${B} blob 3\n`;
    const answer = Buffer.from(`${A} blob ${Buffer.byteLength(text)}\n${text}\n${B} blob 0\n\n`);
    const blobs = parseBatch(answer);
    expect([...blobs].map(([id, bytes]) => [id, bytes.toString()])).toEqual([
      [A, text],
      [B, ''],
    ]);
  });

  it('leaves out what is missing or no text', () => {
    const answer = Buffer.from(`${A} missing\n${B} blob 2\nhi\n`);
    expect([...parseBatch(answer).keys()]).toEqual([B]);
  });

  it('ends where it breaks off', () => {
    expect(parseBatch(Buffer.from(`${A} blob 5`)).size).toBe(0);
  });
});

describe('a rename that nobody told Git', () => {
  const at = (path: string, ...lines: readonly string[]) => ({ path, text: lines.join('\n') });

  it('is found by the lines that both texts have', () => {
    const gone = [at('a.md', '# A', 'one', 'two'), at('b.md', '# B', 'three', 'four')];
    const fresh = [at('new.md', '# B', 'three', '', 'five'), at('other.md', '# C')];
    expect([...matchRenames(gone, fresh)]).toEqual([['new.md', 'b.md']]);
  });

  it('goes to the closest text, and each text is one rename at most', () => {
    const gone = [at('a.md', '# A', 'one', 'two', 'three')];
    const fresh = [at('far.md', '# A', 'one', 'x', 'y'), at('near.md', '# A', 'one', 'two', 'y')];
    expect([...matchRenames(gone, fresh)]).toEqual([['near.md', 'a.md']]);
  });

  it('is not looked for where files are moved by the hundred', () => {
    const some = (name: string) =>
      Array.from({ length: 60 }, (_, number) => at(`${name}${number}.md`, '# A'));
    expect(matchRenames(some('old'), some('new')).size).toBe(0);
  });
});
