/**
 * The path the core knows a document by: of a `file:` URI its absolute path with `/`, of other hierarchical URIs
 * `scheme://authority/path`, both with nothing percent-encoded, since patterns in configurations are written so.
 * Null for a document without a place, such as an untitled one.
 */
export function pathOf(uri: string): string | null {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return null;
  const [, scheme = '', authority = '', encoded = ''] = match;
  const path = decode(encoded);
  if (scheme.toLowerCase() !== 'file') return `${scheme}://${decode(authority)}${path}`;
  if (authority !== '') return `//${authority}${path}`;
  // A drive is the same whichever way it is written.
  return path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `${drive.toLowerCase()}:`);
}

/** The URI of a path that `pathOf` could have made. */
export function uriOf(path: string): string {
  const remote = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/is.exec(path);
  if (remote) {
    const [, scheme = '', authority = '', rest = ''] = remote;
    return `${scheme}://${encodeURIComponent(authority)}${encodePath(rest)}`;
  }
  if (path.startsWith('//')) return `file:${encodePath(path)}`;
  return `file://${encodePath(path.startsWith('/') ? path : `/${path}`)}`;
}

export const isOnDisk = (path: string): boolean => !/^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** The name of a document without its folders: `launch plan.md`. */
export const nameOfUri = (uri: string): string =>
  decode(uri.split(/[?#]/, 1)[0]?.replace(/^.*[/:]/s, '') ?? uri);

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all: a percent sign that stands for itself.
    return text;
  }
}
