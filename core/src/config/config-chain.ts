import type { ConfigFiles } from '../ports';
import { nearest } from '../text/nearest';
import { type ConfigPath, spanAtPath } from './config-node';
import type { Config, ConfigSchema } from './config-schema';
import { folderOf, joinPath, resolvePath } from './paths';
import { looksLikePreset, PRESET_NAMES, presetOf } from './presets';
import { type ConfigFile, type ConfigProblem, readConfig } from './read-config';

/** One source of settings. */
export interface ConfigLayer {
  readonly config: Config;
  /** The folder its patterns count from; null for a preset, which has none. */
  readonly folder: string | null;
  /** The file, or the name of the preset. */
  readonly source: string;
  readonly file: ConfigFile | null;
}

/** A configuration file with all it extends. */
export interface ConfigChain {
  /** The file that was found. */
  readonly path: string;
  /** From the farthest to the file itself: later layers win. */
  readonly layers: readonly ConfigLayer[];
  /** When there are any, the layers are not to be used. */
  readonly problems: readonly ConfigProblem[];
}

/** More files than this is a mistake that no cycle explains. */
const MOST_FILES = 50;

/** Windows would sign in there with its user's name, because of a file that may be anybody's. */
const IS_ON_ANOTHER_MACHINE = /^[\\/]{2}/;

/** Reads configuration files with what they extend, each once. */
export class ConfigReader {
  readonly #files: ConfigFiles;
  readonly #schema: ConfigSchema;
  readonly #read = new Map<string, ConfigFile>();

  constructor(files: ConfigFiles, schema: ConfigSchema) {
    this.#files = files;
    this.#schema = schema;
  }

  /** @param folder The folder that the file counts as standing in; without it, its own. */
  chain(path: string, folder = folderOf(path)): ConfigChain {
    const layers: ConfigLayer[] = [];
    const problems: ConfigProblem[] = [];
    this.#add(path, [], layers, problems);
    const moved = layers.map((layer) => (layer.source === path ? { ...layer, folder } : layer));
    return { path, layers: moved, problems };
  }

  #add(path: string, trail: readonly string[], layers: ConfigLayer[], problems: ConfigProblem[]): void {
    // Two files may extend a third; it counts once, where it is named first.
    if (layers.some(({ source }) => source === path) || problems.some((problem) => problem.path === path))
      return;
    const file = this.#file(path);
    problems.push(...file.problems);
    const { config } = file;
    if (!config) return;
    const references = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
    references.forEach((reference, index) => {
      const at: ConfigPath = typeof config.extends === 'string' ? ['extends'] : ['extends', index];
      this.#extend(reference, at, file, [...trail, path], layers, problems);
    });
    layers.push({ config, folder: folderOf(path), source: path, file });
  }

  #extend(
    reference: string,
    at: ConfigPath,
    file: ConfigFile,
    trail: readonly string[],
    layers: ConfigLayer[],
    problems: ConfigProblem[],
  ): void {
    const preset = presetOf(reference);
    if (preset) {
      layers.push({ config: preset, folder: null, source: `throughline:${preset.profile}`, file: null });
      return;
    }
    const problem = (message: string) => problems.push(problemAt(file, at, message));
    if (looksLikePreset(reference)) {
      const suggestion =
        nearest(reference, PRESET_NAMES) ?? nearest(`throughline:${reference}`, PRESET_NAMES);
      const hint = suggestion
        ? `did you mean “${suggestion}”?`
        : `the presets are ${PRESET_NAMES.map((name) => `“${name}”`).join(', ')}`;
      problem(`There is no preset called “${reference}”; ${hint}`);
      return;
    }
    if (IS_ON_ANOTHER_MACHINE.test(reference)) {
      problem(`“${reference}” is a place on another machine; copy the file to this one, and name that`);
      return;
    }
    const path = resolvePath(folderOf(file.path), reference);
    if (trail.includes(path)) {
      const names = [...trail.slice(trail.indexOf(path)), path].map((step) =>
        step.slice(step.lastIndexOf('/') + 1),
      );
      problem(`This goes in a circle: ${names.join(' → ')}. Take one of these files out of “extends”`);
      return;
    }
    if (trail.length >= MOST_FILES || layers.length >= MOST_FILES) {
      problem(`More than ${MOST_FILES} files extend one another here; bring them together in fewer`);
      return;
    }
    if (!this.#exists(path)) {
      const near = nearest(
        reference.slice(reference.lastIndexOf('/') + 1),
        this.#files.names(folderOf(path)),
      );
      problem(`There is no file at “${reference}”${near ? `; the folder has “${near}”` : ''}`);
      return;
    }
    this.#add(path, trail, layers, problems);
  }

  #exists(path: string): boolean {
    return this.#files.names(folderOf(path)).includes(path.slice(path.lastIndexOf('/') + 1));
  }

  #file(path: string): ConfigFile {
    const known = this.#read.get(path);
    if (known) return known;
    const text = this.#files.read(path);
    const file = text === null ? unreadable(path) : readConfig(path, text, this.#schema);
    this.#read.set(path, file);
    return file;
  }
}

function unreadable(path: string): ConfigFile {
  const message =
    'This file cannot be read as text: look at its permissions, and whether it is saved as UTF-8';
  return {
    path,
    text: '',
    root: null,
    config: null,
    problems: [{ path, text: '', message, span: { start: 0, end: 0 } }],
  };
}

const problemAt = (file: ConfigFile, at: ConfigPath, message: string): ConfigProblem => ({
  path: file.path,
  text: file.text,
  message,
  span: file.root ? spanAtPath(file.root, at, 'value') : { start: 0, end: 0 },
});

/** The names a configuration file may have. */
export const CONFIG_NAMES = ['yaml', 'yml', 'jsonc', 'json'].map((ending) => `throughline.config.${ending}`);

/** The configuration files that stand in a folder, by preference. */
export const configsIn = (folder: string, names: readonly string[]): readonly string[] =>
  CONFIG_NAMES.filter((name) => names.includes(name)).map((name) => joinPath(folder, name));
