const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/**
 * Asks again until there is an answer. While extensions of VS Code itself are still starting, a request may be cancelled
 * or its answer lack some providers.
 */
export async function until<Value>(
  what: string,
  ask: () => Thenable<Value | undefined> | Value | undefined,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  throw new Error(`No ${what}${last === undefined ? '' : `: ${String(last)}`}`);
}
