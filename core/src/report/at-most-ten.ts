/** How many notes of one severity GitHub shows for a step, and Azure for a task. All others vanish without a word. */
const SHOWN = 10;

/** The notes of one severity that are sure to be seen: all of up to ten, or nine and one that counts the others. */
export function atMostTen(notes: readonly string[], rest: (left: number) => string): readonly string[] {
  if (notes.length <= SHOWN) return notes;
  const kept = notes.slice(0, SHOWN - 1);
  return [...kept, rest(notes.length - kept.length)];
}
