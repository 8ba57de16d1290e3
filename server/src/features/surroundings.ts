import { type KnownDocument, knownDocument, type RaciView, raciViewOf } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Reading } from '../session/session';
import type { Context } from './context';
import { titleOf } from './raci-source';
import type { WorkspaceScan } from './workspace-scan';

/** An open document as it was when somebody last looked. */
interface Seen {
  readonly version: number;
  /** As that of the scan: what governs the document may be another since. */
  readonly changes: number;
  readonly known: KnownDocument | null;
}

/**
 * What stands around a document in its workspace, as far as it is known. Nobody waits for files to be read: whoever asks
 * is told to ask again once there is more.
 */
export class Surroundings {
  readonly #context: Context;
  readonly #scan: WorkspaceScan;
  readonly #seen = new WeakMap<OpenDocument, Seen>();
  #closed: readonly KnownDocument[] = [];
  #walkedAt = -1;
  #isLooking = false;
  readonly #asking = new Set<OpenDocument>();

  constructor(context: Context, scan: WorkspaceScan) {
    this.#context = context;
    this.#scan = scan;
  }

  /** The documents that are known by now, the asking one among them. */
  of(own: KnownDocument, { open, version }: Reading): readonly KnownDocument[] {
    this.#seen.set(open, { version, changes: this.#scan.changes, known: own });
    this.#asking.add(open);
    const known = this.#known();
    if (!this.#isLooking) void this.#look(known).catch((fault: unknown) => this.#failed(fault));
    return known;
  }

  #known(): readonly KnownDocument[] {
    const { session } = this.#context;
    const open = session.documents.flatMap((document) => this.#seen.get(document)?.known ?? []);
    return [...open, ...this.#closed.filter(({ path }) => path === null || !session.documentAt(path))];
  }

  async #look(before: readonly KnownDocument[]): Promise<void> {
    this.#isLooking = true;
    try {
      for (const open of this.#context.session.documents) await this.#see(open);
      await this.#walk();
    } finally {
      this.#isLooking = false;
    }
    const asking = [...this.#asking];
    this.#asking.clear();
    const isOther = ({ uri }: KnownDocument) => asking.every((open) => open.uri !== uri);
    const was = before.filter(isOther);
    const now = this.#known().filter(isOther);
    const isSame = was.length === now.length && now.every((known, index) => known === was[index]);
    if (!isSame) for (const open of asking) this.#tell(open);
  }

  async #see(open: OpenDocument): Promise<void> {
    const { changes } = this.#scan;
    const seen = this.#seen.get(open);
    const isSeen = seen?.version === open.version && seen.changes === changes;
    // Who asks says what it is like by asking.
    if (isSeen || this.#asking.has(open) || open.type !== 'markdown') return;
    const { session } = this.#context;
    // What the author does meanwhile goes first.
    await session.world.clock.turn();
    const reading = await session.read(open);
    const view = reading.document ? raciViewOf(reading.document, []) : { grids: [] };
    this.#seen.set(open, { version: reading.version, changes, known: knownAs(reading, view) });
  }

  async #walk(): Promise<void> {
    const { changes } = this.#scan;
    if (changes === this.#walkedAt) return;
    const closed: KnownDocument[] = [];
    for await (const { known } of this.#scan.files(() => false)) if (known) closed.push(known);
    this.#closed = closed;
    this.#walkedAt = changes;
  }

  #tell({ uri, version }: OpenDocument): void {
    const { connection, session } = this.#context;
    if (session.traits.wantsChecked)
      void connection.sendNotification('throughline/checked', { uri, version });
  }

  #failed(fault: unknown): void {
    this.#context.connection.console.error(`The documents around one were not read: ${String(fault)}`);
  }
}

/** What others may say about an open document, or it about them; null where nobody goes by it. */
export function knownAs(
  { document, open: { uri, path } }: Reading,
  { grids }: RaciView,
): KnownDocument | null {
  return document && knownDocument(document, { uri, path, title: titleOf(document, uri) }, { grids });
}
