import { findProgram, type Program } from './find-program';

const CHROMIUM: Program = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  packages: ['chromium', 'fonts-dejavu-core'],
};

/**
 * The path of a Chromium, installed when there is none and we may.
 * @throws Unavailable where there is none.
 */
export const findChromium = (say?: (line: string) => void): string => findProgram(CHROMIUM, say);
