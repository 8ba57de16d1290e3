import { RACI_VARIANTS } from './raci-variant';

/*
 * The keys by which YAML tells what is what in a matrix, in lower case.
 */

/** Names of schemes, which hold a matrix. */
export const SCHEME_KEYS: ReadonlySet<string> = new Set(
  RACI_VARIANTS.flatMap(({ names }) => names.map((name) => name.toLowerCase())),
);
/** Within it, what holds the activities. */
export const WRAPPER_KEYS: ReadonlySet<string> = new Set(['activities', 'matrix', 'tasks', 'decisions']);
/** In an item of a list, what stands before the activity. */
export const ACTIVITY_KEYS: ReadonlySet<string> = new Set([
  'activity',
  'task',
  'decision',
  'deliverable',
  'name',
]);
export const PHASE_KEYS: ReadonlySet<string> = new Set(['phase']);
/** Beside an activity, what is neither a letter nor a role. */
export const OTHER_KEYS: ReadonlySet<string> = new Set(['note', 'notes', 'status', 'due', 'id']);
