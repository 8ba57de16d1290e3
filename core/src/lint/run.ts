import type { ProductDocument } from '../document/product-document';
import type { Files } from '../ports';
import { remove } from '../text/edit';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { type Call, callsFor, levelIn } from './calls';
import { DIRECTIVE_NAMES, findUnknownDirectives } from './directives';
import { type AnyReport, type Draft, draftOf } from './draft';
import type { Finding, Fix, Level, Severity } from './finding';
import type { Rule } from './rule';
import type { LintSettings } from './settings';
import { mildest } from './severity';
import { Suppressions } from './suppress';

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

/** A draft as far as the run decides about it. */
interface Entry {
  readonly draft: Draft;
  readonly severity: Severity;
  readonly start: number;
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
  #entries: Entry[] = [];

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
      this.#entries = this.#entries.filter(({ draft }) => !suppressions.silences(draft.ruleId, draft.span));
    this.#reportUnknownComments();
    if (isSuppressed) this.#reportSuppressions(suppressions);
    return told(this.#entries.sort(byPlace), this.#document);
  }

  #runContained({ rule, level, options }: Call): void {
    const before = this.#entries.length;
    try {
      const context = {
        document: this.#document,
        options,
        files: this.#files,
        profile: this.#settings.profile,
      };
      for (const report of rule.check(context)) this.#add(rule, report, level);
    } catch (error) {
      this.#entries.length = before;
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
    this.#entries.push({
      draft: draftOf(report, rule),
      severity: this.#document.isTemplate ? 'hint' : capped,
      start: report.span.start,
    });
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

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

const byPlace = (a: Entry, b: Entry): number =>
  a.start - b.start ||
  RANK[a.severity] - RANK[b.severity] ||
  (a.draft.ruleId < b.draft.ruleId ? -1 : Number(a.draft.ruleId > b.draft.ruleId));

/** What is the same by rule, section and wording is told apart by its turn. */
function told(entries: readonly Entry[], document: ProductDocument): readonly Finding[] {
  const turns = new Map<string, number>();
  return entries.map(({ draft, severity }) => {
    const identity = draft.identityIn(document);
    const turn = turns.get(identity) ?? 0;
    turns.set(identity, turn + 1);
    return draft.told(severity, identity, turn);
  });
}
