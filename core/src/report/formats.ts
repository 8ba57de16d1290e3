import { azureReporter } from './azure';
import { checkstyleReporter } from './checkstyle';
import { githubReporter } from './github';
import { gitlabReporter } from './gitlab';
import { htmlReporter } from './html';
import { jsonReporter } from './json';
import { junitReporter } from './junit';
import { markdownReporter } from './markdown';
import { rdjsonReporter } from './rdjson';
import type { Reporter } from './report';
import type { ReportSettings } from './report-settings';
import { sarifReporter } from './sarif';

/** What `--format` takes, the report for terminals first. */
export const REPORT_FORMATS = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'azure',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
  'html',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The reporter of a format. What terminals get depends on them, so that one is made apart. */
export function reporterFor(format: Exclude<ReportFormat, 'pretty'>, settings: ReportSettings): Reporter {
  switch (format) {
    case 'json':
      return jsonReporter();
    case 'sarif':
      return sarifReporter(settings);
    case 'github':
      return githubReporter(settings);
    case 'gitlab':
      return gitlabReporter(settings);
    case 'azure':
      return azureReporter(settings);
    case 'junit':
      return junitReporter(settings);
    case 'checkstyle':
      return checkstyleReporter(settings);
    case 'rdjson':
      return rdjsonReporter(settings);
    case 'markdown':
      return markdownReporter(settings);
    case 'html':
      return htmlReporter(settings);
  }
}
