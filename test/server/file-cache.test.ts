import { expect, it } from 'vitest';
import { FileCache } from '../../server/src/session/file-cache';

const PATH = 'vscode-vfs://github/team/brief.md';
const nothingOpen = { text: () => null, markdown: () => null };

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
