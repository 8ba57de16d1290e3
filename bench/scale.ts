import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, median, type Run } from './measure';
import { type Peer, preparePeers } from './peers';
import { writeResults } from './results';
import { writeRepository } from './scale-tree';

/*
 * npm run bench:scale [-- --quick] [--ours]
 * A repository of 10,000 Markdown files of which 300 are product documents, checked as a whole, with a cache, and as a
 * branch. --quick measures each once and keeps nothing; --ours leaves out the peers that take minutes.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(root, '.build/bench');
const quick = process.argv.includes('--quick');
const ours = process.argv.includes('--ours');
const size = { files: 10_000, documents: 300, changed: 20 };
const rounds = quick ? 1 : 5;

mkdirSync(work, { recursive: true });
const tree = writeRepository(join(work, 'scale'), root, size);
const cache = join(tree, '.throughlinecache');

const script = (name: string, look: string): readonly string[] => {
  const file = join(work, `${name}.cjs`);
  writeFileSync(
    file,
    `const fs = require('node:fs');
const walk = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = folder + '/' + entry.name;
    if (entry.isDirectory()) { if (entry.name !== '.git') walk(path); } else if (entry.name.endsWith('.md')) fs.${look}(path);
  }
};
walk(process.argv[2]);
`,
  );
  return ['node', file, tree];
};

const check = (...options: readonly string[]): readonly string[] => [
  'node',
  join(root, 'dist/throughline.cjs'),
  'check',
  '.',
  '--fail-on',
  'never',
  ...options,
];

/** With one core there is one thread. */
const onOneCore = (command: readonly string[]): readonly string[] => ['taskset', '-c', '0', ...command];

/** A command to measure. */
interface Contender extends Pick<Peer, 'name'> {
  readonly command: readonly string[];
  readonly isSlow?: boolean;
}

const peers = preparePeers(root)
  .filter(({ name }) => name !== 'remark-cli')
  .map(({ name, command }): Contender => ({ name, command: command(tree), isSlow: name !== 'rumdl' }));
const contenders: readonly Contender[] = [
  { name: 'cold', command: check() },
  { name: 'cold, one thread', command: onOneCore(check()) },
  { name: 'cached', command: check('--cache') },
  { name: 'cached, one thread', command: onOneCore(check('--cache')) },
  { name: '`--since main`', command: check('--since', 'main') },
  { name: 'listing and stat-ing', command: script('scale-stat', 'statSync') },
  { name: 'listing and reading', command: script('scale-read', 'readFileSync') },
  ...peers.filter(({ isSlow }) => !isSlow || !ours),
];

const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
rmSync(cache, { force: true });
await measure(check('--cache'), tree, 'time');
for (let round = 0; round < rounds; round += 1)
  for (const { name, command, isSlow } of contenders) {
    if (isSlow) continue;
    console.error(`${round + 1}/${rounds} ${name}`);
    runs.get(name)?.push(await measure(command, tree, 'time'));
  }
const peaks = new Map<string, number>();
for (const { name, command, isSlow } of contenders) {
  console.error(`memory of ${name}`);
  const run = await measure(command, tree, 'memory');
  peaks.set(name, run.peak);
  if (isSlow) runs.get(name)?.push(run);
}

const of = (name: string, part: (run: Run) => number): number => median((runs.get(name) ?? []).map(part));
const ratio = (name: string, beside: string, part: (run: Run) => number): string => {
  const theirs = runs.get(beside) ?? [];
  return median(
    (runs.get(name) ?? []).slice(0, theirs.length).map((run, at) => part(run) / part(theirs[at] ?? run)),
  ).toFixed(2);
};
const wall = (run: Run): number => run.wall;
const cpu = (run: Run): number => run.cpu;

const figures = contenders.map(
  ({ name }) =>
    `| ${name} | ${of(name, wall).toFixed(2)} | ${of(name, cpu).toFixed(2)} | ${(peaks.get(name) ?? Number.NaN).toFixed(0)} |`,
);
const compared = [
  ...contenders
    .filter(({ name }) => peers.some((peer) => peer.name === name))
    .map(({ name }) => ['cold', name] as const),
  ['cold, one thread', 'rumdl'] as const,
  ['cold', 'listing and reading'] as const,
  ['cached', 'listing and stat-ing'] as const,
  ['cached, one thread', 'listing and stat-ing'] as const,
  ['cached', 'listing and reading'] as const,
  ['`--since main`', 'listing and stat-ing'] as const,
].map(
  ([name, beside]) => `| ${name} | ${beside} | ${ratio(name, beside, wall)} | ${ratio(name, beside, cpu)} |`,
);

const report = `## A large repository

Made by \`npm run bench:scale\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}: ${size.files} Markdown files of which ${size.documents} are product documents, and a branch that changes ${size.changed}. Median of ${rounds} rounds, in each of which all ran in turn; memory was looked at in a run of its own, which is the only one of slow peers. Figures are of whole processes on a shared machine: trust the ratios.

| Run | Wall s | CPU s | Peak MiB |
|---|---|---|---|
${figures.join('\n')}

| Run | Beside | Wall ratio | CPU ratio |
|---|---|---|---|
${compared.join('\n')}
`;
if (!quick && !ours) writeResults(root, 'npm run bench:scale', report);
console.log(report);
