import { loadBundle } from './compiled-code';
import { readRulePage } from './rule-page';

/** The script of a thread that checks files. What it has to compile the main thread compiles too, and keeps. */
void loadBundle('engine', () => import('./engine'), { keeps: false }).then(({ serveChecks }) =>
  serveChecks(readRulePage),
);
