import { readFileSync } from 'node:fs';
import { DidOpenTextDocumentNotification, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { HeldMemory } from '../test/support/held-memory';
import { ourServer, startServer } from './language-server';
import { KEYSTROKES } from './typing';
import { Typist } from './typist';

const PAUSE_MS = 10_000;

/** The memory of the server in MiB with so many documents open and judged, as Linux counts it; NaN elsewhere. */
export async function measureOpenDocuments(
  root: string,
  texts: readonly string[],
  count: number,
): Promise<number> {
  const server = await startServer(ourServer(root));
  for (let index = 0; index < count; index += 1) {
    const uri = `file:///bench/docs/document-${index}.md`;
    const text = `${texts[index % texts.length] ?? ''}\nCopy ${index}.\n`;
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  }
  // In a pause the runtime gives back what nobody needs any more.
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const resident = residentOf(server.process.pid ?? 0) / 1024;
  server.stop();
  return resident;
}

/** What the server holds in KB, garbage and compiled code left out, once so many edits were made and judged. */
export interface Held {
  readonly edits: number;
  readonly held: number;
}

/** @param counts How many edits, rising. They are made in bursts, so a little more than asked are. */
export async function measureHeld(
  root: string,
  text: string,
  counts: readonly number[],
): Promise<readonly Held[]> {
  const memory = new HeldMemory();
  const server = await startServer(ourServer(root, ...memory.nodeFlags));
  const typist = new Typist(server, text);
  await typist.open();
  const bursts = Math.ceil(Math.max(...counts) / KEYSTROKES);
  const seen: Held[] = [];
  let edits = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    await typist.burst(typist.placeOf((burst * 7) % bursts, bursts));
    edits += KEYSTROKES;
    if (edits >= (counts[seen.length] ?? Number.POSITIVE_INFINITY))
      seen.push({ edits, held: await memory.of(server.process) });
  }
  server.stop();
  memory.remove();
  return seen;
}

function residentOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
