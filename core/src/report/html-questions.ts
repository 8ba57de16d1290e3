import type { Readiness, ReadinessQuestion } from '../review/readiness';
import { xmlText } from '../text/xml';

/** The questions of a document's readers, with a mark for each. @param before Those of the earlier version, if there is one. */
export const htmlQuestions = (
  ready: Readiness,
  before: Readiness | null,
): string => `<section class="questions">
<h3>It answers ${ready.answered} of ${ready.total} questions of its readers${before ? `, and answered ${before.answered} before` : ''}</h3>
<ul>
${ready.questions.map(questionOf).join('\n')}
</ul>
</section>
`;

const STATES: Readonly<Record<ReadinessQuestion['state'], { readonly mark: string; readonly word: string }>> =
  {
    answered: { mark: '✓', word: 'Answered' },
    partly: { mark: '◐', word: 'In part' },
    open: { mark: '○', word: 'Open' },
  };

function questionOf({ text, state, note }: ReadinessQuestion): string {
  const { mark, word } = STATES[state];
  return `<li class="${state}"><span class="state" role="img" aria-label="${word}" title="${word}">${mark}</span> <span>${xmlText(text)} <small>${xmlText(note)}</small></span></li>`;
}
