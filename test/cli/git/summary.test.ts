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
});
