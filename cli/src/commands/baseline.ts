import {
  BASELINE_NAME,
  type BaselineChange,
  type BaselineEntry,
  changeBaseline,
  count,
  folderOf,
  printable,
  printBaseline,
} from '../../../core/src';
import { openNewFile } from '../files/new-file';
import { absolutePath, displayPath } from '../files/paths';
import type { Io } from '../io';
import type { IoWithEngine } from '../io-with-engine';
import { reasonOf } from '../notice';
import {
  BaselineProblem,
  baselineOf,
  findBaseline,
  homeOfBaseline,
  isThere,
  type KnownFindings,
  listedPath,
  readBaseline,
} from '../run/known-findings';
import { listFindings } from './check';
import type { ListedFindings } from './check-run';
import { COULD_NOT, refuse } from './refuse';

export interface BaselineOptions {
  /** The file; null for the nearest, or for where a new one belongs. */
  readonly baseline: string | null;
  /** The configuration that takes the place of all others; null to look for them. */
  readonly config: string | null;
  readonly color: boolean;
}

const DONE = 0;

/** Lists all that is found now. Never over a list that is there. */
export async function createBaseline(
  paths: readonly string[],
  { baseline, config, color }: BaselineOptions,
  io: IoWithEngine,
): Promise<number> {
  const { createResolver, refuseConfig } = await io.engine();
  const refused = refuseConfig(config, color, io);
  if (refused !== null) return refused;
  const file =
    baseline === null ? homeOfBaseline(io, createResolver(io, config)) : absolutePath(io.cwd, baseline);
  const name = displayPath(io.cwd, file);
  if (isThere(file, io.disk))
    return refuse(
      `${name} is there already; “throughline baseline update” adds to it what is new`,
      color,
      io,
    );
  const found = await listFindings(paths, { config, color }, io);
  if (!found) return COULD_NOT;
  const entries = entriesFor({ file }, found);
  if (entries.length === 0) return tell('There is no finding to hide, so nothing was written.', io);
  const documents = new Set(entries.map(({ path }) => path)).size;
  return (
    write(file, entries, color, io) ??
    tell(
      `${name} lists ${count(entries.length, 'finding')} in ${count(documents, 'document')}; “throughline check” hides them from now on.`,
      io,
    )
  );
}

/** Takes out what is mended and, when it is updated, adds what is new and says what that is. */
export async function changeBaselineFile(
  how: 'prune' | 'update',
  paths: readonly string[],
  { baseline, config, color }: BaselineOptions,
  io: IoWithEngine,
): Promise<number> {
  const { createResolver, refuseConfig, topOfCommand } = await io.engine();
  const refused = refuseConfig(config, color, io);
  if (refused !== null) return refused;
  const file = findBaseline(baseline, topOfCommand(io, createResolver(io, config)), io);
  if (file === null)
    return refuse(`There is no ${BASELINE_NAME} here; “throughline baseline create” writes one`, color, io);
  let known: KnownFindings;
  try {
    known = readBaseline(file, io);
  } catch (fault) {
    if (fault instanceof BaselineProblem) return refuse(fault.message, color, io);
    throw fault;
  }
  const found = await listFindings(paths, { config, color }, io);
  if (!found) return COULD_NOT;
  const change = changeBaseline(
    known.entries,
    {
      entries: entriesFor(known, found),
      looksAt: (path) => found.looksAt(absolutePath(folderOf(file), path)),
    },
    baselineOf(known),
    how === 'update',
  );
  // What a person wrote beside the entries stays where nothing is to be changed.
  const isSame = printBaseline(change.entries) === printBaseline(known.entries);
  const failed = isSame ? null : write(file, change.entries, color, io);
  return failed ?? tellChange(displayPath(io.cwd, file), change, io);
}

/** What was found, as a baseline names it. */
const entriesFor = (
  known: Pick<KnownFindings, 'file'>,
  { entries }: ListedFindings,
): readonly BaselineEntry[] => entries.map((entry) => ({ ...entry, path: listedPath(known, entry.path) }));

/** Puts a baseline in its place, whole or not at all. @returns An exit code when that fails. */
function write(
  file: string,
  entries: readonly BaselineEntry[],
  color: boolean,
  io: Io,
): typeof COULD_NOT | null {
  try {
    const sink = openNewFile(file);
    sink.write(printBaseline(entries));
    sink.close();
    return null;
  } catch (fault) {
    return refuse(`${displayPath(io.cwd, file)} cannot be written: ${reasonOf(fault, 'write')}`, color, io);
  }
}

function tellChange(name: string, { entries, added, removed }: BaselineChange, io: Io): number {
  const line = (mark: string, { path, ruleId, place }: BaselineEntry) =>
    printable(`${mark} ${path}: ${ruleId}${place === '' ? '' : `, under “${place}”`}`);
  for (const entry of added) io.stdout.write(`${line('+', entry)}\n`);
  for (const entry of removed) io.stdout.write(`${line('-', entry)}\n`);
  const parts = [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} taken out`] : []),
  ];
  const what = parts.length === 0 ? 'nothing to change' : parts.join(', ');
  return tell(`${name}: ${what}; it lists ${count(entries.length, 'finding')}.`, io);
}

function tell(text: string, { stderr }: Io): number {
  stderr.write(`${printable(text)}\n`);
  return DONE;
}
