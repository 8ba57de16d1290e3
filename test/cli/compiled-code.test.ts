import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtCommand } from '../support/built-command';

const bin = builtCommand();

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Each system has its own way to say where caches lie. */
const listRules = (more: NodeJS.ProcessEnv = {}): string => {
  const env = { ...process.env, XDG_CACHE_HOME: home, HOME: home, LOCALAPPDATA: home, ...more };
  return execFileSync(process.execPath, [bin, 'rules'], {
    env,
    encoding: 'utf8',
  });
};

const keptFiles = (): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

describe('code that was compiled in an earlier run', () => {
  it('is kept in the user’s folder for caches and changes nothing', () => {
    const first = listRules();
    const kept = keptFiles();
    expect(kept.length).toBeGreaterThan(0);
    const before = kept.map((path) => readFileSync(path));
    expect(listRules()).toBe(first);
    expect(keptFiles().map((path) => readFileSync(path))).toEqual(before);
  });

  it('is compiled anew when it is damaged', () => {
    const first = listRules();
    for (const path of keptFiles()) {
      const damaged = readFileSync(path);
      damaged.fill(0x55, damaged.length >> 1, (damaged.length >> 1) + 64);
      writeFileSync(path, damaged);
    }
    expect(listRules()).toBe(first);
  });

  it('is not kept by those who say so, or who have no place for it', () => {
    const plain = listRules({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(keptFiles()).toEqual([]);
    const occupied = join(home, 'occupied');
    mkdirSync(occupied);
    for (const name of ['throughline', '.cache', 'Library']) writeFileSync(join(occupied, name), '');
    expect(listRules({ XDG_CACHE_HOME: occupied, HOME: occupied, LOCALAPPDATA: occupied })).toBe(plain);
  });
});
