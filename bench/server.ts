import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureActivation } from './activation';
import { exampleTexts, longDocument } from './corpus';
import { measureInside } from './inside-latency';
import { writeResults } from './results';
import { measureServer } from './server-latency';
import { measureHeld, measureOpenDocuments } from './server-memory';
import { measureBesideMarkdownlint, measureBesideRumdl } from './server-peers';
import { type DocumentLatency, serverReport } from './server-report';

/*
 * npm run bench:server [-- --quick]
 * What an editor waits for, on a short and on a long document. --quick measures little and keeps nothing.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const quick = process.argv.includes('--quick');
const texts = exampleTexts(root);
const long = longDocument(texts, 5000);

async function latencyOn(text: string): Promise<DocumentLatency> {
  const lines = text.split('\n').length;
  const bursts = quick ? 4 : 30;
  console.error(`Keystrokes on ${lines} lines …`);
  return {
    lines,
    inside: await measureInside(root, text, bursts),
    wire: await measureServer(root, text, bursts),
  };
}

async function besideOthers() {
  console.error('Beside others …');
  const bursts = quick ? 2 : 10;
  return [await measureBesideRumdl(root, long, bursts), await measureBesideMarkdownlint(root, long, bursts)];
}

async function memory() {
  console.error('Memory …');
  const count = quick ? 50 : 500;
  return {
    held: await measureHeld(root, long, quick ? [100, 1000] : [100, 1000, 5000]),
    open: { count, resident: await measureOpenDocuments(root, texts, count) },
  };
}

async function activations() {
  console.error('Activation …');
  return measureActivation(root, quick ? 1 : 5);
}

const report = serverReport({
  documents: [await latencyOn(longDocument(texts, 500)), await latencyOn(long)],
  peers: await besideOthers(),
  ...(await memory()),
  activations: await activations(),
});
if (!quick) writeResults(root, 'npm run bench:server', report);
console.log(report);
