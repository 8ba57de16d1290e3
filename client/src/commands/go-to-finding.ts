import { Range, window } from 'vscode';
import type { Range as PlainRange } from '../../../protocol/src';
import type { FindingNode } from '../views/findings-view';
import type { QuestionNode } from '../views/readiness-view';

/** Shows the place of an entry in the text. */
export async function goToFinding(node: FindingNode | QuestionNode): Promise<void> {
  const range = 'finding' in node ? node.finding.range : node.question.range;
  if (range !== null) await window.showTextDocument(node.uri, { selection: rangeOf(range) });
}

export const rangeOf = ({ start, end }: PlainRange): Range =>
  new Range(start.line, start.character, end.line, end.character);
