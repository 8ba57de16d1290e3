import { setFlagsFromString } from 'node:v8';

/** From here on V8 has a compiler between the one that is quick and the one that is thorough. */
const FIRST_WITH_MIDDLE_TIER = 12;
/** How much a function has to run before the thorough compiler takes it on, in V8's own measure: 66 KB by default. */
const EARNED = 2_500_000;

/**
 * Suits V8 to runs of some seconds: most patterns would be compiled twice, first to bytecode and then to machine code,
 * and a third of the time would go into optimising code that runs too seldom to repay it. Call it before the large
 * bundle is loaded, because a pattern keeps what it was made with.
 */
export function compileForShortRun(): void {
  setFlagsFromString('--no-regexp-tier-up');
  const major = Number.parseInt(process.versions.v8, 10);
  if (major < FIRST_WITH_MIDDLE_TIER) setFlagsFromString(`--interrupt-budget=${EARNED}`);
}
