import 'mocha/mocha.js';
import { defineTests } from './tests';

/** VS Code calls this in its web worker. What it prints is how the outcome gets out. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: undefined, color: false, bail: true, timeout: 60_000 });
  defineTests();
  await new Promise<void>((done, fail) => {
    const runner = mocha.run((failures) => {
      const count = runner.stats?.tests ?? 0;
      if (count === 0) fail(new Error('No tests ran.'));
      else if (failures > 0) fail(new Error(`${failures} of ${count} tests failed.`));
      else done();
    });
    runner.on('pass', (test) =>
      console.log(`outcome: ${JSON.stringify({ title: test.fullTitle(), error: null })}`),
    );
    runner.on('fail', (test, error: Error) =>
      console.log(`outcome: ${JSON.stringify({ title: test.fullTitle(), error: error.message })}`),
    );
  });
}
