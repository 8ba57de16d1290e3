import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HostUnavailable } from './install-host';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/**
 * The path of a Chromium: `CHROMIUM`, one of the usual places, or Debian's package, which is installed when we may.
 * @throws HostUnavailable where there is none.
 */
export function findChromium(say: (line: string) => void = () => {}): string {
  const found = installed();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new HostUnavailable(
      'There is no Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM.',
    );
  }
  say('Installing Chromium …');
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
  const now = installed();
  if (now === undefined)
    throw new HostUnavailable('Debian’s Chromium was installed and is not where it is expected.');
  return now;
}

function installed(): string | undefined {
  const chosen = process.env.CHROMIUM;
  return chosen || PLACES.find((place) => existsSync(place));
}

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  if (status !== 0) throw new HostUnavailable(`apt-get ${args[0]} failed:\n${stderr.trim().slice(-2000)}`);
}
