import type { ReportFormat, Severity } from '../../../core/src';
import type { ComparisonSettings } from './changes';
import type { Checkout } from './checkout';
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
