import type { Finding } from '../lint/finding';
import { count } from '../lint/message';
import type { Readiness } from '../review/readiness';
import type { DocumentComparison, GoneDocument } from './comparison';
import { describeComparison, raciInWords } from './raci-in-words';
import type { DocumentReport, RunSummary } from './report';
import type { ReportSettings } from './report-settings';

/** What a change did to a document, as its readers want to hear it. Findings are those that are shown. */
export interface ChangeStory {
  /** What the document was called; null where it has kept its name, and where it is new. */
  readonly renamedFrom: string | null;
  readonly fresh: readonly Finding[];
  /** Those that are gone for good, with places in the earlier version. */
  readonly mended: readonly Finding[];
  /** What changed about who does what, in sentences. */
  readonly roles: readonly string[];
  /** The same in a few words; null where nothing changed. */
  readonly rolesInShort: string | null;
  /** What its readers get answered; null where nobody would ask. */
  readonly answers: ChangedAnswers | null;
  /** How many findings stay as they were, and how many new ones stand away from what changed. */
  readonly older: number;
  readonly away: number;
}

/** Which questions a document answers, and which it did. */
export interface ChangedAnswers {
  readonly now: Readiness;
  /** Null where the document is new, or was one of which nobody would ask. */
  readonly before: Readiness | null;
  /** The questions that are answered now and were not. */
  readonly gained: readonly string[];
  /** The other way round. */
  readonly lost: readonly string[];
}

/** How many findings a change brought to a document, and how many it mended. */
export interface ChangeCounts {
  readonly fresh: number;
  readonly mended: number;
}

export function storyOf(
  report: DocumentReport,
  comparison: DocumentComparison,
  { shown }: Pick<ReportSettings, 'shown'>,
): ChangeStory {
  const isShown = ({ severity }: Finding) => shown.includes(severity);
  const raci = comparison.raci();
  const { before } = comparison;
  return {
    renamedFrom: before && before.path !== report.path ? before.path : null,
    fresh: comparison.fresh.filter(isShown),
    mended: comparison.fixed.filter(isShown),
    roles: raci.flatMap(describeComparison),
    rolesInShort: raciInWords(raci),
    answers: answersOf(report, comparison),
    older: comparison.older.filter(isShown).length,
    away: comparison.elsewhere.filter(isShown).length,
  };
}

function answersOf(report: DocumentReport, comparison: DocumentComparison): ChangedAnswers | null {
  const now = report.readiness();
  if (!now) return null;
  const before = comparison.before?.readiness() ?? null;
  const earlier = new Map(before?.questions.map(({ id, state }) => [id, state]));
  const changed = now.questions.filter(({ id, state }) => {
    const was = earlier.get(id);
    return was !== undefined && (was === 'answered') !== (state === 'answered');
  });
  const texts = (isGained: boolean) =>
    changed.filter(({ state }) => (state === 'answered') === isGained).map(({ text }) => text);
  return { now, before, gained: texts(true), lost: texts(false) };
}

export const countsOfChange = ({ fresh, mended }: ChangeStory): ChangeCounts => ({
  fresh: fresh.length,
  mended: mended.length,
});

/** `renamed from docs/plan.md, 2 new findings, 1 mended, roles changed`, for the row of a document. */
export function changeInWords(story: ChangeStory): string {
  const brought = broughtInWords(story);
  return story.renamedFrom === null ? brought : `renamed from ${story.renamedFrom}, ${brought}`;
}

function broughtInWords({ fresh, mended, rolesInShort, older }: ChangeStory): string {
  const parts = [
    ...(fresh.length > 0 ? [count(fresh.length, 'new finding')] : []),
    ...(mended.length > 0 ? [`${mended.length} mended`] : []),
    ...(rolesInShort === null ? [] : [rolesInShort]),
  ];
  // Of a document with anything new, its section counts the older ones.
  if (parts.length === 0 && older > 0) return `nothing new, ${count(older, 'older finding')}`;
  return parts.length === 0 ? 'nothing new' : parts.join(', ');
}

/** `5 of 9 → 7 of 9`, for the row of a document. */
export function answersInWords({ answers }: ChangeStory, { before }: DocumentComparison): string {
  if (!answers) return '';
  const now = fraction(answers.now);
  if (!answers.before) return before === null ? `new: ${now}` : now;
  const then = fraction(answers.before);
  return then === now ? now : `${then} → ${now}`;
}

export const fraction = ({ answered, total }: Readiness): string => `${answered} of ${total}`;

/** What a change left alone, as a sentence; null when there is nothing else. */
export function leftAlone({ older, away }: ChangeStory): string | null {
  const parts = [
    ...(older > 0 ? [`${count(older, 'older finding')} ${older === 1 ? 'is' : 'are'} unchanged`] : []),
    ...(away > 0 ? [`${away} new ${away === 1 ? 'one stands' : 'ones stand'} away from what changed`] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(', and ')}.`;
}

/** `2 new findings, 1 mended, in 3 documents; 1 document deleted`. */
export function changesInWords(changes: readonly ChangeCounts[], { checked, compared }: RunSummary): string {
  const gone = compared?.gone.length ?? 0;
  const deleted = `${count(gone, 'document')} deleted`;
  if (checked === 0) return gone === 0 ? 'no product document to report on' : deleted;
  const fresh = changes.reduce((sum, change) => sum + change.fresh, 0);
  const mended = changes.reduce((sum, change) => sum + change.mended, 0);
  const brought = fresh === 0 ? 'nothing new' : count(fresh, 'new finding');
  const thanks = mended === 0 ? '' : `, ${mended} mended`;
  return `${brought}${thanks}, in ${count(checked, 'document')}${gone === 0 ? '' : `; ${deleted}`}`;
}

/** What went with a document that was deleted, for its row. */
export const goneInWords = ({ findings }: GoneDocument): string =>
  findings === 0 ? 'deleted' : `deleted; ${count(findings, 'open finding')} went with it`;
