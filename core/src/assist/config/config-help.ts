import type { ConfigPath } from '../../config/config-node';
import { allRules } from '../../rules/all-rules';
import { type RuleLink, ruleHelp } from '../rule-help';
import type { ConfigShape } from './config-shape';

/** What the values of choices mean, whichever setting they stand in. */
const VALUES: Readonly<Record<string, string>> = {
  off: 'Says nothing.',
  hint: 'An idea: shown only on request.',
  info: 'Worth a look.',
  warning: 'Reviewers will ask.',
  error: 'Blocks a review: a reader cannot decide without it.',
  default: 'What most teams ask of a document.',
  strict: 'Asks more: what is told as information elsewhere is a warning.',
  'small-team': 'Asks less of people who sit at one table.',
  ignore: 'Not a product document: nothing is said about it.',
  'throughline:default': 'What most teams ask of a document.',
  'throughline:strict': 'Asks more: what is told as information elsewhere is a warning.',
  'throughline:small-team': 'Asks less of people who sit at one table.',
};

export const valueHelp = (value: string): string | null => VALUES[value] ?? null;

/** Whether the names of a map at a path are those of rules. */
export const holdsRules = (path: ConfigPath): boolean => path.at(-1) === 'rules';

/** What a setting is for, in Markdown; null when there is nothing to say about it. */
export function settingHelp(
  path: ConfigPath,
  key: string,
  shapes: readonly ConfigShape[],
  ruleLink: RuleLink,
): string | null {
  const rule = holdsRules(path) ? allRules.find(({ id }) => id === key) : undefined;
  if (rule) return `${ruleHelp(rule.id, ruleLink)}\n\nWithout a setting: \`${rule.level}\`.`;
  const description = shapes.find((shape) => shape.description !== null)?.description;
  const values = [...new Set(shapes.flatMap((shape) => shape.values))].map((value) => `\`${value}\``);
  if (!description && values.length === 0) return null;
  return [`**${key}**`, description, values.join(', ')].filter((part) => part).join('\n\n');
}
