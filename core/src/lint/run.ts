import type { ProductDocument } from '../document/product-document';
import type { Files } from '../ports';
import { remove } from '../text/edit';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { type Call, callsFor, levelIn } from './calls';
import { DIRECTIVE_NAMES, findUnknownDirectives } from './directives';
import { type AnyReport, type Draft, draftOf } from './draft';
import type { Finding, Fix, Level } from './finding';
import type { Rule } from './rule';
import type { LintSettings } from './settings';
import { mildest } from './severity';
import { Suppressions } from './suppress';
import { tell } from './tell';

/** The rules to run, by what they are for. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** What the runner itself reports. */
  readonly notices: {
    readonly internalError: Rule;
    readonly suppressionUnknownRule: Rule;
    readonly suppressionUnused: Rule;
    readonly suppressionWithoutReason: Rule;
  };
}

/**
 * Lints one document. Never throws because of a document or a rule: a rule that fails becomes one finding.
 * @returns Findings by place; those of one place by severity.
 */
export function lintDocument(
  document: ProductDocument,
  ruleSet: RuleSet,
  settings: LintSettings,
  files: Files | null = null,
): readonly Finding[] {
  if (document.kind === null) return [];
  const run = new LintRun(document, ruleSet, settings, files);
  return run.findings();
}

class LintRun {
  readonly #document: ProductDocument;
  readonly #ruleSet: RuleSet;
  readonly #settings: LintSettings;
  readonly #files: Files | null;
  #drafts: Draft[] = [];

  constructor(document: ProductDocument, ruleSet: RuleSet, settings: LintSettings, files: Files | null) {
    this.#document = document;
    this.#ruleSet = ruleSet;
    this.#settings = settings;
    this.#files = files;
  }

  findings(): readonly Finding[] {
    for (const call of callsFor(this.#document, this.#ruleSet.rules, this.#settings))
      this.#runContained(call);
    const suppressions = new Suppressions(this.#document);
    // Most documents have none, and what was found in them is not gone through for it at every keystroke.
    const isSuppressed = suppressions.directives.length > 0;
    if (isSuppressed)
      this.#drafts = this.#drafts.filter(({ ruleId, span }) => !suppressions.silences(ruleId, span));
    this.#reportUnknownComments();
    if (isSuppressed) this.#reportSuppressions(suppressions);
    return tell(this.#drafts, this.#document);
  }

  #runContained({ rule, level, options }: Call): void {
    const before = this.#drafts.length;
    try {
      const context = {
        document: this.#document,
        options,
        files: this.#files,
        profile: this.#settings.profile,
      };
      for (const report of rule.check(context)) this.#add(rule, report, level);
    } catch (error) {
      this.#drafts.length = before;
      // The document's words must not leak into a bug report, so only the kind of fault is named.
      const fault = error instanceof Error ? error.name : 'unknown';
      const span = this.#document.outline.title?.span ?? { start: 0, end: 0 };
      this.#notice(this.#ruleSet.notices.internalError, {
        message: 'stopped',
        span,
        data: { rule: rule.id, fault },
      });
    }
  }

  /** Adds what the runner itself has to say. */
  #notice(rule: Rule, report: AnyReport): void {
    this.#add(rule, report, levelIn(this.#document, rule, this.#settings));
  }

  #add(rule: Rule, report: AnyReport, level: Level): void {
    if (level === 'off') return;
    const capped = report.severity ? mildest(level, report.severity) : level;
    this.#drafts.push(draftOf(report, rule).at(this.#document.isTemplate ? 'hint' : capped));
  }

  #reportUnknownComments(): void {
    for (const { name, span } of findUnknownDirectives(this.#document)) {
      const suggestion = nearest(name, DIRECTIVE_NAMES);
      // Other tools may have comments that begin alike: only what is nearly right is a slip.
      if (suggestion === null) continue;
      this.#notice(this.#ruleSet.notices.suppressionUnknownRule, {
        span,
        message: 'comment',
        data: { name: `throughline-${name}`, suggestion: `throughline-${suggestion}` },
        fixes: [renameFix(span, suggestion)],
      });
    }
  }

  #reportSuppressions(suppressions: Suppressions): void {
    const { notices, rules } = this.#ruleSet;
    const ids = new Set([...rules, ...Object.values(notices)].map((rule) => rule.id));
    for (const directive of suppressions.directives) {
      for (const { id, span } of directive.rules) {
        if (ids.has(id)) continue;
        const suggestion = nearest(id, [...ids]);
        this.#notice(notices.suppressionUnknownRule, {
          span,
          ...(suggestion === null
            ? { message: 'unknown', data: { rule: id } }
            : {
                message: 'suggestion',
                data: { rule: id, suggestion },
                fixes: [renameFix(span, suggestion)],
              }),
        });
      }
      if (directive.scope !== 'block-end' && directive.reason === '') {
        const fix: Fix = {
          title: 'Say why it is turned off',
          safety: 'snippet',
          span: { start: directive.span.end - '-->'.length, end: directive.span.end },
          // biome-ignore lint/suspicious/noTemplateCurlyInString: LSP snippet syntax
          snippet: '-- ${1:reason} -->',
        };
        this.#notice(notices.suppressionWithoutReason, {
          message: 'missing',
          span: directive.span,
          fixes: [fix],
        });
      }
    }
    for (const { span, directive, ruleId } of suppressions.unused()) {
      if (ruleId !== null && !ids.has(ruleId)) continue;
      const only = directive.rules.length <= 1;
      const fixes: Fix[] = only
        ? [
            {
              title: 'Remove the comment',
              safety: 'safe',
              edits: [remove(lineOf(this.#document.markdown.text, directive.span))],
            },
          ]
        : [];
      const told = ruleId === null ? { message: 'all' } : { message: 'rule', data: { rule: ruleId } };
      this.#notice(notices.suppressionUnused, { ...told, span, fixes });
    }
  }
}

const renameFix = (span: Span, name: string): Fix => ({
  title: `Change to “${name}”`,
  safety: 'unsafe',
  edits: [{ span, newText: name }],
});

/** The whole line when nothing else stands on it, so that removing it leaves no blank line. */
function lineOf(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const end = newline === -1 ? text.length : newline + 1;
  const isAlone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
  return isAlone ? { start, end } : span;
}
