import { readFileSync } from 'node:fs';
import { InsideServer } from './inside-server';
import { type Spread, spreadOf } from './measure';

/** Milliseconds from a keystroke to its findings, without the way through streams and JSON. */
export interface InsideLatency {
  /** How many keystrokes each of the two is of. */
  readonly keystrokes: number;
  /** Those right after the document was opened, while the runtime still compiles what it meets. */
  readonly first: Spread;
  /** The same keystrokes at the same places, once it has met them often. */
  readonly warm: Spread;
}

/** How many times all is typed; the last time is warm. */
const ROUNDS = 8;

async function measure(text: string, bursts: number): Promise<InsideLatency> {
  const inside = await InsideServer.open(text);
  const round = async () => {
    const times: number[] = [];
    for (let burst = 0; burst < bursts; burst += 1)
      times.push(...(await inside.burst(inside.placeOf(burst, bursts))));
    return times;
  };
  const first = await round();
  for (let between = 2; between < ROUNDS; between += 1) await round();
  return { keystrokes: first.length, first: spreadOf(first), warm: spreadOf(await round()) };
}

/*
 * node inside.cjs DOCUMENT BURSTS
 * Bundled and run by `inside-latency`. Prints an InsideLatency as JSON.
 */
const [document = '', bursts] = process.argv.slice(2);
void measure(readFileSync(document, 'utf8'), Number(bursts)).then((latency) =>
  console.log(JSON.stringify(latency)),
);
