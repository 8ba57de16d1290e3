import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import { findingLabel } from '../review/finding-labels';
import { LineIndex } from '../text/line-index';
import { xmlText } from '../text/xml';
import { type ChangeStory, leftAlone } from './change-story';
import type { DocumentComparison } from './comparison';
import { htmlFindings, htmlQuote } from './html-findings';
import type { DocumentReport } from './report';
import { type ReportSettings, shownIn } from './report-settings';

/** What a change did to a document, in the order in which `markdownChange` tells it, and the older findings that are told. */
export function htmlChange(
  report: DocumentReport,
  comparison: DocumentComparison,
  story: ChangeStory,
  settings: ReportSettings,
): string {
  const { fresh, mended, roles, answers } = story;
  const told = [
    questionsOf('Answered now', answers?.gained),
    questionsOf('Not answered any more', answers?.lost),
    htmlFindings(`${count(fresh.length, 'new finding')}, in the order of the text`, fresh, report, settings),
    thanksFor(mended, comparison),
    listOf('What changed about who does what', roles.map(xmlText)),
  ].join('');
  const others = leftAlone(story);
  return [
    told === '' ? '<p>This change brings nothing new.</p>\n' : told,
    others === null ? '' : `<p><small>${others}</small></p>\n`,
    olderIn(report, comparison, settings),
  ].join('');
}

const questionsOf = (lead: string, texts: readonly string[] = []): string =>
  texts.length === 0 ? '' : `<p><strong>${lead}:</strong> ${texts.map(xmlText).join(' ')}</p>\n`;

function thanksFor(mended: readonly Finding[], { before }: DocumentComparison): string {
  if (!before) return '';
  const lines = new LineIndex(before.text);
  const items = mended.map((finding) => {
    const quote = htmlQuote(lines, finding);
    return xmlText(findingLabel(finding)) + (quote === null ? '' : `: <q>${quote}</q>`);
  });
  return listOf('Mended, thank you', items);
}

/** @param items As HTML. */
const listOf = (heading: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<section>
<h3>${heading}</h3>
<ul>
${items.map((item) => `<li>${item}</li>`).join('\n')}
</ul>
</section>
`;

function olderIn(report: DocumentReport, { older }: DocumentComparison, settings: ReportSettings): string {
  const isOlder = new Set(older);
  const findings = shownIn(report, settings).filter((finding) => isOlder.has(finding));
  return htmlFindings(count(findings.length, 'older finding'), findings, report, settings);
}
