#!/usr/bin/env node
import { compileForShortRun } from './runtime';
import { serveEditor } from './serve-editor';
import { version } from './version';

/** Asked for help, every command answers the same way. */
const HELP: ReadonlySet<string> = new Set(['-h', '--help']);

const [first, ...rest] = process.argv.slice(2);
// Loading all the rest takes longer than Node itself takes to start.
if (rest.length === 0 && (first === '--version' || first === '-v')) process.stdout.write(`${version}\n`);
else if (first === 'lsp' && !rest.some((argument) => HELP.has(argument))) serveEditor();
else {
  void import('./compiled-code')
    .then(({ loadBundle }) => {
      // Node has its own modules compiled for V8 as it is, so those that are needed are loaded by now.
      compileForShortRun();
      return loadBundle('main', () => import('./start'));
    })
    .then(({ start }) => start(process.argv.slice(2)));
}
