import { setFlagsFromString } from 'node:v8';

/** Up to this many bytes of text the optimising compiler takes more time than it saves. */
const SHORT_RUN = 500_000;

/** From here on V8 has a compiler between the one that is quick and the one that is thorough. */
const FIRST_WITH_MIDDLE_TIER = 12;
/** How much a function has to run before the thorough compiler takes it on, in V8's own measure: 66 KB by default. */
const EARNED = 2_500_000;

/**
 * Suits V8 to a handful of documents: most code runs too seldom to be worth optimising, and most patterns would be
 * compiled twice, first to bytecode and then to machine code. Call it before the large bundle is loaded, because a
 * pattern keeps what it was made with. A third less time for one document.
 */
export function compileForShortRun(): void {
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-opt');
  const major = Number.parseInt(process.versions.v8, 10);
  // Where there is no middle way, a run of some hundred documents spends a third of its time on compiling.
  if (major < FIRST_WITH_MIDDLE_TIER) setFlagsFromString(`--interrupt-budget=${EARNED}`);
}

/** Lets V8 optimise again when there is enough text for it to pay. */
export function compileForLongRun(bytes: number): void {
  if (bytes > SHORT_RUN) setFlagsFromString('--opt');
}
