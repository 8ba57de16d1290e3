import type { SymbolInformation } from 'vscode-languageserver';
import { matchesQuery, namedSymbols } from '../../../core/src';
import type { OpenDocument } from '../session/open-document';
import type { Context } from './context';
import { SYMBOL_KINDS } from './document-symbols';
import type { ScannedSymbol, WorkspaceScan } from './workspace-scan';

/** Nobody reads a longer list. */
const MOST_SYMBOLS = 200;

/** Finds requirements, people, metrics and the like by name, in all documents of the workspace. */
export function provideWorkspaceSymbols({ connection, session }: Context, scan: WorkspaceScan): void {
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    const add = (uri: string, symbols: readonly ScannedSymbol[]) => {
      for (const { name, kind, range, container } of symbols) {
        if (found.length >= MOST_SYMBOLS || !matchesQuery(name, query)) continue;
        const containerName = container === null ? {} : { containerName: container };
        found.push({ name, kind: SYMBOL_KINDS[kind], location: { uri, range }, ...containerName });
      }
    };
    for (const open of session.documents) add(open.uri, await symbolsIn(open, session));
    const isDone = () => token.isCancellationRequested || found.length >= MOST_SYMBOLS;
    for await (const { uri, symbols } of scan.files(isDone)) add(uri, symbols);
    return found;
  });
}

async function symbolsIn(open: OpenDocument, session: Context['session']): Promise<readonly ScannedSymbol[]> {
  if (open.type !== 'markdown') return [];
  const { document, lines } = await session.read(open);
  const named = document ? namedSymbols(document) : [];
  return named.map(({ span, ...symbol }) => ({ ...symbol, range: session.positions.range(lines, span) }));
}
