import { cpus } from 'node:os';
import type { Activation } from './activation';
import type { InsideLatency } from './inside-program';
import { median, type Spread } from './measure';
import type { ServerLatency } from './server-latency';
import type { Held } from './server-memory';
import type { PeerLatency } from './server-peers';

export interface DocumentLatency {
  readonly lines: number;
  readonly inside: InsideLatency;
  readonly wire: ServerLatency;
}

export interface ServerResults {
  /** The last is the long PRD that targets are set for. */
  readonly documents: readonly [DocumentLatency, DocumentLatency];
  readonly peers: readonly PeerLatency[];
  /** After a hundred edits, after a thousand, and later. */
  readonly held: readonly Held[];
  /** MiB with so many documents open. */
  readonly open: { readonly count: number; readonly resident: number };
  /** One for each start, or why there is none. */
  readonly activations: readonly Activation[] | string;
}

/** What was measured, as Markdown. */
export const serverReport = (results: ServerResults): string => `## The language server

Made by \`npm run bench:server\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}. Milliseconds, median / 95 %, in a process of its own over its standard streams; “inside” leaves out streams and JSON, in a bundle like the server's: the first ${results.documents[0].inside.keystrokes} keystrokes after opening, and the same ones again, warm. The documents are made of the examples, and their links lead to them.

| Lines | Start to first findings | Keystroke to findings, inside, first | … warm | … over the wire, first | Completion | Hover |
|---|---|---|---|---|---|---|
${results.documents.map(latencyRow).join('\n')}

### Beside others

The same keystrokes on the long PRD in turn, a burst of ours and a burst of theirs. Ratios are ours to theirs, burst by burst; below 1 is less. rumdl is sent the whole text each time, as it asks for. markdownlint has no server that runs by itself: its extension calls the library with the whole text, so there both are measured inside one process.

| Beside | Ratio | ms (ours / theirs) |
|---|---|---|
${results.peers.map(peerRow).join('\n')}

### Memory

Held by the server with the long PRD, garbage and machine code left out: ${results.held.map(heldAfter).join(', ')}. \`test/lsp/soak.test.ts\` shows that it stays so for 50,000. With ${results.open.count} documents open the process takes ${results.open.resident.toFixed(0)} MiB.

### Activation

${activation(results.activations)}

### Against the targets

| Target | Reached |
|---|---|
${targets(results).join('\n')}
`;

const spread = ({ median: middle, p95 }: Spread): string => `${middle.toFixed(2)} / ${p95.toFixed(2)}`;

const latencyRow = ({ lines, inside, wire }: DocumentLatency): string =>
  `| ${lines} | ${wire.firstFindings.toFixed(0)} | ${spread(inside.first)} | ${spread(inside.warm)} | ${spread(wire.keystroke)} | ${spread(wire.completion)} | ${spread(wire.hover)} |`;

const peerRow = ({ name, ours, theirs, ratio }: PeerLatency): string =>
  `| ${name} | ${ratio.toFixed(2)} | ${ours.toFixed(2)} / ${theirs.toFixed(2)} |`;

const heldAfter = ({ edits, held }: Held): string => `${(held / 1024).toFixed(1)} MiB after ${edits} edits`;

const medianOf = (activations: readonly Activation[], part: keyof Activation): number =>
  median(activations.map((each) => each[part]));

function activation(activations: ServerResults['activations']): string {
  if (typeof activations === 'string') return `Not measured. ${activations}`;
  return `In a real VS Code, by its own marks, median of ${activations.length} starts: ${medianOf(activations, 'load').toFixed(0)} ms to load our code, most of which is the client library, and ${medianOf(activations, 'call').toFixed(0)} ms in \`activate\`.`;
}

/** What is held after a thousand edits, to what is held after a hundred. */
function growth([early, later]: readonly Held[]): number {
  return early && later ? later.held / early.held : Number.NaN;
}

function targets({ documents: [, long], held, activations }: ServerResults): string[] {
  const { inside, wire } = long;
  return [
    target(
      'Keystroke on the long PRD inside the server, warm, median at most 3 ms',
      inside.warm.median,
      3,
      ' ms',
    ),
    target('The same right after opening, median at most 3 ms', inside.first.median, 3, ' ms'),
    target('The same, 95 % at most 16 ms', inside.first.p95, 16, ' ms'),
    target('The same over the wire, 95 % at most 50 ms', wire.keystroke.p95, 50, ' ms'),
    target('Memory after 1,000 edits at most 1.1 of that after 100', growth(held), 1.1),
    ...(typeof activations === 'string'
      ? []
      : [target('`activate` at most 50 ms', medianOf(activations, 'call'), 50, ' ms')]),
  ];
}

const target = (what: string, reached: number, limit: number, unit = ''): string =>
  `| ${what} | ${reached <= limit ? 'yes' : 'no'}: ${reached.toFixed(2)}${unit} |`;
