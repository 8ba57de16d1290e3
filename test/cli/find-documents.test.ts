import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../cli/src/io';
import { Workspace } from '../support/command-line';
import { CLEAN, FIXABLE, NOTES, WRONG_SUM } from './documents';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

/** The documents that a run looks at. */
async function checked(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await workspace.run(['check', '--format', 'json', ...args]);
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
}

describe('documents are found', () => {
  it('with any ending that Markdown has', async () => {
    workspace.write({ 'a.md': CLEAN, 'b.markdown': CLEAN, 'c.mdx': CLEAN, 'D.MD': CLEAN, 'e.txt': CLEAN });
    expect(await checked()).toEqual(['D.MD', 'a.md', 'b.markdown', 'c.mdx']);
  });

  it('in folders where people keep documents, and not in those of tools', async () => {
    const folders = ['node_modules/x', '.git', '.cache', '.github', '.kiro/specs/x', 'docs'];
    workspace.write(Object.fromEntries(folders.map((folder) => [`${folder}/raci.md`, CLEAN])));
    expect(await checked()).toEqual(['.github/raci.md', '.kiro/specs/x/raci.md', 'docs/raci.md']);
  });

  it('by patterns that the shell did not expand', async () => {
    workspace.write({ 'docs/a.md': CLEAN, 'docs/x/b.md': CLEAN, 'c.md': CLEAN });
    expect(await checked('docs/**/*.md')).toEqual(['docs/a.md', 'docs/x/b.md']);
    expect(await checked('{docs,other}/*.md')).toEqual(['docs/a.md']);
  });

  it('under several paths, each once', async () => {
    workspace.write({ 'docs/a.md': CLEAN });
    expect(await checked('docs', '.', 'docs/a.md', './docs/../docs/a.md')).toEqual(['docs/a.md']);
  });

  it('above the folder the command runs in', async () => {
    workspace.write({ 'docs/a.md': CLEAN, 'here/x.txt': '' });
    const { stdout } = await workspace.run(['check', '../docs', '--format', 'json'], { cwd: 'here' });
    expect(JSON.parse(stdout).files[0].path).toBe('../docs/a.md');
  });

  it('when they are named, whatever their ending', async () => {
    workspace.write({ 'raci.txt': CLEAN });
    expect(await checked('raci.txt')).toEqual(['raci.txt']);
  });
});

describe('documents are left out', () => {
  it('by .gitignore, nested ones and those above included, up to the repository', async () => {
    workspace.write({
      '.gitignore': 'above/',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'build/\n*.draft.md\n',
      'repo/docs/.gitignore': '!kept.draft.md\nold.md\n',
      'repo/docs/a.md': CLEAN,
      'repo/docs/old.md': CLEAN,
      'repo/docs/b.draft.md': CLEAN,
      'repo/docs/kept.draft.md': CLEAN,
      'repo/build/c.md': CLEAN,
      'repo/above/d.md': CLEAN,
    });
    const { stdout } = await workspace.run(['check', '--format', 'json', '.'], { cwd: 'repo/docs' });
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual([
      'a.md',
      'kept.draft.md',
    ]);
    expect(await checked('repo')).toEqual(['repo/above/d.md', 'repo/docs/a.md', 'repo/docs/kept.draft.md']);
  });

  it('by .throughlineignore, which has the last word', async () => {
    workspace.write({
      '.gitignore': 'generated/*\n',
      '.throughlineignore': '!generated/prd.md\ntemplates/\n',
      'generated/prd.md': CLEAN,
      'generated/other.md': CLEAN,
      'templates/prd.md': CLEAN,
    });
    expect(await checked()).toEqual(['generated/prd.md']);
  });

  it('by the configuration', async () => {
    workspace.write({
      'throughline.config.yaml': 'ignore: [templates/]',
      'templates/prd.md': CLEAN,
      'prd.md': CLEAN,
    });
    expect(await checked()).toEqual(['prd.md']);
  });

  it('when the configuration says that they are none', async () => {
    workspace.write({
      'throughline.config.yaml': 'documents: {"old/**": ignore}',
      'old/prd.md': CLEAN,
      'prd.md': CLEAN,
    });
    const { stdout } = await workspace.run(['check', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'prd.md' }],
      summary: { checked: 1, skipped: 1 },
    });
  });

  it('with a word to whoever named them', async () => {
    workspace.write({
      '.throughlineignore': 'a.md',
      'throughline.config.yaml': 'ignore: [b.md]',
      'a.md': CLEAN,
      'b.md': CLEAN,
    });
    const { stderr } = await workspace.run(['check', 'a.md', 'b.md']);
    expect(stderr).toContain('a.md was left out: .throughlineignore names it');
    expect(stderr).toContain('b.md was left out: the configuration ignores “b.md”');
  });

  it('by .gitignore only while nobody names them', async () => {
    workspace.write({ '.gitignore': 'a.md\nbuild/', 'a.md': CLEAN, 'build/b.md': CLEAN });
    expect(await checked('a.md', 'build')).toEqual(['a.md', 'build/b.md']);
  });
});

