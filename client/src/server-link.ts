import { type Disposable, EventEmitter, type Uri } from 'vscode';
import {
  type BaseLanguageClient,
  type ClientCapabilities,
  State,
  type StaticFeature,
} from 'vscode-languageclient';
import type {
  ParamsOf,
  RequestMethod,
  ResultOf,
  ServerNotifications,
  ThroughlineNotifications,
} from '../../protocol/src';
import { answerFileRequests } from './answer-file-requests';
import { CLIENT_ID, EXPERIMENTAL } from './client-options';
import { endClient } from './end-client';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The running language server, with its own requests typed. */
export class ServerLink implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #states = new EventEmitter<ServerState>();
  readonly #checked = new EventEmitter<Uri>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    client.registerFeature(announceExperimental);
    answerFileRequests(client);
    client.onDidChangeState(({ newState }) => this.#states.fire(stateOf(newState)));
    client.onNotification(
      'throughline/checked' satisfies keyof ServerNotifications,
      ({ uri }: ServerNotifications['throughline/checked']) => {
        this.#checked.fire(client.protocol2CodeConverter.asUri(uri));
      },
    );
  }

  readonly onDidChangeState = this.#states.event;
  /** The server knows something new about a document. */
  readonly onDidCheck = this.#checked.event;

  get state(): ServerState {
    return stateOf(this.#client.state);
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  async restart(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
    await this.#client.start();
  }

  /** The form of an address that the server knows a document by. */
  documentOf(uri: Uri): { readonly textDocument: { readonly uri: string } } {
    return { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(uri) } };
  }

  /**
   * Waits for a server that is starting, so that it knows the open documents before it is asked about one. Without a
   * limit: a client can neither stop nor replace a server before it has started, so one would only fail slow machines.
   */
  async ask<Method extends RequestMethod>(
    method: Method,
    params: ParamsOf<Method>,
  ): Promise<ResultOf<Method>> {
    await this.start();
    return this.#client.sendRequest<ResultOf<Method>>(method, params);
  }

  /** Says something that is of no use to a server that is not running. */
  async tell<Method extends keyof ThroughlineNotifications>(
    method: Method,
    params: ThroughlineNotifications[Method],
  ): Promise<void> {
    if (this.state !== 'running') return;
    // Nor to one that stops just now, which is told elsewhere.
    await this.#client.sendNotification(method, params).catch(() => {});
  }

  dispose(): void {
    this.#states.dispose();
    this.#checked.dispose();
    void endClient(this.#client);
  }
}

const announceExperimental: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.experimental = { ...capabilities.experimental, [CLIENT_ID]: EXPERIMENTAL };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
