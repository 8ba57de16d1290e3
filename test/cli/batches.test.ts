import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, Batches } from '../../cli/src/run/batches';

const filesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `/docs/${index}.md`,
    display: `${index}.md`,
    named: false,
  }));

describe('batches of files', () => {
  it('give each file to one thread, in whatever turns they take', () => {
    const turns = fc.infiniteStream(fc.nat(2));
    fc.assert(
      fc.property(fc.nat(700), turns, (count, turn) => {
        const files = filesOf(count);
        const taken = new SharedArrayBuffer(4);
        const threads = [0, 1, 2].map(() => new Batches(files, taken)[Symbol.iterator]());
        const batches: Batch[] = [];
        for (const thread of turn) {
          const next = threads[thread]?.next();
          if (next?.done) break;
          if (next) batches.push(next.value);
        }
        expect(batches.flatMap(({ targets }) => targets)).toEqual(files);
        for (const { start, targets } of batches) expect(files[start]).toBe(targets[0]);
      }),
      { numRuns: 50 },
    );
  });

  it('grow smaller towards the end', () => {
    const sizes = Array.from(
      new Batches(filesOf(3000), new SharedArrayBuffer(4)),
      ({ targets }) => targets.length,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.slice(0, 2)).toEqual([32, 32]);
    expect(sizes.slice(-16)).toEqual(Array.from({ length: 16 }, () => 1));
  });

  it('hold the rest of a folder too, with what lies below it, while much is left', () => {
    const files = Array.from({ length: 600 }, (_, index) => {
      const within = index % 10;
      const display = `copy-${Math.floor(index / 10)}/${within > 2 && within < 6 ? 'drafts/' : ''}${within}.md`;
      return { path: `/docs/${display}`, display, named: false };
    });
    const batches = Array.from(new Batches(files, new SharedArrayBuffer(4)));
    const ends = batches.map(({ start, targets }) => start + targets.length);
    expect(ends.filter((end) => end < 500).every((end) => end % 10 === 0)).toBe(true);
    expect(ends.at(-1)).toBe(600);
  });

  it('are no more once they are closed', () => {
    const batches = new Batches(filesOf(100), new SharedArrayBuffer(4));
    const thread = batches[Symbol.iterator]();
    expect(thread.next().done).toBe(false);
    batches.close();
    expect(thread.next().done).toBe(true);
  });
});
