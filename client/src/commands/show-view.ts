import { commands } from 'vscode';

/** What reviewers will ask about the document in front. */
export async function showFindings(): Promise<void> {
  await commands.executeCommand('throughline.findings.focus');
}

/** Which questions the document in front answers. */
export async function showReadiness(): Promise<void> {
  await commands.executeCommand('throughline.readiness.focus');
}
