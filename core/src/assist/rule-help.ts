import { allRules } from '../rules/all-rules';
import { RULE_REASONS } from './rule-reasons';

/** Where the page of a rule stands; null when it stands nowhere. Who asks decides. */
export type RuleLink = (ruleId: string) => string | null;

/** What a rule is about and why it asks, in a few lines of Markdown. */
export function ruleHelp(ruleId: string, ruleLink: RuleLink): string {
  const rule = allRules.find(({ id }) => id === ruleId);
  const link = ruleLink(ruleId);
  const title = rule?.summary ?? ruleId;
  const more = link === null ? '' : ` [More about this check](${link})`;
  return `**${title}**\n\n${RULE_REASONS[ruleId] ?? ''}${more}`.trim();
}
