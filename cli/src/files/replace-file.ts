import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: the text goes to a new file beside it, which then takes its place.
 * @param path The file itself, not a link to it.
 * @throws What Node throws; the file is then as it was.
 */
export function replaceFile(path: string, text: string): void {
  // Taking a file's place needs no permission to write to it, but its author has not given us one.
  accessSync(path, constants.W_OK);
  const { mode } = statSync(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(beside, 'wx', mode);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The mode given on opening is narrowed by the process's mask.
    chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (fault) {
    rmSync(beside, { force: true });
    throw fault;
  }
}
