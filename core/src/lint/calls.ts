import type { ProductDocument } from '../document/product-document';
import { once } from '../text/once';
import type { Level, Severity } from './finding';
import type { Rule, RuleOptions } from './rule';
import { type LintSettings, optionsOf } from './settings';
import { levelOf } from './severity';

/** A rule that is to look at a document, and how loudly it speaks there. */
export interface Call {
  readonly rule: Rule;
  readonly level: Severity;
  readonly options: RuleOptions;
}

/** The rules that have a say about a document, in their order. */
export function callsFor(
  document: ProductDocument,
  rules: readonly Rule[],
  settings: LintSettings,
): readonly Call[] {
  const { kind, evidence, language, isTemplate, metadata } = document;
  const known = callsByTraits(rules, settings);
  const traits = `${kind} ${evidence} ${language.isSupported} ${isTemplate} ${metadata.stage}`;
  const calls = known.get(traits) ?? rules.flatMap((rule) => callOf(document, rule, settings) ?? []);
  known.set(traits, calls);
  return calls;
}

/** Few documents differ in what decides it, and none does from keystroke to keystroke. */
const callsByTraits = once((_: readonly Rule[], __: LintSettings) => new Map<string, readonly Call[]>());

function callOf(document: ProductDocument, rule: Rule, settings: LintSettings): Call | null {
  if (!applies(rule, document)) return null;
  const level = levelIn(document, rule, settings);
  return level === 'off' ? null : { rule, level, options: optionsOf(rule, settings) };
}

function applies(rule: Rule, { kind, evidence, language, isTemplate }: ProductDocument): boolean {
  if (kind === null || (rule.kinds !== 'all' && !rule.kinds.includes(kind))) return false;
  if (evidence === 'likely' && !rule.inLikely) return false;
  if (!rule.mechanical && !language.isSupported) return false;
  return rule.inTemplates || !isTemplate;
}

/** How loudly a rule speaks about a document of its kind and stage. */
export function levelIn({ kind, metadata }: ProductDocument, rule: Rule, settings: LintSettings): Level {
  const { profile, statusAware, rules } = settings;
  const configured = rules.get(rule.id)?.level ?? null;
  return levelOf(rule, { kind, stage: metadata.stage, profile, statusAware, configured });
}
