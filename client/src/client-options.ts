import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ExperimentalCapabilities, InitializationOptions } from '../../protocol/src';

export const CLIENT_ID = 'throughline';
export const CLIENT_NAME = 'Throughline';

/**
 * Where documents come from: disk, a new document, and the file systems of VS Code in a browser. The left side of a
 * comparison and other versions of the past are not among them: nobody can act on findings there.
 */
export const SCHEMES: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vsls',
];

const CONFIG_FILES = '**/throughline.config.{yaml,yml,json,jsonc}';

/** Shows the page of a check, which the extension brings along: there may be no network, or none that is allowed. */
export const READ_ABOUT_CHECK = 'throughline.readAboutCheck';

/** What VS Code does by itself for every Markdown file stays VS Code’s. */
const LEFT_TO_THE_EDITOR: InitializationOptions = { headingSymbols: false, folding: false };

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ...LEFT_TO_THE_EDITOR,
    placesCommand: 'throughline.showPlaces',
    raciCommand: 'throughline.openRaci',
    rulePage: `command:${READ_ABOUT_CHECK}?%22{id}%22`,
  };
  return {
    documentSelector: SCHEMES.flatMap((scheme) => [
      { scheme, language: 'markdown' },
      { scheme, pattern: CONFIG_FILES },
    ]),
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    // Help texts may offer commands of this extension and nothing else.
    markdown: {
      isTrusted: {
        enabledCommands: [READ_ABOUT_CHECK, 'throughline.showFindings', 'throughline.insertSection'],
      },
    },
  };
}

/** What this client does beyond LSP. */
export const EXPERIMENTAL: ExperimentalCapabilities = { checked: true, files: true };
