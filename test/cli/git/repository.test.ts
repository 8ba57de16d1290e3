import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Blobs } from '../../../cli/src/git/blobs';
import { changedFiles } from '../../../cli/src/git/changed-files';
import { GitProblem } from '../../../cli/src/git/git';
import { Repository } from '../../../cli/src/git/repository';
import { GIT_ENV, TestRepository } from '../../support/test-repository';

let tree: TestRepository;
beforeEach(() => {
  tree = new TestRepository();
});
afterEach(() => tree.remove());

const opened = (folder = tree.path, env = GIT_ENV): Repository => Repository.around(folder, env);

/** What changed on disk since a commit, as `old → new`. */
const changedSince = (name: string): readonly string[] => {
  const repository = opened();
  return changedFiles(repository, repository.revision(name), 'files').map(
    ({ oldPath, path, isGone }) => `${oldPath ?? 'nothing'} → ${isGone ? 'nothing' : path}`,
  );
};

describe('a repository', () => {
  it('is found from a folder inside it', () => {
    tree.commit({ 'docs/plans/prd.md': '# A\n' });
    expect(opened(tree.at('docs/plans')).root).toBe(tree.path);
  });

  it('says so when there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-none-'));
    expect(() => opened(folder)).toThrow(
      new GitProblem('This folder is in no Git repository, so there is no earlier version to compare with'),
    );
    rmSync(folder, { recursive: true });
  });

  it('says so when there is no Git', () => {
    expect(() => opened(tree.path, { ...GIT_ENV, PATH: '/nowhere' })).toThrow(
      /there is no program called git here/,
    );
  });

  it('says what Git says when that fails', () => {
    tree.write({ '.git/config': '[broken\n' });
    expect(() => opened()).toThrow(/^Git could not read the repository: bad config line 1/);
  });

  it('says so when it has no checked-out files', () => {
    tree.git('init', '--quiet', '--bare', 'bare');
    expect(() => opened(tree.at('bare'))).toThrow(/it is bare/);
  });
});

describe('a revision', () => {
  it.each(['main', 'HEAD', 'v1', 'HEAD~0', 'topic/a'])('can be named %s', (name) => {
    const id = tree.commit({ 'a.md': '# A\n' });
    tree.git('tag', 'v1');
    tree.git('branch', 'topic/a');
    expect(opened().revision(name)).toEqual({ id, display: `${id.slice(0, 7)} (${name})` });
  });

  it('can be named by its id, which is then told once', () => {
    const id = tree.commit({ 'a.md': '# A\n' });
    expect(opened().revision(id.slice(0, 12)).display).toBe(id.slice(0, 7));
  });

  it('can be a branch that only the remote has, as in a checkout for a build', () => {
    const id = tree.commit({ 'a.md': '# A\n' });
    tree.git('update-ref', 'refs/remotes/origin/release', id);
    expect(opened().revision('release').id).toBe(id);
  });

  it('is refused in words of its own when it is empty, or nothing is committed', () => {
    expect(() => opened().revision('main')).toThrow(/Nothing is committed here yet/);
    tree.commit({ 'a.md': '# A\n' });
    expect(() => opened().revision('')).toThrow(/a variable that should hold one may be empty/);
  });

  it.each(['nowhere', '--help', 'HEAD:a.md', '', 'a\nb', 'main..main'])(
    'is refused when it is %j',
    (name) => {
      tree.commit({ 'a.md': '# A\n' });
      expect(() => opened().revision(name)).toThrow(/There is no branch, tag or commit/);
    },
  );

  it('is where this branch left the other, not where that one is now', () => {
    const fork = tree.commit({ 'a.md': '# A\n' });
    tree.git('switch', '--quiet', '--create', 'topic');
    tree.commit({ 'b.md': '# B\n' });
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'c.md': '# C\n' });
    tree.git('switch', '--quiet', 'topic');
    expect(opened().forkPoint('main')).toEqual({ id: fork, display: `${fork.slice(0, 7)} (main)` });
  });

  it('can be compared with on a detached head', () => {
    const first = tree.commit({ 'a.md': '# A\n' });
    tree.commit({ 'a.md': '# A2\n' });
    tree.git('checkout', '--quiet', '--detach');
    expect(opened().forkPoint('main~1').id).toBe(first);
  });

  it('without a common history is refused', () => {
    tree.commit({ 'a.md': '# A\n' });
    tree.git('switch', '--quiet', '--orphan', 'other');
    tree.commit({ 'b.md': '# B\n' });
    expect(() => opened().forkPoint('main')).toThrow(/no common history/);
  });

  it('before the first commit is nothing at all', () => {
    tree.write({ 'a.md': '# A\n' }).git('add', '--all');
    const repository = opened();
    const files = changedFiles(repository, repository.head(), 'staged');
    expect(files.map(({ path, oldBlob }) => [path, oldBlob])).toEqual([['a.md', null]]);
  });
});

