import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Unavailable } from './unavailable';

export interface Program {
  readonly name: string;
  /** An environment variable that names it, before all else. */
  readonly variable: string;
  readonly places: readonly string[];
  /** The Debian packages it comes with, itself first. */
  readonly packages: readonly [string, ...string[]];
}

/**
 * The path of a program: as its variable says, one of the usual places, or Debian's package, which is installed when
 * we may.
 * @throws Unavailable where there is none.
 */
export function findProgram(program: Program, say: (line: string) => void = () => {}): string {
  const found = installed(program);
  if (found !== undefined) return found;
  const { name, variable, packages } = program;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Unavailable(
      `There is no ${name} here. Install it (Debian: apt-get install ${packages[0]}) or set ${variable}.`,
    );
  }
  say(`Installing ${name} …`);
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  const now = installed(program);
  if (now === undefined)
    throw new Unavailable(`Debian’s ${name} was installed and is not where it is expected.`);
  return now;
}

const installed = ({ variable, places }: Program): string | undefined =>
  process.env[variable] || places.find((place) => existsSync(place));

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  if (status !== 0) throw new Unavailable(`apt-get ${args[0]} failed:\n${stderr.trim().slice(-2000)}`);
}
