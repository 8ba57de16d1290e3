import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { ConfigProblem, Finding, Severity, TextLines } from '../../../core/src';
import type { Context } from './context';

/** The name diagnostics go by in lists that mix those of many tools. */
export const SOURCE = 'throughline';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings are about text that does nothing; editors show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['suppression-unused']);

/** What a diagnostic carries for the code actions on it. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** A finding as the client shows it. `lines` must be those of the version it was found in. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  lines: TextLines,
  { session, rulePage }: Pick<Context, 'session' | 'rulePage'>,
): Diagnostic {
  const { traits, positions } = session;
  const { ruleId, related } = finding;
  return {
    range: positions.range(lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: ruleId,
    source: SOURCE,
    message: finding.message,
    ...(traits.codeDescription && { codeDescription: { href: rulePage(ruleId) } }),
    ...(UNNECESSARY.has(ruleId) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(traits.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map(({ span, message }) => ({
          location: { uri, range: positions.range(lines, span) },
          message,
        })),
      }),
    ...(traits.diagnosticData && { data: { fingerprint: finding.fingerprint } satisfies DiagnosticData }),
  };
}

/** A problem of a configuration, in the file that has it. */
export const toConfigDiagnostic = (
  { span, message }: ConfigProblem,
  lines: TextLines,
  { session }: Pick<Context, 'session'>,
): Diagnostic => ({
  range: session.positions.range(lines, span),
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  message: /[?.]$/.test(message) ? message : `${message}.`,
});
