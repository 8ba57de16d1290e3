import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Finding, fixText, formatTables, lintText, type Span } from '../../../core/src';
import type { Reading } from '../session/session';
import { type Context, overtaken, readFor } from './context';
import { editForIgnoring } from './ignore-here';
import { lineEdits } from './line-edits';
import { toDiagnostic } from './to-diagnostic';
import { editForTurningOff, ruleCanBeTurnedOff } from './turn-off-rule';
import { editOpen } from './workspace-edits';

/** All that can be fixed without changing anyone's words. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.throughline`;

/** What an action does, as it travels to the client and back. */
type Deed =
  | { readonly does: 'fix'; readonly fingerprint: string; readonly index: number }
  | { readonly does: 'fix-rule'; readonly ruleId: string }
  | { readonly does: 'fix-all' }
  | { readonly does: 'ignore'; readonly fingerprint: string }
  | { readonly does: 'align'; readonly span: Span }
  | { readonly does: 'turn-off'; readonly ruleId: string };

interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly deed: Deed;
}

/** Offers what can be done about findings, and works out the edit when one is chosen. */
export function provideCodeActions(context: Context): void {
  const { connection, session } = context;
  connection.onCodeAction(async (params, token) => {
    const reading = await readFor(context, params.textDocument.uri, token);
    if (!reading?.document) return [];
    const actions = actionsFor(reading, params, context);
    return session.traits.resolvesActions
      ? actions
      : actions.flatMap(({ data, ...action }) => {
          const edit = editFor(reading, (data as ActionData).deed, context);
          return edit ? [{ ...action, edit }] : [];
        });
  });
  connection.onCodeActionResolve(async (action, token) => {
    // What the server sent with the action comes back as it was.
    const { uri, version, deed } = action.data as ActionData;
    const reading = await readFor(context, uri, token);
    if (reading?.version !== version) throw overtaken();
    const edit = editFor(reading, deed, context);
    if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, 'This can no longer be done here');
    return { ...action, edit };
  });
}

function actionsFor(reading: Reading, params: CodeActionParams, context: Context): CodeAction[] {
  const { session, reports } = context;
  const wants = wanted(params.context.only);
  const span = session.positions.span(reading.lines, params.range);
  const shown = reports.shown(reading.open, reading.findings);
  const here = wants(CodeActionKind.QuickFix) ? shown.filter((finding) => touches(finding.span, span)) : [];
  const make = (title: string, deed: Deed, more: Partial<CodeAction> = {}): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...more,
    data: { uri: reading.open.uri, version: reading.version, deed } satisfies ActionData,
  });
  const toShown = (finding: Finding) => shownAs(finding, params.context.diagnostics, reading, context);
  return [
    ...here.flatMap((finding) => fixesOf(finding, toShown(finding), make)),
    ...here.flatMap((finding) => othersOf(finding, shown, here, make)),
    ...here.flatMap((finding) => silencesOf(finding, reading, toShown(finding), make, context)),
    ...(wants(CodeActionKind.RefactorRewrite) && tableEdits(reading, span).length > 0
      ? [
          make(
            'Line up the columns of this table',
            { does: 'align', span },
            { kind: CodeActionKind.RefactorRewrite },
          ),
        ]
      : []),
    ...(wants(FIX_ALL) && shown.some(isSafelyFixable)
      ? [make('Fix all that needs no words of yours', { does: 'fix-all' }, { kind: FIX_ALL })]
      : []),
  ];
}

type Make = (title: string, deed: Deed, more?: Partial<CodeAction>) => CodeAction;

const fixesOf = ({ fingerprint, fixes }: Finding, diagnostics: Diagnostic[], make: Make): CodeAction[] =>
  fixes.map(({ title }, index) =>
    make(
      title,
      { does: 'fix', fingerprint, index },
      { diagnostics, ...(index === 0 && { isPreferred: true }) },
    ),
  );

/** The same check elsewhere in the document. */
function othersOf(
  finding: Finding,
  shown: readonly Finding[],
  here: readonly Finding[],
  make: Make,
): CodeAction[] {
  const { ruleId } = finding;
  const isFirst = here.find((other) => other.ruleId === ruleId) === finding;
  const fixable = shown.filter((other) => other.ruleId === ruleId && isSafelyFixable(other));
  if (!isFirst || fixable.length < 2 || !isSafelyFixable(finding)) return [];
  return [make(`Fix all ${fixable.length} of this kind in the document`, { does: 'fix-rule', ruleId })];
}

function silencesOf(
  { ruleId, fingerprint }: Finding,
  reading: Reading,
  diagnostics: Diagnostic[],
  make: Make,
  context: Context,
): CodeAction[] {
  const ignore = make('Ignore here, with a reason', { does: 'ignore', fingerprint }, { diagnostics });
  if (!ruleCanBeTurnedOff(reading, context)) return [ignore];
  return [ignore, make(`Turn off “${ruleId}” in the project`, { does: 'turn-off', ruleId }, { diagnostics })];
}

/** The client's own copy of a diagnostic, so that it knows which one an action mends. */
function shownAs(
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  { open, lines }: Reading,
  context: Context,
): Diagnostic[] {
  const known = diagnostics.find(({ data }) => fingerprintOf(data) === finding.fingerprint);
  return [known ?? toDiagnostic(finding, open.uri, lines, context)];
}

const fingerprintOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'fingerprint' in data ? data.fingerprint : undefined;

function editFor(reading: Reading, deed: Deed, context: Context): WorkspaceEdit | null {
  const { session } = context;
  const { open, findings } = reading;
  switch (deed.does) {
    case 'fix': {
      const fix = findings.find(({ fingerprint }) => fingerprint === deed.fingerprint)?.fixes[deed.index];
      if (!fix) return null;
      return editOpen(session, open, fix.safety === 'snippet' ? { edits: [], snippet: fix } : fix);
    }
    case 'fix-rule':
      return editOpen(session, open, { edits: safeEdits(reading, ({ ruleId }) => ruleId === deed.ruleId) });
    case 'fix-all':
      return editOpen(session, open, { edits: safeEdits(reading, () => true) });
    case 'ignore': {
      const finding = findings.find(({ fingerprint }) => fingerprint === deed.fingerprint);
      return finding ? editForIgnoring(finding, reading, session) : null;
    }
    case 'align':
      return editOpen(session, open, { edits: tableEdits(reading, deed.span) });
    case 'turn-off':
      return editForTurningOff(deed.ruleId, reading, context);
  }
}

/** In ordinary Markdown the server keeps out of the way. */
const tableEdits = ({ state, document }: Reading, span: Span) =>
  state === 'judged' && document ? formatTables(document, span) : [];

function safeEdits({ open, findings, hidden, request }: Reading, isMeant: (finding: Finding) => boolean) {
  const { text } = open;
  const all = [...findings, ...hidden];
  const lint = (source: string) => (source === text ? all : lintText(source, request ?? {}).findings);
  const fixed = fixText(text, (source) => lint(source).filter(isMeant));
  return lineEdits(text, fixed.text);
}

const isSafelyFixable = ({ fixes }: Finding): boolean => fixes.some(({ safety }) => safety === 'safe');

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Whether a client that asks for some kinds gets a kind: it is one of them, or a part of one. */
const wanted =
  (only: readonly string[] | undefined) =>
  (kind: string): boolean =>
    only === undefined ||
    only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');
