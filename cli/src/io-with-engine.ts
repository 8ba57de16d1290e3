import type { Io } from './io';

/** What a command sees of the world that may do without reading documents. */
export interface IoWithEngine extends Io {
  /** Loads all that reads documents. */
  engine(): Promise<typeof import('./engine')>;
}
