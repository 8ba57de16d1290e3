import type { FromRaciPage, RaciPageState, ToRaciPage } from '../../../protocol/src';
import { incoming } from './incoming';

interface VsCodeApi {
  postMessage(message: FromRaciPage): void;
  getState(): RaciPageState | undefined;
  setState(state: RaciPageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the page sees it. */
export interface Host {
  send(message: FromRaciPage): void;
  /** What was kept before a reload; null in a new panel. */
  kept(): RaciPageState | null;
  keep(state: RaciPageState): void;
  /** Hears what the extension says, and says that the page is ready for it. */
  listen(hear: (message: ToRaciPage) => void): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    kept: () => api.getState() ?? null,
    keep: (state) => api.setState(state),
    listen(hear) {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = incoming(data);
        if (message) hear(message);
      });
      api.postMessage({ type: 'ready' });
    },
  };
}
