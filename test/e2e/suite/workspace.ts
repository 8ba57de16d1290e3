import * as vscode from 'vscode';
import { until } from './until';

/** The folder that the window has open, which the tests may change. */
function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('The window has no folder.');
  return first.uri;
}

export const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = uriOf(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a document of its own for a test and shows it. */
export async function show(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await write(name, text);
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** What Throughline says about a document. */
export const findingsOf = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'throughline');

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of a check. */
export const untilFinding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(`finding of ${rule}`, () => findingsOf(uri).find((finding) => codeOf(finding) === rule));

/** Waits until a check has nothing to say. */
export const untilNoFinding = (uri: vscode.Uri, rule: string): Promise<true> =>
  until(
    `silence of ${rule}`,
    () => findingsOf(uri).every((finding) => codeOf(finding) !== rule) || undefined,
  );

/** Waits until the active document holds a text. */
export const untilText = (document: vscode.TextDocument, part: string): Promise<string> =>
  until(`“${part}” in ${document.getText()}`, () =>
    document.getText().includes(part) ? document.getText() : undefined,
  );

/** Waits for a code action at a place. */
export const untilAction = (
  uri: vscode.Uri,
  range: vscode.Range,
  wanted: (action: vscode.CodeAction) => boolean,
  kind?: string,
): Promise<vscode.CodeAction> =>
  until('code action', async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
      50,
    );
    return found?.find(wanted);
  });

/** Picks the first entry of the quick pick that a command opens. */
export async function acceptFirst<Value>(
  command: Thenable<unknown>,
  ask: () => Value | undefined,
): Promise<Value> {
  const answer = await until('what the first entry leads to', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ask();
  });
  await command;
  return answer;
}
