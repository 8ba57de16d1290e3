import { digestOf } from './seen';

/** What the file of a cache begins with. */
const MARK = 'throughline-cache 1';

/** A cache as it is kept: what was found, as JSON, by what it was found for. The last used stand last. */
export type CacheLines = ReadonlyMap<string, string>;

/** `foreign`: a file that is no cache. `damaged`: one that was. */
export type ReadCache = CacheLines | 'foreign' | 'damaged';

/** A cache as a file: what it is, its digest, and a line for each entry. */
export function printCache(lines: CacheLines): string {
  const body = [...lines].map(([slot, json]) => `${slot} ${json}\n`).join('');
  return `${MARK} ${digestOf(body)}\n${body}`;
}

/** Reads what `printCache` writes. A digest tells any damage: no line of a damaged cache is to be believed. */
export function parseCache(bytes: Buffer): ReadCache {
  const text = bytes.toString('utf8');
  if (!text.startsWith(MARK)) return text === '' ? 'damaged' : 'foreign';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || text.slice(0, end) !== `${MARK} ${digestOf(body)}`) return 'damaged';
  const lines = new Map<string, string>();
  for (const line of body.split('\n')) {
    const blank = line.indexOf(' ');
    if (blank !== -1) lines.set(line.slice(0, blank), line.slice(blank + 1));
  }
  return lines;
}
