import { diskFiles } from '../files/disk-files';
import type { Target } from '../files/find-targets';
import { writeNewFile } from '../files/new-file';
import { absolutePath, displayPath, namesBelow, pathFrom } from '../files/paths';
import { type Disk, type Io, listingBy } from '../io';
import { type Notice, reasonOf, systemCode, warning } from '../notice';
import type { CheckSettings } from '../run/check-settings';
import { type FileOutcome, PASSED_OVER } from '../run/file-outcome';
import { BaselineDigests } from '../run/known-findings';
import { packageRoot, version } from '../version';
import { NOTHING_KNOWN, printCache } from './cache-file';
import { FileDigests } from './file-digests';
import { FolderListings } from './folder-listings';
import { CacheProblem, type KeptCache, readKeptCache, withinRoom } from './kept-cache';
import type { KnownFile, KnownFiles } from './known-files';
import { type ConfigDigests, PresentState } from './present-state';
import { digestOf, type Seen } from './seen';

/** A digest of all that reads documents. Put in place by the build. */
declare const BUILT_ENGINE: string | undefined;

/** The file of a cache, in the folder that the command runs in. */
export const CACHE_NAME = '.throughlinecache';

/** What came of a document, and what that depends on beside the document itself, with paths from the folder of the command. */
interface Entry {
  readonly around: Seen['around'];
  /** Absent where it is no product document, as most files are not. */
  readonly outcome?: Pick<FileOutcome, 'outputs' | 'summary' | 'baseline'>;
}

/** Whether anchors are as they were is told by the digest of the file. */
const NO_ANCHORS = { of: () => null };

/** What a cache asks of a run. */
export interface CacheWorld {
  readonly io: Io;
  readonly settings: CheckSettings;
}

/**
 * What came of documents in earlier runs. An entry counts only while everything is as it was: the tool, its settings, the
 * text, the configuration, the baseline, and each answer that the files around the document gave, all by content.
 */
export class ResultCache {
  readonly #file: string;
  readonly #world: CacheWorld;
  readonly #below: (path: string) => string | null;
  readonly #known: KnownFiles;
  readonly #news: KnownFile[] = [];
  readonly #digests: FileDigests;
  readonly #listings: FolderListings;
  readonly #present: PresentState;
  readonly #baselines: BaselineDigests;
  readonly #run: string;
  /** Those of most documents, by what governs them. */
  readonly #plainCircumstances = new Map<string, string>();
  readonly #isDamaged: boolean;

  private constructor(file: string, { read, written, device }: KeptCache, world: CacheWorld) {
    this.#file = file;
    this.#world = world;
    this.#isDamaged = typeof read === 'string';
    const { files, folders } = typeof read === 'string' ? NOTHING_KNOWN : read;
    this.#known = files;
    const { io, settings } = world;
    this.#below = namesBelow(settings.cwd);
    const times = { written, started: Date.now() };
    const nameOf = (path: string) => this.#nameOf(path);
    this.#digests = new FileDigests(io.disk, files, times, nameOf);
    this.#listings = new FolderListings(io.disk, folders, times, device, nameOf);
    this.#present = new PresentState(settings.cwd, this.#digests, diskFiles(this.disk, NO_ANCHORS));
    this.#baselines = new BaselineDigests(settings.known);
    this.#run = digestOfRun(settings);
  }

  /**
   * @param named Where it is, as a person says it; null for its usual place.
   * @throws CacheProblem when there is something else, or something that cannot be read.
   */
  static open(named: string | null, world: CacheWorld, tell: (notice: Notice) => void): ResultCache {
    const { cwd, disk } = world.io;
    const file = absolutePath(cwd, named ?? CACHE_NAME);
    const kept = readKeptCache(file, named ?? CACHE_NAME, disk);
    if (kept.read === 'foreign' && named !== null)
      throw new CacheProblem(`${named} is no cache of Throughline, and was left as it is; name another file`);
    if (typeof kept.read === 'string')
      tell(warning(`${named ?? CACHE_NAME} is damaged, so it was not used; it is made anew`));
    return new ResultCache(file, kept, world);
  }

