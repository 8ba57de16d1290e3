import { GitProblem } from './git';
import type { Repository } from './repository';

/** How many texts are asked for at a time: Git takes longer to start than to answer. */
const AT_A_TIME = 32;

/** Texts that Git has stored, by id. Those that will be asked for next are read along, and none is kept for longer. */
export class Blobs {
  readonly #repository: Pick<Repository, 'git'>;
  readonly #ids: readonly string[];
  #read: ReadonlyMap<string, Buffer> = new Map();

  /** @param ids In the order in which they will be asked for. */
  constructor(repository: Pick<Repository, 'git'>, ids: readonly string[]) {
    this.#repository = repository;
    this.#ids = ids;
  }

  /** @throws GitProblem when Git has no such text. */
  of(id: string): Buffer {
    const known = this.#read.get(id);
    if (known) return known;
    const at = Math.max(0, this.#ids.indexOf(id));
    const ids = [...new Set([id, ...this.#ids.slice(at, at + AT_A_TIME)])];
    this.#read = parseBatch(this.#repository.git.run(['cat-file', '--batch'], `${ids.join('\n')}\n`));
    const found = this.#read.get(id);
    if (found) return found;
    throw new GitProblem(`Git has no text ${id.slice(0, 7)} any more; “git fsck” tells what else is missing`);
  }
}

const LF = 10;

/** Reads what `git cat-file --batch` writes: for each object a line that tells its size, and so many bytes. */
export function parseBatch(answer: Buffer): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(LF, at);
    if (end === -1) break;
    const [id = '', kind, size] = answer.subarray(at, end).toString('latin1').split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    const length = Number(size);
    blobs.set(id, answer.subarray(at, at + length));
    at += length + 1;
  }
  return blobs;
}
