import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The linters that run beside ours, at versions that run on Node 20. Installed on first use, outside the project. */
const PACKAGES = [
  'markdownlint-cli2@0.22.1',
  'remark-cli@12.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'remark-gfm@4.0.1',
  'remark-frontmatter@5.0.0',
  'textlint@15.8.0',
  'textlint-rule-no-todo@2.0.1',
  'rumdl@0.2.75',
];

export interface Peer {
  readonly name: string;
  readonly command: (target: string) => readonly string[];
}

/** Installs the peers under `.build/bench`, the first time, and gives the folder. */
export function installPeers(root: string): string {
  const home = join(root, '.build/bench/peers');
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, 'node_modules/rumdl'))) {
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], {
      cwd: home,
      stdio: 'inherit',
    });
  }
  return home;
}

/** The peers, installed, and how to run each on a folder or a file. */
export function preparePeers(root: string): readonly Peer[] {
  const home = installPeers(root);
  const settings = join(home, 'remark.json');
  const plugins = ['remark-gfm', 'remark-frontmatter', 'remark-preset-lint-recommended'].map((name) =>
    join(home, 'node_modules', name, 'index.js'),
  );
  writeFileSync(settings, JSON.stringify({ plugins }));
  const rules = join(home, 'textlint.json');
  writeFileSync(rules, JSON.stringify({ rules: { 'no-todo': true } }));
  const script = (path: string) => join(home, 'node_modules', path);
  const globOf = (target: string) => (target.endsWith('.md') ? target : `${target}/**/*.md`);
  return [
    {
      name: 'markdownlint-cli2',
      command: (target) => ['node', script('markdownlint-cli2/markdownlint-cli2-bin.mjs'), globOf(target)],
    },
    {
      name: 'remark-cli',
      command: (target) => [
        'node',
        script('remark-cli/cli.js'),
        target,
        '--quiet',
        '--no-stdout',
        '--no-config',
        '--rc-path',
        settings,
      ],
    },
    {
      name: 'textlint',
      command: (target) => [
        'node',
        script('textlint/bin/textlint.js'),
        '--config',
        rules,
        '--rules-base-directory',
        join(home, 'node_modules'),
        globOf(target),
      ],
    },
    {
      name: 'rumdl',
      command: (target) => [join(home, 'node_modules/.bin/rumdl'), 'check', '--no-cache', target],
    },
  ];
}
