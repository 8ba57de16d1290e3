import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIT_ENV, TestRepository } from '../../support/test-repository';
import { CLEAN, NOTES, WRONG_SUM } from '../documents';

const LINE = '- Support tickets a week fall by 30 %, from 100 to 80, by March 2027.';
const OTHER = '- Complaints a week fall by 10 %, from 50 to 20, by March 2027.';

let tree: TestRepository;
let base: string;
beforeEach(() => {
  tree = new TestRepository();
  base = tree.commit({ 'docs/prd.md': WRONG_SUM, 'docs/who.md': CLEAN, 'notes.md': NOTES }).slice(0, 7);
  tree.git('switch', '--quiet', '--create', 'topic');
});
afterEach(() => tree.remove());

const check = (...args: readonly string[]) => tree.run(['check', ...args], { env: GIT_ENV });

/** The findings of a run, as `path:line`. */
const placesIn = (stdout: string): readonly string[] =>
  [...stdout.matchAll(/┌─ (\S+?:\d+):/g)].map(([, place = '']) => place);

describe('check --since', () => {
  it('tells only what this branch brings, and what it was compared with', async () => {
    tree.write({ 'docs/prd.md': WRONG_SUM.replace(LINE, `${LINE}\n${OTHER}`) });
    const { code, stdout } = await check('--since', 'main');
    expect(placesIn(stdout)).toEqual(['docs/prd.md:10']);
    expect(stdout).toContain('Checked 1 document: 1 error');
    expect(stdout).toMatch(
      new RegExp(`^Compared with ${base} \\(main\\): 1 new finding, 1 older one not shown\\.$`, 'm'),
    );
    expect(code).toBe(1);
  });

  it('ends with 0 when all that is found was there before', async () => {
    tree.write({ 'docs/prd.md': `${WRONG_SUM}- Parcels lost a year fall from 20 to 10 by March 2027.\n` });
    const { code, stdout } = await check('--since', 'main');
    expect(stdout).toContain('1 older one not shown');
    expect(code).toBe(0);
  });

  it('counts what was mended', async () => {
    tree.commit({ 'docs/prd.md': WRONG_SUM.replace('from 100 to 80', 'from 100 to 70') });
    const { code, stdout } = await check('--since', 'main');
    expect(stdout).toContain(`Compared with ${base} (main): no new finding, 1 fixed.`);
    expect(code).toBe(0);
  });

  it('says so when nothing changed, which is no failure', async () => {
    tree.write({ 'notes.md': `${NOTES}\nMore.\n` });
    const { code, stdout, stderr } = await check('--since', 'main');
    expect(stdout).toBe('');
    expect(stderr).toBe(`No product document differs from ${base} (main).\n`);
    expect(code).toBe(0);
  });

  it('knows a renamed document by its earlier text', async () => {
    tree.git('mv', 'docs/prd.md', 'docs/parcel-tracking.md');
    const { code, stdout } = await check('--since', 'main');
    expect(stdout).toContain('1 older one not shown');
    expect(code).toBe(0);
    const summary = await check('--since', 'main', '--format', 'markdown');
    expect(summary.stdout).toContain('| renamed from docs/prd.md, nothing new, 1 older finding |');
  });

  it('tells all of a new document, tracked or not', async () => {
    tree.write({ 'docs/new.md': WRONG_SUM });
    const { code, stdout } = await check('--since', 'main');
    expect(placesIn(stdout)).toEqual(['docs/new.md:9']);
    expect(code).toBe(1);
  });

  it('leaves out what is ignored, and what lies outside the given paths', async () => {
    tree.write({
      '.gitignore': 'ignored.md\n',
      '.throughlineignore': 'docs/old\n',
      'ignored.md': WRONG_SUM,
      'docs/old/prd.md': WRONG_SUM,
      'node_modules/a/prd.md': WRONG_SUM,
      '.hidden/prd.md': WRONG_SUM,
      'other/prd.md': WRONG_SUM,
      'docs/new.md': WRONG_SUM,
    });
    expect(placesIn((await check('docs', '--since', 'main')).stdout)).toEqual(['docs/new.md:9']);
    expect(placesIn((await check('--since', 'main')).stdout)).toEqual(['docs/new.md:9', 'other/prd.md:9']);
    expect(placesIn((await check('other/*.md', '--since', 'main')).stdout)).toEqual(['other/prd.md:9']);
    expect(placesIn((await check('docs/old/prd.md', '--since', 'main')).stdout)).toEqual([]);
  });

  it('works in a folder inside the repository', async () => {
    tree.write({ 'docs/new.md': WRONG_SUM, 'other/prd.md': WRONG_SUM });
    const { stdout } = await tree.run(['check', '--since', 'main'], { env: GIT_ENV, cwd: 'docs' });
    expect(placesIn(stdout)).toEqual(['new.md:9']);
  });

  it('judges both versions by the configuration as it is now', async () => {
    tree.write({ 'docs/prd.md': `${WRONG_SUM}\nMore.\n`, 'throughline.config.yaml': 'profile: strict\n' });
    const { stdout } = await check('--since', 'main');
    expect(stdout).toContain('no new finding');
  });

  it('says a path is missing', async () => {
    const { code, stderr } = await check('nowhere', '--since', 'main');
    expect(stderr).toContain('There is no file or folder at nowhere');
    expect(code).toBe(2);
  });

  it('writes what was compared into JSON', async () => {
    tree.write({ 'docs/prd.md': WRONG_SUM.replace(LINE, `${LINE}\n${OTHER}`) });
    const { summary, files } = JSON.parse((await check('--since', 'main', '--format', 'json')).stdout);
    expect(summary.compared).toEqual({
      base: `${base} (main)`,
      new: 1,
      newErrors: 1,
      newWarnings: 0,
      elsewhere: 0,
      older: 1,
      fixed: 0,
      deleted: [],
    });
    expect(
      files[0].findings.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toHaveLength(1);
  });

  it('names the documents that were deleted, in JSON too', async () => {
    rmSync(tree.at('docs/prd.md'));
    rmSync(tree.at('notes.md'));
    const { stdout } = await check('--since', 'main', '--format', 'json');
    expect(JSON.parse(stdout).summary.compared.deleted).toEqual([{ path: 'docs/prd.md', findings: 1 }]);
  });

  it.each([
    ['there is no such branch', ['--since', 'nowhere'], /There is no branch, tag or commit “nowhere”/],
    ['documents are to be mended', ['--since', 'main', '--fix'], /--fix mends all of a document/],
    ['the text comes from elsewhere', ['--since', 'main', '-'], /goes with no other path|compares files/],
    ['nothing is compared', ['--changed', 'file'], /add --since or --staged/],
  ])('ends with 2 when %s', async (_when, args, expected) => {
    const { code, stderr } = await check(...args);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });

  it('ends with 2 without Git', async () => {
    const { code, stderr } = await tree.run(['check', '--since', 'main'], { env: { PATH: '/nowhere' } });
    expect(stderr).toContain('there is no program called git here');
    expect(code).toBe(2);
  });

  it('ends with 2 when Git has lost the earlier text, and gives no verdict about it', async () => {
    const blob = tree.git('rev-parse', 'HEAD:docs/prd.md');
    tree.write({ 'docs/prd.md': `${WRONG_SUM}\nMore.\n` });
    rmSync(tree.at(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`));
    const broken = await check('--since', 'main');
    expect(broken.stderr).toContain('error: Git could not read the repository: unable to read');
    expect(placesIn(broken.stdout)).toEqual([]);
    expect(broken.code).toBe(2);
  });
});

describe('check --changed', () => {
  const CHANGED = WRONG_SUM.replace('## Metrics', '## Metrics\n\nCounted weekly.');

  it('file shows all of a changed document, and fails by what is new', async () => {
    tree.write({ 'docs/prd.md': CHANGED });
    const { code, stdout } = await check('--since', 'main', '--changed', 'file');
    expect(placesIn(stdout)).toEqual(['docs/prd.md:11']);
    expect(stdout).toContain('no new finding, 1 older one.');
    expect(code).toBe(0);
  });

  it.each(['added', 'context'])('%s shows what is new there', async (scope) => {
    tree.write({ 'docs/prd.md': CHANGED.replace(LINE, `${LINE}\n${OTHER}`) });
    const { code, stdout } = await check('--since', 'main', '--changed', scope);
    expect(placesIn(stdout)).toEqual(['docs/prd.md:12']);
    expect(code).toBe(1);
  });
});

describe('check --staged', () => {
  it('checks what is staged, not what is on disk', async () => {
    tree.write({ 'docs/who.md': WRONG_SUM }).git('add', '--all');
    tree.write({ 'docs/who.md': CLEAN, 'docs/prd.md': WRONG_SUM.replace(LINE, `${LINE}\n${OTHER}`) });
    const { code, stdout } = await check('--staged');
    expect(placesIn(stdout)).toEqual(['docs/who.md:9']);
    expect(stdout).toContain(`Compared with ${base} (HEAD): 1 new finding.`);
    expect(code).toBe(1);
  });

  it('checks what is staged and no longer on disk', async () => {
    tree.write({ 'docs/new.md': WRONG_SUM }).git('add', '--all');
    rmSync(tree.at('docs/new.md'));
    expect(placesIn((await check('--staged')).stdout)).toEqual(['docs/new.md:9']);
    expect(placesIn((await check('docs/new.md', '--staged')).stdout)).toEqual(['docs/new.md:9']);
  });

  it('compares with where a branch was left, when it is named', async () => {
    tree.commit({ 'docs/new.md': WRONG_SUM });
    tree.write({ 'docs/newer.md': WRONG_SUM }).git('add', '--all');
    expect(placesIn((await check('--staged')).stdout)).toEqual(['docs/newer.md:9']);
    expect(placesIn((await check('--staged', '--since', 'main')).stdout)).toEqual([
      'docs/new.md:9',
      'docs/newer.md:9',
    ]);
  });

  it('works before the first commit', async () => {
    const fresh = new TestRepository();
    fresh.write({ 'prd.md': WRONG_SUM }).git('add', '--all');
    const { code, stdout } = await fresh.run(['check', '--staged'], { env: GIT_ENV });
    expect(placesIn(stdout)).toEqual(['prd.md:9']);
    expect(code).toBe(1);
    fresh.remove();
  });

  it('leaves out what a merge takes over as it is', async () => {
    tree.commit({ 'docs/who.md': `${CLEAN}\nMore.\n` });
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'docs/theirs.md': WRONG_SUM });
    tree.git('switch', '--quiet', 'topic');
    tree.git('merge', '--quiet', '--no-commit', 'main');
    tree.write({ 'docs/mine.md': WRONG_SUM }).git('add', '--all');
    expect(placesIn((await check('--staged')).stdout)).toEqual(['docs/mine.md:9']);
    expect(placesIn((await check('--since', 'main')).stdout)).toEqual(['docs/mine.md:9']);
  });

  describe('during a merge', () => {
    const [MINE, THEIRS] = [OTHER, LINE.replace('Support tickets', 'Lost parcels')];
    const LINKED = 'See [the plan](plan.md).\n';

    /** Both sides change the same document: each adds a finding, and the resolution has both. */
    function merge(resolved: string): void {
      tree.commit({ 'docs/prd.md': `${WRONG_SUM}${MINE}\n` });
      tree.git('switch', '--quiet', 'main');
      tree.commit({ 'docs/prd.md': `${WRONG_SUM}${THEIRS}\n${LINKED}`, 'docs/plan.md': '# Plan\n' });
      tree.git('switch', '--quiet', 'topic');
      tree.tryGit('merge', '--no-commit', 'main');
      tree.write({ 'docs/prd.md': resolved }).git('add', '--all');
    }

    it('takes for older what either side has', async () => {
      merge(`${WRONG_SUM}${MINE}\n${THEIRS}\n${LINKED}`);
      const { code, stdout } = await check('--staged');
      expect(stdout).toContain('(HEAD): no new finding, 3 older ones not shown.');
      expect(code).toBe(0);
    });

    it('takes for new what only the resolution has', async () => {
      merge(`${WRONG_SUM}${MINE}\n${THEIRS}\n${LINE.replace('Support', 'Sales')}\n`);
      const { code, stdout } = await check('--staged');
      expect(placesIn(stdout)).toEqual(['docs/prd.md:12']);
      expect(code).toBe(1);
    });

    it('judges links of each side by its own files', async () => {
      merge(`${WRONG_SUM}${LINKED}`);
      tree.git('rm', '--quiet', '--force', 'docs/plan.md');
      const { stdout } = await check('--staged');
      expect(placesIn(stdout)).toEqual(['docs/prd.md:10']);
    });

    it('gives no verdict when Git has lost the text of one side', async () => {
      merge(`${WRONG_SUM}${MINE}\n${THEIRS}\n`);
      const blob = tree.git('rev-parse', 'MERGE_HEAD:docs/prd.md');
      rmSync(tree.at(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`));
      const { code, stderr } = await check('--staged');
      expect(stderr).toContain('docs/prd.md was not checked: ');
      expect(code).toBe(2);
    });
  });

  it('waits for conflicts to be resolved', async () => {
    tree.commit({ 'docs/prd.md': WRONG_SUM.replace(LINE, OTHER) });
    tree.git('switch', '--quiet', 'main');
    tree.commit({ 'docs/prd.md': WRONG_SUM.replace('Support', 'Sales') });
    tree.tryGit('merge', 'topic');
    const { code, stderr } = await check('--staged');
    expect(stderr).toBe(
      'error: docs/prd.md has conflicts; what is staged can be checked when they are resolved\n',
    );
    expect(code).toBe(2);
  });
});
