import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../notice';
import { putInPlace } from './replace-file';

/** A text on its way to a file. */
export interface Sink {
  write(text: string): void;
  /** Puts the text in its place. */
  close(): void;
  /** Leaves everything as it was. */
  drop(): void;
}

/**
 * Opens a file to write anew, with the folders it needs. What is written waits in memory: whoever reads the file sees what
 * it held before until it is closed, so that whatever ends the process leaves no half of a text. A pipe or a device, which
 * nothing can stand in for, is written as it goes.
 * @throws What Node throws when the file cannot be written.
 */
export function openNewFile(path: string): Sink {
  const place = placeFor(path);
  if (!place) return openInPlace(path);
  const texts: string[] = [];
  return {
    write: (text) => void texts.push(text),
    close: () => putInPlace(place.own, texts.join(''), place.mode),
    drop: () => void texts.splice(0),
  };
}

/** Writes a file anew at once, in the same way. @throws As above. */
export function writeNewFile(path: string, content: Buffer): void {
  const place = placeFor(path);
  if (place) putInPlace(place.own, content, place.mode);
  else writeFileSync(path, content);
}

/** Where a new file belongs. */
interface Place {
  readonly own: string;
  /** The permissions that it had; null for those of any new file. */
  readonly mode: number | null;
}

/** Null for what is written as it goes. */
function placeFor(path: string): Place | null {
  const known = statOf(path);
  if (known && !known.isFile()) return null;
  makeFolder(dirname(path));
  // What takes the place of a link would part it from what it leads to.
  const own = known ? realpathSync(path) : path;
  accessSync(known ? own : dirname(own), constants.W_OK);
  return { own, mode: known?.mode ?? null };
}

/** Makes a folder and those above it. Node's own way never ends where the system says of a new folder that its parent is gone. */
function makeFolder(path: string): void {
  if (statOf(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (fault) {
    // Somebody else may have been faster.
    if (systemCode(fault) !== 'EEXIST') throw fault;
  }
}

/** @throws What Node throws, as for a folder. */
function openInPlace(path: string): Sink {
  const file = openSync(path, 'w');
  const close = () => closeSync(file);
  return { write: (text) => writeFileSync(file, text), close, drop: close };
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return null;
    throw fault;
  }
}
