import { allRules, printable } from '../../../core/src';
import type { Io } from '../io';
import { stylesFor } from '../terminal';

/** Lists the rules by area, with the level each has without configuration. */
export function listRules(color: boolean, io: Io): number {
  const styles = stylesFor(io.stdout, io.env, color);
  const rules = allRules;
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const areas = [...new Set(rules.map(({ area }) => area))];
  const parts = areas.map((area) => {
    const lines = rules
      .filter((rule) => rule.area === area)
      .map(({ id, level, summary }) => {
        const name = styles.link(id, io.rulePage(id)?.url ?? null);
        return `  ${name}${' '.repeat(idWidth - id.length)}  ${level.padEnd('warning'.length)}  ${styles.dim(printable(summary))}`;
      });
    return `${styles.bold(area)}\n${lines.join('\n')}\n`;
  });
  io.stdout.write(
    `${parts.join('\n')}\n${styles.dim('“throughline explain” with one of these names tells more about it.')}\n`,
  );
  return 0;
}
