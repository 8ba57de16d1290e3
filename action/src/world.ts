/** What the action sees of the machine that runs it. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The log of the step. */
  readonly stdout: { write(text: string): unknown };
  /** The script that lints in another thread; null to stay in one. */
  readonly workerScript: string | null;
  wait(milliseconds: number): Promise<void>;
}
