import { KIND_TITLES } from '../document/kind/kind';
import type { Finding, Fix, Severity } from '../lint/finding';
import { count, listWords } from '../lint/message';
import { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import { wrap } from '../text/wrap';
import { describeCompared } from './comparison';
import { drawQuote, quoteLine } from './quote';
import type { DocumentReport, RunSummary, StreamReporter } from './report';
import type { Styles } from './styles';

export interface PrettyOptions {
  readonly styles: Styles;
  /** Columns of the terminal. */
  readonly width: number;
  /** The severities that are shown; the others are only counted. */
  readonly shown: readonly Severity[];
  /** Where a rule is explained; null when nowhere. */
  ruleUrl(ruleId: string): string | null;
}

/** A report for people at a terminal: every finding with the line it is about, and a summary. */
export function prettyReporter(options: PrettyOptions): StreamReporter {
  return {
    open: '',
    separator: '\n',
    document: (report) => drawDocument(report, options),
    close: (summary) => drawSummary(summary, options),
  };
}

function drawDocument(report: DocumentReport, options: PrettyOptions): string {
  const shown = report.findings.filter(({ severity }) => options.shown.includes(severity));
  if (shown.length === 0 && !(report.isNamed && options.shown.includes('info'))) return '';
  const { styles } = options;
  const lines = new LineIndex(report.text);
  const heading = `${styles.bold(printable(report.path))} ${styles.dim(`(${aboutDocument(report)})`)}`;
  return `${[heading, ...shown.map((finding) => drawFinding(finding, report, lines, options))].join('\n\n')}\n`;
}

/** `PRD, draft, answers 5 of 9 questions`. */
function aboutDocument(report: DocumentReport): string {
  const title = KIND_TITLES[report.kind];
  const kind = report.evidence === 'likely' ? `looks like ${title}` : title.replace(/^an? /, '');
  const ready = report.readiness();
  const answers = ready ? [`answers ${ready.answered} of ${ready.total} questions`] : [];
  return [kind, ...(report.status ? [report.status] : []), ...answers].join(', ');
}

function drawFinding(
  finding: Finding,
  report: DocumentReport,
  lines: LineIndex,
  options: PrettyOptions,
): string {
  const { styles, width } = options;
  const { line, column } = lines.position(finding.span.start);
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const paint = painter(finding.severity, styles);
  const label = `${finding.severity}: `;
  const [first = '', ...rest] = wrap(printable(finding.message), width - label.length);
  const path = printable(report.path);
  const rule = styles.dim(styles.link(finding.ruleId, options.ruleUrl(finding.ruleId)));
  const quote = quoteLine(lines, finding.span, Math.max(20, width - number.length - 3));
  return [
    `${paint(styles.bold(label.trimEnd()))} ${styles.bold(first)}`,
    ...rest.map((more) => ' '.repeat(label.length) + styles.bold(more)),
    `${gutter} ${styles.blue('┌─')} ${path}:${line}:${column} ${rule}`,
    ...drawQuote(number, quote, paint, styles),
    ...finding.related.flatMap((related) => {
      const at = related.path === undefined ? lines.position(related.span.start) : null;
      const place = at ? `line ${at.line}` : printable(related.path ?? '');
      return aside('note', `${place}: ${printable(related.message)}`, gutter, options);
    }),
    ...finding.fixes.slice(0, 1).flatMap((fix) => aside('help', helpOf(fix), gutter, options)),
  ].join('\n');
}

const helpOf = (fix: Fix): string =>
  printable(fix.title) + (fix.safety === 'safe' ? ' (--fix does this)' : '');

function aside(
  label: string,
  text: string,
  gutter: string,
  { styles, width }: PrettyOptions,
): readonly string[] {
  const lead = `${gutter} = ${label}: `;
  const [first = '', ...rest] = wrap(text, Math.max(20, width - lead.length));
  const indent = ' '.repeat(lead.length);
  return [
    `${gutter} ${styles.blue('=')} ${styles.cyan(`${label}:`)} ${first}`,
    ...rest.map((line) => indent + line),
  ];
}

function painter(severity: Severity, styles: Styles): (text: string) => string {
  switch (severity) {
    case 'error':
      return styles.red;
    case 'warning':
      return styles.yellow;
    case 'info':
      return styles.blue;
    case 'hint':
      return styles.cyan;
  }
}

function drawSummary(summary: RunSummary, options: PrettyOptions): string {
  const { styles } = options;
  const { checked, skipped, fixed, fixable, hints, likely, foreign, foreignPaths } = summary;
  if (checked === 0) return '';
  const others = skipped > 0 ? ` (${count(skipped, 'other Markdown file')} passed over)` : '';
  const told = countsOf(summary, styles);
  const lines = [
    `Checked ${count(checked, 'document')}${others}: ${told === '' ? styles.green('nothing to report') : told}.`,
  ];
  const compared = describeCompared(summary);
  if (compared !== null) lines.push(printable(compared));
  const first = whatFirst(summary, options);
  if (first !== null) lines.push(first);
  if (fixed > 0) lines.push(`Mended ${count(fixed, 'finding')}.`);
  if (fixable > 0) lines.push(`--fix can mend ${fixable} of them.`);
  if (hints > 0 && !options.shown.includes('hint'))
    lines.push(styles.dim(`Hints are ideas, and not shown; --hints shows them.`));
  if (likely > 0) {
    const [looks, say] =
      likely === 1
        ? ['looks like a product document and does', 'Declare its kind']
        : ['look like product documents and do', 'Declare their kind'];
    const types = summary.likelyKinds.map((kind) => `“type: ${kind}”`);
    lines.push(
      `${likely} of them ${looks} not say so: ${namesOf(summary.likelyPaths, likely)}. ${say} (${listWords(types, 'or')} in the front matter) to have more checked.`,
    );
  }
  if (foreign > 0) {
    lines.push(
      `Throughline knows the words of English only: of ${namesOf(foreignPaths, foreign)} it checked structure, numbers and links.`,
    );
  }
  return `\n${lines.join('\n')}\n`;
}

/** More findings than this are more than a screen, whose beginning is out of sight. */
const AT_A_GLANCE = 5;

/** Which of many findings to begin with, when some are graver than others. */
function whatFirst(summary: RunSummary, { shown }: PrettyOptions): string | null {
  const { errors, warnings, infos, errorPlaces, warningPlaces } = summary;
  const total = errors + warnings + infos;
  const [places, gravest, word] =
    errors > 0 ? [errorPlaces, errors, 'error'] : [warningPlaces, warnings, 'warning'];
  if (total <= AT_A_GLANCE || gravest === 0 || gravest === total || !shown.includes('info')) return null;
  const which = gravest === 1 ? `the ${word}` : `the ${count(gravest, word)}`;
  return `Begin with ${which}: ${namesOf(places, gravest)}.`;
}

/** The first paths by name, the rest by number. */
function namesOf(paths: readonly string[], total: number): string {
  const rest = total - paths.length;
  return printable(listWords([...paths, ...(rest > 0 ? [`${rest} more`] : [])]));
}

function countsOf({ errors, warnings, infos, hints }: RunSummary, styles: Styles): string {
  return [
    errors > 0 ? styles.red(count(errors, 'error')) : '',
    warnings > 0 ? styles.yellow(count(warnings, 'warning')) : '',
    infos > 0 ? styles.blue(count(infos, 'info')) : '',
    hints > 0 ? styles.cyan(count(hints, 'hint')) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
