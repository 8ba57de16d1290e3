import type { DocumentKind } from '../document/kind/kind';
import type { Level } from '../lint/finding';
import type { OptionValue, Profile } from '../lint/rule';
import type { LintSettings, RuleSetting } from '../lint/settings';
import type { ConfigLayer } from './config-chain';
import { type ConfigPath, spanAtPath } from './config-node';
import { type Config, readRuleChange } from './config-schema';
import { compileGlob, type GlobMatcher } from './glob';
import { relativePath } from './paths';

/** A value and the place in the configuration that decided it; null when the product's own value stands. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: ValueSource | null;
}

export interface ValueSource {
  /** The file's absolute path, or the name of a preset. */
  readonly name: string;
  /** The offset in the file; null for a preset. */
  readonly offset: number | null;
  /** The text of the file, to tell the line; null for a preset. */
  readonly text: string | null;
}

/** What the layers of a configuration say about one document. */
export interface DocumentConfig {
  readonly profile: Sourced<Profile>;
  readonly statusAware: Sourced<boolean>;
  /** The kind the configuration gives it; `ignore`: it is said not to be a product document. */
  readonly kind: Sourced<DocumentKind | 'ignore' | null>;
  readonly rules: ReadonlyMap<string, SourcedRule>;
  /** The pattern under `ignore` that leaves it out; null when none does. */
  readonly ignoredBy: Sourced<string> | null;
  readonly settings: LintSettings;
}

interface SourcedRule {
  readonly level: Sourced<Level> | null;
  readonly options: ReadonlyMap<string, Sourced<OptionValue>>;
}

const own = <Value>(value: Value): Sourced<Value> => ({ value, source: null });

/** A layer with its patterns compiled, since every document is tested against them. */
export class CompiledLayer {
  readonly layer: ConfigLayer;
  readonly documents: readonly {
    readonly matches: GlobMatcher;
    readonly kind: DocumentKind | 'ignore' | null;
    readonly at: ConfigPath;
  }[];
  readonly ignore: readonly {
    readonly matches: GlobMatcher;
    readonly pattern: string;
    readonly at: ConfigPath;
  }[];
  readonly overrides: readonly {
    readonly matches: GlobMatcher;
    readonly override: Override;
    readonly at: ConfigPath;
  }[];

  constructor(layer: ConfigLayer) {
    const { documents = [], ignore = [], overrides = [] } = layer.config;
    this.layer = layer;
    this.documents = Array.isArray(documents)
      ? documents.map(({ files, kind }, index) => ({
          matches: matcher(files),
          kind,
          at: ['documents', index],
        }))
      : Object.entries(documents).map(([pattern, kind]) => ({
          matches: matcher(pattern),
          kind,
          at: ['documents', pattern],
        }));
    this.ignore = ignore.map((pattern, index) => ({
      matches: matcher(pattern),
      pattern,
      at: ['ignore', index],
    }));
    this.overrides = overrides.map((override, index) => {
      const [included, excluded] = [matcher(override.files), matcher(override.excludeFiles ?? [])];
      return { matches: (path) => included(path) && !excluded(path), override, at: ['overrides', index] };
    });
  }
}

type Override = NonNullable<Config['overrides']>[number];

/** A pattern without a slash matches names in any folder; one that ends in a slash, all that lies in a folder. */
function matcher(patterns: string | readonly string[]): GlobMatcher {
  const list = typeof patterns === 'string' ? [patterns] : patterns;
  const globs = list.flatMap((pattern) => {
    const plain = pattern.replace(/^(?:\.\/)+|^\//, '');
    const whole = plain.endsWith('/') ? `${plain}**` : plain;
    return compileGlob(pattern.startsWith('/') || whole.includes('/') ? whole : `**/${whole}`) ?? [];
  });
  return (path) => globs.some((matches) => matches(path));
}

/** Folds the layers into what holds for the document at `path`. */
export function configFor(path: string, layers: readonly CompiledLayer[]): DocumentConfig {
  const fold = new Fold();
  for (const layer of layers) fold.add(layer, path);
  return fold.result();
}

class Fold {
  #profile: Sourced<Profile> = own('default');
  #statusAware: Sourced<boolean> = own(true);
  #kind: Sourced<DocumentKind | 'ignore' | null> = own(null);
  #ignoredBy: Sourced<string> | null = null;
  readonly #rules = new Map<
    string,
    { level: Sourced<Level> | null; options: Map<string, Sourced<OptionValue>> }
  >();

  add(compiled: CompiledLayer, path: string): void {
    const { layer } = compiled;
    const from = (at: ConfigPath): ValueSource => sourceOf(layer, at);
    const { config, folder } = layer;
    if (config.profile !== undefined) this.#profile = { value: config.profile, source: from(['profile']) };
    if (config.statusAware !== undefined)
      this.#statusAware = { value: config.statusAware, source: from(['statusAware']) };
    this.#addRules(config.rules, ['rules'], from);
    const name = folder === null ? null : relativePath(folder, path);
    if (name === null) return;
    for (const { matches, kind, at } of compiled.documents) {
      if (matches(name)) this.#kind = { value: kind, source: from(at) };
    }
    for (const { matches, pattern, at } of compiled.ignore) {
      if (matches(name)) this.#ignoredBy = { value: pattern, source: from(at) };
    }
    for (const { matches, override, at } of compiled.overrides) {
      if (!matches(name)) continue;
      if (override.kind !== undefined) this.#kind = { value: override.kind, source: from([...at, 'kind']) };
      if (override.profile !== undefined)
        this.#profile = { value: override.profile, source: from([...at, 'profile']) };
      this.#addRules(override.rules, [...at, 'rules'], from);
    }
  }

  #addRules(rules: Config['rules'], at: ConfigPath, from: (at: ConfigPath) => ValueSource): void {
    for (const [id, written] of Object.entries(rules ?? {})) {
      if (written === undefined) continue;
      const source = from([...at, id]);
      const { level, options } = readRuleChange(written);
      const rule = this.#rules.get(id) ?? { level: null, options: new Map() };
      if (level !== null) rule.level = { value: level, source };
      for (const [name, value] of Object.entries(options)) rule.options.set(name, { value, source });
      this.#rules.set(id, rule);
    }
  }

  result(): DocumentConfig {
    const rules = new Map([...this.#rules].map(([id, rule]): [string, RuleSetting] => [id, settingOf(rule)]));
    return {
      profile: this.#profile,
      statusAware: this.#statusAware,
      kind: this.#kind,
      ignoredBy: this.#ignoredBy,
      rules: this.#rules,
      settings: { profile: this.#profile.value, statusAware: this.#statusAware.value, rules },
    };
  }
}

const settingOf = ({ level, options }: SourcedRule): RuleSetting => ({
  level: level?.value ?? null,
  options: Object.fromEntries([...options].map(([name, { value }]) => [name, value])),
});

/** Where a layer says something. */
export function sourceOf({ source, file }: ConfigLayer, at: ConfigPath): ValueSource {
  if (!file?.root) return { name: source, offset: null, text: null };
  return { name: source, offset: spanAtPath(file.root, at, 'key').start, text: file.text };
}
