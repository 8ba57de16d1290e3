import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIT_ENV, TestRepository } from '../../support/test-repository';
import { CLEAN, NOTES, WRONG_SUM } from '../documents';

let tree: TestRepository;
let base: string;
beforeEach(() => {
  tree = new TestRepository();
  base = tree.commit({ 'docs/prd.md': WRONG_SUM, 'docs/who.md': CLEAN, 'notes.md': NOTES }).slice(0, 7);
  tree.git('switch', '--quiet', '--create', 'topic');
});
afterEach(() => tree.remove());

const summary = async () =>
  (await tree.run(['check', '--since', 'main', '--format', 'markdown'], { env: GIT_ENV })).stdout;

describe('the summary of a branch', () => {
  it('thanks for what was mended and says which question it answers now', async () => {
    tree.write({ 'docs/prd.md': WRONG_SUM.replace('from 100 to 80', 'from 100 to 70') });
    const page = await summary();
    expect(page).toContain(
      `## Throughline: nothing new, 1 mended, in 1 document\n\nCompared with ${base} (main).`,
    );
    expect(page).toMatch(/\| docs\/prd\.md \| (\d) of 9 → (\d) of 9 \| 1 mended \|/);
    expect(page).toContain('**Answered now:** How will we know it worked?');
    expect(page).toContain('**Mended, thank you:**\n\n- Numbers do not agree: Support tickets');
  });

  it('quotes what is new', async () => {
    tree.write({ 'docs/new.md': WRONG_SUM });
    const page = await summary();
    expect(page).toContain('## Throughline: 1 new finding, in 1 document');
    expect(page).toMatch(/\| docs\/new\.md \| new: \d of 9 \| 1 new finding \|/);
    expect(page).toContain('> Support tickets a week fall by <b>30 %</b>, from 100 to 80, by March 2027.');
  });

  it('says so when no document changed', async () => {
    tree.write({ 'notes.md': `${NOTES}\nMore.\n` });
    expect(await summary()).toBe('## Throughline: no product document to report on\n');
  });

  it('names what was deleted, and how many open findings went with it', async () => {
    rmSync(tree.at('docs/prd.md'));
    rmSync(tree.at('notes.md'));
    const page = await summary();
    expect(page).toContain('## Throughline: 1 document deleted\n');
    expect(page).toContain('| docs/prd.md |  | deleted; 1 open finding went with it |');
    expect(page).not.toContain('notes.md');
    const { code, stderr } = await tree.run(['check', '--since', 'main'], { env: GIT_ENV });
    expect(code).toBe(0);
    expect(stderr).toContain(`Compared with ${base} (main): no new finding, 1 document deleted.`);
  });

  it('names it from the top of the checkout in a build', async () => {
    rmSync(tree.at('docs/prd.md'));
    const { stdout } = await tree.run(['check', '--since', 'main', '--format', 'markdown'], {
      cwd: 'docs',
      env: { ...GIT_ENV, GITHUB_WORKSPACE: tree.path },
    });
    expect(stdout).toContain('| docs/prd.md |  | deleted; 1 open finding went with it |');
  });
});

describe('a link in a document whose own words stay', () => {
  const linking = CLEAN.replace(
    /\n$/,
    '\n\nSee [the plan](plan.md), [the numbers](numbers.csv) and [its start](plan.md#start).\n',
  );
  const broken = async () => {
    const { stdout } = await tree.run(['check', '--since', 'main', '--format', 'github'], { env: GIT_ENV });
    return stdout.split('\n').filter((line) => line.includes('broken-link')).length;
  };

  beforeEach(() => {
    tree.git('switch', '--quiet', 'main');
    tree.commit({
      'docs/who.md': linking,
      'docs/plan.md': '# Plan\n\n## Start\n',
      'docs/numbers.csv': '1\n',
    });
    tree.git('switch', '--quiet', '--create', 'cut');
    tree.write({ 'docs/who.md': `${linking}\nOne more line.\n` });
  });

  it('breaks by what else the change does: files that it deletes, headings that it takes out', async () => {
    expect(await broken()).toBe(0);
    tree.write({ 'docs/plan.md': '# Plan\n' });
    expect(await broken()).toBe(1);
    rmSync(tree.at('docs/numbers.csv'));
    expect(await broken()).toBe(2);
    rmSync(tree.at('docs/plan.md'));
    expect(await broken()).toBe(3);
  });

  it('breaks by moving away from what it leads to', async () => {
    tree.git('mv', 'docs/who.md', 'who.md');
    expect(await broken()).toBe(3);
  });

  it('was broken before where its target had gone before', async () => {
    tree.git('switch', '--quiet', '--discard-changes', 'main');
    rmSync(tree.at('docs/plan.md'));
    tree.commit({});
    tree.git('switch', '--quiet', '--create', 'late');
    tree.write({ 'docs/who.md': `${linking}\nOne more line.\n` });
    expect(await broken()).toBe(0);
  });
});

describe('findings that a change puts into a baseline', () => {
  const LISTED = 'This change adds 1 finding to the baseline, which hides it.';
  const FOLDED = `<details>
<summary>${LISTED}</summary>

- docs/new.md: Numbers do not agree, under “Metrics”

</details>`;
  const check = () => tree.run(['check', '--since', 'main'], { env: GIT_ENV });
  const list = () => tree.run(['baseline', 'create']);

  it('are told, folded, since nothing else tells them', async () => {
    await list();
    tree.commit({});
    tree.git('branch', '--force', 'main');
    tree.write({ 'docs/new.md': WRONG_SUM });
    await tree.run(['baseline', 'update']);
    expect(await summary()).toContain(FOLDED);
    expect((await check()).stderr).toContain(LISTED);
  });

  it('are told where it does nothing else', async () => {
    await list();
    expect(await summary()).toMatch(/^<summary>This change adds \d findings? to the baseline/m);
  });

  it('are none where it renames what is listed, or takes out what is mended', async () => {
    await list();
    tree.commit({});
    tree.git('branch', '--force', 'main');
    tree.rename('docs/prd.md', 'docs/plan.md');
    await tree.run(['baseline', 'update']);
    expect(tree.read('throughline.baseline')).toContain('docs/plan.md');
    expect(await summary()).not.toContain('<summary>');
  });
});
