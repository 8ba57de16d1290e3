import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from '../generate/output';

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const RULER = '-'.repeat(80);

/** The licences of every package that went into the bundles, as one text. */
export function notices(metafiles: readonly Metafile[]): string {
  const packages = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageOf)));
  const parts = [...packages].sort().map(notice);
  return `Throughline contains the following packages.\n\n${parts.join('\n')}`;
}

/** The folder of the package that a bundled file belongs to; nothing for our own files. */
function packageOf(path: string): readonly string[] {
  const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return match === null ? [] : [match[0]];
}

function notice(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(ROOT, folder)).find((name) => LICENCE_FILE.test(name));
  const text =
    file === undefined ? `Licence: ${manifest.license}` : readFileSync(join(ROOT, folder, file), 'utf8');
  return [
    RULER,
    `${manifest.name} ${manifest.version} (${manifest.license})`,
    RULER,
    '',
    text.trim(),
    '',
  ].join('\n');
}
