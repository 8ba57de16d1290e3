import { type LintResult, lintText, requestFor, type TeamSize, teamSizeOf } from '../../../core/src';
import { tellConfigProblems } from '../config-problems';
import { createResolver } from '../files/create-resolver';
import { diskFiles } from '../files/disk-files';
import { LinkedAnchors } from '../files/linked-anchors';
import { absolutePath, withSlashes } from '../files/paths';
import { decode, type ReadDocument, readDocument } from '../files/read-document';
import type { Io } from '../io';
import { refuse } from './refuse';

export const DONE = 0;

/** The path that stands for standard input. */
export const STDIN = '-';

export const WHAT_COUNTS =
  'One is a table with activities down, roles across and letters such as R, A, C and I where they meet; ' +
  'lists or lines that give letters to names; or a block of YAML fenced as “raci”.';

export const nameOf = (file: string): string => (file === STDIN ? 'the text on standard input' : file);

/** How documents are read, and how that is told. */
export interface ReadOptions {
  /** The configuration that takes the place of all others; null to look for them. */
  readonly config: string | null;
  readonly color: boolean;
}

export interface ReadMatrices extends LintResult {
  /** What the profile says of the team that the document is by. */
  readonly size: TeamSize;
}

/** Reads a document by the configuration that governs it; null when it cannot, which is then told. */
export async function readMatrices(file: string, options: ReadOptions, io: Io): Promise<ReadMatrices | null> {
  const { cwd, disk } = io;
  const isStdin = file === STDIN;
  const path = absolutePath(cwd, isStdin ? 'stdin.md' : file);
  const read: ReadDocument = isStdin ? decode(await io.readStdin()) : readDocument(disk, path);
  if (read.text !== null) return readText(read.text, path, options, io);
  refuse(`${nameOf(file)} cannot be read: ${read.reason}`, options.color, io);
  return null;
}

/**
 * Reads a text by the configuration that governs a place; null when that is broken, which is then told.
 * @param path Absolute; there need be no such file.
 */
export function readText(
  text: string,
  path: string,
  { config, color }: ReadOptions,
  io: Io,
): ReadMatrices | null {
  const { cwd, disk } = io;
  const resolved = createResolver(io, config).forDocument(path);
  if (!resolved.config) {
    tellConfigProblems(resolved.problems, color, io);
    return null;
  }
  const files = diskFiles(disk, new LinkedAnchors(disk));
  const request = requestFor(path, resolved, withSlashes(cwd), files);
  return { ...lintText(text, request), size: teamSizeOf(request.settings?.profile) };
}
