import type { Stats } from 'node:fs';
import { type Disk, nodeDisk } from '../../cli/src/io';

export const MINUTE = 60_000;

/** What a clock shows in place of the time. */
export type Shift = (time: number, path: string) => number;

/** A disk with another clock for documents, and a note of which are read. */
export class Clock implements Disk {
  readonly read: Disk['read'] = (path) => {
    if (path.endsWith('.md')) this.#names.add(path.slice(path.lastIndexOf('/') + 1));
    return nodeDisk.read(path);
  };
  readonly list = nodeDisk.list;
  readonly realpath = nodeDisk.realpath;
  readonly #names = new Set<string>();
  readonly #shift: Shift;

  constructor(shift: Shift) {
    this.#shift = shift;
  }

  stat(path: string): Stats {
    const stats = nodeDisk.stat(path);
    const shift = (time: number) => this.#shift(time, path);
    return Object.assign(stats, { mtimeMs: shift(stats.mtimeMs), ctimeMs: shift(stats.ctimeMs) });
  }

  /** The documents that were read since this was last asked. */
  taken(): readonly string[] {
    const names = [...this.#names].sort();
    this.#names.clear();
    return names;
  }
}

export const isDocument = (path: string): boolean => path.endsWith('.md');

/** Documents that were all written long before they are checked. */
export const settled = () => new Clock((time, path) => (isDocument(path) ? time - MINUTE : time));
