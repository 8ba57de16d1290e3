import { ourServer, startServer } from './language-server';
import { type Spread, spreadOf, timeOf } from './measure';
import { Typist } from './typist';

export interface ServerLatency {
  /** Milliseconds from opening to the first findings, the start of the process included. */
  readonly firstFindings: number;
  /** From sending a change to having the findings of the changed text. */
  readonly keystroke: Spread;
  readonly completion: Spread;
  readonly hover: Spread;
}

/** Types into a document through the built server, over its standard streams. */
export async function measureServer(root: string, text: string, bursts: number): Promise<ServerLatency> {
  const started = performance.now();
  const server = await startServer(ourServer(root));
  const typist = new Typist(server, text);
  await typist.open();
  const firstFindings = performance.now() - started;
  const keystrokes: number[] = [];
  const completions: number[] = [];
  const hovers: number[] = [];
  for (let burst = 0; burst < bursts; burst += 1) {
    const at = typist.placeOf(burst, bursts);
    const times = await typist.burst(at, async () => {
      completions.push(await timeOf(() => typist.complete(at)));
      hovers.push(await timeOf(() => typist.hover(at)));
    });
    keystrokes.push(...times);
  }
  server.stop();
  return {
    firstFindings,
    keystroke: spreadOf(keystrokes),
    completion: spreadOf(completions),
    hover: spreadOf(hovers),
  };
}
