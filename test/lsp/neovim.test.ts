import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltServer } from '../support/built-server';
import { Workspace } from '../support/command-line';
import { neovimOrWhyNot } from './neovim/find-neovim';

/** Room for Debian's package to be fetched the first time. */
const PROVISION_MS = 300_000;
const NEOVIM_MS = 60_000;
const DRIVER = join(import.meta.dirname, 'neovim', 'apply-fix.lua');

const SETUP = setupFor('0.7 to 0.10');
const PRD = `---
type: prd
---

# Shift swap 🩺

## Success metrics

- 🎯 Increase the share of open shifts from 12 % to 4 % by September.

## Risks

| Risk | Owner |
| --- | --- |
| Nobody opens the list | TBD |
`;

/** The settings that the documentation gives for these versions of Neovim. */
function setupFor(versions: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const block = page.slice(page.indexOf(`\n${versions}`)).match(/```lua\n([\s\S]*?)```/)?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no Neovim ${versions}`);
  return block;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What the script inside Neovim tells. */
interface Seen {
  readonly before: readonly Diagnostic[];
  readonly actions: readonly string[];
  readonly lines: readonly string[];
  readonly after: readonly Diagnostic[];
}

interface Diagnostic {
  readonly code: string;
  readonly source: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

const server = new BuiltServer();
const workspace = new Workspace();
let neovim: ReturnType<typeof neovimOrWhyNot>;
beforeAll(async () => {
  neovim = neovimOrWhyNot();
  await server.build();
}, PROVISION_MS);
afterAll(() => {
  server.remove();
  workspace.remove();
});

/** Opens the PRD in Neovim, set up as the documentation says, and applies the fix of a rule. */
function fixInNeovim(program: string, rule: string, fix: string): Seen {
  workspace.write({
    'init.lua': SETUP,
    'prd.md': PRD,
    'bin/throughline': `#!/bin/sh\nexec "${process.execPath}" "${server.script}" "$@"\n`,
  });
  chmodSync(workspace.at('bin/throughline'), 0o755);
  const { status, stdout, stderr, error } = spawnSync(
    program,
    ['--headless', '--clean', '-u', 'init.lua', 'prd.md', '-c', `luafile ${DRIVER}`],
    {
      cwd: workspace.path,
      encoding: 'utf8',
      timeout: NEOVIM_MS,
      env: {
        ...process.env,
        PATH: `${workspace.at('bin')}${delimiter}${process.env.PATH}`,
        XDG_STATE_HOME: workspace.at('state'),
        XDG_CACHE_HOME: workspace.at('cache'),
        RULE: rule,
        FIX: fix,
      },
    },
  );
  if (status !== 0) throw new Error(error?.message ?? `Neovim ended with ${status}:\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

describe('Neovim, set up as the documentation says', () => {
  it('is pushed findings, and applies a fix that makes one go', { timeout: NEOVIM_MS }, ({ skip }) => {
    if (typeof neovim !== 'string') return skip(neovim.message);
    const { before, actions, lines, after } = fixInNeovim(
      neovim,
      'metric-arithmetic',
      'Swap the two numbers',
    );
    const arithmetic = before.find(({ code }) => code === 'metric-arithmetic');
    expect(arithmetic).toMatchObject({ source: 'throughline', severity: 'ERROR' });
    expect(arithmetic?.message).toContain('“Increase” goes one way and the numbers go the other');
    // Neovim counts bytes: an emoji takes four.
    expect(arithmetic?.start).toEqual({ line: 8, character: 7 });
    expect(before.map(({ code }) => code)).toContain('placeholder-text');
    expect(actions[0]).toBe('Swap the two numbers');
    expect(actions).toContain('Ignore here, with a reason');
    expect(lines).toEqual(PRD.replace('from 12 % to 4 %', 'from 4 % to 12 %').trimEnd().split('\n'));
    expect(after.map(({ code }) => code)).toEqual(
      before.map(({ code }) => code).filter((code) => code !== 'metric-arithmetic'),
    );
  });
});
