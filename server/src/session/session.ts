import { Emitter } from 'vscode-languageserver';
import type { TextLines } from '../../../core/src';
import type { ThroughlineSettings } from '../../../protocol/src';
import type { ClientTraits } from '../client-traits';
import type { Positions } from '../convert';
import type { FileSystem, World } from '../world';
import { type Checked, Checker } from './checker';
import { FileCache } from './file-cache';
import { gathering } from './gather';
import type { OpenDocument } from './open-document';
import type { SettingsStore } from './settings';
import { isOnDisk } from './uri';

/** What the server makes of the version of a document that is open now. */
export interface Reading extends Checked {
  readonly open: OpenDocument;
  readonly version: number;
  /** The text of this version, to turn offsets into positions. */
  readonly lines: TextLines;
}

/** How much text of open documents is kept parsed, in code units. */
const MOST_PARSED = 400_000;

/** How long typing in a configuration is gathered before all that it governs is judged anew. */
const CONFIG_PAUSE_MS = 500;

/** Of a reading that waits for files. */
const UNSETTLED = -1;

interface Kept {
  readonly reading: Reading;
  readonly generation: number;
  /** The settings it was read with: a reading that waited for a file may end after they have changed. */
  readonly settings: ThroughlineSettings;
}

export interface SessionParts {
  readonly world: World;
  readonly traits: ClientTraits;
  readonly positions: Positions;
  readonly settings: SettingsStore;
  /** Files that are not on the server's disk; null when the client does not read any for it. */
  readonly remote: FileSystem | null;
}

/** What the server remembers between two messages. */
export class Session {
  readonly world: World;
  readonly traits: ClientTraits;
  readonly positions: Positions;
  readonly settings: SettingsStore;
  readonly files: FileCache;
  readonly checker: Checker;
  /** The paths of the workspace's folders. */
  folders: readonly string[] = [];
  readonly #documents = new Map<string, OpenDocument>();
  readonly #byPath = new Map<string, OpenDocument>();
  /** The documents that are kept parsed, in the order they were read, the oldest first. */
  readonly #parsed = new Set<OpenDocument>();
  readonly #kept = new WeakMap<OpenDocument, Kept>();
  readonly #changed = new Emitter<OpenDocument>();
  readonly #left = new Emitter<OpenDocument>();
  readonly #closed = new Emitter<OpenDocument>();
  readonly #invalidated = new Emitter<readonly string[] | null>();
  readonly #reconfigured: () => void;
  #generation = 0;

  constructor({ world, traits, positions, settings, remote }: SessionParts) {
    this.world = world;
    this.traits = traits;
    this.positions = positions;
    this.settings = settings;
    const systemOf = (path: string) => (world.disk && isOnDisk(path) ? world.disk : remote);
    this.files = new FileCache(systemOf, {
      text: (path) => this.#byPath.get(path)?.text ?? null,
      parsed: (path) => this.#byPath.get(path)?.parsed ?? null,
    });
    this.checker = new Checker(this.files, () => this.folders);
    this.#reconfigured = gathering(world.clock, CONFIG_PAUSE_MS, () => this.invalidate(null));
  }

  /** A document was opened or has changed. */
  readonly onChanged = this.#changed.event;
  readonly onLeft = this.#left.event;
  readonly onClosed = this.#closed.event;
  /** Something beside the documents has changed: these files, or null for configuration, settings or anything. */
  readonly onInvalidated = this.#invalidated.event;

  get documents(): readonly OpenDocument[] {
    return [...this.#documents.values()];
  }

  document(uri: string): OpenDocument | null {
    return this.#documents.get(uri) ?? null;
  }

  /** The open document at a path. */
  documentAt(path: string): OpenDocument | null {
    return this.#byPath.get(path) ?? null;
  }

  open(document: OpenDocument): void {
    this.#documents.set(document.uri, document);
    if (document.path !== null) this.#byPath.set(document.path, document);
    this.edited(document);
  }

  edited(document: OpenDocument): void {
    this.#changed.fire(document);
    if (document.type !== 'config') return;
    // What an author sees in a configuration holds, saved or not; what was judged by it waits for a pause.
    this.checker.forgetConfig();
    this.#reconfigured();
  }

  /** The disk is now like the document, and other files may have been written with it. */
  saved(document: OpenDocument): void {
    document.saved();
    // Of texts that have changed only a client that watches them tells.
    const { watchesFiles } = this.traits;
    if (watchesFiles) this.files.forgetPlaces();
    else this.files.forgetAll();
    const isAlone = watchesFiles && document.type !== 'config' && document.path !== null;
    this.invalidate(isAlone ? [document.path] : null);
  }

  /** The cursor has left the block that was being written. */
  left(document: OpenDocument): void {
    this.#left.fire(document);
  }

  close(document: OpenDocument): void {
    this.#documents.delete(document.uri);
    this.#parsed.delete(document);
    this.settings.forget(document.uri);
    if (document.path !== null) {
      this.#byPath.delete(document.path);
      this.files.forget(document.path);
    }
    this.#closed.fire(document);
    if (document.type === 'config') this.invalidate(null);
  }

  /**
   * What was read so far may no longer hold.
   * @param paths The files that have changed; null when it may be any, or what governs them.
   */
  invalidate(paths: readonly string[] | null): void {
    this.#generation += 1;
    if (paths === null) this.checker.forgetConfig();
    this.#invalidated.fire(paths);
  }

  /** Reads an open document as it is now: once for each version, whoever asks. */
  async read(open: OpenDocument): Promise<Reading> {
    const settings = await this.settings.of(open.uri);
    return this.settled(() => this.#read(open, settings));
  }

  /** Looks at files until everything that was looked for is at hand. */
  async settled<Value>(look: () => Value): Promise<Value> {
    for (;;) {
      const value = look();
      const pending = this.files.pending();
      if (!pending) return value;
      await pending;
      this.checker.forgetConfig();
    }
  }

  #read(open: OpenDocument, settings: ThroughlineSettings): Reading {
    const kept = this.#kept.get(open);
    const isCurrent = kept?.generation === this.#generation && kept.settings === settings;
    if (isCurrent && kept.reading.version === open.version) return kept.reading;
    const { version, lines } = open;
    // What was read before is used up by this, even when files are still missing.
    const checked = this.checker.check(open, settings, kept?.reading.document);
    const reading = { ...checked, open, version, lines };
    const generation = this.files.pending() ? UNSETTLED : this.#generation;
    this.#kept.set(open, { reading, generation, settings });
    this.#forgetOldest(open);
    return reading;
  }

  /** A parsed document takes some two hundred times its text. Those read last stay; the others are parsed anew when asked for. */
  #forgetOldest(latest: OpenDocument): void {
    this.#parsed.delete(latest);
    // One that was closed while it was read goes with its reader.
    if (this.#documents.get(latest.uri) === latest) this.#parsed.add(latest);
    let size = 0;
    for (const { lines } of this.#parsed) size += lines.length;
    for (const oldest of this.#parsed) {
      if (size <= MOST_PARSED || oldest === latest) break;
      size -= oldest.lines.length;
      this.#parsed.delete(oldest);
      this.#kept.delete(oldest);
      oldest.release();
    }
  }
}
