import type { PathKind } from '../../core/src';

/** What the server asks of the world around it; each host has its own. */
export interface World {
  readonly version: string;
  readonly clock: Clock;
  /** The disk, for `file:` documents; null where there is none. */
  readonly disk: FileSystem | null;
  /** The URI of the folder with the pages of the rules, with a slash at its end. */
  readonly rulePages: string;
}

export interface Clock {
  /** Milliseconds from any start. */
  now(): number;
  /** Runs something later. Gives what takes it back. */
  after(milliseconds: number, run: () => void): () => void;
  /** Lets what waits in the queue of messages go first. */
  turn(): Promise<void>;
}

/** An answer that some hosts have at once and others must ask for. */
export type Answer<Value> = Value | Promise<Value>;

export interface FolderEntry {
  readonly name: string;
  readonly kind: PathKind;
}

/** Files by path: absolute with `/`, or `scheme://authority/path` for those that are not on disk. */
export interface FileSystem {
  /** Left out where only whole folders can be asked for. */
  kindOf?(path: string): Answer<PathKind>;
  /** Null when the file cannot be read as UTF-8 text. */
  text(path: string): Answer<string | null>;
  /** Nothing for a folder that is none or cannot be read. */
  entries(folder: string): Answer<readonly FolderEntry[]>;
}
