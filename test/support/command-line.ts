import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as engine from '../../cli/src/engine';
import { type Disk, nodeDisk } from '../../cli/src/io';
import type { IoWithEngine } from '../../cli/src/io-with-engine';
import { main } from '../../cli/src/main';

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Buffer;
  readonly disk?: Disk;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** What loads all that reads documents. */
  readonly engine?: IoWithEngine['engine'];
  /** How many threads there are, and what those beside the first run. */
  readonly threads?: { readonly count: number; readonly script: string };
  /** Rule pages by id. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** A folder of its own for one test, and the command line run in it. */
export class Workspace {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-')));

  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(name)), { recursive: true });
      writeFileSync(this.at(name), content);
    }
    return this;
  }

  link(name: string, target: string): this {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    symlinkSync(target, this.at(name));
    return this;
  }

  at = (name: string): string => join(this.path, name);

  read = (name: string): string => readFileSync(this.at(name), 'utf8');

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  async run(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = { isTTY: settings.isTTY, columns: settings.columns };
    const io: IoWithEngine = {
      cwd: settings.cwd ? this.at(settings.cwd) : this.path,
      env: settings.env ?? {},
      stdout: { ...terminal, write: (text) => out.push(text) },
      stderr: { ...terminal, write: (text) => err.push(text) },
      disk: settings.disk ?? nodeDisk,
      readStdin: async () => Buffer.from(settings.stdin ?? ''),
      rulePage: (id) => {
        const markdown = settings.pages?.[id];
        return markdown === undefined ? null : { markdown, url: null };
      },
      engine: settings.engine ?? (async () => engine),
      workerScript: settings.threads?.script ?? null,
      cores: settings.threads?.count ?? 1,
    };
    const code = await main(args, io);
    return { code, stdout: out.join(''), stderr: err.join('') };
  }
}
