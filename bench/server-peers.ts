import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InsideServer } from './inside-server';
import { ourServer, startServer } from './language-server';
import { median, timeOf } from './measure';
import { installPeers } from './peers';
import { Typist } from './typist';

export interface PeerLatency {
  readonly name: string;
  /** Milliseconds from a keystroke to the findings, median. */
  readonly ours: number;
  readonly theirs: number;
  /** Ours to theirs, median of the ratios of bursts that followed each other. */
  readonly ratio: number;
}

interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

const latencyOf = (name: string, pairs: readonly Pair[]): PeerLatency => ({
  name,
  ours: median(pairs.map(({ ours }) => ours)),
  theirs: median(pairs.map(({ theirs }) => theirs)),
  ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
});

/** The same bursts of typing through our server and rumdl's, in turn. */
export async function measureBesideRumdl(root: string, text: string, bursts: number): Promise<PeerLatency> {
  const rumdl = join(installPeers(root), 'node_modules/.bin/rumdl');
  const servers = [await startServer(ourServer(root)), await startServer([rumdl, 'server'])] as const;
  const [ours, theirs] = [new Typist(servers[0], text), new Typist(servers[1], text)];
  await ours.open();
  await theirs.open();
  const pairs: Pair[] = [];
  for (let burst = 0; burst < bursts; burst += 1) {
    const at = ours.placeOf(burst, bursts);
    pairs.push({ ours: median(await ours.burst(at)), theirs: median(await theirs.burst(at)) });
  }
  for (const server of servers) server.stop();
  return latencyOf('rumdl, its language server', pairs);
}

/**
 * The same beside markdownlint, which has no server: its extension for VS Code calls the library with the whole text,
 * in the extension host. So both are measured in this process, without streams and JSON.
 */
export async function measureBesideMarkdownlint(
  root: string,
  text: string,
  bursts: number,
): Promise<PeerLatency> {
  const lint = await markdownlint(root);
  const inside = await InsideServer.open(text);
  lint(text);
  const pairs: Pair[] = [];
  for (let burst = 0; burst < bursts; burst += 1) {
    const at = inside.placeOf(burst, bursts);
    const theirs = await timeOf(async () => lint(`${text.slice(0, at)}a${text.slice(at)}`));
    pairs.push({ ours: median(await inside.burst(at)), theirs });
  }
  return latencyOf('markdownlint, its library', pairs);
}

type Lint = (text: string) => unknown;

async function markdownlint(root: string): Promise<Lint> {
  const { resolve } = createRequire(join(installPeers(root), 'package.json'));
  const library: { lint(options: object): unknown } = await import(
    pathToFileURL(resolve('markdownlint/sync')).href
  );
  return (text) => library.lint({ strings: { text } });
}
