import { env, Uri } from 'vscode';
import type { FindingNode } from '../views/findings-view';

/** Opens the page of a check. */
export async function readAboutCheck({ finding }: FindingNode): Promise<void> {
  await env.openExternal(Uri.parse(finding.ruleUrl));
}
