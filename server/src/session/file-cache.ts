import {
  type Anchors,
  anchorsOf,
  type ConfigFiles,
  type FilesByPath,
  folderOf,
  type MarkdownDocument,
  type PathKind,
  parseMarkdown,
} from '../../../core/src';
import type { Answer, FileSystem, FolderEntry } from '../world';

/** What is open in the client, which is truer than the disk. */
export interface Overlay {
  text(path: string): string | null;
  /** Null when it is not open, or not parsed now. */
  parsed(path: string): MarkdownDocument | null;
}

const NONE: readonly FolderEntry[] = [];

/** How much text of files that nobody reads for themselves is kept parsed, in code units. */
const MOST_KEPT = 200_000;

/**
 * Files as the core wants them: at once. What a host can only give later is asked for, counts as absent until then, and
 * makes `pending` wait, after which whoever asked has to look again.
 */
export class FileCache implements FilesByPath, ConfigFiles {
  readonly #systemOf: (path: string) => FileSystem | null;
  readonly #overlay: Overlay;
  readonly #kinds = new Map<string, PathKind>();
  readonly #texts = new Map<string, string | null>();
  readonly #folders = new Map<string, readonly FolderEntry[]>();
  readonly #names = new WeakMap<readonly FolderEntry[], readonly string[]>();
  readonly #parsed = new Map<string, MarkdownDocument>();
  readonly #asked = new Map<string, Promise<void>>();

  constructor(systemOf: (path: string) => FileSystem | null, overlay: Overlay) {
    this.#systemOf = systemOf;
    this.#overlay = overlay;
  }

  /** Waits for what was asked for; null when everything was at hand. */
  pending(): Promise<unknown> | null {
    return this.#asked.size === 0 ? null : Promise.all(this.#asked.values());
  }

  kindOf(path: string): PathKind {
    const known = this.#kinds.get(path);
    if (known !== undefined) return known;
    const system = this.#systemOf(path);
    if (system?.kindOf)
      return this.#get(this.#kinds, 'kind', path, 'unknown', (from) => from.kindOf?.(path) ?? 'unknown');
    const bare = path.replace(/\/$/, '');
    const name = bare.slice(bare.lastIndexOf('/') + 1);
    return this.entries(folderOf(bare)).find((entry) => entry.name === name)?.kind ?? 'missing';
  }

  entries(folder: string): readonly FolderEntry[] {
    return this.#get(this.#folders, 'folder', folder, NONE, (system) => system.entries(folder));
  }

  /** The same list for the same entries, so that what is made of it can be kept. */
  names(folder: string): readonly string[] {
    const entries = this.entries(folder === '' ? '/' : folder);
    const names = this.#names.get(entries) ?? entries.map(({ name }) => name);
    this.#names.set(entries, names);
    return names;
  }

  read(path: string): string | null {
    return (
      this.#overlay.text(path) ?? this.#get(this.#texts, 'text', path, null, (system) => system.text(path))
    );
  }

  anchors(path: string): Anchors | null {
    const linked = this.#markdown(path);
    return linked && anchorsOf(linked);
  }

  #markdown(path: string): MarkdownDocument | null {
    const parsed = this.#overlay.parsed(path);
    if (parsed) return parsed;
    const known = this.#parsed.get(path);
    const open = this.#overlay.text(path);
    if (known && (open === null || open === known.text)) return this.#keep(path, known);
    const text = this.read(path);
    if (text === null) return null;
    this.release(path);
    return this.#keep(path, parseMarkdown(text));
  }

  /** The text of a file is not needed again soon. */
  release(path: string): void {
    this.#texts.delete(path);
  }

  /** Files that were linked to last stay parsed; in the order of use, the oldest first. */
  #keep(path: string, parsed: MarkdownDocument): MarkdownDocument {
    this.#parsed.delete(path);
    this.#parsed.set(path, parsed);
    let size = 0;
    for (const { text } of this.#parsed.values()) size += text.length;
    for (const [oldest, { text }] of this.#parsed) {
      if (size <= MOST_KEPT || oldest === path) break;
      this.#parsed.delete(oldest);
      size -= text.length;
    }
    return parsed;
  }

  /** The file has changed, come or gone. */
  forget(path: string): void {
    this.#kinds.delete(path);
    this.#texts.delete(path);
    this.#parsed.delete(path);
    this.#folders.delete(folderOf(path));
    this.#asked.clear();
  }

  /** Anything may have changed, but for texts, which are too dear to read again without a reason. */
  forgetPlaces(): void {
    this.#kinds.clear();
    this.#folders.clear();
    this.#asked.clear();
  }

  forgetAll(): void {
    this.forgetPlaces();
    this.#texts.clear();
    this.#parsed.clear();
  }

  #get<Value>(
    known: Map<string, Value>,
    what: string,
    path: string,
    unknown: Value,
    ask: (system: FileSystem) => Answer<Value>,
  ): Value {
    const value = known.get(path);
    if (value !== undefined) return value;
    const key = `${what}:${path}`;
    if (this.#asked.has(key)) return unknown;
    const system = this.#systemOf(path);
    const answer = system ? ask(system) : unknown;
    if (answer instanceof Promise) {
      this.#await(key, answer, (given) => known.set(path, given), unknown);
      return unknown;
    }
    known.set(path, answer);
    return answer;
  }

  #await<Value>(key: string, answer: Promise<Value>, keep: (value: Value) => void, unknown: Value): void {
    const done: Promise<void> = answer
      // A host that cannot answer has no such file, as far as we can know.
      .catch(() => unknown)
      .then((given) => {
        // What was asked for before a change may be the answer from before it.
        if (this.#asked.get(key) !== done) return;
        this.#asked.delete(key);
        keep(given);
      });
    this.#asked.set(key, done);
  }
}
