/** A text and where it is. */
export interface TextAt {
  readonly path: string;
  readonly text: string;
}

/** From this share of common lines on, one text is another version of the other; as Git has it for renames. */
const SHARE = 0.5;
/** A change that moves more files about is no rename by hand. */
const MOST_PAIRS = 2500;

/**
 * Finds for new files those that they were before somebody renamed them: the ones they have most lines in common with.
 * @returns By the new path, the old one.
 */
export function matchRenames(gone: readonly TextAt[], fresh: readonly TextAt[]): ReadonlyMap<string, string> {
  if (gone.length * fresh.length > MOST_PAIRS) return new Map();
  const pairs = fresh
    .flatMap((now) =>
      gone.map((old) => ({ path: now.path, oldPath: old.path, share: sharedLines(old, now) })),
    )
    .filter(({ share }) => share >= SHARE)
    .sort((a, b) => b.share - a.share);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, oldPath } of pairs) {
    if (found.has(path) || taken.has(oldPath)) continue;
    found.set(path, oldPath);
    taken.add(oldPath);
  }
  return found;
}

/** Which part of the longer text both have in common. */
function sharedLines(a: TextAt, b: TextAt): number {
  const [left, right] = [linesOf(a), linesOf(b)];
  const counts = new Map<string, number>();
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of right) {
    const rest = counts.get(line) ?? 0;
    if (rest === 0) continue;
    counts.set(line, rest - 1);
    shared += 1;
  }
  return shared / Math.max(left.length, right.length, 1);
}

const linesOf = ({ text }: TextAt): readonly string[] =>
  text.split(/\r?\n/).filter((line) => line.trim() !== '');
