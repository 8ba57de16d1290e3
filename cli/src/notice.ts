/** Something to say beside the report. After an error the command ends with 2. */
export interface Notice {
  readonly level: 'error' | 'warning';
  readonly text: string;
}

export const error = (text: string): Notice => ({ level: 'error', text });
export const warning = (text: string): Notice => ({ level: 'warning', text });

/** The code of a failed system call, such as `ENOENT`; null when an error is something else. */
export function systemCode(fault: unknown): string | null {
  if (!(fault instanceof Error) || !('code' in fault)) return null;
  return typeof fault.code === 'string' ? fault.code : null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, or is a link that leads nowhere',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open',
};

/**
 * Why a system call failed, in words.
 * @param doing What it was to do with the file.
 * @throws the fault when it is a programmer's mistake.
 */
export function reasonOf(fault: unknown, doing: 'read' | 'write' = 'read'): string {
  const code = systemCode(fault);
  if (code === null) throw fault;
  if (code === 'EACCES' || code === 'EPERM') return `this account has no permission to ${doing} it`;
  return REASONS[code] ?? `the system reports ${code}`;
}
