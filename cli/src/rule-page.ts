import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RulePage } from './io';
import { packageRoot } from './version';

/** The page of a rule, as the package holds it; null when it has none. */
export function readRulePage(id: string): RulePage | null {
  const path = join(packageRoot(), 'docs', 'rules', `${id}.md`);
  return existsSync(path) ? { markdown: readFileSync(path, 'utf8'), url: pathToFileURL(path).href } : null;
}
