import type { Finding } from '../lint/finding';
import { findingLabel } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { markdownText } from '../text/markdown-text';
import { aboutDocument } from './about-document';
import {
  answersInWords,
  type ChangedAnswers,
  type ChangeStory,
  changeInWords,
  countsOfChange,
  fraction,
  leftAlone,
  storyOf,
} from './change-story';
import type { DocumentComparison } from './comparison';
import type { MarkdownPart } from './markdown-document';
import { markdownFindings, markdownQuote } from './markdown-findings';
import { quotedLine } from './quoted-line';
import type { DocumentReport } from './report';
import type { ReportSettings } from './report-settings';

/** Mended findings that are named; people want to be thanked, not to read a list. */
export const MOST_MENDED = 10;

/** What a change did to a document: new findings in full, mended ones thanked, and those that stay only counted. */
export function markdownChange(
  report: DocumentReport,
  comparison: DocumentComparison,
  settings: ReportSettings,
): MarkdownPart {
  const story = storyOf(report, comparison, settings);
  const parts = [
    ...questionsChanged(story),
    ...markdownFindings(story.fresh, report, settings),
    ...thanksFor(story.mended, comparison),
    ...changesOfRoles(story),
  ];
  const others = leftAlone(story);
  const section = [
    `### ${markdownText(report.path)}`,
    `${aboutDocument(report)}${answeredLine(story.answers, comparison)}.`,
    ...parts,
    ...(others === null ? [] : [`*${others}*`]),
  ];
  return {
    cells: [answersInWords(story, comparison), markdownText(changeInWords(story))],
    section: parts.length === 0 ? '' : section.join('\n\n'),
    change: countsOfChange(story),
  };
}

/** The rest of a sentence that begins with what the document is. */
function answeredLine(answers: ChangedAnswers | null, { before: earlier }: DocumentComparison): string {
  if (!answers) return '';
  const now = `**${fraction(answers.now)}** questions of its readers`;
  if (!answers.before) return `, ${earlier === null ? 'new; it' : 'it'} answers ${now}`;
  const then = fraction(answers.before);
  return then === fraction(answers.now)
    ? `: it answers ${now}, as before`
    : `: it answered ${then} questions of its readers, and answers **${fraction(answers.now)}** now`;
}

function questionsChanged({ answers }: ChangeStory): readonly string[] {
  const told = (lead: string, texts: readonly string[] = []) =>
    texts.length === 0 ? [] : [`${lead} ${texts.map(markdownText).join(' ')}`];
  return [
    ...told('**Answered now:**', answers?.gained),
    ...told('**Not answered any more:**', answers?.lost),
  ];
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

function changesOfRoles({ roles }: ChangeStory): readonly string[] {
  if (roles.length === 0) return [];
  return [`**Who does what:**\n\n${roles.map((sentence) => `- ${markdownText(sentence)}`).join('\n')}`];
}
