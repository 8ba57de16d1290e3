import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface GeneratedFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
}

/** Writes a generated file; in check mode only says whether the one on disk is the same. */
export function writeIfChanged(path: string, text: string, check: boolean): boolean {
  const target = join(ROOT, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return true;
  if (check) return false;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  return true;
}
