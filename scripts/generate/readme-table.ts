import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeLevels } from '../../core/src/lint/describe-levels';
import { ruleSet } from '../../core/src/rules';
import { type GeneratedFile, ROOT } from './output';

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** The README's table of checks, between its two marks. */
export function readmeTable(): readonly GeneratedFile[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const rows = ruleSet.rules.map(
    (rule) =>
      `| [${rule.id}](docs/rules/${rule.id}.md) | ${rule.area} | ${describeLevels(rule)} | ${rule.summary} |`,
  );
  const table = `| Check | About | Level | Speaks when |\n|---|---|---|---|\n${rows.join('\n')}`;
  const start = readme.indexOf(START) + START.length;
  const text = `${readme.slice(0, start)}\n${table}\n${readme.slice(readme.indexOf(END))}`;
  return [{ path: 'README.md', text }];
}
