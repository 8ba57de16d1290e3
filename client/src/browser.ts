import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client-options';
import type { ExtensionFace } from './extension-face';
import { drawMatrices } from './preview/draw-matrices';
import { startExtension } from './start-extension';

/** The extension in a browser without a server behind it, such as github.dev: the server is a web worker. */
export function activate(context: ExtensionContext): ExtensionFace {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;

  /** A new worker each time: one that has been told to stop does not start again. */
  async function connect() {
    worker?.terminate();
    worker = new Worker(script);
    // The client would wrap a worker itself, and does not take VS Code’s kind of worker for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  context.subscriptions.push({ dispose: () => worker?.terminate() });
  startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options));
  return { extendMarkdownIt: drawMatrices };
}
