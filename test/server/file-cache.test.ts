import { expect, it } from 'vitest';
import { anchorsOf, parseMarkdown } from '../../core/src';
import { FileCache } from '../../server/src/session/file-cache';

const PATH = 'vscode-vfs://github/team/brief.md';
const nothingOpen = { text: () => null, parsed: () => null };

/** Files whose answers a test gives when it likes. */
function slowFiles() {
  const answers: ((text: string) => void)[] = [];
  const files = new FileCache(
    () => ({
      text: () => new Promise<string>((resolve) => answers.push(resolve)),
      entries: () => [],
    }),
    nothingOpen,
  );
  return { files, answers };
}

it('has a file once its host has given it', async () => {
  const { files, answers } = slowFiles();
  expect(files.read(PATH)).toBeNull();
  answers[0]?.('# Brief');
  await files.pending();
  expect(files.read(PATH)).toBe('# Brief');
});

it('does not keep an answer to a question from before the file changed', async () => {
  const { files, answers } = slowFiles();
  files.read(PATH);
  const before = files.pending();
  files.forget(PATH);
  answers[0]?.('# Old');
  await before;
  expect(files.read(PATH)).toBeNull();
  answers[1]?.('# New');
  await files.pending();
  expect(files.read(PATH)).toBe('# New');
});

it('parses what is open and not parsed once for each text, and keeps only so much of it', () => {
  const open = new Map<string, string>();
  const files = new FileCache(() => null, { text: (path) => open.get(path) ?? null, parsed: () => null });
  open.set('/a.md', '# Old');
  const old = files.anchors('/a.md');
  expect(files.anchors('/a.md')).toBe(old);
  open.set('/a.md', '# New');
  const recent = files.anchors('/a.md');
  expect(recent?.names).toEqual(['new']);
  for (const name of ['b', 'c', 'd']) {
    open.set(`/${name}.md`, 'word '.repeat(20_000));
    files.anchors(`/${name}.md`);
  }
  expect(files.anchors('/a.md')).not.toBe(recent);
});

it('takes what is parsed already', () => {
  const parsed = parseMarkdown('# Brief');
  const files = new FileCache(() => null, { text: () => '# Brief', parsed: () => parsed });
  expect(files.anchors('/a.md')).toBe(anchorsOf(parsed));
});
