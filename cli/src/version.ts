import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Put in place by the build. */
declare const BUILT_VERSION: string | undefined;

const isBuilt = typeof BUILT_VERSION === 'string';

/** The folder of the package: the bundle lies one folder below it, the sources two. */
export const packageRoot = (): string => join(import.meta.dirname, isBuilt ? '..' : '../..');

/** The version of the product. */
export const version: string = isBuilt ? BUILT_VERSION : readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
