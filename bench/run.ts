import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles, filesBelow, longDocument, writeDocuments } from './corpus';
import { type Latency, measureLatency } from './latency';
import { measure, median, type Run } from './measure';
import { type Peer, preparePeers } from './peers';
import { writeResults } from './results';

/*
 * npm run bench [-- --quick] [--small] [folder]
 * Measures whole processes in turn (ours, a peer, ours, a peer …), so that a slow minute slows both, and gives ratios.
 * A folder of Markdown takes the place of the project's own examples. --quick measures each once and keeps nothing;
 * --small leaves out the 5,000 documents, which take the peers long.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(root, '.build/bench');
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const small = args.includes('--small');
const folder = args.find((arg) => !arg.startsWith('--'));

const samples = folder ? filesBelow(folder) : exampleFiles(root);
const ours: Peer = {
  name: 'throughline',
  command: (target) => ['node', join(root, 'dist/throughline.cjs'), 'check', target, '--fail-on', 'never'],
};
const peers = preparePeers(root);

interface Comparison {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  readonly ours: Run;
  readonly theirs: Run;
}

const middle = (runs: readonly Run[]): Run => ({
  wall: median(runs.map((run) => run.wall)),
  cpu: median(runs.map((run) => run.cpu)),
  peak: median(runs.map((run) => run.peak)),
});

async function compare(peer: Peer, target: string, pairs: number): Promise<Comparison> {
  const mine: Run[] = [];
  const theirs: Run[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    mine.push(await measure(ours.command(target), work, 'memory'));
    theirs.push(await measure(peer.command(target), work, 'memory'));
  }
  const ratio = (of: (run: Run) => number) =>
    median(mine.map((run, index) => of(run) / of(theirs[index] ?? run)));
  return {
    name: peer.name,
    wall: ratio((run) => run.wall),
    cpu: ratio((run) => run.cpu),
    ours: middle(mine),
    theirs: middle(theirs),
  };
}

async function compareAll(title: string, target: string, pairs: number): Promise<string> {
  const rows: string[] = [];
  for (const peer of peers) {
    console.error(`${title}: ${peer.name}`);
    const { name, wall, cpu, ours: mine, theirs } = await compare(peer, target, pairs);
    rows.push(
      `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${mine.wall.toFixed(2)} / ${theirs.wall.toFixed(2)} | ${mine.cpu.toFixed(2)} / ${theirs.cpu.toFixed(2)} | ${mine.peak.toFixed(0)} / ${theirs.peak.toFixed(0)} |`,
    );
  }
  return `### ${title}\n\nMedian of ${pairs} pairs. Ratios are ours to theirs, pair by pair; below 1 is less.\n\n| Beside | Wall ratio | CPU ratio | Wall s (ours / theirs) | CPU s | Peak MiB |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

async function startUp(pairs: number): Promise<string> {
  const empty = join(work, 'empty.cjs');
  writeFileSync(empty, '');
  const version: Run[] = [];
  const bare: Run[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    version.push(await measure(['node', join(root, 'dist/throughline.cjs'), '--version'], work, 'time'));
    bare.push(await measure(['node', empty], work, 'time'));
  }
  const more = (of: (run: Run) => number) =>
    median(version.map((run, index) => of(run) - of(bare[index] ?? run))) * 1000;
  return `### Start-up\n\n\`--version\` over an empty Node script, median of ${pairs} pairs: ${more((run) => run.wall).toFixed(0)} ms wall, ${more((run) => run.cpu).toFixed(0)} ms CPU.\n`;
}

function latencyTable(latency: Latency): string {
  const share = (value: number) => (value / latency.reference).toFixed(3);
  return `### Re-lint of a ${latency.lines}-line PRD (${latency.kilobytes.toFixed(0)} KB), one process, warm

| | ms | Share of remark's parse |
|---|---|---|
| remark's parse | ${latency.reference.toFixed(1)} | 1 |
| Full parse | ${latency.fullParse.toFixed(1)} | ${share(latency.fullParse)} |
| Full parse and lint | ${latency.fullLint.toFixed(1)} | ${share(latency.fullLint)} |
| Keystroke to findings, median | ${latency.keystrokeMedian.toFixed(2)} | ${share(latency.keystrokeMedian)} |
| Keystroke to findings, 95 % | ${latency.keystroke95.toFixed(2)} | ${share(latency.keystroke95)} |
`;
}

/** The arguments as they can be shown: where a folder lies says nothing to others. */
function shownArguments(): string {
  const flags = [quick ? '--quick' : '', small ? '--small' : '', folder ? 'FOLDER' : ''].filter(Boolean);
  return flags.length > 0 ? ` -- ${flags.join(' ')}` : '';
}

mkdirSync(work, { recursive: true });
const pairs = quick ? 1 : 5;
const few = writeDocuments(join(work, 'documents-500'), samples, 500);
const many = () => writeDocuments(join(work, 'documents-5000'), samples, 5000);
const typical = samples.find(({ text }) => text.length > 11_000) ?? samples[0];
const one = join(few, 'copy-0', typical?.path ?? '');

const parts = [
  `## The command line and the engine\n\nMade by \`npm run bench${shownArguments()}\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}. Figures are of whole processes on a shared machine: trust the ratios.\n`,
  latencyTable(
    measureLatency(
      longDocument(
        samples.map(({ text }) => text),
        5000,
      ),
      quick ? 10 : 60,
    ),
  ),
  await startUp(quick ? 3 : 15),
  await compareAll('One document', one, quick ? 1 : 7),
  await compareAll('500 documents, cold', few, pairs),
  ...(small ? [] : [await compareAll('5,000 documents, cold', many(), quick ? 1 : 2)]),
];
const report = parts.join('\n');
if (!quick && !folder) writeResults(root, 'npm run bench', report);
console.log(report);
