import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltServer } from '../support/built-server';
import { HeldMemory } from '../support/held-memory';
import { MODERN } from '../support/lsp-client';

/** `SOAK_EDITS=2000` is for those in a hurry. */
const EDITS = Number(process.env.SOAK_EDITS ?? 50_000);
/** By then every chapter was edited several times, and the runtime has come to terms with what it runs. */
const WARM = 1000;

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

const memory = new HeldMemory();
afterAll(() => memory.remove());

it.runIf(process.platform !== 'win32')(
  `holds no more memory after ${EDITS} edits than after ${WARM}`,
  { timeout: 1_800_000 },
  async () => {
    const { client, process: child } = server.start(['lsp', '--stdio'], memory.nodeFlags);
    await client.initialize(MODERN);
    await client.open(URI, TEXT);
    await client.pull(URI);
    const lines = TEXT.split('\n').flatMap((line, index) => (line.startsWith('Nurses') ? [index] : []));
    let warm = 0;
    // A word comes and goes, so that the document stays as long as it was.
    for (let edits = 0; edits < EDITS; edits += 2) {
      const line = lines[(edits / 2) % lines.length] ?? 0;
      const at = { line, character: 6 };
      await client.change(URI, ' often', { start: at, end: at });
      await client.pull(URI);
      await client.change(URI, '', { start: at, end: { line, character: 12 } });
      if (edits % 10 === 0) await client.pull(URI);
      if (edits === WARM) warm = await memory.of(child);
    }
    const held = await memory.of(child);
    expect(held / warm, `${warm} KB grew to ${held} KB`).toBeLessThan(1.1);
    await client.stop();
  },
);
