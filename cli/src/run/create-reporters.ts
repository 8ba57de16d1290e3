import { isAbsolute, posix } from 'node:path';
import {
  ansiStyles,
  PLAIN_STYLES,
  prettyReporter,
  type Reporter,
  type ReportFormat,
  type ReportSettings,
  type RunSummary,
  type reporterFor,
} from '../../../core/src';
import { version } from '../version';
import type { CheckSettings, FormatSettings } from './check-settings';
import { lineUrlIn } from './checkout';

/** Those that say where a document is from the top of the checkout, because a site or its users look for it there. */
const FROM_THE_TOP: readonly ReportFormat[] = ['sarif', 'github', 'gitlab', 'azure', 'markdown', 'html'];

/** Where the reporters come from that are not for terminals. */
export type OtherReporters = () => Promise<{ readonly reporterFor: typeof reporterFor }>;

/**
 * The reporters of a run, in the order of its formats.
 * @param ruleUrl Where a terminal can open the page of a rule.
 */
export const createReporters = (
  settings: CheckSettings,
  ruleUrl: (id: string) => string | null,
  others: OtherReporters,
): Promise<readonly Reporter[]> =>
  Promise.all(
    settings.formats.map(async (format) => {
      const reporter = await createReporter(format, settings, ruleUrl, others);
      const folder = settings.checkout?.folder;
      return folder && FROM_THE_TOP.includes(format.format) ? fromTopOf(folder, reporter) : reporter;
    }),
  );

/** A reporter that names documents from the top of the checkout. */
function fromTopOf(folder: string, reporter: Reporter): Reporter {
  const fromTop = (path: string) => (isAbsolute(path) ? path : posix.join(folder, path));
  const document: Reporter['document'] = (report) =>
    reporter.document({ ...report, path: fromTop(report.path) });
  if ('open' in reporter) return { ...reporter, document };
  return {
    document,
    whole: (parts, summary) => reporter.whole(parts, withPaths(summary, fromTop)),
  };
}

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

async function createReporter(
  { format, width, color, links }: FormatSettings,
  { shown, failing, checkout }: CheckSettings,
  ruleUrl: (id: string) => string | null,
  others: OtherReporters,
): Promise<Reporter> {
  const lineUrl: ReportSettings['lineUrl'] = (path, line) => lineUrlIn(checkout, path, line);
  if (format !== 'pretty') return (await others()).reporterFor(format, { version, shown, failing, lineUrl });
  const styles = color ? ansiStyles(links) : PLAIN_STYLES;
  return prettyReporter({ styles, width, shown, ruleUrl: links ? ruleUrl : () => null });
}
