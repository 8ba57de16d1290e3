import { once } from '../text/once';
import type { Level } from './finding';
import type { Profile, Rule, RuleOptions } from './rule';

/** What the configuration says about linting one document. */
export interface LintSettings {
  readonly profile: Profile;
  /** Whether drafts are treated more mildly than documents in review. */
  readonly statusAware: boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export interface RuleSetting {
  /** Null when only options are set. */
  readonly level: Level | null;
  /** Only the options that differ from the rule's own. */
  readonly options: RuleOptions;
}

export const DEFAULT_SETTINGS: LintSettings = { profile: 'default', statusAware: true, rules: new Map() };

/** The same object for the same settings, so that a rule can keep what it made of them. */
export function optionsOf(rule: Rule, { rules }: LintSettings): RuleOptions {
  const setting = rules.get(rule.id);
  return setting ? optionsSetBy(setting, rule) : rule.options;
}

const optionsSetBy = once(
  ({ options }: RuleSetting, rule: Rule): RuleOptions => ({ ...rule.options, ...options }),
);
