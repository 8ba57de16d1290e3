import { hash } from 'node:crypto';
import type { FilesByPath } from '../../../core/src';
import type { LinkedAnchors } from '../files/linked-anchors';

/** What was asked of the files around a document. */
export type Question = 'kind' | 'anchors' | 'names';

/** A question, the absolute path it is about, and what the answer depended on. */
export type Answer = readonly [question: Question, path: string, state: string];

/** All that the outcome of a document depends on beside the settings of the run; plain data. */
export interface Seen {
  /** The digest of its text. */
  readonly text: string;
  /** The digest of the configuration that governs it. */
  readonly config: string;
  readonly around: readonly Answer[];
}

/** A digest of UTF-8, given as bytes or as text. Equal ones stand for equal contents, so nothing weaker will do. */
export const digestOf = (...parts: readonly (Buffer | string)[]): string => {
  const [only] = parts;
  return hash('sha256', parts.length === 1 && only !== undefined ? only : joined(parts), 'base64url');
};

/** How many bytes a digest is, and the same digest as bytes. */
export const DIGEST_BYTES = 32;
export const digestFrom = (digest: string): Buffer => Buffer.from(digest, 'base64url');
export const digestIn = (bytes: Buffer, from: number): string =>
  bytes.toString('base64url', from, from + DIGEST_BYTES);

/** Two parts are never taken for one: no UTF-8 holds the byte between them. */
const joined = (parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part, index) => {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      return index > 0 ? [SEPARATOR, bytes] : [bytes];
    }),
  );

const SEPARATOR = Buffer.of(0xff);

/** What the names in a folder come to. Their order counts: of equally good suggestions the first is made. */
export const stateOfNames = (names: readonly string[]): string => digestOf(...names);

/** The files around documents, and a note of what was asked of them. */
export class ObservedFiles implements FilesByPath {
  readonly #files: FilesByPath;
  readonly #linked: LinkedAnchors;
  readonly #answers = new Map<string, Answer>();

  constructor(files: FilesByPath, linked: LinkedAnchors) {
    this.#files = files;
    this.#linked = linked;
  }

  kindOf(path: string): ReturnType<FilesByPath['kindOf']> {
    const kind = this.#files.kindOf(path);
    this.#note('kind', path, kind);
    return kind;
  }

  anchors(path: string): ReturnType<FilesByPath['anchors']> {
    const anchors = this.#files.anchors(path);
    this.#note('anchors', path, this.#linked.digestOf(path));
    return anchors;
  }

  names(folder: string): readonly string[] {
    const names = this.#files.names(folder);
    this.#note('names', folder, stateOfNames(names));
    return names;
  }

  /** What was asked since it was last taken. */
  take(): readonly Answer[] {
    const answers = [...this.#answers.values()];
    this.#answers.clear();
    return answers;
  }

  /** Two answers to one question, for a file that changes meanwhile, are both kept, and will never both be true. */
  #note(question: Question, path: string, state: string): void {
    this.#answers.set(`${question}\n${path}\n${state}`, [question, path, state]);
  }
}
