import { writeIfChanged } from './generate/output';
import { readmeTable } from './generate/readme-table';
import { ruleIndex } from './generate/rule-index';
import { schemas } from './generate/schemas';

const outputs = [ruleIndex, schemas, readmeTable];

const check = process.argv.includes('--check');
let stale = 0;
for (const output of outputs) {
  for (const { path, text } of await output()) {
    if (writeIfChanged(path, text, check)) continue;
    stale += 1;
    console.error(`${path} is out of date: run "npm run generate"`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
