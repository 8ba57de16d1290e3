import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** From "blocks review" to "idea". `info` is LSP's Information. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** A severity as people set it: any of the four, or `off`. */
export type Level = Severity | 'off';

/**
 * A way to mend a finding.
 * `safe` fixes keep every word of the author and may run unattended; `unsafe` ones want a look first.
 * A snippet asks for the author's own words, so it is never applied unattended.
 */
export type Fix = EditFix | SnippetFix;

export interface EditFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
}

export interface SnippetFix {
  readonly title: string;
  readonly safety: 'snippet';
  /** The text that the snippet replaces; empty to insert. */
  readonly span: Span;
  /** Snippet syntax as in LSP: `${1:placeholder}`, `${1|a,b|}`, `$0`; `\$`, `\}` and `\\` escape. */
  readonly snippet: string;
}

/** Another place that helps to understand a finding. `path` is absent when it is the same document. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly path?: string;
}

/** What the tool has to say about a place in a document. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Stable while text elsewhere changes: rule, section path, normalised text and ordinal. */
  readonly fingerprint: string;
}
