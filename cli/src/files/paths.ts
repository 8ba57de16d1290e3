import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as reports show it: with `/` on every system. */
export const withSlashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** The absolute path with `/` that a path given by a person stands for. */
export function absolutePath(cwd: string, path: string): string {
  const below = `${cwd}/${path}`;
  return sep === '/' && !IS_CROOKED.test(below) ? below : withSlashes(resolve(cwd, path));
}

/** How a report names a file: from the folder the command runs in, or in full when it lies on another drive. */
export function displayPath(cwd: string, path: string): string {
  const below = belowFolder(cwd, path);
  if (below !== null) return below;
  const seen = relative(cwd, path);
  return isAbsolute(seen) || seen === '' ? withSlashes(path) : withSlashes(seen);
}

/** Where a path lies from a folder, `.` for the folder itself: the same wherever both are copied to. */
export const pathFrom = (folder: string, path: string): string =>
  belowFolder(folder, path) ?? (withSlashes(relative(folder, path)) || '.');

/** What a folder calls the files below it; null for others. It takes straight paths, and is made once for many of them. */
export function namesBelow(folder: string): (path: string) => string | null {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return (path) => (path.startsWith(start) ? path.slice(start.length) : null);
}

/** The usual case without the work that any two paths take; null for others. */
function belowFolder(folder: string, path: string): string | null {
  return sep === '/' && !IS_CROOKED.test(path) ? namesBelow(folder)(path) || null : null;
}

/** A path that can be written shorter. */
const IS_CROOKED = /\/(?:\.{0,2})(?:\/|$)/;
