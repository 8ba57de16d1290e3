import {
  type BaselineEntry,
  type ConfigProblem,
  countIn,
  EMPTY_SUMMARY,
  type RunSummary,
} from '../../../core/src';
import type { Seen } from '../cache/seen';
import type { Notice } from '../notice';
import type { HiddenFindings } from './known-findings';

/** What came of one file. */
export interface FileOutcome {
  /** Its part of each report, in the order of the formats; empty when there is nothing to show. */
  readonly outputs: readonly string[];
  readonly summary: RunSummary;
  readonly notices: readonly Notice[];
  readonly configProblems: readonly ConfigProblem[];
  /** What a baseline did; absent where there is none, or nothing was checked. */
  readonly baseline?: HiddenFindings;
  /** What a baseline would list, where that is asked for. */
  readonly entries?: readonly BaselineEntry[];
  /** What it depends on, where that is to be noted and a text was checked. */
  readonly seen?: Seen;
}

/** The outcome of a file of which there is nothing to tell. */
export const nothing = (notices: readonly Notice[] = []): FileOutcome => ({
  outputs: [],
  summary: EMPTY_SUMMARY,
  notices,
  configProblems: [],
});

/** What comes of Markdown that is no product document. */
export const PASSED_OVER: FileOutcome = { ...nothing(), summary: countIn(EMPTY_SUMMARY, null) };
