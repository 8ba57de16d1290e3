import { TextDocument } from 'vscode-languageserver-textdocument';
import { traitsOf } from '../server/src/client-traits';
import { Positions } from '../server/src/convert';
import { Reports } from '../server/src/features/reports';
import { nodeWorld } from '../server/src/node-world';
import { OpenDocument } from '../server/src/session/open-document';
import { Session } from '../server/src/session/session';
import { SettingsStore } from '../server/src/session/settings';
import { median, percentile } from './measure';
import type { Spread } from './server-latency';

const TYPED = 'and so on ';
const URI = 'file:///bench/docs/prd.md';

/** The same keystrokes from the change to the diagnostics, without the way through streams and JSON. */
export async function measureInside(text: string, bursts: number): Promise<Spread> {
  const session = new Session({
    world: nodeWorld(),
    traits: traitsOf({
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    }),
    positions: new Positions('utf-16'),
    settings: new SettingsStore({}, null),
    remote: null,
  });
  const reports = new Reports({ session, rulePage: (id) => id });
  const open = new OpenDocument({ uri: URI, languageId: 'markdown', version: 1, text });
  session.open(open);
  await reports.of(open);
  const mirror = TextDocument.create(URI, 'markdown', 1, text);
  const times: number[] = [];
  const type = async (offset: number, removed: number, written: string) => {
    const range = { start: mirror.positionAt(offset), end: mirror.positionAt(offset + removed) };
    const version = mirror.version + 1;
    TextDocument.update(mirror, [{ range, text: written }], version);
    const start = performance.now();
    open.change([{ range, text: written }], version, session.positions, performance.now());
    session.edited(open);
    await reports.of(open);
    times.push(performance.now() - start);
  };
  for (let burst = 0; burst < bursts; burst += 1) {
    const blank = mirror.getText().indexOf(' ', Math.floor((text.length * (burst + 0.5)) / bursts));
    for (const [index, key] of [...TYPED].entries()) await type(blank + index, 0, key);
    for (let index = TYPED.length - 1; index >= 0; index -= 1) await type(blank + index, 1, '');
  }
  return { median: median(times), p95: percentile(times, 0.95) };
}
