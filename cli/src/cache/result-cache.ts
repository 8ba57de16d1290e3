import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilesByPath, ResolvedConfig } from '../../../core/src';
import type { Target } from '../files/find-targets';
import { openNewFile } from '../files/new-file';
import { absolutePath, displayPath, pathFrom } from '../files/paths';
import type { Disk, Io } from '../io';
import { type Notice, reasonOf, systemCode, warning } from '../notice';
import type { CheckSettings } from '../run/check-settings';
import { type FileOutcome, PASSED_OVER } from '../run/file-checker';
import { BaselineDigests } from '../run/known-findings';
import { packageRoot, version } from '../version';
import { type CacheLines, parseCache, printCache } from './cache-file';
import { ConfigDigests, PresentState } from './present-state';
import { digestOf, type Seen } from './seen';

/** The file of a cache, in the folder that the command runs in. */
export const CACHE_NAME = '.throughlinecache';

/** What a cache may always take up. A run that uses much may keep twice of what it uses. */
const ROOM = 16_000_000;

/** A cache that cannot be used; the message says why. */
export class CacheProblem extends Error {}

/** What came of a document and what that depends on, with paths from the folder of the command. */
interface Entry {
  readonly seen: Seen;
  readonly known: string;
  /** Absent where it is no product document, as most files are not. */
  readonly outcome?: Pick<FileOutcome, 'outputs' | 'summary' | 'baseline'>;
}

/** What a cache asks of a run. */
export interface CacheWorld {
  readonly io: Io;
  readonly settings: CheckSettings;
  readonly files: FilesByPath;
  configOf(path: string): ResolvedConfig;
}

/**
 * What came of documents in earlier runs. An entry counts only while everything is as it was: the tool, its settings, the
 * text, the configuration, the baseline, and each answer that the files around the document gave, all by content.
 */
export class ResultCache {
  readonly #file: string;
  readonly #world: CacheWorld;
  readonly #lines: CacheLines;
  readonly #used = new Map<string, string>();
  readonly #present: PresentState;
  readonly #configs: ConfigDigests;
  readonly #baselines: BaselineDigests;
  readonly #key: string;
  #hasNews: boolean;

  private constructor(file: string, lines: CacheLines | null, world: CacheWorld) {
    this.#file = file;
    this.#world = world;
    this.#lines = lines ?? new Map();
    // A damaged one is to be replaced even if nothing comes of this run.
    this.#hasNews = lines === null;
    const { io, settings, files } = world;
    this.#present = new PresentState(io.disk, files);
    this.#configs = new ConfigDigests(settings.cwd);
    this.#baselines = new BaselineDigests(settings.known);
    this.#key = keyOf(settings);
  }

  /**
   * @param named Where it is, as a person says it; null for its usual place.
   * @throws CacheProblem when there is something else, or something that cannot be read.
   */
  static open(named: string | null, world: CacheWorld, tell: (notice: Notice) => void): ResultCache {
    const { cwd, disk } = world.io;
    const file = absolutePath(cwd, named ?? CACHE_NAME);
    const read = readCache(file, named ?? CACHE_NAME, disk);
    if (read === 'foreign' && named !== null)
      throw new CacheProblem(`${named} is no cache of Throughline, and was left as it is; name another file`);
    if (typeof read !== 'string') return new ResultCache(file, read, world);
    tell(warning(`${named ?? CACHE_NAME} is damaged, so it was not used; it is made anew`));
    return new ResultCache(file, null, world);
  }

