import type { Stats } from 'node:fs';

/** What no change leaves as it is: the time of the last one is nobody's to set, unlike that of a text. */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** How many numbers a stamp has, and what stands for one that says nothing: it equals none. */
export const STAMP = 4;
const NO_STAMP = Array.from({ length: STAMP }, () => Number.NaN);

export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp => [size, mtimeMs, ctimeMs, ino];

/** A column of stamps. */
export const columnOf = (stamps: readonly (Stamp | null)[]): Float64Array =>
  Float64Array.from(stamps.flatMap((stamp) => stamp ?? NO_STAMP));

/** Null for one that says nothing. */
export function stampAt(column: Float64Array, at: number): Stamp | null {
  const [size = Number.NaN, mtimeMs = 0, ctimeMs = 0, ino = 0] = column.subarray(at * STAMP);
  return Number.isNaN(size) ? null : [size, mtimeMs, ctimeMs, ino];
}

/** Whether something bears a stamp still. */
export function bears({ size, mtimeMs, ctimeMs, ino }: Stats, column: Float64Array, at: number): boolean {
  const from = at * STAMP;
  return (
    column[from] === size &&
    column[from + 1] === mtimeMs &&
    column[from + 2] === ctimeMs &&
    column[from + 3] === ino
  );
}

/** What tells how much a stamp is worth, in milliseconds since 1970. */
export interface CacheTimes {
  /** When the cache was written, by the clock of its disk. */
  readonly written: number;
  /** When this run began. */
  readonly started: number;
}

/** A tick of the coarsest clock of a disk, that of FAT. Within one a file can change and keep its times. */
const TICK_MS = 2000;

/**
 * Whether a stamp in a cache says that nothing has changed, by the rule of Git's index: not if it is no older than the
 * cache (Documentation/technical/racy-git.txt).
 */
export const isOlder = ({ mtimeMs, ctimeMs }: Stats, { written }: CacheTimes): boolean =>
  mtimeMs < written && ctimeMs < written;

/** Whether no change that is still to come can leave a stamp as it is. */
export const isSettled = ([, mtimeMs, ctimeMs]: Stamp, { started }: CacheTimes): boolean =>
  Math.max(mtimeMs, ctimeMs) < started - TICK_MS;
