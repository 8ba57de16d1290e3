import type { Severity } from '../../core/src';
import type { Range } from './place';
import type { DocumentState } from './readiness';

export interface ListedFinding {
  readonly range: Range;
  readonly ruleId: string;
  /** The page of the rule. */
  readonly ruleUrl: string;
  readonly severity: Severity;
  /** What that means for a review: “Blocks review”. */
  readonly weight: string;
  readonly message: string;
  /** What is wrong, in at most five words: “Metric without a target”. */
  readonly label: string;
  /** The author's words that it is about, in one short line; empty where it is about what the document lacks. */
  readonly words: string;
  /** The same finding in another version of the document. */
  readonly fingerprint: string;
  /** The titles of what can be done about it, the preferred one first. */
  readonly fixes: readonly string[];
}

/** Findings that leave the same question open. */
export interface FindingGroup {
  /** The id of the question, or `others`. */
  readonly id: string;
  /** The question in words. */
  readonly title: string;
  readonly findings: readonly ListedFinding[];
}

/** The findings of a document, for a list beside it. What the cursor is just writing is left out, as in the editor. */
export interface FindingsReport {
  readonly uri: string;
  readonly version: number | null;
  readonly state: DocumentState;
  /** Groups that have findings, in the order in which reviewers ask. */
  readonly groups: readonly FindingGroup[];
}
