import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_NAMES } from '../../../core/src';
import type { Io } from '../io';
import { reasonOf, systemCode } from '../notice';
import { CONFIG_TEMPLATE } from './config-template';

/** Writes a configuration to start from. Never over one that is there. */
export function init(io: Io): number {
  const [name = 'throughline.config.yaml'] = CONFIG_NAMES;
  try {
    const present = io.disk.list(io.cwd).find((entry) => CONFIG_NAMES.includes(entry.name));
    if (present) {
      io.stderr.write(`There is a ${present.name} here already; it was left as it is.\n`);
      return 2;
    }
    // The flag holds even if someone else writes one in this very moment.
    writeFileSync(join(io.cwd, name), CONFIG_TEMPLATE, { flag: 'wx' });
  } catch (fault) {
    const reason = systemCode(fault) === 'EEXIST' ? 'there is one already' : reasonOf(fault, 'write');
    io.stderr.write(`${name} could not be written: ${reason}\n`);
    return 2;
  }
  io.stdout.write(
    `Wrote ${name}. It sets nothing yet: remove the “#” in front of what you need.\nNext: throughline check\n`,
  );
  return 0;
}
