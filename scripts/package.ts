import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from './build/package-extension';
import { ROOT } from './generate/output';

const folder = join(ROOT, '.build', 'package');
mkdirSync(folder, { recursive: true });
console.log(await packageExtension(folder));
