import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../support/command-line';
import { NOTES } from './documents';

const MATRIX = `# Kettle: who does what

| Activity | PM | PMM |
|---|---|---|
| Set the price | A | R |
| Write the PRD | A/R | C |
`;

const TABLE = `## Kettle: who does what

| Activity      | PM  | PMM |
| ------------- | --- | --- |
| Set the price | A   | R   |
| Write the PRD | A/R | C   |

R = responsible, A = accountable, C = consulted, I = informed
`;

const LATER = MATRIX.replace('| Set the price | A | R |', '| Set the price | R | A |').replace(
  'Write the PRD',
  'Write the brief',
);

const FACTORY = `
## Factory

| Activity | Buyer | Plant |
|---|---|---|
| Buy steel | A | I |
| Press it | I | A |
`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

describe('raci', () => {
  it('prints the matrix of a document as a table', async () => {
    const { code, stdout, stderr } = await workspace.write({ 'raci.md': MATRIX }).run(['raci', 'raci.md']);
    expect(stdout).toBe(TABLE);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('reads the document on standard input', async () => {
    const { stdout } = await workspace.run(['raci', '-'], { stdin: MATRIX });
    expect(stdout).toBe(TABLE);
  });

  it.each([
    ['table', /^## Kettle/],
    ['csv', /^Activity,PM,PMM\r\nSet the price,A,R\r\n/],
    ['html', /^<!doctype html>/],
    ['svg', /^<svg /],
    ['json', /^\{\n {2}"grids": \[/],
  ])('prints it as %s', async (format, start) => {
    workspace.write({ 'raci.md': MATRIX });
    const { code, stdout } = await workspace.run(['raci', 'raci.md', '--format', format]);
    expect(stdout).toMatch(start);
    expect(code).toBe(0);
  });

  it('refuses other formats, and names those there are', async () => {
    const { code, stderr } = await workspace
      .write({ 'raci.md': MATRIX })
      .run(['raci', 'raci.md', '--format', 'png']);
    expect(stderr).toContain('--format can be table, csv, html, svg or json, and is “png”');
    expect(code).toBe(2);
  });

  it('prints every matrix of a document', async () => {
    const { stdout } = await workspace.write({ 'raci.md': MATRIX + FACTORY }).run(['raci', 'raci.md']);
    expect(stdout.match(/^## .*$/gm)).toEqual(['## Kettle: who does what', '## Factory']);
  });

  it('tells programs what checking would find', async () => {
    const twice = `---\ntype: raci\n---\n${MATRIX.replace('| A | R |', '| A | A |')}`;
    const { stdout } = await workspace
      .write({
        'raci.md': twice,
        'throughline.config.yaml': 'rules:\n  raci-multiple-accountable: warning\n',
      })
      .run(['raci', 'raci.md', '--format', 'json']);
    expect(JSON.parse(stdout).grids[0].findings).toContainEqual(
      expect.objectContaining({ ruleId: 'raci-multiple-accountable', severity: 'warning' }),
    );
  });

  it('writes to a file, in folders that need not exist, and says where', async () => {
    const { code, stdout, stderr } = await workspace
      .write({ 'raci.md': MATRIX })
      .run(['raci', 'raci.md', '--format', 'table', '--output-file', 'out/raci.txt']);
    expect(workspace.read('out/raci.txt')).toBe(TABLE);
    expect(stdout).toBe('');
    expect(stderr).toBe('The RACI is in out/raci.txt.\n');
    expect(code).toBe(0);
  });

  it.each([
    ['raci.csv', /^Activity,/],
    ['raci.HTML', /^<!doctype/],
    ['raci.svg', /^<svg/],
    ['raci.json', /^\{/],
    ['table.md', /^## /],
    ['raci', /^## /],
  ])('goes by the ending of %s', async (name, start) => {
    await workspace.write({ 'raci.md': MATRIX }).run(['raci', 'raci.md', '--output-file', name]);
    expect(workspace.read(name)).toMatch(start);
  });

  it.each(['raci.png', 'raci.docx', 'out.d/raci.pdf'])(
    'writes no table into a file that promises something else, as %s does',
    async (name) => {
      workspace.write({ 'raci.md': MATRIX });
      const { code, stderr } = await workspace.run(['raci', 'raci.md', '--output-file', name]);
      expect(stderr).toBe(
        `error: The ending of ${name} tells no format; name one with --format: table, csv, html, svg, json\n`,
      );
      expect(() => workspace.read(name)).toThrow('ENOENT');
      expect(code).toBe(2);
    },
  );

  it('never writes over the document, be it under another name', async () => {
    workspace.write({ 'raci.md': MATRIX }).link('link.md', 'raci.md');
    for (const name of ['raci.md', './raci.md', 'link.md']) {
      const { code, stderr } = await workspace.run(['raci', 'raci.md', '--output-file', name]);
      expect(stderr).toBe(`error: ${name} is the document itself; write to another file\n`);
      expect(code).toBe(2);
    }
    expect(workspace.read('raci.md')).toBe(MATRIX);
  });

  it('says why it cannot write', async () => {
    const { code, stderr } = await workspace
      .write({ 'raci.md': MATRIX, 'out/x': '' })
      .run(['raci', 'raci.md', '--output-file', 'out']);
    expect(stderr).toBe('error: The RACI cannot be written to out: it is a folder\n');
    expect(code).toBe(2);
  });

  it('says what a RACI is where there is none, and writes nothing', async () => {
    const { code, stdout, stderr } = await workspace
      .write({ 'notes.md': NOTES })
      .run(['raci', 'notes.md', '--output-file', 'raci.csv']);
    expect(stderr).toMatch(/^error: There is no RACI in notes\.md\. One is a table with activities down/);
    expect(stdout).toBe('');
    expect(() => workspace.read('raci.csv')).toThrow();
    expect(code).toBe(2);
  });

  it.each([
    ['gone.md', 'gone.md cannot be read: it does not exist, or is a link that leads nowhere'],
    ['docs', 'docs cannot be read: it is a folder'],
    ['picture.md', 'picture.md cannot be read: it holds binary data, not text'],
  ])('says why it cannot read %s', async (name, told) => {
    workspace.write({ 'docs/raci.md': MATRIX, 'picture.md': Buffer.from([0x89, 0, 0x50]) });
    const { code, stderr } = await workspace.run(['raci', name]);
    expect(stderr).toBe(`error: ${told}\n`);
    expect(code).toBe(2);
  });

  it('asks less of a small team, as the editor does', async () => {
    const wide = `# Kettle RACI

| Activity | PM | PMM | Eng | Design | Sales | Legal |
|---|---|---|---|---|---|---|
| Set the price | A | R | C | C | I | I |
`;
    workspace.write({ 'raci.md': wide });
    const missing = async (): Promise<number> => {
      const { stdout } = await workspace.run(['raci', 'raci.md', '--format', 'json']);
      return JSON.parse(stdout).grids[0].gaps.missing.length;
    };
    const full = await missing();
    workspace.write({ 'throughline.config.yaml': 'profile: small-team\n' });
    expect(await missing()).toBeLessThan(full);
  });

  it('tells what is wrong with the configuration', async () => {
    const { code, stderr } = await workspace
      .write({ 'raci.md': MATRIX, 'throughline.config.yaml': 'profile: loud\n' })
      .run(['raci', 'raci.md']);
    expect(stderr).toContain('throughline.config.yaml:1:10');
    expect(code).toBe(2);
  });

  it('sends no control characters of a document to the terminal', async () => {
    const { stdout } = await workspace
      .write({ 'raci.md': MATRIX.replace('price', 'pri\u001b[31mce') })
      .run(['raci', 'raci.md']);
    expect(stdout).toContain('pri\u241b\\[31mce');
  });
});

describe('raci diff', () => {
  const diff = async (...args: readonly string[]) =>
    workspace.write({ 'before.md': MATRIX, 'after.md': LATER }).run(['raci', 'diff', ...args]);

  const CHANGES = [
    '“Write the brief” is new',
    'A for “Set the price” moved from PM to PMM',
    'R for “Set the price” moved from PMM to PM',
    '“Write the PRD” is gone',
  ];

  it('prints what changed, a sentence for each', async () => {
    const { code, stdout, stderr } = await diff('before.md', 'after.md');
    expect(stdout.trimEnd().split('\n').sort()).toEqual([...CHANGES].sort());
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.each([
    ['as the later version, unless it is named', ['before.md'], LATER],
    ['as the later version', ['before.md', '-'], LATER],
    ['as the earlier one', ['-', 'after.md'], MATRIX],
  ])('takes standard input %s', async (_what, args, stdin) => {
    workspace.write({ 'before.md': MATRIX, 'after.md': LATER });
    const { stdout } = await workspace.run(['raci', 'diff', ...args], { stdin });
    expect(stdout.trimEnd().split('\n').sort()).toEqual([...CHANGES].sort());
  });

  it('says when nothing changed', async () => {
    const { code, stdout } = await diff('before.md', 'before.md');
    expect(stdout).toBe('The two say the same about who does what.\n');
    expect(code).toBe(0);
  });

  it('names the matrix where there are several, and takes no account of their order', async () => {
    workspace.write({
      'before.md': MATRIX + FACTORY,
      'after.md': `${FACTORY.replace('| Buy steel | A | I |', '| Buy steel | I | A |')}\n${MATRIX}`,
    });
    const { stdout } = await workspace.run(['raci', 'diff', 'before.md', 'after.md']);
    expect(stdout).toBe(
      [
        'Factory',
        '  A for “Buy steel” moved from Buyer to Plant',
        '  I for “Buy steel” moved from Plant to Buyer',
        '',
      ].join('\n'),
    );
  });

  it('takes a matrix that the other version lacks for new, or for gone', async () => {
    workspace.write({ 'before.md': MATRIX, 'after.md': `${MATRIX}${FACTORY}`, 'none.md': NOTES });
    const added = await workspace.run(['raci', 'diff', 'before.md', 'after.md']);
    expect(added.stdout).toContain('Factory\n  New RACI: 2 activities, 2 roles\n');
    const removed = await workspace.run(['raci', 'diff', 'before.md', 'none.md']);
    expect(removed.stdout).toMatch(/^RACI removed: \d activities, \d roles\n$/);
    expect(removed.code).toBe(0);
  });

  it('says what a RACI is where neither version has one', async () => {
    const { code, stderr } = await workspace
      .write({ 'a.md': NOTES, 'b.md': NOTES })
      .run(['raci', 'diff', 'a.md', 'b.md']);
    expect(stderr).toMatch(/^error: There is no RACI in a\.md, nor in b\.md\. One is /);
    expect(code).toBe(2);
  });

  it('names the version that is missing', async () => {
    const { code, stderr } = await diff('before.md', 'gone.md');
    expect(stderr).toMatch(/^error: gone\.md cannot be read: it does not exist/);
    expect(code).toBe(2);
  });

  it('reads standard input once only', async () => {
    const { code, stderr } = await diff('-');
    expect(stderr).toContain('Both versions cannot come from standard input');
    expect(code).toBe(2);
  });

  it('says in its help what it compares', async () => {
    const { stdout } = await workspace.run(['raci', 'diff', '--help']);
    expect(stdout).toContain('throughline raci diff main docs/raci.md');
    expect(stdout).toContain('git show main:docs/raci.md | throughline raci diff - docs/raci.md');
  });

  it('takes files or a folder apart from two files', async () => {
    const { code, stderr } = await diff('before.md', 'after.md', '--file', 'after.md');
    expect(stderr).toContain('does not go with two files');
    expect(code).toBe(2);
  });
});
