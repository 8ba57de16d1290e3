import type { Diagnostic } from 'vscode-languageserver';
import { type ConfigProblem, configProblems } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Session } from '../session/session';
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
  const problems = path === null ? configProblems(uri, text) : await problemsOfConfig(session, path, text);
  return problems.map((problem) => toConfigDiagnostic(problem, open.lines, { session }));
}

/** What is wrong with a configuration in its place: in itself, in what it extends, and beside another one. */
export async function problemsOfConfig(
  session: Session,
  path: string,
  text: string,
): Promise<readonly ConfigProblem[]> {
  const all = await session.settled(() => [
    ...configProblems(path, text, session.files),
    ...session.checker.problemsOf(path),
  ]);
  return [...new Map(all.map((problem) => [keyOf(problem), problem])).values()];
}

const keyOf = ({ span, message }: ConfigProblem): string => `${span.start}:${message}`;
