import { randomBytes } from 'node:crypto';
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
 * Writes anew a file that is there, whole or not at all.
 * @param path The file itself, not a link to it.
 * @throws What Node throws; the file is then as it was.
 */
export function replaceFile(path: string, text: string): void {
  // Taking a file's place needs no permission to write to it, but its author has not given us one.
  accessSync(path, constants.W_OK);
  putInPlace(path, text, statSync(path).mode);
}

/**
 * Writes a file whole or not at all: the text goes to a new file beside it, which then takes its place.
 * @param mode Its permissions; null for those of any new file.
 * @throws What Node throws; the file is then as it was.
 */
export function putInPlace(path: string, text: Buffer | string, mode: number | null): void {
  // In containers one run after the other has the same number, and a killed one may have left its file.
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(beside, 'wx', mode ?? undefined);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The mode given on opening is narrowed by the process's mask.
    if (mode !== null) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (fault) {
    rmSync(beside, { force: true });
    throw fault;
  }
}
