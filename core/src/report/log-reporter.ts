import type { Finding, Severity } from '../lint/finding';
import { isTouched } from '../review/compare-findings';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { distanceFromChange } from './distance-from-change';
import type { DocumentReport, WholeReporter } from './report';
import { type ReportSettings, shownIn } from './report-settings';
import { reporterOfParts } from './reporter-of-parts';

/** The commands by which the log of a build shows notes at lines. */
export interface LogCommands<Type extends string> {
  /** In the order in which they are told. */
  readonly types: readonly Type[];
  /** Null for what the log has no command for. */
  typeOf(severity: Severity): Type | null;
  commandFor(type: Type, finding: Finding, path: string, lines: LineIndex): string;
  /** The command that counts those of a type that are left out. */
  restOf(type: Type, left: number): string;
}

interface Note<Type> {
  readonly type: Type;
  readonly command: string;
  /** As `distanceFromChange` tells. */
  readonly distance: number;
}

/** A report as commands for the log of a build, of each type those that are sure to be seen. */
export const logReporter = <Type extends string>(
  commands: LogCommands<Type>,
  settings: ReportSettings,
): WholeReporter =>
  reporterOfParts(
    (report) => notesOf(report, commands, settings),
    (parts) => {
      const notes = parts.flat();
      const shown = commands.types.flatMap((type) =>
        atMostTen(
          notes.filter((note) => note.type === type),
          (left) => commands.restOf(type, left),
        ),
      );
      return shown.map((line) => `${line}\n`).join('');
    },
  );

function notesOf<Type extends string>(
  report: DocumentReport,
  { typeOf, commandFor }: LogCommands<Type>,
  settings: ReportSettings,
): readonly Note<Type>[] {
  const lines = new LineIndex(report.text);
  return shownIn(report, settings).flatMap((finding) => {
    const type = typeOf(finding.severity);
    if (type === null) return [];
    const shown = { ...finding, span: placeOf(finding, report) };
    const command = commandFor(type, shown, report.path, lines);
    return [{ type, command, distance: distanceFromChange(finding, report, lines) }];
  });
}

/** Where the lines of a change are seen and no others, a finding about several places is told at one that changed. */
function placeOf({ span, related }: Finding, { comparison }: DocumentReport): Span {
  const changes = comparison?.changes ?? [];
  const places = [span, ...related.flatMap((place) => (place.path === undefined ? [place.span] : []))];
  return places.find((place) => isTouched(place, changes)) ?? span;
}

/** How many notes of one type GitHub shows for a step, and Azure for a task. All others vanish without a word. */
const SHOWN = 10;

/** Those nearest to the change first: all of up to ten, or nine and one that counts the others. */
function atMostTen(notes: readonly Note<string>[], restOf: (left: number) => string): readonly string[] {
  const commands = notes.toSorted((a, b) => a.distance - b.distance).map(({ command }) => command);
  if (commands.length <= SHOWN) return commands;
  const kept = commands.slice(0, SHOWN - 1);
  return [...kept, restOf(commands.length - kept.length)];
}
