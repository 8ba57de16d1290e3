import type { RaciGrid, RaciPageView } from '../../../../protocol/src';

/** How much one role or person has, as a line of the chart. */
export interface LoadLine {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly activities: number;
  /** Of all activities, from 0 to 1. */
  readonly share: number;
  /** In the words of the finding; null where it is not too much. */
  readonly tooMuch: string | null;
}

export interface Bar {
  readonly code: string;
  readonly count: number;
  /** Of the longest line, from 0 to 1. */
  readonly length: number;
}

export interface Workload {
  readonly lines: readonly LoadLine[];
  /** How often each letter is given in all, in the order of the scheme. */
  readonly totals: readonly { readonly code: string; readonly count: number }[];
}

/** Who has how much: the letters that weigh most come first in each line. */
export function workloadOf(grid: RaciGrid, of: RaciPageView['loadOf']): Workload {
  const loads = grid.loads[of];
  const codes = byWeight(grid);
  const countIn = (load: (typeof loads)[number], code: string) => load.counts[code] ?? 0;
  const sum = (load: (typeof loads)[number]) => codes.reduce((all, code) => all + countIn(load, code), 0);
  const longest = Math.max(1, ...loads.map(sum));
  return {
    lines: loads.map((load) => ({
      name: load.name,
      activities: load.activities,
      share: grid.rows.length === 0 ? 0 : load.activities / grid.rows.length,
      tooMuch: (load.tooMuch !== null && grid.findings[load.tooMuch]?.message) || null,
      bars: codes
        .map((code) => ({ code, count: countIn(load, code), length: countIn(load, code) / longest }))
        .filter(({ count }) => count > 0),
    })),
    totals: codes.map((code) => ({
      code,
      count: loads.reduce((all, load) => all + countIn(load, code), 0),
    })),
  };
}

/** Who answers, who does the work, then the others as the scheme has them. */
export function byWeight({ letters, answers, does }: RaciGrid): readonly string[] {
  const first = [answers, does];
  const others = letters.map(({ code }) => code).filter((code) => !first.includes(code));
  return [...first.filter((code) => letters.some((letter) => letter.code === code)), ...others];
}
