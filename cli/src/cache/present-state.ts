import { type FilesByPath, folderOf, type ResolvedConfig } from '../../../core/src';
import { absolutePath, pathFrom } from '../files/paths';
import type { FileDigests } from './file-digests';
import { type Answer, digestOf, type Question, stateOfNames } from './seen';

/** What the files around documents are now, each looked at once. */
export class PresentState {
  readonly #cwd: string;
  readonly #digests: FileDigests;
  readonly #files: FilesByPath;
  /** By question. */
  readonly #known = {
    kind: new Map<string, string>(),
    anchors: new Map<string, string>(),
    names: new Map<string, string>(),
  };

  /** @param cwd What paths are told from. */
  constructor(cwd: string, digests: FileDigests, files: FilesByPath) {
    this.#cwd = cwd;
    this.#digests = digests;
    this.#files = files;
  }

  /** Whether a question would be answered as it was. @param answer With a path from the folder of the command. */
  isStill([question, at, state]: Answer): boolean {
    const known = this.#known[question];
    const now = known.get(at) ?? this.#stateOf(question, absolutePath(this.#cwd, at));
    known.set(at, now);
    return now === state;
  }

  #stateOf(question: Question, path: string): string {
    switch (question) {
      case 'kind':
        return this.#files.kindOf(path);
      case 'anchors':
        return this.#digests.of(path);
      case 'names':
        return stateOfNames(this.#files.names(path));
    }
  }
}

/** What a digest is made of. */
export type GoverningFiles = Pick<ResolvedConfig, 'layers' | 'root'>;

/** Digests of the configurations that govern documents; looked up once for each folder. */
export class ConfigDigests {
  readonly #cwd: string;
  readonly #configOf: (path: string) => GoverningFiles | null;
  readonly #byFolder = new Map<string, string | null>();
  readonly #bySources = new Map<string, string>();
  /** Files come folder by folder, and so does what governs them. */
  #last: { readonly folder: string; readonly digest: string | null } = { folder: '', digest: null };

  /**
   * @param cwd What paths are told from, so that the same tree elsewhere has the same digests.
   * @param configOf Null for a configuration that cannot be used.
   */
  constructor(cwd: string, configOf: (path: string) => GoverningFiles | null) {
    this.#cwd = cwd;
    this.#configOf = configOf;
  }

  /** Null as above. */
  of(path: string): string | null {
    const last = this.#last;
    if (last.folder !== '' && standsIn(last.folder, path)) return last.digest;
    const folder = folderOf(path);
    const digest = this.#ofFolder(folder, path);
    this.#last = { folder, digest };
    return digest;
  }

  #ofFolder(folder: string, path: string): string | null {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const files = this.#configOf(path);
    const digest = files && this.#digestOf(files);
    this.#byFolder.set(folder, digest);
    return digest;
  }

  #digestOf({ layers, root }: GoverningFiles): string {
    const sources = [root, ...layers.map(({ source }) => source)].join('\n');
    const known = this.#bySources.get(sources);
    if (known !== undefined) return known;
    // A configuration that is named counts as standing where it does not.
    const texts = layers.flatMap(({ source, folder, file }) =>
      file === null || folder === null
        ? [source, 'preset']
        : [pathFrom(this.#cwd, source), pathFrom(this.#cwd, folder), file.text],
    );
    const digest = digestOf(root === null ? 'no root' : pathFrom(this.#cwd, root), ...texts);
    this.#bySources.set(sources, digest);
    return digest;
  }
}

/** Whether a file stands in a folder itself, and in none below it. */
function standsIn(folder: string, path: string): boolean {
  const end = folder.length;
  return path.startsWith(folder) && path.indexOf('/', end) === end && !path.includes('/', end + 1);
}
