import { digestOf } from './seen';

/** What the file of any cache begins with, and what this form of it does. */
const FAMILY = 'throughline-cache ';
const MARK = `${FAMILY}2`;

/** A cache as it is kept: what is known, by what it is known of. Neither holds a tab or a line's end. The last used stand last. */
export type CacheLines = ReadonlyMap<string, string>;

/** `foreign`: a file that is no cache. `damaged`: one that was, or that another version wrote. */
export type ReadCache = CacheLines | 'foreign' | 'damaged';

/** Some of the lines, in the order in which they are named. */
export const linesAt = (slots: readonly string[], lines: CacheLines): CacheLines =>
  new Map(slots.map((slot) => [slot, lines.get(slot) ?? '']));

/** A cache as a file: what it is, its digest, and a line for each thing known. */
export function printCache(lines: CacheLines): string {
  const body = [...lines].map(([slot, kept]) => `${slot}\t${kept}\n`).join('');
  return `${MARK} ${digestOf(body)}\n${body}`;
}

/** Reads what `printCache` writes. A digest tells any damage: no line of a damaged cache is to be believed. */
export function parseCache(bytes: Buffer): ReadCache {
  const end = bytes.indexOf('\n');
  const head = bytes.toString('utf8', 0, end === -1 ? FAMILY.length : end);
  if (!head.startsWith(FAMILY)) return bytes.length === 0 ? 'damaged' : 'foreign';
  const body = bytes.subarray(end + 1);
  if (head !== `${MARK} ${digestOf(body)}`) return 'damaged';
  const lines = new Map<string, string>();
  for (const line of body.toString('utf8').split('\n')) {
    const tab = line.indexOf('\t');
    if (tab !== -1) lines.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return lines;
}
