import type { BaselineEntry } from '../lint/baseline/baseline-entry';
import { count } from '../lint/message';
import { ruleLabel } from '../review/finding-labels';
import { markdownText } from '../text/markdown-text';
import { xmlText } from '../text/xml';
import type { RunSummary } from './report';

/** So many are named; a baseline that is new may list thousands. */
const MOST_NAMED = 50;

/** `This change adds 2 findings to the baseline, which hides them`; empty for none. */
export const listedInWords = ({ listed = [] }: Pick<RunSummary, 'listed'>): string =>
  listed.length === 0
    ? ''
    : `This change adds ${count(listed.length, 'finding')} to the baseline, which hides ${listed.length === 1 ? 'it' : 'them'}`;

/** What a change hides, folded: a line for those who look at the rest, and all of it for those who decide about it. */
export function markdownListed(summary: RunSummary): readonly string[] {
  const items = itemsOf(summary).map((item) => `- ${markdownText(item)}`);
  if (items.length === 0) return [];
  const lead = `<summary>${listedInWords(summary)}.</summary>`;
  return [`<details>\n${lead}\n\n${items.join('\n')}\n\n</details>`];
}

/** The same as HTML. */
export function htmlListed(summary: RunSummary): string {
  const items = itemsOf(summary).map((item) => `<li>${xmlText(item)}</li>`);
  if (items.length === 0) return '';
  return `<details>
<summary>${listedInWords(summary)}.</summary>
<ul>
${items.join('\n')}
</ul>
</details>
`;
}

function itemsOf({ listed = [] }: RunSummary): readonly string[] {
  const more = listed.length - MOST_NAMED;
  return [...listed.slice(0, MOST_NAMED).map(inWords), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** `docs/prd.md: Numbers do not agree, under “Metrics”`. */
const inWords = ({ path, ruleId, place }: BaselineEntry): string =>
  `${path}: ${ruleLabel(ruleId)}${place === '' ? '' : `, under “${place}”`}`;
