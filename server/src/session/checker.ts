import {
  allRules,
  type ConfigProblem,
  ConfigResolver,
  type Finding,
  folderOf,
  IgnoreRules,
  joinPath,
  type LintRequest,
  lintMarkdown,
  type MarkdownDocument,
  type ProductDocument,
  type ResolvedConfig,
  relativePath,
  requestFor,
  type Span,
} from '../../../core/src';
import type { DocumentState, ThroughlineSettings } from '../../../protocol/src';
import { Baselines, type Listed } from './baselines';
import type { FileCache } from './file-cache';

/** A text and where it stands. */
export interface Source {
  readonly uri: string;
  readonly path: string | null;
  readonly markdown: MarkdownDocument;
}

/** What the server makes of one version of a document. */
export interface Checked {
  readonly state: DocumentState;
  /** The document as a product person reads it; null when it is not to be read. */
  readonly document: ProductDocument | null;
  readonly findings: readonly Finding[];
  /** Those that a baseline lists, which nobody is told of. */
  readonly hidden: readonly Finding[];
  /** What the text was linted with, to lint it again after a fix; null when it is not linted. */
  readonly request: LintRequest | null;
  readonly resolved: ResolvedConfig | null;
}

/** What governs a document, whatever its text. */
interface Governed {
  readonly settings: ThroughlineSettings;
  readonly resolved: ResolvedConfig;
  /** Null when the document is not to be linted. */
  readonly request: LintRequest | null;
  /** The findings of it that are known. */
  readonly listed: Listed | null;
}

const MOST_GOVERNED = 100;

/** A document without a place is taken to stand in the first folder of the workspace, or nowhere. */
const UNPLACED = 'untitled.md';

/** Judges texts by the configuration that governs them, as the command line does. */
export class Checker {
  readonly #files: FileCache;
  readonly #folders: () => readonly string[];
  readonly #baselines: Baselines;
  #resolver: ConfigResolver | null = null;
  #ignore: IgnoreRules | null = null;
  /** By path; a configuration is not asked again for each keystroke. */
  readonly #governed = new Map<string, Governed>();

  /** @param folders The paths of the workspace's folders. */
  constructor(files: FileCache, folders: () => readonly string[]) {
    this.#files = files;
    this.#baselines = new Baselines(files);
    this.#folders = folders;
  }

  /** A configuration, an ignore file or a baseline may have changed. */
  forgetConfig(): void {
    this.#resolver = null;
    this.#ignore = null;
    this.#baselines.forget();
    this.#governed.clear();
  }

