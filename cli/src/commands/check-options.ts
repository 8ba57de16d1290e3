import type { BaselineEntry, Severity } from '../../../core/src';
import { withSlashes } from '../files/paths';
import type { Io } from '../io';
import type { Changes, ComparisonOptions } from '../run/changes';
import type { CheckSettings, FormatSettings } from '../run/check-settings';
import { checkoutIn } from '../run/checkout';
import type { KnownFindings } from '../run/known-findings';
import type { ReportTarget } from '../run/report-targets';
import { opensLinks, wantsColor, widthFor } from '../terminal';

export interface CheckOptions {
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  /** Those of `--format`: a format, or a format and a file as `sarif=out.sarif`. */
  readonly formats: readonly string[];
  /** Where the report goes whose format names no file; null for standard output. */
  readonly outputFile: string | null;
  readonly stdin: boolean;
  readonly stdinPath: string | null;
  /** The configuration that takes the place of all others; null to look for them. */
  readonly config: string | null;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly quiet: boolean;
  readonly hints: boolean;
  readonly color: boolean;
  /** What documents are compared with; null where all that is found counts. */
  readonly comparison: ComparisonOptions | null;
  /** The list of findings that are known; null to look for one, false for none. */
  readonly baseline: string | false | null;
  /** Whether outcomes are kept for later runs, and used. */
  readonly cache: boolean;
  /** The file they are kept in; null for its usual place. */
  readonly cacheLocation: string | null;
}

/** What the findings of a run are held against. */
export interface ComparedWith {
  readonly changes: Changes | null;
  readonly known: KnownFindings | null;
  /** What the changes add to what is known. */
  readonly listed: readonly BaselineEntry[];
}

export const NOTHING_ELSE: ComparedWith = { changes: null, known: null, listed: [] };

/** A check that nobody asked for by its options. */
export const PLAIN_CHECK: CheckOptions = {
  fix: false,
  fixDryRun: false,
  formats: [],
  outputFile: null,
  stdin: false,
  stdinPath: null,
  config: null,
  failOn: 'never',
  quiet: false,
  hints: false,
  color: false,
  comparison: null,
  baseline: false,
  cache: false,
  cacheLocation: null,
};

/** Whether a cache can help: what is mended or compared depends on more than what a cache holds. */
export const isCached = ({ cache, fix, fixDryRun, stdin, comparison }: CheckOptions): boolean =>
  cache && !fix && !fixDryRun && !stdin && !comparison;

/** What of the options does not go together; null when all does. */
export function conflictIn(
  paths: readonly string[],
  options: CheckOptions,
  targets: readonly ReportTarget[],
): string | null {
  const { fix, fixDryRun, stdin, stdinPath, comparison } = options;
  if (comparison && (fix || fixDryRun))
    return `--fix mends all of a document, so it does not go with ${comparison.staged ? '--staged' : '--since'}`;
  if (comparison && (stdin || paths.includes('-')))
    return `${comparison.staged ? '--staged' : '--since'} compares files, so it does not go with text on standard input`;
  if (fix && fixDryRun) return '--fix writes and --fix-dry-run does not; choose one of them';
  const other = targets.find(({ format }) => format !== 'pretty');
  if (fixDryRun && other)
    return `--fix-dry-run shows a diff, so it does not go with --format ${other.format}`;
  if (paths.includes('-'))
    return '“-” stands for the text on standard input, so it goes with no other path; a file of that name is “./-”';
  if (stdin && paths.length > 0)
    return '--stdin reads the text itself, so it takes no paths; name the file with --stdin-path';
  if (!stdin && stdinPath !== null)
    return '--stdin-path says where the text on standard input belongs; add --stdin, or “-” for a path';
  return null;
}

/** What a run and its threads do, as the options ask for it. */
export function settingsFor(
  options: CheckOptions,
  targets: readonly ReportTarget[],
  { changes, known }: ComparedWith,
  io: Io,
): CheckSettings {
  return {
    cwd: withSlashes(io.cwd),
    config: options.config,
    mode: options.fix ? 'fix' : options.fixDryRun ? 'diff' : 'report',
    formats: targets.map((target) => formatSettings(target, options, io)),
    shown: shownSeverities(options),
    failing: failingSeverities(options),
    checkout: checkoutIn(io),
    comparison: changes?.settings ?? null,
    known,
    lists: false,
    observes: isCached(options),
  };
}

function formatSettings({ format, file }: ReportTarget, { color }: CheckOptions, io: Io): FormatSettings {
  const toTerminal = file === null;
  return {
    format,
    width: widthFor(toTerminal ? io.stdout : {}),
    color: toTerminal && wantsColor(io.stdout, io.env, color),
    links: toTerminal && opensLinks(io.stdout, io.env),
  };
}

function failingSeverities({ failOn }: CheckOptions): readonly Severity[] {
  switch (failOn) {
    case 'error':
      return ['error'];
    case 'warning':
      return ['error', 'warning'];
    case 'never':
      return [];
  }
}

/** Quiet shows only what fails the run. */
function shownSeverities({ quiet, failOn, hints }: CheckOptions): readonly Severity[] {
  if (quiet) return failOn === 'warning' ? ['error', 'warning'] : ['error'];
  return hints ? ['error', 'warning', 'info', 'hint'] : ['error', 'warning', 'info'];
}
