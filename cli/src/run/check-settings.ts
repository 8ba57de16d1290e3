import { isAbsolute, posix } from 'node:path';
import {
  ansiStyles,
  PLAIN_STYLES,
  prettyReporter,
  type Reporter,
  type ReportFormat,
  type ReportSettings,
  type RunSummary,
  reporterFor,
  type Severity,
} from '../../../core/src';
import { version } from '../version';
import type { ComparisonSettings } from './changes';
import { type Checkout, lineUrlIn } from './checkout';
import type { KnownFindings } from './known-findings';

/** How a run checks and reports; plain data, so that another thread can have it too. */
export interface CheckSettings {
  readonly cwd: string;
  /** The configuration that a person names in place of those beside documents; null to look for them. */
  readonly config: string | null;
  /** `report`: only look. `fix`: write safe fixes. `diff`: show what `fix` would write. */
  readonly mode: 'report' | 'fix' | 'diff';
  /** The reports of the run. */
  readonly formats: readonly FormatSettings[];
  /** The severities that reports show; `json` holds them all. */
  readonly shown: readonly Severity[];
  /** Those that make the run fail. */
  readonly failing: readonly Severity[];
  /** The checkout that a build runs in; null outside of builds. */
  readonly checkout: Checkout | null;
  /** The earlier version that documents are compared with; null where all that is found counts. */
  readonly comparison: ComparisonSettings | null;
  /** The findings that are not to be told again; null where all are told. */
  readonly known: KnownFindings | null;
  /** Whether what is found is to be listed, for a baseline. */
  readonly lists: boolean;
  /** Whether it is to be noted what outcomes depend on, for a cache. */
  readonly observes: boolean;
}

export interface FormatSettings {
  readonly format: ReportFormat;
  readonly width: number;
  readonly color: boolean;
  readonly links: boolean;
}

/** Those that say where a document is from the top of the checkout, because a site or its users look for it there. */
const FROM_THE_TOP: readonly ReportFormat[] = ['sarif', 'github', 'gitlab', 'azure', 'markdown', 'html'];

/** The reporters of a run, in the order of its formats. @param ruleUrl Where a terminal can open the page of a rule. */
export const createReporters = (
  settings: CheckSettings,
  ruleUrl: (id: string) => string | null,
): readonly Reporter[] =>
  settings.formats.map((format) => {
    const reporter = createReporter(format, settings, ruleUrl);
    const folder = settings.checkout?.folder;
    if (!folder || !FROM_THE_TOP.includes(format.format)) return reporter;
    const fromTop = (path: string) => (isAbsolute(path) ? path : posix.join(folder, path));
    const document: Reporter['document'] = (report) =>
      reporter.document({ ...report, path: fromTop(report.path) });
    if ('open' in reporter) return { ...reporter, document };
    return {
      document,
      whole: (parts, summary) => reporter.whole(parts, withPaths(summary, fromTop)),
    };
  });

/** A summary that names documents that are gone in another way. */
const withPaths = (summary: RunSummary, named: (path: string) => string): RunSummary =>
  summary.compared
    ? {
        ...summary,
        compared: {
          ...summary.compared,
          gone: summary.compared.gone.map((one) => ({ ...one, path: named(one.path) })),
        },
      }
    : summary;

function createReporter(
  { format, width, color, links }: FormatSettings,
  { shown, failing, checkout }: CheckSettings,
  ruleUrl: (id: string) => string | null,
): Reporter {
  const lineUrl: ReportSettings['lineUrl'] = (path, line) => lineUrlIn(checkout, path, line);
  if (format !== 'pretty') return reporterFor(format, { version, shown, failing, lineUrl });
  const styles = color ? ansiStyles(links) : PLAIN_STYLES;
  return prettyReporter({ styles, width, shown, ruleUrl: links ? ruleUrl : () => null });
}
