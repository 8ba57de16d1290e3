import { type LintResult, lintText, requestFor, type TeamSize, teamSizeOf } from '../../../core/src';
import { tellConfigProblems } from '../config-problems';
import { diskFiles } from '../files/disk-files';
import { LinkedAnchors } from '../files/linked-anchors';
import { absolutePath, withSlashes } from '../files/paths';
import { decode, type ReadDocument, readDocument } from '../files/read-document';
import type { Io } from '../io';
import { createResolver } from '../run/file-checker';
import { refuse } from './refuse';

export const DONE = 0;

/** The path that stands for standard input. */
export const STDIN = '-';

export const WHAT_COUNTS =
  'One is a table with activities down, roles across and letters such as R, A, C and I where they meet; ' +
  'lists or lines that give letters to names; or a block of YAML fenced as “raci”.';

export const nameOf = (file: string): string => (file === STDIN ? 'the text on standard input' : file);

export interface ReadMatrices extends LintResult {
  /** What the profile says of the team that the document is by. */
  readonly size: TeamSize;
}

/** Reads a document by the configuration that governs it; null when it cannot, which is then told. */
export async function readMatrices(file: string, color: boolean, io: Io): Promise<ReadMatrices | null> {
  const { cwd, disk } = io;
  const isStdin = file === STDIN;
  const path = absolutePath(cwd, isStdin ? 'stdin.md' : file);
  const read: ReadDocument = isStdin ? decode(await io.readStdin()) : readDocument(disk, path);
  if (read.text !== null) return readText(read.text, path, color, io);
  refuse(`${nameOf(file)} cannot be read: ${read.reason}`, color, io);
  return null;
}

/**
 * Reads a text by the configuration that governs a place; null when that is broken, which is then told.
 * @param path Absolute; there need be no such file.
 */
export function readText(text: string, path: string, color: boolean, io: Io): ReadMatrices | null {
  const { cwd, disk } = io;
  const resolved = createResolver(disk).forDocument(path);
  if (!resolved.config) {
    tellConfigProblems(resolved.problems, color, io);
    return null;
  }
  const files = diskFiles(disk, new LinkedAnchors(disk));
  const request = requestFor(path, resolved, withSlashes(cwd), files);
  return { ...lintText(text, request), size: teamSizeOf(request.settings?.profile) };
}
