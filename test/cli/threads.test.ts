import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtCommand } from '../support/built-command';
import { Workspace } from '../support/command-line';
import { settled } from '../support/disk-clock';
import { NOTES, WRONG_SUM } from './documents';

const script = join(dirname(builtCommand()), 'worker.cjs');
/** Enough for threads to be started. */
const MANY = 204;

let workspace: Workspace;
beforeEach(() => {
  const link = (index: number) => `See [the next](doc-${index + 1}.md#metrics).\n`;
  const texts = Array.from({ length: MANY }, (_, index) =>
    index % 3 === 0 ? `${WRONG_SUM}\n${link(index)}` : NOTES,
  );
  workspace = new Workspace().write(
    Object.fromEntries(texts.map((text, index) => [`docs/doc-${index}.md`, text])),
  );
});
afterEach(() => workspace.remove());

const report = (count: number, ...args: readonly string[]) =>
  workspace.run(['check', '--format', 'json', ...args], { disk: settled(), threads: { count, script } });

describe('a report', () => {
  it('is the same with any number of threads, and whatever a cache knows of it', async () => {
    const plain = await report(1);
    expect(JSON.parse(plain.stdout).summary.checked).toBe(MANY / 3);
    for (const count of [2, 4]) expect(await report(count)).toEqual(plain);
    for (const writing of [1, 2, 4]) {
      const cached = (count: number) => report(count, '--cache-location', `${writing}.cache`);
      for (const reading of [writing, 1, 2, 4]) expect(await cached(reading)).toEqual(plain);
    }
  }, 240_000);

  it('is the same with any number of threads where a cache knows too little', async () => {
    await report(1, '--cache');
    const kept = readFileSync(workspace.at('.throughlinecache'));
    // Where links lead to is gone, and what was none is a document.
    const changed = Array.from(
      { length: MANY },
      (_, index) => [`docs/doc-${index}.md`, WRONG_SUM.replace('Metrics', 'Goals')] as const,
    );
    workspace.write(Object.fromEntries(changed));
    const plain = await report(1);
    for (const count of [1, 2, 4]) {
      workspace.write({ '.throughlinecache': kept });
      expect(await report(count, '--cache')).toEqual(plain);
    }
  }, 240_000);

  it('is refused with threads at work as it is without any', async () => {
    const overwriting = (count: number) => report(count, '--format', 'html=docs/doc-1.md');
    expect(await overwriting(2)).toEqual(await overwriting(1));
    expect(await overwriting(2)).toMatchObject({ code: 2 });
    expect(workspace.read('docs/doc-1.md')).toBe(NOTES);
  });
});
