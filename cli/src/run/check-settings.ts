import {
  ansiStyles,
  jsonReporter,
  PLAIN_STYLES,
  prettyReporter,
  type Reporter,
  type Severity,
} from '../../../core/src';

/** How a run checks and reports; plain data, so that another thread can have it too. */
export interface CheckSettings {
  readonly cwd: string;
  /** `report`: only look. `fix`: write safe fixes. `diff`: show what `fix` would write. */
  readonly mode: 'report' | 'fix' | 'diff';
  readonly format: 'pretty' | 'json';
  readonly width: number;
  readonly color: boolean;
  readonly links: boolean;
  /** The severities that a pretty report shows. */
  readonly shown: readonly Severity[];
}

/** @param ruleUrl Where a terminal can open the page of a rule. */
export function createReporter(settings: CheckSettings, ruleUrl: (id: string) => string | null): Reporter {
  if (settings.format === 'json') return jsonReporter();
  const { width, shown, color, links } = settings;
  const styles = color ? ansiStyles(links) : PLAIN_STYLES;
  return prettyReporter({ styles, width, shown, ruleUrl: links ? ruleUrl : () => null });
}
