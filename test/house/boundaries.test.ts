import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('keeps every import pointing the way the architecture says', { timeout: 120_000 }, () => {
  const bin = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const folders = ['core', 'protocol', 'server', 'client', 'cli', 'action'];
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
});
