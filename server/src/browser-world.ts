import { PUBLISHED_PAGES } from './rule-pages';
import type { World } from './world';

/** Put in place by the build. */
declare const BUILT_VERSION: string;

/** The world of a server that runs in a Web Worker, which has no disk. */
export const browserWorld = (): World => ({
  version: BUILT_VERSION,
  clock: {
    now: () => performance.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  },
  disk: null,
  rulePages: PUBLISHED_PAGES,
});
