import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options';
import type { ExtensionFace } from './extension-face';
import { drawMatrices } from './preview/draw-matrices';
import { startExtension } from './start-extension';

/** The extension on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): ExtensionFace {
  const module = context.asAbsolutePath('dist/server.cjs');
  startExtension(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options);
  });
  return { extendMarkdownIt: drawMatrices };
}
