import type { Worker } from 'node:worker_threads';
import type { Io } from '../io';
import type { ThreadResult, ThreadTask } from './check-in-threads';

/** From so many files on a thread earns the time it takes to start and to warm up. */
export const MANY_FILES = 200;
const MOST_THREADS = 8;

/** Other threads that check. They load what checks while it is still being found out what there is to check. */
export class Threads {
  readonly #workers: readonly Worker[];
  readonly #ended: Promise<unknown>;
  #take: (result: ThreadResult) => void = () => {};

  private constructor(script: string, count: number) {
    // Most runs are small, and loading this takes longer than to tell so.
    const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
    this.#workers = Array.from({ length: count }, () => new Thread(script));
    const ended = this.#workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('message', (result: ThreadResult) => this.#take(result));
          worker.on('error', reject);
          // Whatever ends a thread early, its files were not checked.
          worker.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`)),
          );
        }),
    );
    this.#ended = Promise.all(ended);
    // A thread that fails before it has work is told of when it gets some.
    this.#ended.catch(() => {});
  }

  /** Starts a thread for each core but one; null where there is but one, or none can be started. */
  static start({ workerScript, cores }: Pick<Io, 'workerScript' | 'cores'>): Threads | null {
    const others = Math.min(cores, MOST_THREADS) - 1;
    return workerScript === null || others < 1 ? null : new Threads(workerScript, others);
  }

  /** Has all of them work, until there is no more to do. @param take Called with what each has done, again and again. */
  async work(task: ThreadTask, take: (result: ThreadResult) => void): Promise<void> {
    this.#take = take;
    for (const worker of this.#workers) worker.postMessage(task);
    await this.#ended;
  }

  /** Ends those that still run. */
  stop(): void {
    for (const worker of this.#workers) void worker.terminate();
  }
}