  /** What came of a document; null when it has to be checked. */
  find(target: Target): FileOutcome | null {
    const slot = this.#slotOf(target);
    const line = this.#lines.get(slot);
    if (line === undefined) return null;
    // The digest of the file holds that it is what was written.
    const { seen, known, outcome } = JSON.parse(line) as Entry;
    if (known !== this.#baselines.of(target.path) || !this.#isStill(target, seen)) return null;
    this.#used.set(slot, line);
    return outcome ? { ...outcome, notices: [], configProblems: [] } : PASSED_OVER;
  }

  /** Keeps what came of a document. What came with a notice is told anew each time. */
  keep(target: Target, outcome: FileOutcome): void {
    const { seen, outputs, summary, notices, configProblems, baseline } = outcome;
    if (!seen || notices.length > 0 || configProblems.length > 0) return;
    const { cwd } = this.#world.settings;
    const around = seen.around.map(
      ([question, path, state]) => [question, pathFrom(cwd, path), state] as const,
    );
    const told = { outputs, summary, ...(baseline ? { baseline } : {}) };
    const entry: Entry = {
      seen: { ...seen, around },
      known: this.#baselines.of(target.path),
      ...(summary.skipped > 0 ? {} : { outcome: told }),
    };
    this.#used.set(this.#slotOf(target), JSON.stringify(entry));
    this.#hasNews = true;
  }

  /** Writes what is new, beside what other runs have written meanwhile. @throws CacheProblem when that fails. */
  save(): void {
    if (!this.#hasNews) return;
    const { cwd, disk } = this.#world.io;
    const name = displayPath(cwd, this.#file);
    const read = readCache(this.#file, name, disk);
    const others = typeof read === 'string' ? [] : [...read].filter(([slot]) => !this.#used.has(slot));
    try {
      const sink = openNewFile(this.#file);
      sink.write(printCache(withinRoom(others, [...this.#used])));
      sink.close();
    } catch (fault) {
      throw new CacheProblem(`The cache cannot be written to ${name}: ${reasonOf(fault, 'write')}`);
    }
  }

  #slotOf({ path, display, named }: Target): string {
    return digestOf(this.#key, display, String(named), pathFrom(this.#world.settings.cwd, path));
  }

  #isStill({ path }: Target, { text, config, around }: Seen): boolean {
    const { settings, configOf } = this.#world;
    const resolved = configOf(path);
    return (
      resolved.config !== null &&
      this.#present.contentOf(path) === text &&
      this.#configs.of(path, resolved) === config &&
      around.every(([question, at, state]) =>
        this.#present.isStill([question, absolutePath(settings.cwd, at), state]),
      )
    );
  }
}

function readCache(file: string, name: string, disk: Disk): ReturnType<typeof parseCache> {
  try {
    // A device may have no end.
    const stats = disk.stat(file);
    if (!stats.isFile() && !stats.isDirectory()) return 'foreign';
    return parseCache(disk.read(file));
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return new Map();
    throw new CacheProblem(`The cache ${name} cannot be read: ${reasonOf(fault)}`);
  }
}

/** The entries that are kept: those that were used, and of the others the last used for which there is room. */
function withinRoom(
  others: readonly (readonly [string, string])[],
  used: readonly (readonly [string, string])[],
): CacheLines {
  const sizeOf = (entries: typeof used) =>
    entries.reduce((sum, [slot, json]) => sum + slot.length + json.length, 0);
  const room = Math.max(ROOM, 2 * sizeOf(used));
  let taken = sizeOf(used);
  const kept = others.toReversed().filter((entry) => {
    taken += sizeOf([entry]);
    return taken <= room;
  });
  return new Map([...kept.toReversed(), ...used]);
}

/** What all entries of a run depend on: the tool, what it runs on, and what it is to show. */
function keyOf({ mode, formats, shown, failing, checkout }: CheckSettings): string {
  const showsAddresses = formats.some(({ format }) => format === 'markdown' || format === 'html');
  // Links on a terminal lead to where the tool is installed.
  const links = formats.some((format) => format.links) ? packageRoot() : null;
  const address = showsAddresses ? (checkout?.address ?? null) : null;
  const shows = { mode, formats, shown, failing, folder: checkout?.folder ?? null, address, links };
  return digestOf(JSON.stringify(shows), toolDigest(), process.version);
}

/** Builds of one version differ while they are worked on. */
function toolDigest(): string {
  const bundle = join(import.meta.dirname, 'main.cjs');
  return existsSync(bundle) ? digestOf(readFileSync(bundle)) : version;
}
