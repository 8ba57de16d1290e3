import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../scripts/build/bundle';
import type { InsideLatency } from './inside-program';

/** Types into a document inside a bundle like the one that users run, in a process of its own. */
export async function measureInside(root: string, text: string, bursts: number): Promise<InsideLatency> {
  const folder = join(root, '.build/bench');
  const document = join(folder, 'inside.md');
  const program = join(folder, 'inside.cjs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(document, text);
  await bundleForNode('bench/inside-program.ts', program);
  return JSON.parse(execFileSync('node', [program, document, String(bursts)], { encoding: 'utf8' }));
}
