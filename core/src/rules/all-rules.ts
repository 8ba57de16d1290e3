import type { Rule } from '../lint/rule';
import { ruleSet } from '.';

/** Rules and notices: everything that a report can name and a configuration can set. */
export const allRules: readonly Rule[] = [...ruleSet.rules, ...Object.values(ruleSet.notices)];
