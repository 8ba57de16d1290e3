import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  applyEdits,
  type Finding,
  lintText,
  plainText,
  type Suppression,
  suppressionsAt,
} from '../../../core/src';
import type { Reading, Session } from '../session/session';
import { editOpen } from './workspace-edits';

/** The comment that silences a finding, put where it silences it and nothing else. */
export function editForIgnoring(finding: Finding, reading: Reading, session: Session): WorkspaceEdit | null {
  const { document, open } = reading;
  if (!document) return null;
  const ways = suppressionsAt(document, finding.span.start, finding.ruleId);
  const way = ways.find((candidate) => silencesOnly(finding, candidate, reading));
  return way ? editOpen(session, open, way) : null;
}

/** Whether the finding is gone and nothing new has come: a comment in the wrong place cuts a list in two. */
function silencesOnly(
  finding: Finding,
  { edits, snippet }: Suppression,
  { open, findings, hidden, request }: Reading,
): boolean {
  const comment = { span: snippet.span, newText: plainText(snippet.snippet) };
  const after = tally(lintText(applyEdits(open.text, [comment, ...edits]), request ?? {}).findings);
  const before = tally([...findings, ...hidden]);
  const own = keyOf(finding);
  if ((after.get(own) ?? 0) >= (before.get(own) ?? 0)) return false;
  return [...after].every(([key, count]) => count <= (before.get(key) ?? 0));
}

const keyOf = ({ ruleId, messageId }: Finding): string => `${ruleId}:${messageId}`;

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}
