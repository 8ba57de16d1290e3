import { commands, env, UIKind, version, workspace } from 'vscode';
import type { CommandContext } from './command-context';

/** Opens VS Code’s own issue form with what a maintainer asks first. Nothing of a document is in it. */
export async function reportIssue({ context, server }: CommandContext): Promise<void> {
  const { id } = context.extension;
  await commands.executeCommand('workbench.action.openIssueReporter', {
    extensionId: id,
    issueBody: issueBody(context.extension.packageJSON.version, server.state),
  });
}

function issueBody(ownVersion: unknown, serverState: string): string {
  const place = env.uiKind === UIKind.Web ? 'browser' : 'desktop';
  const remote = env.remoteName === undefined ? '' : `, remote: ${env.remoteName}`;
  return [
    '<!-- What happened, and what did you expect? A short piece of text that shows it helps most. -->',
    '',
    '',
    '---',
    `- Throughline ${String(ownVersion)}, server ${serverState}`,
    `- VS Code ${version}, ${place}${remote}, ${workspace.isTrusted ? 'trusted' : 'restricted'}`,
    `- Settings: ${JSON.stringify(changedSettings())}`,
    '- Log: run “Throughline: Show log” and paste what looks wrong',
  ].join('\n');
}

const REPORTED = [
  'enable',
  'profile',
  'validateWhileTyping',
  'codeLens.sections',
  'codeLens.raci',
  'inlayHints.totals',
  'trace.server',
] as const;

/** Settings that differ from their defaults. Names of files are left out. */
function changedSettings(): Record<string, unknown> {
  const settings = workspace.getConfiguration('throughline');
  const changed = REPORTED.filter((name) => settings.get(name) !== settings.inspect(name)?.defaultValue);
  return Object.fromEntries(changed.map((name) => [name, settings.get(name)]));
}
