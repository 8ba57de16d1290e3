import { type DocumentKind, KIND_TITLES } from '../document/kind/kind';
import type { Stage } from '../vocabulary/vocabulary';
import type { Level } from './finding';
import { listWords } from './message';
import type { Profile, Rule } from './rule';

const IN_STAGE: Readonly<Record<Stage, string>> = {
  draft: 'in drafts',
  review: 'in review',
  approved: 'when approved',
  archived: 'when archived',
};

/** How loudly a rule speaks without configuration, and where it is different: `warning; info in launch plans`. */
export function describeLevels({ level, levels = {} }: Rule): string {
  const kinds = [...byLevel(levels.kinds)].map(([own, names]) => `${own} in ${listWords(names)}`);
  const stages = entries<Stage>(levels.stages).map(([stage, own]) => `${own} ${IN_STAGE[stage]}`);
  const profiles = entries<Profile>(levels.profiles).map(
    ([profile, own]) => `${own} with profile ${profile}`,
  );
  const others = [...kinds, ...stages, ...profiles].filter((text) => !text.startsWith(`${level} `));
  return others.length === 0 ? level : `${level}; ${others.join(', ')}`;
}

/** The kinds of documents in which a rule has each level. */
function byLevel(
  kinds: Partial<Record<DocumentKind, Level>> | undefined,
): ReadonlyMap<Level, readonly string[]> {
  const names = new Map<Level, string[]>();
  for (const [kind, level] of entries<DocumentKind>(kinds))
    names.set(level, [...(names.get(level) ?? []), plural(kind)]);
  return names;
}

const plural = (kind: DocumentKind): string => `${KIND_TITLES[kind].replace(/^an? /, '')}s`;

const entries = <Key extends string>(
  record: Partial<Record<Key, Level>> = {},
): readonly (readonly [Key, Level])[] =>
  // The keys of a rule's own levels are those its type lists.
  Object.entries(record) as [Key, Level][];
