import { compileGlob, folderOf, holdsDocuments, joinPath, relativePath } from '../../../core/src';
import type { ChangedFile } from '../git/changed-files';
import { error, systemCode, warning } from '../notice';
import { type FindSettings, type Found, GLOB, type Target } from './find-targets';
import { absolutePath, displayPath, withSlashes } from './paths';

/**
 * The changed files under the given paths, as `findTargets` would find them: without those that are left out, and without
 * a walk over all that did not change.
 * @param root The top of the checkout.
 */
export function findChangedTargets(
  paths: readonly string[],
  changed: readonly ChangedFile[],
  root: string,
  settings: FindSettings,
): Found {
  const { cwd, ignore } = settings;
  const wanted = paths.map((path) => wantedBy(path, settings));
  const notices = wanted.flatMap(({ missing, takes }) =>
    missing && !changed.some((file) => takes(joinPath(root, file.path))) ? [missing] : [],
  );
  const targets = changed.flatMap((file): readonly Target[] => {
    const path = joinPath(root, file.path);
    const by = wanted.filter(({ takes }) => takes(path));
    if (by.length === 0) return [];
    const named = by.some(({ file: only }) => only === path);
    const target = { path, display: displayPath(cwd, path), named, change: file };
    if (!named) return by.some(({ folder }) => isLookedAt(path, folder, settings)) ? [target] : [];
    if (!ignore.ignoresExplicit(path)) return [target];
    notices.push(warning(`${target.display} was left out: .throughlineignore names it`));
    return [];
  });
  return { targets: targets.sort((a, b) => (a.display < b.display ? -1 : 1)), notices };
}

/** What a path given by a person stands for. */
interface Wanted {
  /** Where a walk would begin. */
  readonly folder: string;
  /** This very file; null for all files that it takes. */
  readonly file: string | null;
  takes(path: string): boolean;
  /** What is said of a path at which nothing is, unless something is staged there. */
  readonly missing?: ReturnType<typeof error>;
}

function wantedBy(given: string, { cwd, disk }: FindSettings): Wanted {
  const path = absolutePath(cwd, given);
  try {
    const isFile = disk.stat(path).isFile();
    const real = withSlashes(disk.realpath(path));
    if (isFile) return { folder: folderOf(real), file: real, takes: (other) => other === real };
    return { folder: real, file: null, takes: (other) => relativePath(real, other) !== null };
  } catch (fault) {
    if (systemCode(fault) === null) throw fault;
  }
  if (!GLOB.test(given)) {
    const missing = error(`There is no file or folder at ${given}`);
    const takes = (other: string) => other === path || relativePath(path, other) !== null;
    return { folder: path, file: path, takes, missing };
  }
  const pattern = withSlashes(given);
  const folderEnd = pattern.lastIndexOf('/', pattern.search(GLOB)) + 1;
  const folder = absolutePath(cwd, pattern.slice(0, folderEnd) || '.');
  const matches = compileGlob(pattern.slice(folderEnd));
  return { folder, file: null, takes: (other) => matches?.(relativePath(folder, other) ?? '') ?? false };
}

/** Whether a walk from a folder would come to a file. */
export function isLookedAt(path: string, folder: string, { ignore }: Pick<FindSettings, 'ignore'>): boolean {
  if (ignore.ignores(path, false)) return false;
  for (let at = folderOf(path); at !== folder && at.length > folder.length; at = folderOf(at)) {
    if (!holdsDocuments(at.slice(at.lastIndexOf('/') + 1)) || ignore.ignores(at, true)) return false;
  }
  return true;
}
