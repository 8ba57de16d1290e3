import { setFlagsFromString } from 'node:v8';

/**
 * Most patterns would be compiled twice; several threads that clear up a small heap mostly wait for one another; marking it
 * beside other work makes that work slower by more than it spares; and what a checked document leaves behind would be left
 * lying until it fills several times what is in use.
 */
const ALWAYS = [
  '--no-regexp-tier-up',
  '--no-parallel-scavenge',
  '--no-incremental-marking',
  '--heap-growing-percent=100',
];
/**
 * How much a function has to run before the thorough compiler takes it on, in V8's own measure: 66 KB by default. What it
 * does then is done quickly: it leaves functions apart, and does not go over to new code in the middle of a loop.
 */
const BY_SIZE = ['--interrupt-budget=2000000', '--no-turbo-inlining', '--no-use-osr'];
/** The same in calls, of which the defaults are 3,000 and, for the compiler between the quick and the thorough, 400. */
const BY_CALLS = ['--invocation-count-for-turbofan=50000', '--invocation-count-for-maglev=2000'];

/** By V8's major version, that of Node 20 first. V8 complains aloud of words that it does not know, so others get none. */
const FLAGS: ReadonlyMap<number, readonly string[]> = new Map([
  [11, [...ALWAYS, ...BY_SIZE]],
  [12, [...ALWAYS, ...BY_CALLS]],
  [13, [...ALWAYS, ...BY_CALLS]],
]);

/**
 * Suits V8 to runs of some seconds, of which a third would go into optimising code that runs too seldom to repay it. Call
 * it before the large bundle is loaded, because a pattern keeps what it was made with.
 */
export function compileForShortRun(): void {
  const major = Number.parseInt(process.versions.v8, 10);
  for (const flag of FLAGS.get(major) ?? []) setFlagsFromString(flag);
}
