import { isUtf8 } from 'node:buffer';
import type { Disk } from '../io';
import { reasonOf } from '../notice';

/** Why a file is no text. */
export interface NoDocument {
  readonly text: null;
  readonly reason: string;
  readonly because: 'unreadable' | 'not-text';
}

/** A file as text, or why it is none. */
export type ReadDocument = { readonly text: string } | NoDocument;

export function readDocument(disk: Disk, path: string): ReadDocument {
  try {
    return decode(disk.read(path));
  } catch (fault) {
    return { text: null, reason: reasonOf(fault), because: 'unreadable' };
  }
}

/** Decodes UTF-8 and keeps every byte, the byte order mark too, so that a fix can write the rest back unchanged. */
export function decode(bytes: Buffer): ReadDocument {
  const notText = (reason: string): ReadDocument => ({ text: null, reason, because: 'not-text' });
  if (isUtf16(bytes)) return notText('it is saved as UTF-16; save it as UTF-8');
  if (bytes.includes(0)) return notText('it holds binary data, not text');
  if (!isUtf8(bytes))
    return notText('it is not saved as UTF-8, so some characters would be lost; save it as UTF-8');
  return { text: bytes.toString('utf8') };
}

const isUtf16 = (bytes: Buffer): boolean =>
  bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