  /** What governs the document at a path. */
  resolve(path: string, settings: ThroughlineSettings): ResolvedConfig {
    return withSettings(this.#configs().forDocument(path, this.#fallback(path, settings)), settings);
  }

  /** @param previous What was made of an earlier version of the text, which spares reading all of it again. */
  check(source: Source, settings: ThroughlineSettings, previous: ProductDocument | null = null): Checked {
    if (!settings.enable) return unread('off', null);
    const { resolved, request, listed } =
      source.path === null ? this.#unplaced(settings) : this.#at(source.path, settings);
    if (!resolved.config) return unread('configuration-broken', resolved);
    if (!request) return unread('ignored', resolved);
    const { document, findings } = lintMarkdown(source.markdown, { ...request, previous });
    const state = stateOf(document);
    if (!listed) return { state, document, findings, hidden: [], request, resolved };
    const { shown, hidden } = listed.baseline.apply(listed.path, findings);
    return { state, document, findings: shown, hidden, request, resolved };
  }

  #at(path: string, settings: ThroughlineSettings): Governed {
    const known = this.#governed.get(path);
    if (known?.settings === settings) return known;
    const resolved = this.resolve(path, settings);
    const { config } = resolved;
    const isLinted =
      config && !this.#ignores().ignoresExplicit(path) && !config.ignoredBy && config.kind.value !== 'ignore';
    const request = isLinted ? requestFor(path, resolved, this.workspaceOf(path), this.#files) : null;
    const top = resolved.root ?? this.workspaceOf(path) ?? folderOf(path);
    const listed = request && this.#baselines.of(path, top);
    const governed = { settings, resolved, request, listed };
    // A walk through the workspace must not keep something for each of its files.
    if (this.#governed.size >= MOST_GOVERNED) this.#governed.clear();
    this.#governed.set(path, governed);
    return governed;
  }

  #unplaced(settings: ThroughlineSettings): Governed {
    const path = joinPath(this.#folders()[0] ?? '/', UNPLACED);
    const resolved = this.resolve(path, settings);
    const request = requestFor(path, resolved, this.workspaceOf(path), this.#files);
    return { settings, resolved, request: { ...request, path: null, files: null }, listed: null };
  }

  /** Whether an ignore file leaves out a file or a folder of the workspace that nobody has opened. */
  leavesOut(path: string, isFolder: boolean): boolean {
    return this.#ignores().ignores(path, isFolder);
  }

  #configs(): ConfigResolver {
    this.#resolver ??= new ConfigResolver(this.#files, allRules);
    return this.#resolver;
  }

  #ignores(): IgnoreRules {
    const resolver = this.#configs();
    const rootOf = (folder: string) => resolver.forDocument(joinPath(folder, UNPLACED)).root;
    this.#ignore ??= new IgnoreRules(this.#files, rootOf);
    return this.#ignore;
  }

  /**
   * What is wrong with a configuration file in its place: with what it extends, or beside another one. What is wrong
   * inside a file that it extends is told where it says so: that file may have a name that nobody takes for one.
   */
  problemsOf(configPath: string): readonly ConfigProblem[] {
    const beside = joinPath(folderOf(configPath), UNPLACED);
    const text = this.#files.read(configPath) ?? '';
    return this.#configs()
      .forDocument(beside)
      .problems.map((problem) =>
        problem.path === configPath
          ? problem
          : {
              path: configPath,
              text,
              span: extendsIn(text),
              message: `${nameOf(problem.path)}, which this extends: ${problem.message}`,
            },
      );
  }

  /** The innermost folder of the workspace that a path lies in. */
  workspaceOf(path: string): string | null {
    const around = this.#folders().filter((folder) => relativePath(folder, path) !== null);
    return around.reduce<string | null>(
      (best, folder) => (best && best.length > folder.length ? best : folder),
      null,
    );
  }

  #fallback(path: string, { configPath }: ThroughlineSettings): string | null {
    if (configPath === null) return null;
    const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(configPath);
    return isAbsolute
      ? configPath.replaceAll('\\', '/')
      : joinPath(this.workspaceOf(path) ?? folderOf(path), configPath.replace(/^(?:\.[\\/])+/, ''));
  }
}

/** The key that names what a configuration extends, or its start. */
function extendsIn(text: string): Span {
  const match = /^[ \t{"']{0,20}extends\b/m.exec(text);
  const end = match ? match.index + match[0].length : 0;
  return { start: match ? end - 'extends'.length : 0, end };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const unread = (state: DocumentState, resolved: ResolvedConfig | null): Checked => ({
  state,
  document: null,
  findings: [],
  hidden: [],
  request: null,
  resolved,
});

function stateOf({ kind, evidence }: ProductDocument): DocumentState {
  if (kind === null) return 'not-a-product-document';
  return evidence === 'likely' ? 'likely' : 'judged';
}

/** The profile of the settings counts where no configuration names one. */
function withSettings(resolved: ResolvedConfig, { profile }: ThroughlineSettings): ResolvedConfig {
  const { config } = resolved;
  if (!config || profile === null || config.profile.source !== null) return resolved;
  const settings = { ...config.settings, profile };
  return { ...resolved, config: { ...config, profile: { value: profile, source: null }, settings } };
}
