import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIT_ENV, TestRepository } from '../../support/test-repository';
import { NOTES } from '../documents';

const MATRIX = `# Kettle: who does what

| Activity | PM | PMM |
|---|---|---|
| Set the price | A | R |
| Write the PRD | A/R | C |
`;
const FACTORY = `# Factory: who does what

| Step | Buyer | Plant |
|---|---|---|
| Buy steel | A/R | I |
| Press it | I | A/R |
`;
const MOVED = MATRIX.replace('| Set the price | A | R |', '| Set the price | R | A |');
const WITHOUT_C = MATRIX.replace('| A/R | C |', '| A/R | |');

let tree: TestRepository;
let base: string;
beforeEach(() => {
  tree = new TestRepository();
  base = tree.commit({ 'docs/raci.md': MATRIX, 'docs/plan.md': MATRIX, 'notes.md': NOTES }).slice(0, 7);
  tree.git('switch', '--quiet', '--create', 'topic');
});
afterEach(() => tree.remove());

const diff = (...args: readonly string[]) => tree.run(['raci', 'diff', ...args], { env: GIT_ENV });

const PRICE = [
  '  A for “Set the price” moved from PM to PMM',
  '  R for “Set the price” moved from PMM to PM',
];

describe('raci diff with a branch', () => {
  it('tells what this branch brings, document by document, committed or not', async () => {
    tree.commit({ 'docs/raci.md': MOVED });
    tree.write({ 'docs/plan.md': WITHOUT_C, 'notes.md': `${NOTES}\nMore.\n` });
    const { code, stdout, stderr } = await diff('main');
    const [plan, raci] = stdout.trimEnd().split('\n\n');
    expect(plan).toBe('docs/plan.md\n  PMM lost C for “Write the PRD”');
    expect(raci?.split('\n').sort()).toEqual([...PRICE, 'docs/raci.md']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('leaves out what the other branch did meanwhile', async () => {
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'docs/raci.md': MOVED });
    tree.git('switch', '--quiet', 'topic');
    const { stdout, code } = await diff('main');
    expect(stdout).toBe(`Between ${base} (main) and the files here nothing changed about who does what.\n`);
    expect(code).toBe(0);
  });

  it('tells of one document, as a second word or as --file', async () => {
    tree.write({ 'docs/raci.md': WITHOUT_C, 'docs/plan.md': MOVED });
    const expected = 'docs/raci.md\n  PMM lost C for “Write the PRD”\n';
    expect((await diff('main', 'docs/raci.md')).stdout).toBe(expected);
    expect((await diff('main', '--file', 'docs/raci.md')).stdout).toBe(expected);
    expect((await diff('main', 'docs')).stdout).toContain(expected);
  });

  it('follows a document that was renamed', async () => {
    tree.git('mv', 'docs/raci.md', 'docs/who.md');
    tree.write({ 'docs/who.md': WITHOUT_C });
    const { stdout } = await diff('main', '--file', 'docs/raci.md');
    expect(stdout).toBe('docs/who.md (was docs/raci.md)\n  PMM lost C for “Write the PRD”\n');
  });

  it('tells of new documents and of those that are gone', async () => {
    tree.git('rm', '--quiet', 'docs/raci.md');
    tree.write({ 'new.md': FACTORY });
    const { stdout } = await diff('main');
    expect(stdout).toMatch(/^docs\/raci\.md\n {2}RACI removed: \d activities, \d roles$/m);
    expect(stdout).toMatch(/^new\.md \(new\)\n {2}New RACI: \d activit(?:y|ies), \d roles?$/m);
    expect(stdout).not.toContain('Buy steel');
    const { documents } = JSON.parse((await diff('main', '--format', 'json')).stdout);
    expect(JSON.stringify(documents)).toContain('“Buy steel” is new');
  });

  it('leaves out what is ignored, unless it is named', async () => {
    tree.write({ '.throughlineignore': 'old/\n', 'old/raci.md': MATRIX, 'node_modules/a/raci.md': MATRIX });
    expect((await diff('main')).stdout).toContain('nothing changed');
    expect((await diff('main', 'old/raci.md')).stdout).toContain('old/raci.md (new)');
  });

  it('compares two commits as they are', async () => {
    tree.commit({ 'docs/raci.md': WITHOUT_C });
    tree.write({ 'docs/raci.md': MOVED });
    const { stdout } = await diff('main', 'topic');
    expect(stdout).toBe('docs/raci.md\n  PMM lost C for “Write the PRD”\n');
    expect((await diff('topic', 'main')).stdout).toBe('docs/raci.md\n  PMM got C for “Write the PRD”\n');
  });

  it('works from a folder inside the repository', async () => {
    tree.write({ 'docs/raci.md': WITHOUT_C });
    const { stdout } = await tree.run(['raci', 'diff', 'main', 'raci.md'], { env: GIT_ENV, cwd: 'docs' });
    expect(stdout).toBe('raci.md\n  PMM lost C for “Write the PRD”\n');
  });

  it('writes Markdown in which the words of documents are only words', async () => {
    tree.write({ 'docs/raci.md': MATRIX.replace('Write the PRD', 'Write `<b>`') });
    const { stdout } = await diff('main', '--format', 'markdown');
    expect(stdout).toContain('### docs/raci.md\n\n- ');
    expect(stdout).toContain('- “Write \\<b\\>” is new\n');
  });

  it('writes JSON for programs', async () => {
    tree.write({ 'docs/raci.md': WITHOUT_C });
    const { stdout } = await diff('main', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      before: `${base} (main)`,
      after: 'the files here',
      documents: [
        {
          path: 'docs/raci.md',
          oldPath: 'docs/raci.md',
          matrices: [
            {
              title: 'Kettle: who does what',
              changes: [
                {
                  kind: 'taken',
                  activity: 'Write the PRD',
                  code: 'C',
                  role: 'PMM',
                  text: 'PMM lost C for “Write the PRD”',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    [
      'there is no such branch',
      ['nowhere'],
      /^error: There is no branch, tag or commit “nowhere” in this clone/,
    ],
    [
      'the later one is no branch',
      ['main', 'nowhere'],
      /^error: There is no branch, tag or commit “nowhere”/,
    ],
    [
      'the document is nowhere',
      ['main', 'nope.md'],
      /^error: There is no file or folder at nope\.md, here or in /,
    ],
    [
      'a picked folder is nowhere',
      ['main', '--file', 'elsewhere'],
      /^error: There is no file or folder at elsewhere/,
    ],
    ['there is nothing to compare a file with', ['docs/raci.md'], /^error: Nothing came on standard input/],
  ])('says so when %s', async (_when, args, expected) => {
    const { code, stderr } = await diff(...args);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });

  it('needs Git only where a name is no file', async () => {
    const env = { PATH: '/nowhere' };
    tree.write({ before: MATRIX, after: WITHOUT_C });
    const files = await tree.run(['raci', 'diff', 'before', 'after'], { env });
    expect(files.stdout).toBe('PMM lost C for “Write the PRD”\n');
    const { code, stderr } = await tree.run(['raci', 'diff', 'main'], { env });
    expect(stderr).toBe(
      'error: Git is needed to compare versions, and there is no program called git here\n',
    );
    expect(code).toBe(2);
  });
});
