import type { Anchors } from './document/references/anchors';

/** What the core asks of the world about files. Paths are absolute and use `/`, or are URIs: the adapter's choice. */
export interface Files {
  /** What stands at `target`, a relative URL path as written in the document (already percent-decoded). */
  kindOf(target: string): 'file' | 'folder' | 'missing' | 'unknown';
  /** Where links can point to in a Markdown file; null when it cannot be read. The same object while the file is the same. */
  anchors(target: string): Anchors | null;
  /** The names in the folder that `target` lies in, to suggest the nearest one. */
  siblings(target: string): readonly string[];
}

/** How configuration files are found and read. Paths are absolute and use `/`, or are URIs: the adapter's choice. */
export interface ConfigFiles {
  /** The names in a folder; none when there is no such folder or it cannot be read. */
  names(folder: string): readonly string[];
  /** The text of a file; null when there is none or it cannot be read as text. */
  read(path: string): string | null;
}
