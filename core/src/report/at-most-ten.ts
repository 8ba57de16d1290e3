import type { Severity } from '../lint/finding';

/** A note at a line, as a build's log takes it. */
export interface Note {
  readonly severity: Severity;
  readonly text: string;
  /** As `distanceFromChange` tells. */
  readonly distance: number;
}

/** How many notes of one severity GitHub shows for a step, and Azure for a task. All others vanish without a word. */
const SHOWN = 10;

/**
 * The notes of one severity that are sure to be seen, those nearest to the change first: all of up to ten, or nine and one
 * that counts the others.
 */
export function atMostTen(notes: readonly Note[], rest: (left: number) => string): readonly string[] {
  const texts = notes.toSorted((a, b) => a.distance - b.distance).map(({ text }) => text);
  if (texts.length <= SHOWN) return texts;
  const kept = texts.slice(0, SHOWN - 1);
  return [...kept, rest(texts.length - kept.length)];
}
