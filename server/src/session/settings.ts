import { PROFILES } from '../../../core/src';
import type { ThroughlineSettings } from '../../../protocol/src';
import type { Answer } from '../world';

/** What holds where neither the settings nor the initialization options say anything. */
export const DEFAULT_SETTINGS: ThroughlineSettings = {
  enable: true,
  profile: null,
  configPath: null,
  validateWhileTyping: true,
  codeLens: { sections: true, raci: true },
  inlayHints: { totals: false },
};

/** Settings as a client gives them: anything may be missing, and anything may be there. */
export function readSettings(given: unknown, base: ThroughlineSettings): ThroughlineSettings {
  const { codeLens, inlayHints, ...rest } = recordOf(given);
  const [lenses, hints] = [recordOf(codeLens), recordOf(inlayHints)];
  return {
    enable: flag(rest.enable, base.enable),
    profile: rest.profile === null ? null : (PROFILES.find((name) => name === rest.profile) ?? base.profile),
    configPath: typeof rest.configPath === 'string' ? rest.configPath.trim() || null : base.configPath,
    validateWhileTyping: flag(rest.validateWhileTyping, base.validateWhileTyping),
    codeLens: {
      sections: flag(lenses.sections, base.codeLens.sections),
      raci: flag(lenses.raci, base.codeLens.raci),
    },
    inlayHints: { totals: flag(hints.totals, base.inlayHints.totals) },
  };
}

const flag = (given: unknown, otherwise: boolean): boolean =>
  typeof given === 'boolean' ? given : otherwise;

const recordOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

/** The settings of each document: asked of the client once, until it says that they have changed. */
export class SettingsStore {
  readonly #ask: ((uri: string) => Promise<unknown>) | null;
  readonly #known = new Map<string, Answer<ThroughlineSettings>>();
  #base: ThroughlineSettings;

  /** @param ask Null for a client that cannot be asked: then what it sends on its own holds for all documents. */
  constructor(initial: unknown, ask: ((uri: string) => Promise<unknown>) | null) {
    this.#base = readSettings(initial, DEFAULT_SETTINGS);
    this.#ask = ask;
  }

  of(uri: string): Answer<ThroughlineSettings> {
    const known = this.#known.get(uri);
    if (known || !this.#ask) return known ?? this.#base;
    const asked: Promise<ThroughlineSettings> = this.#ask(uri).then(
      (given) => this.#keep(uri, asked, readSettings(given, this.#base)),
      () => this.#keep(uri, asked, this.#base),
    );
    this.#known.set(uri, asked);
    return asked;
  }

  /** The client says that settings have changed, and perhaps to what. */
  changed(given: unknown): void {
    const own = recordOf(given).throughline;
    if (own !== undefined && !this.#ask) this.#base = readSettings(own, this.#base);
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** An answer that was overtaken by a change is used once and not kept. */
  #keep(uri: string, asked: Answer<ThroughlineSettings>, settings: ThroughlineSettings): ThroughlineSettings {
    if (this.#known.get(uri) === asked) this.#known.set(uri, settings);
    return settings;
  }
}
