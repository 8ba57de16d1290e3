import { type Files, folderOf, type MarkdownDocument, relativePath, resolvePath } from '../../../core/src';
import type { Disk } from '../io';
import { systemCode } from '../notice';
import type { ParsedFiles } from './parsed-files';

/** What `core` may see of the disk around a document. Nothing outside the workspace is looked at. */
export class LinkedFiles implements Files {
  readonly #disk: Disk;
  readonly #parsed: ParsedFiles;
  readonly #folder: string;
  readonly #root: string;

  /** @param path The document. @param root The folder that links may not leave; those that start with `/` begin there. */
  constructor(disk: Disk, parsed: ParsedFiles, path: string, root: string) {
    this.#disk = disk;
    this.#parsed = parsed;
    this.#folder = folderOf(path);
    this.#root = root;
  }

  kindOf(target: string): 'file' | 'folder' | 'missing' | 'unknown' {
    const path = this.#resolve(target);
    if (path === null) return 'unknown';
    try {
      const stats = this.#disk.stat(path);
      if (stats.isDirectory()) return 'folder';
      return stats.isFile() ? 'file' : 'unknown';
    } catch (fault) {
      const code = systemCode(fault);
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unknown';
    }
  }

  markdown(target: string): MarkdownDocument | null {
    const path = this.#resolve(target);
    return path === null || this.kindOf(target) !== 'file' ? null : this.#parsed.read(path).markdown;
  }

  siblings(target: string): readonly string[] {
    const path = this.#resolve(target);
    if (path === null) return [];
    try {
      return this.#disk.list(folderOf(path)).map(({ name }) => name);
    } catch (fault) {
      if (systemCode(fault) === null) throw fault;
      return [];
    }
  }

  #resolve(target: string): string | null {
    const plain = target.replace(/[?#].*$/s, '').replaceAll('\\', '/');
    if (plain.includes('\u0000')) return null;
    const path = resolvePath(plain.startsWith('/') ? this.#root : this.#folder, plain.replace(/^\/+/, ''));
    return path === this.#root || relativePath(this.#root, path) !== null ? path : null;
  }
}
