import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleTexts, longDocument } from './corpus';
import { measureInside } from './inside-server';
import { measureMemory, measureServer, type Spread } from './server-latency';

/* npm run bench:server: what an editor waits for, on a short and on a long document. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const texts = exampleTexts(root);
const BURSTS = 30;

const shown = ({ median, p95 }: Spread): string => `${median.toFixed(2)} / ${p95.toFixed(2)}`;

const rows: string[] = [];
for (const lines of [500, 5000]) {
  const text = longDocument(texts, lines);
  const inside = await measureInside(text, BURSTS);
  const wire = await measureServer(root, text, BURSTS);
  rows.push(
    `| ${text.split('\n').length} | ${wire.firstFindings.toFixed(0)} | ${shown(inside)} | ${shown(wire.keystroke)} | ${shown(wire.completion)} | ${shown(wire.hover)} |`,
  );
}
console.log(`## The language server

Milliseconds, median / 95 %, in a process of its own over its standard streams; “inside” leaves out streams and JSON.

| Lines | Start to first findings | Keystroke to findings, inside | … over the wire | Completion | Hover |
|---|---|---|---|---|---|
${rows.join('\n')}

With 500 documents open the server holds ${(await measureMemory(root, texts, 500)).toFixed(0)} MiB.`);
