import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../cli/src/io';
import { Workspace } from '../support/command-line';
import { CLEAN, FIXABLE, FIXED, NOTES, WRONG_SUM } from './documents';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

/** A disk on which a path is closed to us. Permissions would not hold for the user who runs the tests in a container. */
function closedTo(path: string): Disk {
  const open = (asked: string): string => {
    if (asked === path) throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
    return asked;
  };
  return {
    ...nodeDisk,
    read: (asked) => nodeDisk.read(open(asked)),
    list: (asked) => nodeDisk.list(open(asked)),
  };
}

describe('a path that cannot be checked', () => {
  it('because it is missing is told, the others are reported, and the end is 2', async () => {
    const { code, stdout, stderr } = await workspace
      .write({ 'raci.md': CLEAN })
      .run(['check', 'docs/gone.md', 'raci.md']);
    expect(stderr).toContain('There is no file or folder at docs/gone.md');
    expect(stdout).toContain('Checked 1 document');
    expect(code).toBe(2);
  });

  it('because no file matches its pattern is told', async () => {
    const { code, stderr } = await workspace
      .write({ 'raci.md': CLEAN })
      .run(['check', 'specs/*.md', 'raci.md']);
    expect(stderr).toContain('No Markdown file matches specs/*.md');
    expect(code).toBe(2);
  });

  it('because the file is closed to us is told, and the others are reported', async () => {
    workspace.write({ 'a.md': CLEAN, 'b.md': CLEAN });
    const { code, stdout, stderr } = await workspace.run(['check'], { disk: closedTo(workspace.at('a.md')) });
    expect(stderr).toContain('a.md was not checked: this account has no permission to read it');
    expect(stdout).toContain('Checked 1 document');
    expect(code).toBe(2);
  });

  it('because the folder is closed to us is told, and the others are reported', async () => {
    workspace.write({ 'a/x.md': CLEAN, 'b.md': CLEAN });
    const { code, stdout, stderr } = await workspace.run(['check'], { disk: closedTo(workspace.at('a')) });
    expect(stderr).toContain('a cannot be read: this account has no permission to read it');
    expect(stdout).toContain('Checked 1 document');
    expect(code).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('because it is neither file nor folder is told', async () => {
    const { code, stderr } = await workspace.write({ 'raci.md': CLEAN }).run(['check', '/dev/null', '.']);
    expect(stderr).toContain('/dev/null is neither a file nor a folder, so it was not read');
    expect(code).toBe(2);
  });
});

describe('a file that is not text', () => {
  const CASES: readonly (readonly [string, Buffer, string])[] = [
    [
      'binary data',
      Buffer.concat([Buffer.from(CLEAN), Buffer.from([0, 255])]),
      'it holds binary data, not text',
    ],
    ['Latin-1', Buffer.from(`${CLEAN}caf\xe9\n`, 'latin1'), 'it is not saved as UTF-8'],
    ['UTF-16', Buffer.from(`\uFEFF${CLEAN}`, 'utf16le'), 'it is saved as UTF-16'],
  ];

  it.each(CASES)('but %s is told and passed over when it was only found', async (_, bytes, told) => {
    const { code, stdout, stderr } = await workspace.write({ 'a.md': bytes, 'b.md': CLEAN }).run(['check']);
    expect(stderr).toContain(`a.md was not checked: ${told}`);
    expect(stdout).toContain('Checked 1 document');
    expect(code).toBe(0);
  });

  it.each(CASES)('but %s ends with 2 when it was named', async (_, bytes, told) => {
    const { code, stderr } = await workspace.write({ 'a.md': bytes }).run(['check', 'a.md']);
    expect(stderr).toContain(`a.md was not checked: ${told}`);
    expect(code).toBe(2);
  });

  it('is never written to', async () => {
    const bytes = Buffer.concat([Buffer.from(FIXABLE), Buffer.from([0xff])]);
    await workspace.write({ 'a.md': bytes }).run(['check', '--fix']);
    expect(nodeDisk.read(workspace.at('a.md')).equals(bytes)).toBe(true);
  });
});

describe('a document beyond all measure', () => {
  const PRD = '---\ntype: prd\n---\n# Tracking\n\n';

  it.each([
    [
      '5 MB of prose',
      `${PRD}${'Shops want to know where a parcel is, and so do the people who wait for it.\n\n'.repeat(66_000)}`,
    ],
    ['10,000 nested quotes', `${PRD}${'>'.repeat(10_000)} deep\n`],
    ['10,000 nested lists', `${PRD}${'- '.repeat(10_000)}deep\n`],
    ['a line of 1 MB', `${PRD}${'word '.repeat(200_000)}\n`],
  ])('is read: %s', { timeout: 240_000 }, async (_, text) => {
    const { stdout } = await workspace.write({ 'prd.md': text }).run(['check', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report.files).toHaveLength(1);
    expect(
      report.files[0].findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'internal-error'),
    ).toEqual([]);
  });

  it('has a bomb of aliases in its front matter, and is read', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
    );
    const text = `---\ntype: prd\na0: &a0 [x]\n${levels.join('\n')}\n---\n# Tracking\n`;
    const { stdout } = await workspace.write({ 'prd.md': text }).run(['check', '--format', 'json']);
    expect(JSON.parse(stdout).files).toMatchObject([{ kind: 'prd', kindEvidence: 'declared' }]);
  });
});

