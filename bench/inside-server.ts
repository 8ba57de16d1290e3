import { traitsOf } from '../server/src/client-traits';
import { Positions } from '../server/src/convert';
import { Reports } from '../server/src/features/reports';
import { nodeWorld } from '../server/src/node-world';
import { OpenDocument } from '../server/src/session/open-document';
import { Session } from '../server/src/session/session';
import { SettingsStore } from '../server/src/session/settings';
import { timeOf } from './measure';
import { placeOf, TYPED, URI } from './typing';

/** From the change to the diagnostics, without the way through streams and JSON. */
export class InsideServer {
  readonly #session = new Session({
    world: nodeWorld(),
    traits: traitsOf({
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    }),
    positions: new Positions('utf-16'),
    settings: new SettingsStore({}, null),
    remote: null,
  });
  readonly #reports = new Reports({ session: this.#session, rulePage: (id) => id });
  readonly #open: OpenDocument;

  private constructor(text: string) {
    this.#open = new OpenDocument({ uri: URI, languageId: 'markdown', version: 1, text });
  }

  /** Opens a document and judges it once. */
  static async open(text: string): Promise<InsideServer> {
    const inside = new InsideServer(text);
    inside.#session.open(inside.#open);
    await inside.#reports.of(inside.#open);
    return inside;
  }

  placeOf = (burst: number, bursts: number): number => placeOf(this.#open.text, burst, bursts);

  /** Types a few words and deletes them; milliseconds from each keystroke to its findings. */
  async burst(at: number): Promise<readonly number[]> {
    const times: number[] = [];
    for (const [index, key] of [...TYPED].entries()) times.push(await this.#type(at + index, 0, key));
    for (let index = TYPED.length - 1; index >= 0; index -= 1)
      times.push(await this.#type(at + index, 1, ''));
    return times;
  }

  #type(offset: number, removed: number, text: string): Promise<number> {
    // A copy of the text as the client has it would cost as much memory as the server's, in the same process.
    const { lines } = this.#open;
    const { positions } = this.#session;
    const range = positions.range(lines, { start: offset, end: offset + removed });
    const version = this.#open.version + 1;
    return timeOf(() => {
      this.#open.change([{ range, text }], version, positions, performance.now());
      this.#session.edited(this.#open);
      return this.#reports.of(this.#open);
    });
  }
}
