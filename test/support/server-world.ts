import type { Clock, FileSystem, FolderEntry, World } from '../../server/src/world';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  turn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass, and runs what is due in its order. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
  }
}

/** Files by absolute path, which a test may change. It counts how often each is looked at. */
export class TestDisk implements FileSystem {
  readonly files: Map<string, string>;
  readonly asked: string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files));
  }

  kindOf(path: string) {
    this.asked.push(path);
    if (this.files.has(path)) return 'file';
    return this.#below(path).length > 0 ? 'folder' : 'missing';
  }

  text(path: string): string | null {
    this.asked.push(path);
    return this.files.get(path) ?? null;
  }

  entries(folder: string): readonly FolderEntry[] {
    this.asked.push(folder);
    const names = new Map<string, FolderEntry>();
    for (const rest of this.#below(folder)) {
      const [name = '', ...deeper] = rest.split('/');
      names.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
    }
    return [...names.values()];
  }

  #below(folder: string): readonly string[] {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.files.keys()].flatMap((path) =>
      path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
    );
  }
}

export interface TestWorld extends World {
  readonly clock: TestClock;
  readonly disk: TestDisk;
}

export const testWorld = (files: Readonly<Record<string, string>> = {}): TestWorld => ({
  version: '1.2.3',
  clock: new TestClock(),
  disk: new TestDisk(files),
  rulePages: 'https://example.com/rules/',
});
