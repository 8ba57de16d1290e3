import { PROFILES } from '../lint/rule';
import type { Config } from './config-schema';

const PREFIX = 'throughline:';

/** What `extends` may name besides files. */
export const PRESET_NAMES: readonly string[] = PROFILES.map((profile) => PREFIX + profile);

/** The settings of a preset, by its name with or without the prefix; null for a name that is none. */
export function presetOf(name: string): Config | null {
  const bare = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  const profile = PROFILES.find((known) => known === bare);
  return profile ? { profile } : null;
}

/** Whether a reference in `extends` is meant as a preset, and not as a file. */
export const looksLikePreset = (reference: string): boolean =>
  reference.startsWith(PREFIX) || (!reference.includes('/') && !/\.(?:ya?ml|jsonc?)$/i.test(reference));