describe('a shallow clone', () => {
  it('says how to fetch what it lacks', () => {
    tree.commit({ 'a.md': '# A\n' });
    tree.git('switch', '--quiet', '--create', 'topic');
    tree.commit({ 'b.md': '# B\n' });
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'c.md': '# C\n' });
    const clone = new TestRepository(null);
    clone.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=topic',
      `file://${tree.path}`,
      '.',
    );
    const repository = opened(clone.path);
    expect(() => repository.forkPoint('main')).toThrow(/shallow.+git fetch --unshallow/);
    clone.remove();
  });

  it.each([
    ['main', 'git fetch --unshallow origin main:refs/remotes/origin/main'],
    ['origin/main', 'git fetch --unshallow origin main:refs/remotes/origin/main'],
    ['HEAD~1', 'git fetch --unshallow origin'],
  ])('is told for %s so that it works, in a clone of one branch too', (name, advice) => {
    tree.commit({ 'a.md': '# A\n' });
    tree.git('switch', '--quiet', '--create', 'topic');
    tree.commit({ 'b.md': '# B\n' });
    const clone = new TestRepository(null);
    clone.git('clone', '--quiet', '--depth=1', '--branch=topic', `file://${tree.path}`, '.');
    const repository = opened(clone.path);
    expect(() => repository.revision(name)).toThrow(new RegExp(`fetch it with: ${advice}$`));
    clone.git(...advice.split(' ').slice(1));
    expect(repository.forkPoint(name).id).toBe(tree.git('rev-parse', 'main'));
    clone.remove();
  });
});

