/** The folder that holds a path; the path itself at the top. Works for absolute paths with `/` and for URIs. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return path;
  return slash === 0 ? '/' : path.slice(0, slash);
}

/** The file that `reference` names, seen from a folder. */
export function resolvePath(folder: string, reference: string): string {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(reference)) return reference.replaceAll('\\', '/');
  let result = folder;
  for (const step of reference.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    result = step === '..' ? folderOf(result) : joinPath(result, step);
  }
  return result;
}

export const joinPath = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** The path seen from a folder; null when it does not lie in it. */
export function relativePath(folder: string, path: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
