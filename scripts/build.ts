import { join } from 'node:path';
import { bundle } from './build/bundle';
import { ROOT } from './generate/output';

await bundle(join(ROOT, 'dist'));
