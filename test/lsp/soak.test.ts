import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltServer } from '../support/built-server';
import { MODERN } from '../support/lsp-client';

/** The full run takes minutes: `SOAK_EDITS=50000 npx vitest run test/lsp/soak.test.ts`. */
const EDITS = Number(process.env.SOAK_EDITS ?? 2000);
const WARM = 500;
/** What the runtime keeps for itself, and gives back when it likes. */
const SLACK_KB = 30_000;

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

/** The memory a process holds, in KB, as Linux counts it. */
const residentKb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

it.runIf(process.platform === 'linux')(
  `holds no more memory after ${EDITS} edits than after ${WARM}`,
  { timeout: 900_000 },
  async () => {
    const { client, process: child } = server.start(['lsp', '--stdio'], ['--max-semi-space-size=8']);
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
      if (edit === WARM) warm = residentKb(child.pid ?? 0);
    }
    expect(residentKb(child.pid ?? 0)).toBeLessThan(warm * 1.1 + SLACK_KB);
    await client.stop();
  },
);
