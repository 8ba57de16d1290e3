import { RULE_REASONS } from '../assist/rule-reasons';
import type { EditFix, Finding, Fix, Level, Related } from '../lint/finding';
import { count, excerpt } from '../lint/message';
import type { Rule } from '../lint/rule';
import { allRules } from '../rules/all-rules';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { wellFormed } from '../text/well-formed';
import { regionOf } from './region';
import type { DocumentReport, WholeReporter } from './report';
import { HOMEPAGE, NAME, type ReportSettings, rulePageUrl, shownIn } from './report-settings';

/** More results in a run are refused. Source: GitHub documentation, “SARIF results exceed one or more limits”. */
const MOST_RESULTS = 25_000;
/** The longest text that is shown of a rule. Source: GitHub documentation, “SARIF support for code scanning”. */
const LONGEST_DESCRIPTION = 1024;

/** The top of the repository, which who reads the report knows. */
const ROOT = '%SRCROOT%';
const LEVELS = ['error', 'warning', 'note'] as const;
type SarifLevel = (typeof LEVELS)[number];

const RULE_INDEX: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

/** A report for code scanning: SARIF 2.1.0, an OASIS standard, with what GitHub asks for. One result a line. */
export function sarifReporter(settings: ReportSettings): WholeReporter {
  return {
    document: (report) => resultsOf(report, settings).join('\n'),
    whole: (parts) => {
      const all = parts.flatMap((part) => part.split('\n'));
      const results = gravestOf(all);
      const head = JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [runOf(settings, all.length - results.length)],
      });
      return `${head.slice(0, -']}]}'.length)}\n${results.join(',\n')}\n]}]}\n`;
    },
  };
}

/** As many results as are taken, in their order. Those that are left out are the mildest, and the last of them. */
function gravestOf(results: readonly string[]): readonly string[] {
  if (results.length <= MOST_RESULTS) return results;
  const byLevel = LEVELS.flatMap((level) => results.filter((line) => line.startsWith(openingOf(level))));
  const kept = new Set(byLevel.slice(0, MOST_RESULTS));
  return results.filter((line) => kept.has(line));
}

const openingOf = (level: SarifLevel): string => `{"level":"${level}"`;

/** All of a run but its results, which come last so that they can be put in. */
function runOf({ version }: ReportSettings, left: number) {
  return {
    tool: {
      driver: {
        name: NAME,
        version,
        semanticVersion: version,
        informationUri: HOMEPAGE,
        rules: allRules.map(descriptorOf),
      },
    },
    automationDetails: { id: 'throughline/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The top of the repository.' } } },
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: left === 0 ? [] : [toldOf(left)] },
    ],
    results: [],
  };
}

const toldOf = (left: number) => ({
  level: 'warning',
  message: {
    text: `${count(left, 'more finding')}: a report holds ${MOST_RESULTS}, so the mildest are left out.`,
  },
});

function descriptorOf(rule: Rule) {
  const { id, summary, level, area } = rule;
  const reason = RULE_REASONS[id] ?? summary;
  const page = rulePageUrl(id);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(summary) },
    fullDescription: { text: sentence(excerpt(reason, LONGEST_DESCRIPTION)) },
    help: {
      text: `${reason} More about this check: ${page}`,
      markdown: `**${summary}**\n\n${reason}\n\n[More about this check](${page})`,
    },
    helpUri: page,
    defaultConfiguration: { enabled: level !== 'off', level: levelOf(level) },
    properties: {
      tags: ['product-documents', area],
      precision: 'high',
      'problem.severity': problemOf(level),
    },
  };
}

const sentence = (text: string): string => (/[.?!”]$/.test(text) ? text : `${text}.`);

function resultsOf(report: DocumentReport, settings: ReportSettings): readonly string[] {
  const lines = new LineIndex(report.text);
  return shownIn(report, settings).map((finding) => JSON.stringify(resultOf(finding, report, lines)));
}

/** `level` comes first: it tells which results to leave out. */
function resultOf(finding: Finding, { path }: DocumentReport, lines: LineIndex) {
  const { ruleId, message, severity, span, fingerprint, related, fixes } = finding;
  const ruleIndex = RULE_INDEX.get(ruleId);
  const artifactLocation = artifactOf(path);
  return {
    level: levelOf(severity),
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: sarifRegion(lines, span) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(related.length > 0
      ? { relatedLocations: related.map((place) => relatedOf(place, path, lines)) }
      : {}),
    ...(fixes.some(isEdit) ? { fixes: fixes.filter(isEdit).map((fix) => fixOf(fix, path, lines)) } : {}),
  };
}

const isEdit = (fix: Fix): fix is EditFix => 'edits' in fix && fix.edits.length > 0;

const relatedOf = ({ path, span, message }: Related, own: string, lines: LineIndex) => ({
  physicalLocation: {
    artifactLocation: artifactOf(path ?? own),
    ...(path === undefined ? { region: sarifRegion(lines, span) } : {}),
  },
  message: { text: message },
});

const fixOf = ({ title, edits }: EditFix, path: string, lines: LineIndex) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifactOf(path),
      replacements: edits.map(({ span, newText }) => ({
        deletedRegion: sarifRegion(lines, span),
        ...(newText === '' ? {} : { insertedContent: { text: newText } }),
      })),
    },
  ],
});

function sarifRegion(lines: LineIndex, span: Span) {
  const { line, column, endLine, endColumn } = regionOf(lines, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative reference of RFC 3986 from the top of the repository; a file elsewhere is named in full. */
function artifactOf(path: string) {
  const uri = wellFormed(path).split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: ROOT };
}

function levelOf(level: Level): SarifLevel {
  switch (level) {
    case 'error':
    case 'warning':
      return level;
    case 'info':
    case 'hint':
    case 'off':
      return 'note';
  }
}

/** How GitHub sorts. Source: GitHub documentation, “SARIF support for code scanning”, `problem.severity`. */
function problemOf(level: Level): 'error' | 'warning' | 'recommendation' {
  return level === 'error' || level === 'warning' ? level : 'recommendation';
}
