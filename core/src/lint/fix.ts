import { applyEdits, isCompatible, type TextEdit } from '../text/edit';
import type { Finding } from './finding';

/** Edits may make room for further ones; documents settle in two or three passes. */
const MOST_PASSES = 10;

export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
}

/**
 * Applies the first safe fix of every finding, and lints again until nothing is left to mend.
 * Fixes that overlap one already taken wait for the next pass.
 */
export function fixText(text: string, lint: (text: string) => readonly Finding[]): Fixed {
  let current = text;
  let fixed = 0;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const chosen = chooseFixes(lint(current));
    if (chosen.fixes === 0) break;
    const next = applyEdits(current, chosen.edits);
    if (next === current) break;
    current = next;
    fixed += chosen.fixes;
  }
  return { text: current, fixed };
}

function chooseFixes(findings: readonly Finding[]): {
  readonly edits: readonly TextEdit[];
  readonly fixes: number;
} {
  const edits: TextEdit[] = [];
  let fixes = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.safety === 'safe');
    if (fix?.safety !== 'safe' || !isCompatible(fix.edits, edits)) continue;
    edits.push(...fix.edits);
    fixes += 1;
  }
  return { edits, fixes };
}
