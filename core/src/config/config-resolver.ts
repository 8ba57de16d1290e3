import type { Rule } from '../lint/rule';
import type { ConfigFiles } from '../ports';
import { defaultVocabulary, vocabularyWith } from '../vocabulary/default-vocabulary';
import type { Vocabulary, VocabularyAdditions } from '../vocabulary/vocabulary';
import { type ConfigChain, type ConfigLayer, ConfigReader, configsIn } from './config-chain';
import { configSchema, rulesSchema } from './config-schema';
import { CompiledLayer, configFor, type DocumentConfig } from './document-config';
import { folderOf } from './paths';
import type { ConfigProblem } from './read-config';

/** What governs one document. */
export interface ResolvedConfig {
  /** Null when the configuration has problems: then nothing can be said about the document. */
  readonly config: DocumentConfig | null;
  readonly vocabulary: Vocabulary;
  /** The words that the configuration adds; null when it adds none. */
  readonly additions: VocabularyAdditions | null;
  /** The layers of the configuration, the strongest last. */
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ConfigProblem[];
  /** The top of the workspace the document lies in; null when nothing marks one. */
  readonly root: string | null;
}

/** A configuration that a person names: it governs every document, and no other is looked for. */
export interface NamedConfig {
  /** The file; its name need not be one that is looked for. */
  readonly path: string;
  /** The folder it counts as standing in: its patterns count from there, and `root: true` is said of it. */
  readonly folder: string;
}

/** What holds in a folder for all the documents in it. */
interface FolderConfig {
  readonly chain: ConfigChain | null;
  readonly layers: readonly CompiledLayer[];
  readonly additions: VocabularyAdditions | null;
  readonly vocabulary: Vocabulary;
  readonly root: string | null;
}

const NOTHING: Omit<FolderConfig, 'root'> = {
  chain: null,
  layers: [],
  additions: null,
  vocabulary: defaultVocabulary,
};

/**
 * Finds the configuration of a document: the nearest file upward, to the folder that holds `.git`, alone. It is not
 * merged with those above it, unless it extends them. Files and folders are looked at once in its life.
 */
export class ConfigResolver {
  readonly #files: ConfigFiles;
  readonly #reader: ConfigReader;
  readonly #named: NamedConfig | null;
  readonly #folders = new Map<string, FolderConfig>();
  readonly #chains = new Map<string, Omit<FolderConfig, 'root'>>();

  constructor(files: ConfigFiles, rules: readonly Rule[], named: NamedConfig | null = null) {
    this.#files = files;
    this.#reader = new ConfigReader(files, configSchema(rulesSchema(rules)));
    this.#named = named;
  }

  /**
   * @param path Absolute, with `/`, or a URI; the file need not exist.
   * @param fallback The configuration file that governs documents without one of their own.
   */
  forDocument(path: string, fallback: string | null = null): ResolvedConfig {
    const found = this.#folder(folderOf(path));
    const { chain, layers, additions, vocabulary } = this.#standIn(found, fallback) ?? found;
    const problems = chain?.problems ?? [];
    const config = problems.length > 0 ? null : configFor(path, layers);
    return { config, vocabulary, additions, layers: chain?.layers ?? [], problems, root: found.root };
  }

  /** What holds for any document in a folder. @param folder As `path` above. */
  forFolder(folder: string): Pick<ResolvedConfig, 'layers' | 'problems' | 'root'> {
    const found = this.#folder(folder);
    const { chain } = this.#standIn(found, null) ?? found;
    return { layers: chain?.layers ?? [], problems: chain?.problems ?? [], root: found.root };
  }

  /** What governs a document in place of what was found; null when that does. */
  #standIn(found: FolderConfig, fallback: string | null): Omit<FolderConfig, 'root'> | null {
    if (this.#named !== null) return this.#chain(this.#named.path, undefined);
    return found.chain === null && fallback !== null ? this.#chain(fallback, undefined) : null;
  }

  #folder(folder: string): FolderConfig {
    const known = this.#folders.get(folder);
    if (known) return known;
    const names = this.#files.names(folder);
    const own = this.#ownOf(folder, names);
    const isTop = names.includes('.git') || own?.chain?.layers.at(-1)?.config.root === true;
    const parent = folderOf(folder);
    const above = isTop || parent === folder ? null : this.#folder(parent);
    const inherited = above ?? { ...NOTHING, root: null };
    const result = { ...(own ?? inherited), root: isTop ? folder : inherited.root };
    this.#folders.set(folder, result);
    return result;
  }

  /** The configuration that stands in a folder, or counts as standing there. */
  #ownOf(folder: string, names: readonly string[]): Omit<FolderConfig, 'root'> | null {
    if (this.#named !== null)
      return folder === this.#named.folder ? this.#chain(this.#named.path, undefined) : null;
    const [found, other] = configsIn(folder, names);
    return found === undefined ? null : this.#chain(found, other);
  }

  #chain(path: string, other: string | undefined): Omit<FolderConfig, 'root'> {
    const known = this.#chains.get(path);
    if (known) return known;
    const read = this.#reader.chain(path, this.#named?.folder);
    const chain =
      other === undefined ? read : { ...read, problems: [...read.problems, twoFiles(path, other)] };
    const additions = mergeAdditions(chain.layers);
    const result = {
      chain,
      layers: chain.layers.map((layer) => new CompiledLayer(layer)),
      additions,
      vocabulary: additions ? vocabularyWith(additions) : defaultVocabulary,
    };
    this.#chains.set(path, result);
    return result;
  }
}

function twoFiles(path: string, other: string): ConfigProblem {
  const name = other.slice(other.lastIndexOf('/') + 1);
  const message = `The folder also has “${name}”, and only one configuration can count; bring them together in one file`;
  return { path, text: '', message, span: { start: 0, end: 0 } };
}

/** The words of all layers together; null when none adds any. */
function mergeAdditions(layers: readonly ConfigLayer[]): VocabularyAdditions | null {
  const all = layers.flatMap(({ config }) => config.vocabulary ?? []);
  if (all.length === 0) return null;
  return {
    sections: mergeWords(all.map(({ sections }) => sections)),
    columns: mergeWords(all.map(({ columns }) => columns)),
    lexicons: mergeWords(all.map(({ lexicons }) => lexicons)),
    metadata: mergeWords(all.map(({ metadata }) => metadata)),
  };
}

type WordLists<Key extends string> = { readonly [K in Key]?: readonly string[] | undefined };

function mergeWords<Key extends string>(
  all: readonly (WordLists<Key> | undefined)[],
): Record<Key, readonly string[]> {
  const merged = new Map<string, readonly string[]>();
  for (const lists of all) {
    for (const [key, words] of Object.entries<readonly string[] | undefined>(lists ?? {})) {
      if (words) merged.set(key, [...(merged.get(key) ?? []), ...words]);
    }
  }
  // The keys come from lists that have no others.
  return Object.fromEntries(merged) as Record<Key, readonly string[]>;
}
