import { lineEndingOf } from '../../text/line-ending';
import type { SnippetFix } from '../finding';

/** A fix that turns a rule off for the line at `offset`, and asks why. */
export function suppressionSnippet(text: string, offset: number, ruleId: string): SnippetFix {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  return {
    title: 'Ignore here, with a reason',
    safety: 'snippet',
    span: { start: lineStart, end: lineStart },
    snippet: `${indent}<!-- throughline-disable-next-line ${ruleId} -- \${1:reason} -->${lineEndingOf(text)}`,
  };
}
