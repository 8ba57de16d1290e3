import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../notice';

/** A text on its way to a file. */
export interface Sink {
  write(text: string): void;
  /** Puts the text in its place. */
  close(): void;
  /** Leaves everything as it was. */
  drop(): void;
}

/**
 * Opens a file to write anew, with the folders it needs. Until it is closed whoever reads the file sees what it held
 * before, so that whatever ends the process leaves no half of a text. A pipe or a device, which nothing can stand in for,
 * is written as it goes.
 * @throws What Node throws when the file cannot be written.
 */
export function openNewFile(path: string): Sink {
  const known = statOf(path);
  if (known && !known.isFile()) return openInPlace(path);
  mkdirSync(dirname(path), { recursive: true });
  // What takes the place of a link would part it from what it leads to.
  const own = known ? realpathSync(path) : path;
  if (known) accessSync(own, constants.W_OK);
  const beside = join(dirname(own), `.${basename(own)}.${process.pid}.tmp`);
  const file = openSync(beside, 'w');
  let isOpen = true;
  const shut = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const drop = () => {
    shut();
    rmSync(beside, { force: true });
  };
  const attempt = (step: () => void) => {
    try {
      step();
    } catch (fault) {
      drop();
      throw fault;
    }
  };
  return {
    write: (text) => attempt(() => writeAll(file, text)),
    close: () =>
      attempt(() => {
        fsyncSync(file);
        shut();
        if (known) chmodSync(beside, known.mode);
        renameSync(beside, own);
      }),
    drop,
  };
}

/** @throws What Node throws, as for a folder. */
function openInPlace(path: string): Sink {
  const file = openSync(path, 'w');
  const close = () => closeSync(file);
  return { write: (text) => writeAll(file, text), close, drop: close };
}

/** A call writes what fits: on a disk that is nearly full, or to a pipe, only a part. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return null;
    throw fault;
  }
}
