import { defaultLetters, gapsIn } from './raci-gaps';

/** What a grid lacks beside the usual work of product and product marketing, as a panel shows it. */
export interface GridGaps {
  /** Core work that no row is about, with the letters that it has by default for the roles of the grid. */
  readonly missing: readonly {
    readonly phase: string;
    readonly activity: string;
    readonly cells: readonly string[];
  }[];
  readonly covered: number;
  readonly absentRoles: readonly ('pm' | 'pmm')[];
}

export function gridGaps(
  activities: readonly string[],
  roles: readonly string[],
  size: 'full' | 'small',
): GridGaps {
  const { covered, absentRoles, missing } = gapsIn(activities, roles, size);
  return {
    covered,
    absentRoles,
    missing: missing.map((core) => ({
      phase: core.phase,
      activity: core.name,
      cells: defaultLetters(core, roles),
    })),
  };
}
