import type { Diagnostic } from 'vscode-languageserver';
import { type ConfigProblem, configProblems } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Context } from './context';
import { toConfigDiagnostic } from './to-diagnostic';

/** What is wrong with an open configuration file, by itself and in its place. */
export async function configDiagnostics(
  open: OpenDocument,
  { session }: Pick<Context, 'session'>,
): Promise<readonly Diagnostic[]> {
  const { path, uri, text } = open;
  const settings = await session.settings.of(uri);
  if (!settings.enable) return [];
  const all = await session.settled(() => {
    if (path === null) return configProblems(uri, text);
    return [...configProblems(path, text, session.files), ...session.checker.problemsOf(path, settings)];
  });
  const unique = new Map(all.map((problem): [string, ConfigProblem] => [keyOf(problem), problem]));
  return [...unique.values()].map((problem) => toConfigDiagnostic(problem, open.lines, { session }));
}

const keyOf = ({ span, message }: ConfigProblem): string => `${span.start}:${message}`;
