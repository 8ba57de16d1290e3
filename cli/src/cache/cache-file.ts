import { KnownFiles } from './known-files';
import { KnownFolders } from './known-folders';
import { DIGEST_BYTES, digestOf } from './seen';
import { STAMP } from './stamps';

/** What the file of any cache begins with, and what this form of it does. */
const FAMILY = 'throughline-cache ';
const MARK = `${FAMILY}4`;

/** All that a cache knows. */
export interface Known {
  readonly files: KnownFiles;
  readonly folders: KnownFolders;
}

export const NOTHING_KNOWN: Known = { files: KnownFiles.of([]), folders: KnownFolders.of([]) };

/** `foreign`: a file that is no cache. `damaged`: one that was, or that another version wrote. */
export type ReadCache = Known | 'foreign' | 'damaged';

/** How much of what there is, and what lines refer to by its number; a line of JSON. */
interface Contents {
  readonly files: number;
  readonly folders: number;
  readonly circumstances: readonly string[];
}

const BYTES_OF_STAMP = STAMP * Float64Array.BYTES_PER_ELEMENT;

/** A cache as a file: what it is and its digest, what it holds, the columns of numbers, and a line for each folder and file. */
export function printCache({ files, folders }: Known): Buffer {
  const { circumstances, lines, stamps, texts } = files.columns;
  const contents: Contents = { files: lines.length, folders: folders.columns.lines.length, circumstances };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(contents)}\n`),
    Buffer.from(stamps.buffer),
    Buffer.from(folders.columns.stamps.buffer),
    texts,
    Buffer.from([...folders.columns.lines, ...lines].join('\n')),
  ]);
  return Buffer.concat([Buffer.from(`${MARK} ${digestOf(body)}\n`), body]);
}

/** Reads what `printCache` writes. A digest tells any damage: nothing in a damaged cache is to be believed. */
export function parseCache(bytes: Buffer): ReadCache {
  const end = bytes.indexOf('\n');
  const head = bytes.toString('utf8', 0, end === -1 ? FAMILY.length : end);
  if (!head.startsWith(FAMILY)) return bytes.length === 0 ? 'damaged' : 'foreign';
  const body = bytes.subarray(end + 1);
  if (head !== `${MARK} ${digestOf(body)}`) return 'damaged';
  return knownFrom(body);
}

function knownFrom(body: Buffer): Known | 'damaged' {
  const start = body.indexOf('\n') + 1;
  const { files, folders, circumstances } = JSON.parse(body.toString('utf8', 0, start)) as Contents;
  const ofFolders = start + files * BYTES_OF_STAMP;
  const ofTexts = ofFolders + folders * BYTES_OF_STAMP;
  const ofLines = ofTexts + files * DIGEST_BYTES;
  const lines = ofLines < body.length ? body.toString('utf8', ofLines).split('\n') : [];
  // Whoever can make a digest can also make a cache that does not hold together.
  if (lines.length !== folders + files) return 'damaged';
  return {
    files: new KnownFiles({
      circumstances,
      lines: lines.slice(folders),
      stamps: stampsIn(body.subarray(start, ofFolders)),
      texts: body.subarray(ofTexts, ofLines),
    }),
    folders: new KnownFolders({
      lines: lines.slice(0, folders),
      stamps: stampsIn(body.subarray(ofFolders, ofTexts)),
    }),
  };
}

/** A copy, because only its own memory begins where numbers can. */
const stampsIn = (bytes: Buffer): Float64Array => new Float64Array(new Uint8Array(bytes).buffer);
