import type { RaciGrid } from '../raci-grid';

/** A colour, and one for letters on it, of which the contrast is at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface Swatch {
  readonly fill: string;
  readonly ink: string;
}

const ANSWERS: Swatch = { fill: '#9f1239', ink: '#ffffff' };
const DOES: Swatch = { fill: '#1d4ed8', ink: '#ffffff' };
const UNKNOWN: Swatch = { fill: '#ffffff', ink: '#b91c1c' };

const AMBER: Swatch = { fill: '#fde68a', ink: '#451a03' };
const SLATE: Swatch = { fill: '#e2e8f0', ink: '#1e293b' };
const GREEN: Swatch = { fill: '#bbf7d0', ink: '#14532d' };
const VIOLET: Swatch = { fill: '#ddd6fe', ink: '#3b0764' };
const TEAL: Swatch = { fill: '#99f6e4', ink: '#134e4a' };

/** The letters of all schemes, where they are neither of the two that matter most. */
const OTHERS: ReadonlyMap<string, Swatch> = new Map([
  ['A', VIOLET],
  ['C', AMBER],
  ['D', TEAL],
  ['I', SLATE],
  ['O', TEAL],
  ['R', GREEN],
  ['S', GREEN],
  ['V', VIOLET],
]);

/** The colour of a letter: strong for the one who answers and for those who do the work, in any scheme. */
export function swatchOf({ answers, does }: Pick<RaciGrid, 'answers' | 'does'>, code: string): Swatch {
  if (code === answers) return ANSWERS;
  return code === does ? DOES : (OTHERS.get(code) ?? UNKNOWN);
}
