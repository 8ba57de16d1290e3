import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { describeComparison } from '../raci/compare-raci';
import { findingLabel } from '../review/finding-labels';
import type { Readiness } from '../review/readiness';
import { LineIndex } from '../text/line-index';
import { markdownText } from '../text/markdown-text';
import { aboutDocument } from './about-document';
import type { DocumentComparison } from './comparison';
import type { MarkdownPart } from './markdown-document';
import { markdownFindings, markdownQuote } from './markdown-findings';
import { quotedLine } from './quoted-line';
import type { DocumentReport } from './report';
import type { ReportSettings } from './report-settings';

/** Mended findings that are named; people want to be thanked, not to read a list. */
const MOST_MENDED = 10;

/** What a change did to a document: new findings in full, mended ones thanked, and those that stay only counted. */
export function markdownChange(
  report: DocumentReport,
  comparison: DocumentComparison,
  settings: ReportSettings,
): MarkdownPart {
  const isShown = ({ severity }: Finding) => settings.shown.includes(severity);
  const fresh = comparison.fresh.filter(isShown);
  const mended = mendedIn(comparison).filter(isShown);
  const roles = changesOfRoles(comparison);
  const answered = answeredLine(report.readiness(), comparison);
  const parts = [
    ...questionsChanged(report, comparison),
    ...markdownFindings(fresh, report, settings),
    ...thanksFor(mended, comparison),
    ...roles,
  ];
  const others = leftAlone(comparison, isShown);
  const head = [`### ${markdownText(report.path)}`, `${aboutDocument(report)}${answered.long}.`];
  return {
    cells: [answered.short, tellCounts(fresh.length, mended.length, roles.length > 0)],
    section: parts.length === 0 ? '' : [...head, ...parts, ...others].join('\n\n'),
    change: { fresh: fresh.length, mended: mended.length },
  };
}

/** What is gone for good: a rule that says something else of the same place now has not been satisfied. */
function mendedIn({ fixed, fresh, elsewhere }: DocumentComparison): readonly Finding[] {
  const stillSaid = new Set([...fresh, ...elsewhere].map(({ ruleId }) => ruleId));
  return fixed.filter(({ ruleId }) => !stillSaid.has(ruleId));
}

function tellCounts(fresh: number, mended: number, isOfRoles: boolean): string {
  const parts = [
    ...(fresh > 0 ? [count(fresh, 'new finding')] : []),
    ...(mended > 0 ? [`${mended} mended`] : []),
    ...(isOfRoles ? ['roles changed'] : []),
  ];
  return parts.length === 0 ? 'nothing new' : parts.join(', ');
}

/** `5 of 9 → 7 of 9`, for a row and for a sentence. */
function answeredLine(after: Readiness | null, { before }: DocumentComparison) {
  if (!after) return { short: '', long: '' };
  const earlier = before?.readiness() ?? null;
  const now = `${after.answered} of ${after.total}`;
  if (!earlier) {
    const isNew = before === null ? 'new; it' : 'it';
    return {
      short: before === null ? `new: ${now}` : now,
      long: `, ${isNew} answers **${now}** questions of its readers`,
    };
  }
  const then = `${earlier.answered} of ${earlier.total}`;
  return then === now
    ? { short: now, long: `: it answers **${now}** questions of its readers, as before` }
    : {
        short: `${then} → ${now}`,
        long: `: it answered ${then} questions of its readers, and answers **${now}** now`,
      };
}

/** Questions that are answered now and were not, and the other way round. */
function questionsChanged(report: DocumentReport, { before }: DocumentComparison): readonly string[] {
  const earlier = new Map(before?.readiness()?.questions.map(({ id, state }) => [id, state]));
  const changed = (report.readiness()?.questions ?? []).filter(({ id, state }) => {
    const was = earlier.get(id);
    return was !== undefined && (was === 'answered') !== (state === 'answered');
  });
  const told = (isAnswered: boolean, lead: string) => {
    const texts = changed
      .filter(({ state }) => (state === 'answered') === isAnswered)
      .map(({ text }) => text);
    return texts.length === 0 ? [] : [`${lead} ${texts.map(markdownText).join(' ')}`];
  };
  return [...told(true, '**Answered now:**'), ...told(false, '**Not answered any more:**')];
}

function thanksFor(mended: readonly Finding[], { before }: DocumentComparison): readonly string[] {
  if (mended.length === 0 || !before) return [];
  const lines = new LineIndex(before.text);
  const items = mended.slice(0, MOST_MENDED).map((finding) => {
    const quote = quotedLine(lines, finding.span);
    const words = quote ? `: ${markdownQuote(quote)}` : '';
    return `- ${markdownText(findingLabel(finding))}${words}`;
  });
  const left = mended.length - items.length;
  const rest = left === 0 ? [] : [`- and ${left} more`];
  return [`**Mended, thank you:**\n\n${[...items, ...rest].join('\n')}`];
}

function changesOfRoles({ raci }: DocumentComparison): readonly string[] {
  const sentences = raci().flatMap(describeComparison);
  if (sentences.length === 0) return [];
  const items = sentences.map((sentence) => `- ${markdownText(sentence)}`);
  return [`**Who does what:**\n\n${items.join('\n')}`];
}

function leftAlone(
  { older, elsewhere }: DocumentComparison,
  isShown: (finding: Finding) => boolean,
): readonly string[] {
  const [same, away] = [older.filter(isShown).length, elsewhere.filter(isShown).length];
  const parts = [
    ...(same > 0 ? [`${count(same, 'older finding')} ${same === 1 ? 'is' : 'are'} unchanged`] : []),
    ...(away > 0 ? [`${away} new ${away === 1 ? 'one stands' : 'ones stand'} away from what changed`] : []),
  ];
  return parts.length === 0 ? [] : [`*${parts.join(', and ')}.*`];
}
