import type { Clock } from '../world';

/** How long changes of files and settings are gathered before the client is told to ask again. */
export const REFRESH_DELAY_MS = 100;

/** Makes one call of many in a short time, so many milliseconds after the last of them. */
export function gathering(clock: Clock, milliseconds: number, run: () => void): () => void {
  let cancel: (() => void) | null = null;
  return () => {
    cancel?.();
    cancel = clock.after(milliseconds, () => {
      cancel = null;
      run();
    });
  };
}
