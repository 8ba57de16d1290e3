import { KnownFiles, STAMP } from './known-files';
import { digestOf } from './seen';

/** What the file of any cache begins with, and what this form of it does. */
const FAMILY = 'throughline-cache ';
const MARK = `${FAMILY}3`;

/** `foreign`: a file that is no cache. `damaged`: one that was, or that another version wrote. */
export type ReadCache = KnownFiles | 'foreign' | 'damaged';

/** A cache as a file: what it is, its digest, a line of all stamps, and a line for each file. */
export function printCache({ lines, stamps }: KnownFiles): string {
  const body = [Buffer.from(stamps.buffer).toString('base64'), ...lines].join('\n');
  return `${MARK} ${digestOf(body)}\n${body}`;
}

/** Reads what `printCache` writes. A digest tells any damage: nothing in a damaged cache is to be believed. */
export function parseCache(bytes: Buffer): ReadCache {
  const end = bytes.indexOf('\n');
  const head = bytes.toString('utf8', 0, end === -1 ? FAMILY.length : end);
  if (!head.startsWith(FAMILY)) return bytes.length === 0 ? 'damaged' : 'foreign';
  const body = bytes.subarray(end + 1);
  if (head !== `${MARK} ${digestOf(body)}`) return 'damaged';
  const lines = body.toString('utf8').split('\n');
  const stamps = Buffer.from(lines.shift() ?? '', 'base64');
  // Whoever can make a digest can also make a cache that does not hold together.
  if (stamps.length !== lines.length * STAMP * Float64Array.BYTES_PER_ELEMENT) return 'damaged';
  // A copy, because only its own memory begins where numbers can.
  return new KnownFiles(lines, new Float64Array(new Uint8Array(stamps).buffer));
}
