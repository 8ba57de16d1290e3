import {
  type Finding,
  findingLabel,
  findingsByQuestion,
  findingWeight,
  findingWords,
  type ProductDocument,
  readiness,
  readinessLine,
} from '../../../core/src';
import type { FindingsReport, ListedFinding, ReadinessReport } from '../../../protocol/src';
import type { Reading } from '../session/session';
import { type Context, readOpen } from './context';
import { answer } from './own-requests';

/** Answers what the views beside a document show. */
export function provideReadiness(context: Context): void {
  answer(context, 'throughline/readiness', async ({ textDocument: { uri } }) => {
    const reading = await readOpen(context, uri);
    return reading ? readinessOf(reading, context) : { ...NOTHING, uri };
  });
  answer(context, 'throughline/findings', async ({ textDocument: { uri } }) => {
    const reading = await readOpen(context, uri);
    return reading ? findingsOf(reading, context) : { uri, version: null, state: 'unknown', groups: [] };
  });
}

const NOTHING: Omit<ReadinessReport, 'uri'> = {
  version: null,
  state: 'unknown',
  kind: null,
  isTemplate: false,
  hasRaci: false,
  answered: 0,
  total: 0,
  summary: '',
  questions: [],
};

function readinessOf(reading: Reading, { session, reports }: Context): ReadinessReport {
  const { open, version, state, document, lines } = reading;
  const { uri } = open;
  const kind = document?.kind ?? null;
  const hasRaci = (document?.raciMatrices.length ?? 0) > 0;
  const named = { ...NOTHING, uri, version, state, kind, hasRaci };
  // What is held back while its author is typing must not leave a question open beside a list that does not show it.
  const findings = reports.shown(open, reading.findings);
  // What a baseline hides is still open, and counts in its place.
  const all = [...findings, ...reading.hidden].sort((a, b) => a.span.start - b.span.start);
  const review = document && state === 'judged' ? readiness(document, all) : null;
  if (!review) return named;
  return {
    ...named,
    isTemplate: document?.isTemplate ?? false,
    answered: review.answered,
    total: review.total,
    summary: readinessLine(review),
    questions: review.questions.map(({ id, text, state: answered, note, section }) => ({
      id,
      question: text,
      state: answered,
      note,
      range: section && session.positions.range(lines, section),
    })),
  };
}

function findingsOf(reading: Reading, context: Context): FindingsReport {
  const { open, version, state, document, lines } = reading;
  const shown = context.reports.shown(open, reading.findings);
  const listed = (finding: Finding, of: ProductDocument): ListedFinding => ({
    range: context.session.positions.range(lines, finding.span),
    ruleId: finding.ruleId,
    ruleUrl: context.rulePage(finding.ruleId),
    severity: finding.severity,
    weight: findingWeight(finding),
    message: finding.message,
    label: findingLabel(finding),
    words: findingWords(of, finding),
    fingerprint: finding.fingerprint,
    fixes: finding.fixes.map(({ title }) => title),
  });
  const groups = document ? findingsByQuestion(document, shown) : [];
  return {
    uri: open.uri,
    version,
    state,
    groups: groups.map(({ id, text, findings }) => ({
      id,
      title: text,
      findings: findings.flatMap((index) => {
        const finding = shown[index];
        return finding && document ? [listed(finding, document)] : [];
      }),
    })),
  };
}
