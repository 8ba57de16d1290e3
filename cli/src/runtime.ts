import { setFlagsFromString } from 'node:v8';

/** Most patterns would be compiled twice, and several threads that clear up a small heap mostly wait for one another. */
const ALWAYS = ['--no-regexp-tier-up', '--no-parallel-scavenge'];
/**
 * The room for new objects, which starts at a megabyte, would be cleared up and doubled four times in the first blink; and
 * what a checked document leaves behind would be left lying until it fills several times what is in use.
 */
const FOR_DOCUMENTS = ['--semi-space-growth-factor=8', '--heap-growing-percent=50'];
/** How much a function has to run before the thorough compiler takes it on, in V8's own measure: 66 KB by default. */
const BY_SIZE = ['--interrupt-budget=4000000'];
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
export const compileForShortRun = (): void => setFlags(FLAGS.get(MAJOR) ?? []);

/** Suits V8 to reading documents. A run that finds all in its cache needs no such room, and would only touch more memory. */
export const makeRoomForDocuments = (): void => setFlags(FLAGS.has(MAJOR) ? FOR_DOCUMENTS : []);

const MAJOR = Number.parseInt(process.versions.v8, 10);

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
