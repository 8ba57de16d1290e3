import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allRules } from '../../core/src/rules/all-rules';
import { Workspace } from '../support/command-line';
import { CLEAN } from './documents';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

describe('the command line', () => {
  it.each(['--version', '-v'])('prints its version with %s', async (flag) => {
    const { code, stdout } = await workspace.run([flag]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });

  it.each([['--help'], ['-h'], ['help']])(
    'prints help with examples and exit codes with %s',
    async (...args) => {
      const { code, stdout } = await workspace.run(args);
      expect(stdout).toContain('Usage: throughline');
      expect(stdout).toContain('Examples:');
      expect(stdout).toContain('Exit codes:');
      expect(code).toBe(0);
    },
  );

  it.each(['check', 'raci', 'explain', 'rules', 'init', 'print-config', 'lsp'])(
    'prints help for %s',
    async (command) => {
      const { code, stdout } = await workspace.run(['help', command]);
      expect(stdout).toContain(`Usage: throughline ${command}`);
      expect(code).toBe(0);
    },
  );

  it('prints help for a command inside another', async () => {
    expect((await workspace.run(['help', 'raci', 'diff'])).stdout).toContain('Usage: throughline raci diff');
  });

  it('says where the language server is to be asked for', async () => {
    const { code, stderr } = await workspace.run(['--no-color', 'lsp', '--stdio']);
    expect(code).toBe(2);
    expect(stderr).toContain('throughline lsp --stdio');
  });

  it('suggests a command when it is asked for help with one that does not exist', async () => {
    const { code, stderr } = await workspace.run(['help', 'explan']);
    expect(stderr).toBe('error: there is no command “explan”; did you mean “throughline explain”?\n');
    expect(code).toBe(2);
  });

  it('takes no word for a command because objects have something of that name', async () => {
    const { code, stderr } = await workspace.run(['toString']);
    expect(stderr).toBe('error: there is no command “toString”; “throughline help” lists them all\n');
    expect(code).toBe(2);
  });

  it('prints help and ends with 2 when it is not told what to do', async () => {
    const { code, stderr } = await workspace.run([]);
    expect(stderr).toContain('Usage: throughline');
    expect(code).toBe(2);
  });
});

describe('rules', () => {
  it('lists every rule with its level and summary', async () => {
    const { code, stdout } = await workspace.run(['rules']);
    for (const { id, level, summary } of allRules)
      expect(stdout).toMatch(new RegExp(`  ${id} +${level} +${summary.slice(0, 10)}`));
    expect(code).toBe(0);
  });
});

describe('explain', () => {
  it('prints what a rule is about, even without its page', async () => {
    const { code, stdout } = await workspace.run(['explain', 'metric-arithmetic']);
    expect(stdout).toMatch(/^metric-arithmetic\nlevel +error\ndocuments +prd/);
    expect(code).toBe(0);
  });

  it('says where a rule speaks more loudly or more quietly', async () => {
    expect((await workspace.run(['explain', 'metric-incomplete'])).stdout).toContain(
      'level      warning; info in launch plans\n',
    );
    expect((await workspace.run(['explain', 'placeholder-text'])).stdout).toContain(
      'level      warning; hint in drafts, error when approved\n',
    );
  });

  it('lists what there is to explain when it is not told what', async () => {
    const { code, stdout } = await workspace.run(['explain']);
    for (const { id } of allRules) expect(stdout).toContain(`  ${id} `);
    expect(code).toBe(0);
  });

  it('knows a rule however it is capitalised', async () => {
    expect((await workspace.run(['explain', 'Metric-Arithmetic'])).stdout).toMatch(/^metric-arithmetic\n/);
  });

  it('breaks lines to the width of the terminal, not where the page does', async () => {
    const page = [
      '# metric-arithmetic',
      '',
      'Numbers contradict',
      'each other, and nobody adds them up.',
      '',
      '- An item that is longer than',
      '  one line of a narrow terminal',
      '- **Another** one',
      '',
      '## Incorrect',
      '',
      '```markdown',
      'A line of an example that is longer than the terminal is wide',
      '```',
    ].join('\n');
    const { stdout } = await workspace.run(['explain', 'metric-arithmetic'], {
      pages: { 'metric-arithmetic': page },
      columns: 40,
    });
    expect(stdout.split('\n').slice(5)).toEqual([
      'Numbers contradict each other, and',
      'nobody adds them up.',
      '',
      '- An item that is longer than one line',
      '  of a narrow terminal',
      '- Another one',
      '',
      'Incorrect',
      '',
      '  │ A line of an example that is longer than the terminal is wide',
      '',
    ]);
  });

  it('prints the page without its marks, in the order of the page', async () => {
    const page = [
      '# metric-arithmetic',
      '',
      'Numbers **contradict** each other.',
      '',
      '## Incorrect',
      '',
      '```markdown',
      '# PRD',
      '```',
      '',
      '```findings',
      '1:1-1:2 error It is `wrong`.',
      '```',
      '',
      '```markdown',
      '# Right',
      '```',
      '',
      '```findings',
      '```',
      '',
      'See [the source](https://example.com/x).',
    ].join('\n');
    const { stdout } = await workspace.run(['explain', 'metric-arithmetic'], {
      pages: { 'metric-arithmetic': page },
    });
    expect(stdout.split('\n').slice(5)).toEqual([
      'Numbers contradict each other.',
      '',
      'Incorrect',
      '',
      '  │ # PRD',
      '',
      'Found:',
      '  line 1, error: It is `wrong`.',
      '',
      '  │ # Right',
      '',
      'Found:',
      '  nothing',
      '',
      'See the source (https://example.com/x).',
      '',
    ]);
  });
});

describe('init', () => {
  it('writes a configuration that sets nothing', async () => {
    const { code, stdout } = await workspace.write({ 'raci.md': CLEAN }).run(['init']);
    expect(stdout).toContain('Wrote throughline.config.yaml');
    expect(code).toBe(0);
    expect((await workspace.run(['check'])).code).toBe(0);
  });

  it.each(['throughline.config.yaml', 'throughline.config.json'])('leaves a %s as it is', async (name) => {
    const { code, stderr } = await workspace.write({ [name]: '{}' }).run(['init']);
    expect(stderr).toContain(`There is a ${name} here already`);
    expect(workspace.read(name)).toBe('{}');
    expect(code).toBe(2);
  });
});

describe('print-config', () => {
  it('prints values with the file and line they come from', async () => {
    workspace.write({
      'team.yaml': 'profile: strict\n',
      'docs/throughline.config.yaml': 'extends: ../team.yaml\n\nstatusAware: false\n',
    });
    const { code, stdout } = await workspace.run(['print-config', 'docs/prd.md']);
    expect(stdout).toMatch(/^profile: strict +# team\.yaml:1$/m);
    expect(stdout).toMatch(/^statusAware: false +# docs\/throughline\.config\.yaml:3$/m);
    expect(stdout).toMatch(/^kind: null +# the document itself tells$/m);
    expect(code).toBe(0);
  });

  it('tells what is wrong with the configuration, and ends with 2', async () => {
    workspace.write({ 'throughline.config.yaml': 'extends: ./throughline.config.yaml\n' });
    const { code, stderr } = await workspace.run(['print-config', 'prd.md']);
    expect(stderr).toContain('This goes in a circle: throughline.config.yaml → throughline.config.yaml');
    expect(code).toBe(2);
  });
});
