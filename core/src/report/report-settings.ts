import type { Finding, Severity } from '../lint/finding';
import type { DocumentReport } from './report';

/** What the reports for other tools and for readers have in common. */
export interface ReportSettings {
  /** The version of the product. */
  readonly version: string;
  /** The severities that are reported. */
  readonly shown: readonly Severity[];
  /** Those of them that make the run fail. */
  readonly failing: readonly Severity[];
  /** Where people can see a line of a document; null when that is not known. */
  lineUrl(path: string, line: number): string | null;
}

export const NAME = 'Throughline';
export const HOMEPAGE = 'https://github.com/throughline-docs/throughline';

/** Where everybody can read the page of a rule. */
export const rulePageUrl = (ruleId: string): string => `${HOMEPAGE}/blob/main/docs/rules/${ruleId}.md`;

/** The findings of a document that are reported, in the order in which they stand. */
export const shownIn = (
  { findings }: DocumentReport,
  { shown }: Pick<ReportSettings, 'shown'>,
): readonly Finding[] => findings.filter(({ severity }) => shown.includes(severity));