describe('what changed', () => {
  it('is the Markdown that was added, edited, renamed or deleted', () => {
    const text = '# A\n\nSome lines\nthat stay\nas they are.\n';
    tree.commit({
      'edited.md': text,
      'old.md': `${text}more\n`,
      'gone.md': '# G\n',
      'same.md': '# S\n',
      'a.txt': 'a',
    });
    tree.git('mv', 'old.md', 'new.md');
    tree.git('rm', '--quiet', 'gone.md');
    tree.write({
      'edited.md': `${text}\nMore.\n`,
      'new.md': `${text}more\nand more\n`,
      'untracked.md': '# U\n',
      'a.txt': 'b',
    });
    expect(changedSince('HEAD')).toEqual([
      'edited.md → edited.md',
      'gone.md → nothing',
      'old.md → new.md',
      'nothing → untracked.md',
    ]);
  });

  it('follows a rename that nobody told Git', () => {
    const text = '# A\n\nSome lines\nthat stay\nas they are.\n';
    tree.commit({ 'old.md': text, 'kept.md': '# K\n' });
    tree.rename('old.md', 'new.md').write({ 'new.md': `${text}One more.\n` });
    expect(changedSince('HEAD')).toEqual(['old.md → new.md']);
  });

  it('knows the earlier text of a file that Git was told to forget', () => {
    tree.commit({ 'a.md': '# A\n' });
    tree.git('rm', '--quiet', '--cached', 'a.md');
    expect(changedSince('HEAD')).toEqual(['a.md → a.md']);
  });

  it('is known in a second working tree', () => {
    tree.commit({ 'a.md': '# A\n' });
    tree.git('worktree', 'add', '--quiet', '-b', 'topic', 'second');
    tree.write({ 'second/a.md': '# B\n' });
    const repository = opened(tree.at('second'));
    const files = changedFiles(repository, repository.forkPoint('main'), 'files');
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
  });

  it('follows a rename that changes only case', () => {
    tree.commit({ 'PRD.md': '# A\n\nText\n' });
    tree.git('mv', 'PRD.md', 'prd.md');
    expect(changedSince('HEAD')).toEqual(['PRD.md → prd.md']);
  });

  it('keeps odd names as they are', () => {
    const names = ['a "quoted".md', 'line\nend.md', 'Пробег.md', '-dash.md', ':(top)x.md', 'sp ace.md'];
    tree.commit(Object.fromEntries(names.map((name) => [name, '# A\n'])));
    tree.write(Object.fromEntries(names.map((name) => [name, '# B\n'])));
    expect(
      changedSince('HEAD')
        .map((change) => change.split(' → ')[1])
        .sort(),
    ).toEqual([...names].sort());
  });

  it.skipIf(process.platform !== 'linux')('survives names that are not UTF-8', () => {
    tree.commit({ 'a.md': '# A\n' });
    writeFileSync(
      Buffer.concat([Buffer.from(tree.at('b')), Buffer.from([0xff]), Buffer.from('.md')]),
      '# B\n',
    );
    tree.git('add', '--all');
    tree.write({ 'a.md': '# B\n' });
    expect(changedSince('HEAD')).toEqual(['a.md → a.md', 'nothing → b\ufffd.md']);
  });

  it('leaves out links and submodules', () => {
    const inner = new TestRepository();
    inner.commit({ 'inner.md': '# I\n' });
    tree.commit({ 'a.md': '# A\n' });
    tree.git('submodule', '--quiet', 'add', inner.path, 'inner');
    symlinkSync('a.md', tree.at('link.md'));
    tree.git('add', '--all');
    expect(changedSince('HEAD')).toEqual([]);
    inner.remove();
  });

  it('does not run programs that a configuration names', () => {
    tree.commit({ 'a.md': '# A\n', '.gitattributes': '*.md diff=x\n' });
    tree.git('config', 'diff.external', 'touch ran-external; true');
    tree.git('config', 'diff.x.textconv', 'touch ran-textconv; cat');
    tree.git('config', 'core.fsmonitor', 'touch ran-monitor; false');
    tree.git('config', 'core.pager', 'touch ran-pager; cat');
    tree.write({ 'a.md': '# B\n' });
    expect(changedSince('HEAD')).toEqual(['a.md → a.md']);
    expect(readdirSync(tree.path).sort()).toEqual(['.git', '.gitattributes', 'a.md']);
  });

  it('counts a file in the middle of a merge once, with the text before it', () => {
    const before = '# A\n\none\n';
    tree.commit({ 'a.md': before });
    tree.git('switch', '--quiet', '--create', 'topic');
    tree.commit({ 'a.md': '# A\n\ntwo\n' });
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'a.md': '# A\n\nthree\n' });
    tree.tryGit('merge', 'topic');
    expect(tree.read('a.md')).toContain('<<<<<<<');
    const repository = opened();
    const [file, ...others] = changedFiles(repository, repository.revision('HEAD~1'), 'files');
    expect(others).toEqual([]);
    expect(new Blobs(repository, []).of(file?.oldBlob ?? '').toString()).toBe(before);
    expect(() => changedFiles(repository, repository.head(), 'staged')).toThrow(/a\.md has conflicts/);
  });

  it('is what is staged, whatever is on disk', () => {
    tree.commit({ 'a.md': '# A\n', 'b.md': '# B\n' });
    tree.write({ 'a.md': '# Staged\n' }).git('add', 'a.md');
    tree.write({ 'a.md': '# Later\n', 'b.md': '# Later\n' });
    const repository = opened();
    const files = changedFiles(repository, repository.head(), 'staged');
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
    expect(new Blobs(repository, []).of(files[0]?.newBlob ?? '').toString()).toBe('# Staged\n');
  });

  it('is what differs between two commits', () => {
    tree.commit({ 'a.md': '# A\n' });
    tree.commit({ 'a.md': '# B\n' });
    tree.write({ 'a.md': '# C\n' });
    const repository = opened();
    const files = changedFiles(repository, repository.revision('HEAD~1'), repository.revision('HEAD'));
    expect(files.map(({ newBlob }) => new Blobs(repository, []).of(newBlob ?? '').toString())).toEqual([
      '# B\n',
    ]);
  });
});

describe('earlier texts', () => {
  it('are read in few calls, in the order in which they are needed', () => {
    const names = Array.from({ length: 70 }, (_, at) => `${String(at).padStart(2, '0')}.md`);
    tree.commit(Object.fromEntries(names.map((name) => [name, `# ${name}\n`])));
    tree.write(Object.fromEntries(names.map((name) => [name, '# New\n'])));
    const repository = opened();
    const ids = changedFiles(repository, repository.head(), 'files').map(({ oldBlob }) => oldBlob ?? '');
    const run = vi.spyOn(repository.git, 'run');
    const blobs = new Blobs(repository, ids);
    expect(ids.map((id) => blobs.of(id).toString())).toEqual(names.map((name) => `# ${name}\n`));
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('that are lost are named', () => {
    tree.commit({ 'a.md': '# A\n' });
    expect(() => new Blobs(opened(), []).of('0123456789'.repeat(4))).toThrow(/no text 0123456 any more/);
  });

  it('that a partial clone has left out are not fetched, and it says what fetches them', () => {
    tree.git('config', 'uploadpack.allowFilter', 'true');
    tree.commit({ 'a.md': '# A\n' });
    tree.commit({ 'a.md': '# B\n' });
    const clone = new TestRepository(null);
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${tree.path}`, '.');
    const repository = opened(clone.path);
    const [file] = changedFiles(repository, repository.revision('HEAD~1'), 'files');
    expect(() => new Blobs(repository, []).of(file?.oldBlob ?? '')).toThrow(
      /partial clone.+git fetch --refetch/,
    );
    clone.remove();
  });
});
