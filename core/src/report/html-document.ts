import { fingerprintOf } from '../lint/fingerprint';
import { count } from '../lint/message';
import type { Readiness } from '../review/readiness';
import { xmlText } from '../text/xml';
import { aboutDocument } from './about-document';
import {
  answersInWords,
  type ChangeCounts,
  changeInWords,
  countsOfChange,
  fraction,
  storyOf,
} from './change-story';
import { htmlChange } from './html-change';
import { htmlFindings } from './html-findings';
import { htmlMatrices } from './html-matrices';
import { htmlQuestions } from './html-questions';
import type { DocumentReport } from './report';
import { type ReportSettings, shownIn } from './report-settings';
import { countSeverities, countsInWords } from './severity-words';

/** What a page tells of a document. */
export interface HtmlPart {
  /** Its row in the table of documents. */
  readonly row: string;
  readonly article: string;
  /** Absent where nothing was compared. */
  readonly change?: ChangeCounts;
}

/** What differs between a document that was compared and one as it is. */
interface Told extends Pick<HtmlPart, 'change'> {
  /** How many questions of its readers it answers, in words. */
  readonly answers: string;
  readonly findings: string;
  readonly isNew: boolean;
  readonly body: string;
}

export function htmlDocument(report: DocumentReport, settings: ReportSettings): HtmlPart {
  const ready = report.readiness();
  const { answers, findings, isNew, body, ...change } = toldOf(report, ready, settings);
  const id = `d-${fingerprintOf([report.path])}`;
  const before = report.comparison?.before?.readiness() ?? null;
  return {
    row: `<tr><th scope="row"><a href="#${id}">${xmlText(report.path)}</a></th><td>${ready ? barOf(ready) : ''}${answers}</td><td>${findings}</td></tr>`,
    article: `<article id="${id}">
<h2>${xmlText(report.path)}</h2>
<p>${xmlText(aboutDocument(report))}${isNew ? ', new' : ''}.</p>
${body}${ready ? htmlQuestions(ready, before) : ''}${htmlMatrices(report, settings.shown)}</article>`,
    ...change,
  };
}

function toldOf(report: DocumentReport, ready: Readiness | null, settings: ReportSettings): Told {
  const { comparison } = report;
  if (comparison) {
    const story = storyOf(report, comparison, settings);
    return {
      answers: answersInWords(story, comparison),
      findings: xmlText(changeInWords(story)),
      isNew: comparison.before === null,
      body: htmlChange(report, comparison, story, settings),
      change: countsOfChange(story),
    };
  }
  const findings = shownIn(report, settings);
  const heading = `${count(findings.length, 'finding')}, in the order of the text`;
  return {
    answers: ready ? fraction(ready) : '',
    findings: countsInWords(countSeverities(findings), settings.shown) || 'nothing to report',
    isNew: false,
    body: htmlFindings(heading, findings, report, settings),
  };
}

const barOf = ({ answered, total }: Readiness): string =>
  `<progress max="${total}" value="${answered}" aria-hidden="true"></progress> `;
