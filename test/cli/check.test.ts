import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../support/command-line';
import { CLEAN, FIXABLE, FIXED, NOTES, WRONG_SUM } from './documents';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

describe('the exit code of “check”', () => {
  it('is 0 when there is nothing to report', async () => {
    const { code, stdout } = await workspace.write({ 'raci.md': CLEAN }).run(['check']);
    expect(stdout).toContain('Checked 1 document: nothing to report.');
    expect(code).toBe(0);
  });

  it('is 1 when there is an error', async () => {
    expect((await workspace.write({ 'prd.md': WRONG_SUM }).run(['check'])).code).toBe(1);
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('with --fail-on %s and a warning is %s', async (level, expected) => {
    const config = 'rules: {metric-arithmetic: warning}\nstatusAware: false\n';
    workspace.write({ 'prd.md': WRONG_SUM, 'throughline.config.yaml': config });
    expect((await workspace.run(['check', '--fail-on', level])).code).toBe(expected);
  });

  it('with --fail-on never is 0 even with an error', async () => {
    expect((await workspace.write({ 'prd.md': WRONG_SUM }).run(['check', '--fail-on', 'never'])).code).toBe(
      0,
    );
  });
});

describe('the report', () => {
  it('quotes the line, and names the place and the rule', async () => {
    const { stdout } = await workspace.write({ 'docs/prd.md': WRONG_SUM }).run(['check']);
    expect(stdout).toMatch(/^docs\/prd\.md \(PRD, review, answers \d of 9 questions\)$/m);
    expect(stdout).toMatch(
      /┌─ docs\/prd\.md:9:\d+ metric-arithmetic\n {2}│\n9 │ - Support tickets a week fall by 30 %/,
    );
    expect(stdout).toMatch(/\n {2}│ +\^+\n/);
  });

  it('is in the order of paths, whatever order they are given in', async () => {
    workspace.write({ 'b.md': WRONG_SUM, 'a.md': WRONG_SUM, 'a/c.md': WRONG_SUM });
    const { stdout } = await workspace.run(['check', 'b.md', '.', 'a.md', '--format', 'json']);
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual([
      'a.md',
      'a/c.md',
      'b.md',
    ]);
  });

  it('counts other Markdown as passed over', async () => {
    const { stdout } = await workspace
      .write({ 'raci.md': CLEAN, 'a.md': NOTES, 'b.md': NOTES })
      .run(['check']);
    expect(stdout).toContain('Checked 1 document (2 other Markdown files passed over)');
  });

  it('goes to a file with --output-file, without colours and with its folders made', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const ran = await workspace.run(['check', '--output-file', 'out/report.txt'], { isTTY: true });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('The report is in out/report.txt.');
    expect(workspace.read('out/report.txt')).toMatch(/^prd\.md \(PRD, review, answers \d/);
  });

  it('that cannot be written ends with 2', async () => {
    workspace.write({ 'raci.md': CLEAN, 'out/x.md': NOTES });
    const { code, stderr } = await workspace.run(['check', '--output-file', 'out']);
    expect(stderr).toContain('The report cannot be written to out: it is a folder');
    expect(code).toBe(2);
  });

  it('of a file that was named says how ready it is, even with nothing to report', async () => {
    workspace.write({ 'raci.md': CLEAN });
    const ran = await workspace.run(['check', 'raci.md']);
    expect(ran.stdout).toMatch(
      /^raci\.md \(RACI, answers \d of 4 questions\)\n\nChecked 1 document: nothing/,
    );
    expect((await workspace.run(['check', 'raci.md', '--quiet'])).stdout).not.toContain('questions');
  });

  it('of many findings says where the gravest stand', async () => {
    const story = '- As a nurse, I want to swap a shift.\n';
    const rest = `\n## User stories\n\n${story}${story}\n## Features\n\n- Swaps\n- Bids\n- Lists\n- Charts\n\n## Open questions\n\n- Who pays?\n`;
    workspace.write({ 'a.md': WRONG_SUM + rest, 'b.md': rest, 'prd/c.md': `# PRD\n${rest}` });
    expect((await workspace.run(['check'])).stdout).toMatch(/\nBegin with the error: a\.md:9\.\n/);
  });

  it('with --quiet shows only what makes the run fail, and counts the rest', async () => {
    const config = 'rules: {metric-arithmetic: warning}\nstatusAware: false\n';
    workspace.write({ 'prd.md': WRONG_SUM, 'throughline.config.yaml': config });
    const quiet = await workspace.run(['check', '-q']);
    expect(quiet.stdout).not.toContain('metric-arithmetic');
    expect(quiet.stdout).toMatch(/1 warning/);
    expect((await workspace.run(['check', '--quiet', '--fail-on', 'warning'])).stdout).toContain(
      'metric-arithmetic',
    );
  });

  it('counts hints, and shows them with --hints', async () => {
    workspace.write({ 'raci.md': FIXABLE });
    const short = await workspace.run(['check']);
    expect(short.stdout).not.toContain('suppression-unused');
    expect(short.stdout).toContain('1 hint');
    expect(short.stdout).toContain('--hints shows them');
    expect((await workspace.run(['check', '--hints'])).stdout).toContain('suppression-unused');
  });

  it('asks to declare what looks like a product document', async () => {
    const text = '# Product requirements\n\n## Notes\n\nNothing here yet, but it will come.\n';
    const { stdout } = await workspace.write({ 'spec.md': text }).run(['check', '--format', 'json']);
    const [file] = JSON.parse(stdout).files;
    expect(file).toMatchObject({ kindEvidence: 'likely' });
    expect(
      file.findings.map(({ ruleId, severity }: { ruleId: string; severity: string }) => [ruleId, severity]),
    ).toEqual([['kind-undeclared', 'hint']]);
    expect((await workspace.run(['check'])).stdout).toContain(
      '1 of them looks like a product document and does not say so: spec.md. Declare its kind (“type: prd” in the front matter)',
    );
  });

  it('names each kind to declare once', async () => {
    const plan = '# Launch checklist\n\n| Task | Owner |\n|---|---|\n| Prices | Mara |\n';
    const files = { 'a/launch-plan.md': plan, 'b/launch-plan.md': plan };
    const { stdout } = await workspace.write(files).run(['check']);
    expect(stdout).toContain('Declare their kind (“type: launch” in the front matter)');
    workspace.write({ 'spec.md': '# Product requirements\n\n## Notes\n\nNothing here yet.\n' });
    expect((await workspace.run(['check'])).stdout).toContain(
      'Declare their kind (“type: launch” or “type: prd” in the front matter)',
    );
  });
});

describe('a type with a slip in it', () => {
  const text = '---\ntype: prdd\nstatus: draft\n---\n\n# Card freeze\n\nOne tap stops a lost card.\n';

  it('is told at its place, and not once more as a document without a type', async () => {
    const { stdout } = await workspace.write({ 'freeze.md': text }).run(['check']);
    expect(stdout).toContain('freeze.md (looks like a PRD, draft)');
    expect(stdout).toContain('Did you mean “prd”?');
    expect(stdout).toContain('freeze.md:2:7 type-or-status-unknown');
    expect(stdout).not.toContain('does not say so');
  });
});

describe('colours', () => {
  const ESC = '\u001b[';
  const colorful = async (
    args: readonly string[],
    settings: { isTTY?: boolean; env?: Record<string, string> },
  ) =>
    (await workspace.write({ 'prd.md': WRONG_SUM }).run(['check', ...args], settings)).stdout.includes(ESC);

  it.each<[string, readonly string[], { isTTY?: boolean; env?: Record<string, string> }, boolean]>([
    ['a pipe', [], {}, false],
    ['a terminal', [], { isTTY: true }, true],
    ['a terminal with NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['a terminal with an empty NO_COLOR', [], { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['a dumb terminal', [], { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['a terminal with --no-color', ['--no-color'], { isTTY: true }, false],
    ['a pipe with FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
    [
      'a terminal with NO_COLOR and FORCE_COLOR',
      [],
      { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } },
      false,
    ],
    ['a pipe with FORCE_COLOR=0', [], { env: { FORCE_COLOR: '0' }, isTTY: true }, false],
    ['--no-color over FORCE_COLOR', ['--no-color'], { env: { FORCE_COLOR: '1' } }, false],
  ])('on %s', async (_, args, settings, expected) => {
    expect(await colorful(args, settings)).toBe(expected);
  });

  it('stay away when --no-color stands before the command', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    expect((await workspace.run(['--no-color', 'check'], { isTTY: true })).stdout).not.toContain(ESC);
  });
});

describe('when nothing was checked', () => {
  it('a folder without Markdown is told, and ends with 2', async () => {
    const { code, stderr } = await workspace.write({ 'a.txt': 'x' }).run(['check']);
    expect(stderr).toContain('Nothing was checked: there is no Markdown file here');
    expect(code).toBe(2);
  });

  it('a folder of other Markdown is told with the way to declare a document, and ends with 2', async () => {
    const { code, stderr } = await workspace.write({ 'a.md': NOTES, 'b.md': NOTES }).run(['check']);
    expect(stderr).toContain('Nothing was checked: 2 Markdown files read, and none is a product document.');
    expect(stderr).toContain('type: prd');
    expect(code).toBe(2);
  });

  it('files that were named, and are no product documents, are told and end with 0', async () => {
    const { code, stderr } = await workspace.write({ 'README.md': NOTES }).run(['check', 'README.md']);
    expect(stderr).toContain('Nothing was checked: README.md is not a product document.');
    expect(code).toBe(0);
  });
});

it('a named file that the configuration leaves out is told as such', async () => {
  workspace.write({ 'notes/b.md': NOTES, 'throughline.config.yaml': 'documents:\n  "notes/**": ignore\n' });
  const { code, stderr } = await workspace.run(['check', 'notes/b.md']);
  expect(stderr).toContain('notes/b.md was left out: “documents” in the configuration says “ignore” for it');
  expect(stderr).not.toContain('is not a product document');
  expect(code).toBe(0);
});

describe('--fix', () => {
  it('mends what is safe, says so, and finds nothing to mend the second time', async () => {
    workspace.write({ 'raci.md': FIXABLE });
    const first = await workspace.run(['check', '--fix']);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('Mended 1 finding.');
    expect(workspace.read('raci.md')).toBe(FIXED);
    const second = await workspace.run(['check', '--fix']);
    expect(second.stdout).not.toContain('Mended');
    expect(second.stderr).toBe('');
    expect(workspace.read('raci.md')).toBe(FIXED);
  });

  it('says so when nothing of what was found can be mended', async () => {
    const { stderr } = await workspace.write({ 'prd.md': WRONG_SUM }).run(['check', '--fix']);
    expect(stderr).toBe('--fix mended nothing: what was found wants a look, or your own words.\n');
  });

  it('keeps line endings, the byte order mark and all other bytes', async () => {
    const dress = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}no end of line, trailing blanks  `;
    workspace.write({ 'raci.md': dress(FIXABLE) });
    await workspace.run(['check', '--fix']);
    expect(workspace.read('raci.md')).toBe(dress(FIXED));
  });

  it('tells what it could mend when it is not asked to', async () => {
    const { stdout } = await workspace.write({ 'raci.md': FIXABLE }).run(['check']);
    expect(stdout).toContain('--fix can mend 1 of them.');
    expect(workspace.read('raci.md')).toBe(FIXABLE);
  });
});

describe('--fix-dry-run', () => {
  it('prints a diff and writes nothing', async () => {
    const { stdout, stderr, code } = await workspace
      .write({ 'docs/raci.md': FIXABLE })
      .run(['check', '--fix-dry-run']);
    expect(stdout).toContain('--- a/docs/raci.md');
    expect(stdout).toContain('+++ b/docs/raci.md');
    expect(stdout).toContain('-<!-- throughline-disable-next-line empty-section');
    expect(stderr).toContain('--fix would mend 1 finding; nothing was written.');
    expect(workspace.read('docs/raci.md')).toBe(FIXABLE);
    expect(code).toBe(0);
  });

  it('ends like --fix would, and says when there is nothing to mend', async () => {
    const { stdout, stderr, code } = await workspace
      .write({ 'prd.md': WRONG_SUM })
      .run(['check', '--fix-dry-run']);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is nothing that --fix would mend.');
    expect(code).toBe(1);
  });
});

describe('--stdin', () => {
  it('checks the text on standard input', async () => {
    const { stdout, code } = await workspace.run(['check', '--stdin'], { stdin: WRONG_SUM });
    expect(stdout).toContain('<stdin>:9:');
    expect(code).toBe(1);
  });

  it('is what “-” for a path means', async () => {
    const { stdout, code } = await workspace.run(['check', '-'], { stdin: WRONG_SUM });
    expect(stdout).toContain('<stdin>:9:');
    expect(code).toBe(1);
    const named = await workspace.run(['check', '-', '--stdin-path', 'docs/prd.md'], { stdin: WRONG_SUM });
    expect(named.stdout).toContain('docs/prd.md:9:');
  });

  it('takes configuration and name from --stdin-path, which need not exist', async () => {
    workspace.write({ 'docs/throughline.config.yaml': 'rules: {metric-arithmetic: off}' });
    const run = (path: string) =>
      workspace.run(['check', '--stdin', '--stdin-path', path], { stdin: WRONG_SUM });
    expect((await run('docs/deep/prd.md')).code).toBe(0);
    expect((await run('prd.md')).stdout).toContain('prd.md:9:');
  });

  it('with --fix prints the mended text, and the report beside it', async () => {
    const { stdout, stderr } = await workspace.run(['check', '--stdin', '--fix'], { stdin: FIXABLE });
    expect(stdout).toBe(FIXED);
    expect(stderr).toContain('Mended 1 finding.');
  });

  it('with --fix gives a text back that is no product document', async () => {
    expect((await workspace.run(['check', '--stdin', '--fix'], { stdin: NOTES })).stdout).toBe(NOTES);
  });

  it('says when the text is no product document', async () => {
    const { code, stderr } = await workspace.run(['check', '--stdin'], { stdin: NOTES });
    expect(stderr).toContain('Nothing was checked: <stdin> is not a product document.');
    expect(stderr).toContain('or say with --stdin-path where it belongs');
    expect(code).toBe(0);
  });

  it('refuses what is not text', async () => {
    const { code, stderr } = await workspace.run(['check', '--stdin'], { stdin: Buffer.from([0, 1, 2]) });
    expect(stderr).toContain('it holds binary data, not text');
    expect(code).toBe(2);
  });
});

describe('options that contradict each other', () => {
  it.each([
    [['--fix', '--fix-dry-run'], 'choose one of them'],
    [['--fix-dry-run', '--format', 'json'], 'does not go with --format json'],
    [['--stdin', 'prd.md'], 'it takes no paths'],
    [['--stdin-path', 'prd.md'], 'add --stdin'],
  ])('%j are told and end with 2', async (args, told) => {
    const { code, stderr } = await workspace.run(['check', ...args]);
    expect(stderr).toContain(told);
    expect(code).toBe(2);
  });
});
