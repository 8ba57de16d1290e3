import { type GeneratedFile, writeIfChanged } from './generate/output';
import { ruleIndex } from './generate/rule-index';

const check = process.argv.includes('--check');
let stale = 0;

function write(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    if (writeIfChanged(path, text, check)) continue;
    stale += 1;
    console.error(`${path} is out of date: run "npm run generate"`);
  }
}

write(ruleIndex());
// The rest is made from the rules that the index lists, so it is loaded when the index is up to date.
const { schemas } = await import('./generate/schemas');
const { readmeTable } = await import('./generate/readme-table');
const { readinessPage } = await import('./generate/readiness-page');
const { ruleReasons } = await import('./generate/rule-reasons');
const { templateFiles } = await import('./generate/templates');
const { frontMatterSchemas } = await import('./generate/front-matter-schemas');
write(await schemas());
write(await readmeTable());
write(ruleReasons());
write(readinessPage());
write(templateFiles());
write(frontMatterSchemas());
process.exitCode = stale > 0 ? 1 : 0;
