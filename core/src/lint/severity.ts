import type { DocumentKind } from '../document/kind/kind';
import type { Stage } from '../vocabulary/vocabulary';
import { type Level, SEVERITIES, type Severity } from './finding';
import type { Profile, Rule } from './rule';

/** One step milder; the mildest stays. */
const milder = (severity: Severity): Severity =>
  SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'hint';

/** The milder of two severities. */
export const mildest = (a: Severity, b: Severity): Severity =>
  SEVERITIES[Math.max(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))] ?? 'hint';

export interface LevelSettings {
  readonly kind: DocumentKind | null;
  readonly stage: Stage | null;
  readonly profile: Profile;
  /** What the configuration says about the rule. */
  readonly configured: Level | null;
  /** Whether drafts are treated more mildly than documents in review. */
  readonly statusAware: boolean;
}

/**
 * How loudly a rule speaks about a document: drafts whisper, documents in review talk, approved ones block.
 * A level set in the configuration replaces the rule's own for every kind and profile; the stage still applies.
 */
export function levelOf(rule: Rule, settings: LevelSettings): Level {
  const { kind, stage, profile, configured, statusAware } = settings;
  const own =
    rule.levels?.profiles?.[profile] ?? (kind ? rule.levels?.kinds?.[kind] : undefined) ?? rule.level;
  const level = configured ?? own;
  if (level === 'off' || !statusAware || stage === null) return level;
  const staged = configured === null ? rule.levels?.stages?.[stage] : undefined;
  if (staged !== undefined) return staged;
  return stage === 'draft' ? milder(level) : level;
}