  /** The disk of the run, on which a folder that the cache knows is not listed again. */
  get disk(): Disk {
    const { disk } = this.#world.io;
    return listingBy(disk, (path) => this.#listings.list(path));
  }

  /** What came of a document; null when it has to be checked. */
  find(target: Target, configs: ConfigDigests): FileOutcome | null {
    const { path } = target;
    const name = this.#nameOf(path);
    const config = configs.of(path);
    const at = this.#known.findNext(name);
    const outcome =
      at === -1 || config === null
        ? null
        : this.#known.outcomeAt(at, this.#circumstancesOf(target, name, config));
    if (outcome === null) {
      this.#digests.look(path);
      return null;
    }
    if (!this.#digests.isSame(path, at)) return null;
    return outcome === '' ? PASSED_OVER : this.#read(outcome);
  }

  /** Null when something around the document has changed. */
  #read(json: string): FileOutcome | null {
    // The digest of the file holds that it is what was written.
    const { around, outcome } = JSON.parse(json) as Entry;
    if (!around.every((answer) => this.#present.isStill(answer))) return null;
    return outcome ? { ...outcome, notices: [], configProblems: [] } : PASSED_OVER;
  }

  /** Keeps what came of a document. What came with a notice is told anew each time. */
  keep(target: Target, outcome: FileOutcome): void {
    const { seen, outputs, summary, notices, configProblems, baseline } = outcome;
    if (!seen || notices.length > 0 || configProblems.length > 0) return;
    const { path } = target;
    this.#digests.note(path, seen.text);
    const { cwd } = this.#world.settings;
    const around = seen.around.map(([question, at, state]) => [question, pathFrom(cwd, at), state] as const);
    const isPassedOver = summary.skipped > 0;
    const told = { outputs, summary, ...(baseline ? { baseline } : {}) };
    const entry: Entry = isPassedOver ? { around } : { around, outcome: told };
    const isPlain = isPassedOver && around.length === 0;
    const name = this.#nameOf(path);
    const circumstances = this.#circumstancesOf(target, name, seen.config);
    const outcomes = new Map([[circumstances, isPlain ? '' : inAscii(JSON.stringify(entry))]]);
    this.#news.push({ name, stamp: null, text: seen.text, outcomes });
  }

  /** Writes what is new, beside what other runs have written meanwhile. @throws CacheProblem when that fails. */
  save(): void {
    // A damaged one is to be replaced even if nothing comes of this run.
    const hasNews = this.#isDamaged || this.#news.length > 0;
    if (!hasNews && this.#digests.news.length === 0) return;
    const { cwd, disk } = this.#world.io;
    const name = displayPath(cwd, this.#file);
    const { read } = readKeptCache(this.#file, name, disk);
    const others = typeof read === 'string' ? NOTHING_KNOWN : read;
    const news = [...this.#digests.news, ...this.#news];
    // What folders hold is soon found out again, and each report that is written to a file moves the time of one.
    const all = { files: others.files.with(news), folders: others.folders.with(this.#listings.news) };
    const own = new Set([...this.#digests.names(), ...news.map((file) => file.name)]);
    try {
      writeNewFile(this.#file, printCache(withinRoom(all, own, new Set(this.#listings.names()))));
    } catch (fault) {
      // Without new stamps the next run is no more than slower.
      if (!hasNews && systemCode(fault) !== null) return;
      throw new CacheProblem(`The cache cannot be written to ${name}: ${reasonOf(fault, 'write')}`);
    }
  }

  /** How the cache names a file: the same wherever the folder of the command is copied to. */
  #nameOf(path: string): string {
    const name = this.#below(path) ?? pathFrom(this.#world.settings.cwd, path);
    return HAS_CONTROLS.test(name) ? name.replaceAll(CONTROLS, encodeURIComponent) : name;
  }

  /** The digest of all that an outcome depends on beside texts: the run, what governs the document, and what it is called. */
  #circumstancesOf({ path, display, named }: Target, name: string, config: string): string {
    const called = named || display !== name ? `${named} ${display}` : '';
    const baseline = this.#baselines.of(path);
    const isPlain = called === '' && baseline === '';
    const known = isPlain ? this.#plainCircumstances.get(config) : undefined;
    if (known !== undefined) return known;
    const digest = digestOf(this.#run, config, baseline, called);
    if (isPlain) this.#plainCircumstances.set(config, digest);
    return digest;
  }
}

/** What all outcomes of a run depend on: the tool, what it runs on, and what it is to show. */
function digestOfRun({ mode, formats, shown, failing, checkout }: CheckSettings): string {
  const showsAddresses = formats.some(({ format }) => format === 'markdown' || format === 'html');
  // Links on a terminal lead to where the tool is installed.
  const links = formats.some((format) => format.links) ? packageRoot() : null;
  const address = showsAddresses ? (checkout?.address ?? null) : null;
  const shows = { mode, formats, shown, failing, folder: checkout?.folder ?? null, address, links };
  return digestOf(JSON.stringify(shows), toolDigest(), process.version);
}

/** Builds of one version differ while they are worked on. */
const toolDigest = (): string => (typeof BUILT_ENGINE === 'string' ? BUILT_ENGINE : version);

/** What cannot stand in a line, and the sign by which it is written otherwise. */
const HAS_CONTROLS = /[%\t\n]/;
const CONTROLS = new RegExp(HAS_CONTROLS, 'g');

/** JSON that is read a good deal faster. */
const inAscii = (json: string): string =>
  json.replace(BEYOND_ASCII, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const BEYOND_ASCII = /[\u0080-\uffff]/g;