describe('a broken configuration', () => {
  it('is told with the line it breaks on, once for all documents, and ends with 2', async () => {
    workspace.write({
      'throughline.config.yaml': 'profile: strict\nruls: {}\n',
      'a.md': CLEAN,
      'b.md': CLEAN,
    });
    const { code, stderr, stdout } = await workspace.run(['check']);
    expect(stderr).toContain('There is no setting called “ruls”; did you mean “rules”?');
    expect(stderr).toMatch(/┌─ throughline\.config\.yaml:2:1\n {2}│\n2 │ ruls: \{\}\n {2}│ \^{4}\n/);
    expect(stderr.match(/ruls: /g)).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('keeps no other document from being checked', async () => {
    workspace.write({ 'a/throughline.config.json': '{', 'a/x.md': CLEAN, 'b/y.md': WRONG_SUM });
    const { code, stdout } = await workspace.run(['check', '--format', 'json']);
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['b/y.md']);
    expect(code).toBe(2);
  });

  it('that is not text is told', async () => {
    workspace.write({ 'throughline.config.yaml': Buffer.from([0xff, 0xfe, 0, 0]), 'a.md': CLEAN });
    const { code, stderr } = await workspace.run(['check']);
    expect(stderr).toContain('This file cannot be read as text');
    expect(code).toBe(2);
  });
});

describe('a fix that is written', () => {
  it('is not hindered by what a killed run has left, which in a container had the same number', async () => {
    const left = `.raci.md.${process.pid}.tmp`;
    workspace.write({ 'raci.md': FIXABLE, [left]: 'half' });
    expect((await workspace.run(['check', '--fix'])).code).toBe(0);
    expect([workspace.read('raci.md'), workspace.read(left)]).toEqual([FIXED, 'half']);
  });

  it('is no reason to leave other files behind when all goes well', async () => {
    await workspace.write({ 'raci.md': FIXABLE, 'notes.md': NOTES }).run(['check', '--fix']);
    expect(readdirSync(workspace.path).sort()).toEqual(['notes.md', 'raci.md']);
  });

  it('goes to the file a link leads to, and the link stays', async () => {
    workspace.write({ 'docs/raci.md': FIXABLE, 'x/.keep': '' }).link('x/raci.md', '../docs/raci.md');
    await workspace.run(['check', '--fix', 'x/raci.md']);
    expect(workspace.read('docs/raci.md')).not.toBe(FIXABLE);
    expect(existsSync(workspace.at('x/raci.md'))).toBe(true);
    expect(nodeDisk.realpath(workspace.at('x/raci.md'))).toBe(workspace.at('docs/raci.md'));
  });
});

describe('a wrong command line', () => {
  it.each([
    [['chek'], 'did you mean “throughline check”?'],
    [['lint'], 'did you mean “throughline check”?'],
    [['xyzzy'], '“throughline help” lists them all'],
    [['docs/prd.md'], '“docs/prd.md” is no command; to check it: throughline check docs/prd.md'],
    [['.'], 'to check it: throughline check .'],
    [['check', '-', 'prd.md'], '“-” stands for the text on standard input'],
    [['check', '--stdin-path', 'prd.md'], 'add --stdin, or “-” for a path'],
    [['check', '--formt', 'json'], 'there is no option “--formt”; did you mean “--format”?'],
    [['check', '--json'], 'there is no option “--json”; did you mean “--format json”?'],
    [['check', '--xyzzy'], 'there is no option “--xyzzy”; “throughline check --help” lists them all'],
    [['--since', 'main'], '--since belongs to a command. Type: throughline check --since <revision>'],
    [['check', '--fix=yes'], '--fix takes no value; type it without “=yes”'],
    [['check', '—since', 'main'], '“—since” begins with a long dash. Type two short ones: --since'],
    [['check', '--since'], '--since needs a value. Type: --since <revision>'],
    [['check', '--fail-on'], '--fail-on needs a value: error, warning or never. Type: --fail-on <level>'],
    [
      ['check', '--fail-on', 'warn'],
      '--fail-on can be error, warning or never, and is “warn”; did you mean “warning”?',
    ],
    [['check', '--fail-on', "it's"], "and is “it's”"],
    [['check', '--format', 'sarfi'], 'There is no format “sarfi”; did you mean “sarif”?'],
    [['check', '--format', 'html='], '--format html= names no file. Type: --format html=FILE'],
    [['raci'], '<file> is missing (a document; “-” for standard input). Type: throughline raci <file>'],
    [['raci', 'diff'], 'Type: throughline raci diff <base> [head]'],
    [
      ['raci', 'difff', 'main'],
      'there is no command “raci difff”; did you mean “throughline raci diff main”?',
    ],
    [['raci', 'difff'], 'there is no file “difff”; did you mean “throughline raci diff”?'],
    [
      ['check', '--', '--since', 'main'],
      'behind “--” all are paths, and there is none at --since; options go before it',
    ],
    [['raci', 'a.md', 'b.md', 'c.md'], '“throughline raci” has no place for “b.md” and “c.md”'],
    [['init', 'here'], '“throughline init” has no place for “here”. Type: throughline init'],
    [
      ['baseline', 'crate'],
      'there is no command “baseline crate”; did you mean “throughline baseline create”?',
    ],
    [['baseline', 'xyzzy'], 'there are create, update and prune'],
    [
      ['explain', 'metric-arithmatic'],
      'error: There is no rule called “metric-arithmatic”. Did you mean metric-arithmetic?',
    ],
    [['explain', 'x'], '“throughline rules” lists them all'],
    [['print-config'], '<file> is missing (a document; it need not exist)'],
    [['help', 'chek'], 'did you mean “throughline check”?'],
  ])('%j is told and ends with 2', async (args, told) => {
    const { code, stderr } = await workspace.run(args);
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(code).toBe(2);
  });
});

describe('text of a document', () => {
  it('cannot steer the terminal', async () => {
    const text = WRONG_SUM.replace(
      'Support tickets',
      'Support \u001b[2J\u001b]0;gone\u0007\u202e tickets \u009b31m',
    );
    const { stdout } = await workspace.write({ 'prd.md': text }).run(['check']);
    expect(stdout).toContain('metric-arithmetic');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character may come through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