describe('links', () => {
  it('to a file that is also found itself count once, under its own name', async () => {
    workspace.write({ 'docs/z.md': CLEAN }).link('docs/a.md', 'z.md').link('also', 'docs');
    expect(await checked()).toEqual(['docs/z.md']);
  });

  it('in a circle end', async () => {
    workspace.write({ 'docs/a.md': CLEAN }).link('docs/self', '.').link('docs/up', '..');
    expect(await checked()).toEqual(['docs/a.md']);
  });

  it('to themselves or to nothing are passed over, with a word when they look like a document', async () => {
    workspace
      .write({ 'docs/a.md': CLEAN })
      .link('docs/loop.md', 'loop.md')
      .link('docs/gone.md', 'nowhere.md')
      .link('docs/gone', 'nowhere');
    const { stderr, code } = await workspace.run(['check']);
    expect(stderr).toContain('docs/loop.md was passed over: it is a link that leads back to itself');
    expect(stderr).toContain(
      'docs/gone.md was passed over: it does not exist, or is a link that leads nowhere',
    );
    expect(stderr.split('\n')).toHaveLength(3);
    expect(code).toBe(0);
  });

  it('are not followed out of the repository', async () => {
    workspace
      .write({ 'repo/.git/HEAD': '', 'repo/docs/a.md': CLEAN, 'outside/b.md': CLEAN })
      .link('repo/docs/out', '../../outside');
    expect(await checked('repo')).toEqual(['repo/docs/a.md']);
  });

  it('are followed when they are named', async () => {
    workspace.write({ 'outside/b.md': CLEAN, 'repo/.git/HEAD': '' }).link('repo/b.md', '../outside/b.md');
    expect(await checked('repo/b.md')).toEqual(['repo/b.md']);
  });
});

describe('a document that others link to', () => {
  it('is read once for itself and once for all of them', async () => {
    const linking = (name: string) => `${CLEAN}\nSee [${name}](target.md#who-decides).\n`;
    workspace.write({
      'target.md': CLEAN,
      ...Object.fromEntries(['a', 'b', 'z'].map((name) => [`${name}.md`, linking(name)])),
    });
    const reads: string[] = [];
    const disk = {
      ...nodeDisk,
      read: (path: string) => (reads.push(path) ? nodeDisk.read(path) : Buffer.alloc(0)),
    };
    const { stdout } = await workspace.run(['check'], { disk });
    expect(stdout).toContain('no heading that answers to “#who-decides”');
    expect(reads.filter((path) => path.endsWith('target.md'))).toHaveLength(2);
  });

  it('is read again when it was mended', async () => {
    workspace.write({
      'a.md': `${FIXABLE}\n## Who decides\n\nAda.\n`,
      'b.md': `${CLEAN}\nSee [a](a.md#who-decides).\n`,
    });
    const { code } = await workspace.run(['check', '--fix']);
    expect(code).toBe(0);
  });
});

describe('the summary', () => {
  it('counts documents and other Markdown apart', async () => {
    workspace.write({ 'a.md': CLEAN, 'b.md': WRONG_SUM, 'c.md': NOTES });
    const { stdout } = await workspace.run(['check', '--format', 'json']);
    expect(JSON.parse(stdout).summary).toMatchObject({ checked: 2, skipped: 1, errors: 1 });
  });
});
