/** One entry of `git diff --raw -z`. */
export interface RawEntry {
  readonly status: string;
  readonly path: string;
  readonly oldPath: string;
  /** Null where there was no file, or only a link. */
  readonly oldBlob: string | null;
  /** Null where Git has not stored the text. */
  readonly newBlob: string | null;
  /** Whether it is a file, or was one that is deleted, and no link. */
  readonly isFile: boolean;
}

const HEAD = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;

/** Reads what `git diff --raw -z --no-abbrev` writes: paths are as they are, whatever stands in them. */
export function parseRaw(listing: Buffer): readonly RawEntry[] {
  const fields = listing.toString('utf8').split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at < fields.length; ) {
    const match = HEAD.exec(fields[at] ?? '');
    if (!match) break;
    const [, oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = match;
    const isRename = status === 'R' || status === 'C';
    const oldPath = fields[at + 1] ?? '';
    const path = isRename ? (fields[at + 2] ?? '') : oldPath;
    entries.push({
      status,
      path,
      oldPath,
      oldBlob: isStored(oldId) && isRegular(oldMode) ? oldId : null,
      newBlob: isStored(newId) ? newId : null,
      isFile: status === 'U' || isRegular(status === 'D' ? oldMode : newMode),
    });
    at += isRename ? 3 : 2;
  }
  return entries;
}

const isStored = (id: string): boolean => !/^0+$/.test(id);
const isRegular = (mode: string): boolean => mode.startsWith('100');
