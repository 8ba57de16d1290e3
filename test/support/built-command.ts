import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '../../scripts/build/bundle';

/** Builds the command as users have it, before the tests around the call. @returns The file that Node runs. */
export function builtCommand(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-built-'));
  beforeAll(() => bundle(folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'throughline.cjs');
}
