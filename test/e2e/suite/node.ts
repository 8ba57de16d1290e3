import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { defineTests } from './tests';

/** VS Code calls this in the extension host, on the desktop and behind a browser alike. */
export async function run(): Promise<void> {
  const { THROUGHLINE_OUTCOMES: file, THROUGHLINE_ONLY: grep } = process.env;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec', bail: true, grep });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineTests();
  const outcomes: { readonly title: string; readonly error: string | null }[] = [];
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle(), error: null }));
    runner.on('fail', (test, error: Error) =>
      outcomes.push({ title: test.fullTitle(), error: error.stack ?? error.message }),
    );
  });
  if (file) writeFileSync(file, JSON.stringify(outcomes));
  if (outcomes.length === 0) throw new Error('No tests ran.');
  if (failures > 0) throw new Error(`${failures} of ${outcomes.length} tests failed.`);
}
