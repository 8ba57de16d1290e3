import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as toolkit from '@actions/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Runner } from '../../action/src/runner';
import { commandsIn, outputsIn } from './support/runner';

const HOSTILE = ['plain', 'a\nb', 'a\r\nb: 100 %, %0A::x::', 'x\nghadelimiter_1\ny=z', '', '“curly” 📦'];

let folder: string;
let log: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-runner-'));
  log = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const runnerWith = (env: Readonly<Record<string, string>>): Runner =>
  new Runner({
    env,
    stdout: { write: (text) => log.push(text) },
    workerScript: null,
    wait: () => Promise.resolve(),
  });

/** A file that the runner made. */
function fileFor(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
}

/** What GitHub’s toolkit writes to the log. */
function toolkitLog(act: () => void): string {
  const written: string[] = [];
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  act();
  write.mockRestore();
  return written.join('');
}

describe('what is given to the runner', () => {
  it.each(HOSTILE)('escapes errors as GitHub’s toolkit does: %j', (text) => {
    runnerWith({}).fail(text);
    expect(log.join('')).toBe(toolkitLog(() => toolkit.error(text, { title: 'Throughline' })));
  });

  it.each(HOSTILE)('gives outputs that are read as those of the toolkit are: %j', (text) => {
    const [ours, theirs] = [fileFor('ours'), fileFor('theirs')];
    runnerWith({ GITHUB_OUTPUT: ours }).output({ first: text, second: 'more' });
    vi.stubEnv('GITHUB_OUTPUT', theirs);
    toolkit.setOutput('first', text);
    toolkit.setOutput('second', 'more');
    expect(outputsIn(readFileSync(ours, 'utf8'))).toEqual({ first: text, second: 'more' });
    const written = (path: string) =>
      readFileSync(path, 'utf8')
        .replace(/ghadelimiter_[-\w]{36}/g, 'delimiter')
        .replaceAll(EOL, '\n');
    expect(written(ours)).toBe(written(theirs));
  });

  it.each(['::add-mask::a', 'b ##[add-matcher]c', 'x\n::set-env name=a::b\ny'])(
    'takes no command out of what is logged: %j',
    (text) => {
      const runner = runnerWith({});
      runner.log(text);
      runner.fail('Told.');
      expect(log.join('')).toContain(text);
      expect(commandsIn(log.join('')).map(({ name }) => name)).toEqual(['error']);
    },
  );

  it('adds to the page of the job what is there already', () => {
    const page = fileFor('page');
    const runner = runnerWith({ GITHUB_STEP_SUMMARY: page });
    runner.summarize('## One\n');
    runner.summarize('Two');
    expect(readFileSync(page, 'utf8')).toBe('## One\n\nTwo\n\n');
  });

  it('says so when the page cannot be written, and goes on', () => {
    runnerWith({ GITHUB_STEP_SUMMARY: folder }).summarize('## One');
    expect(log.join('')).toContain('GITHUB_STEP_SUMMARY cannot be written');
  });
});
