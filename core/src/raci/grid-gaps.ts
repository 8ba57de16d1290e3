import { defaultLetters, gapsIn, type Lead, leadsIn, type TeamSize } from './raci-gaps';

/** What a grid lacks beside the usual work of product and product marketing, as a panel shows it. */
export interface GridGaps {
  /** Core work that no row is about, with the letters that it has by default for the roles of the grid. */
  readonly missing: readonly {
    readonly phase: string;
    readonly activity: string;
    readonly cells: readonly string[];
  }[];
  readonly covered: number;
  readonly absentRoles: readonly Lead[];
  /** Phases in which a role that leads elsewhere has no part. */
  readonly phasesWithout: readonly { readonly phase: string; readonly role: Lead }[];
}

/** What has to be known of a row. */
interface Row {
  readonly activity: string;
  readonly phase: string | null;
  /** One for each role. */
  readonly cells: readonly { readonly codes: readonly string[] }[];
}

export function gridGaps(rows: readonly Row[], roles: readonly string[], size: TeamSize): GridGaps {
  const activities = rows.map(({ activity }) => activity);
  const { covered, absentRoles, missing } = gapsIn(activities, roles, size);
  const phases = new Set(rows.flatMap(({ phase }) => phase ?? []));
  return {
    covered,
    absentRoles,
    missing: missing.map((core) => ({
      phase: core.phase,
      activity: core.name,
      cells: defaultLetters(core, roles),
    })),
    phasesWithout: [...phases].flatMap((phase) => absentIn(phase, rows, roles)),
  };
}

/** What one row lacks is seldom a gap of its phase. */
const FEWEST_ROWS = 2;

function absentIn(phase: string, all: readonly Row[], roles: readonly string[]): GridGaps['phasesWithout'] {
  const rows = all.filter((row) => row.phase === phase);
  if (rows.length < FEWEST_ROWS) return [];
  const active = roles.filter((_, index) => rows.some(({ cells }) => cells[index]?.codes.length));
  const absent = leadsIn(roles).filter((role) => !leadsIn(active).includes(role));
  return absent.map((role) => ({ phase, role }));
}
