import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client-options';
import { startExtension } from './start-extension';

/** The extension in a browser without a server behind it, such as github.dev: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const startWorker = async () => new Worker(script);
  startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
}
