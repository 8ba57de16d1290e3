import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { symbolsOf, type DocumentSymbol as Thing, type SymbolKind as ThingKind } from '../../../core/src';
import type { Reading } from '../session/session';
import { type Context, readFor } from './context';

export const SYMBOL_KINDS: Readonly<Record<ThingKind, SymbolKind>> = {
  section: SymbolKind.String,
  feature: SymbolKind.Function,
  requirement: SymbolKind.Field,
  story: SymbolKind.Event,
  metric: SymbolKind.Number,
  person: SymbolKind.Interface,
  question: SymbolKind.Key,
  risk: SymbolKind.Constant,
  milestone: SymbolKind.Event,
  claim: SymbolKind.Boolean,
  message: SymbolKind.String,
  activity: SymbolKind.Method,
};

/** The outline: sections, and in them what a product person calls by name. */
export function provideDocumentSymbols(context: Context): void {
  const { connection, session } = context;
  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const reading = await readFor(context, uri, token);
    if (!reading?.document) return [];
    const things = symbolsOf(reading.document, { headings: true });
    return session.traits.nestedSymbols
      ? things.map((thing) => nested(thing, reading, context))
      : things.flatMap((thing) => flat(thing, null, reading, context));
  });
}

function nested(thing: Thing, reading: Reading, context: Context): DocumentSymbol {
  const { positions } = context.session;
  return {
    name: thing.name,
    kind: SYMBOL_KINDS[thing.kind],
    range: positions.range(reading.lines, thing.span),
    selectionRange: positions.range(reading.lines, thing.selection),
    children: thing.children.map((child) => nested(child, reading, context)),
    ...(thing.detail !== null && { detail: thing.detail }),
  };
}

function flat(
  thing: Thing,
  container: string | null,
  reading: Reading,
  context: Context,
): SymbolInformation[] {
  const range = context.session.positions.range(reading.lines, thing.span);
  const own: SymbolInformation = {
    name: thing.name,
    kind: SYMBOL_KINDS[thing.kind],
    location: { uri: reading.open.uri, range },
    ...(container !== null && { containerName: container }),
  };
  return [own, ...thing.children.flatMap((child) => flat(child, thing.name, reading, context))];
}
