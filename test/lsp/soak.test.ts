import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltServer, type StartedServer } from '../support/built-server';
import { MODERN } from '../support/lsp-client';

/** The full run takes minutes: `SOAK_EDITS=50000 npx vitest run test/lsp/soak.test.ts`. */
const EDITS = Number(process.env.SOAK_EDITS ?? 2000);
/** By then every chapter was edited more than once, and nothing is read for the first time any more. */
const WARM = 300;
/** Machine code is memory too, and there is more of it the longer the engine thinks about what it runs. */
const WITHOUT_MACHINE_CODE = ['--no-opt', '--no-sparkplug'];

const server = new BuiltServer();
beforeAll(() => server.build(), 120_000);
afterAll(() => server.remove());

const URI = 'file:///team/prd.md';
const CHAPTERS = 120;
const chapter = (number: number): string => `## Chapter ${number}

Nurses lose ${number} minutes a shift because the list is on paper.

- **Swap ${number}**: offer a shift to colleagues, so that nobody calls around
- **Notice ${number}**: tell the ward manager

| Metric | Baseline | Target |
| --- | --- | --- |
| Open shifts ${number} | ${number} % | ${number + 5} % |
`;
const TEXT = `---\ntype: prd\n---\n\n# Shift swap\n\n${Array.from({ length: CHAPTERS }, (_, index) => chapter(index + 1)).join('\n')}`;

/** Preloaded beside the server: on a signal it collects garbage and says on standard error what is left, in KB. */
const TELL_MEMORY = `process.on('SIGUSR2', () => {
  global.gc();
  process.stderr.write('held ' + Math.round(process.memoryUsage().heapUsed / 1024) + '\\n');
});`;

const folder = mkdtempSync(join(tmpdir(), 'throughline-soak-'));
const preload = join(folder, 'tell-memory.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The memory that the server could not give back. */
async function heldKb({ process: child, errors }: StartedServer): Promise<number> {
  const before = errors.length;
  child.kill('SIGUSR2');
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(before);
  return Number(/held (\d+)/.exec(errors.slice(before).join(''))?.[1]);
}

it.runIf(process.platform !== 'win32')(
  `holds no more memory after ${EDITS} edits than after ${WARM}`,
  { timeout: 1_800_000 },
  async () => {
    writeFileSync(preload, TELL_MEMORY);
    const started = server.start(
      ['lsp', '--stdio'],
      ['--expose-gc', ...WITHOUT_MACHINE_CODE, '--require', preload],
    );
    const { client } = started;
    await client.initialize(MODERN);
    await client.open(URI, TEXT);
    await client.pull(URI);
    const lines = TEXT.split('\n').flatMap((line, index) => (line.startsWith('Nurses') ? [index] : []));
    let warm = 0;
    for (let edit = 0; edit < EDITS; edit += 1) {
      const line = lines[(edit * 7) % lines.length] ?? 0;
      const at = { line, character: 6 };
      // A word comes and goes, so that the document stays as long as it was.
      await client.change(URI, ' often', { start: at, end: at });
      await client.pull(URI);
      await client.change(URI, '', { start: at, end: { line, character: 12 } });
      if (edit % 5 === 0) await client.pull(URI);
      if (edit === WARM) warm = await heldKb(started);
    }
    const held = await heldKb(started);
    expect(held / warm, `${warm} KB grew to ${held} KB`).toBeLessThan(1.1);
    await client.stop();
  },
);
