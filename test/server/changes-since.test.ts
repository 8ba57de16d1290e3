import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangedDocument } from '../../protocol/src';
import { inMemory, type LspClient, MODERN } from '../support/lsp-client';
import { PARCEL_TRACKING, withSection } from '../support/parcel-tracking';
import { testWorld } from '../support/server-world';

const PRD = withSection(
  PARCEL_TRACKING.replace('30 %', '20 %'),
  'Metrics',
  '## Context\n\nCouriers carry [much](weights.md).',
);

const FILES = { '/team/docs/prd.md': PRD, '/team/docs/weights.md': '# Weights\n' };

let client: LspClient;
afterEach(() => client.stop());

async function started(files: Readonly<Record<string, string>> = FILES): Promise<void> {
  client = inMemory(testWorld(files));
  await client.initialize(MODERN, { workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
}

const changed = (
  path: string,
  before: string | null,
  { oldPath = path, ...rest }: Partial<ChangedDocument> & { readonly oldPath?: string } = {},
): ChangedDocument => ({
  uri: `file:///team/${path}`,
  before: before === null ? null : { uri: `file:///team/${oldPath}`, path: oldPath, text: before },
  isGone: false,
  path,
  href: `/${path}`,
  ...rest,
});

const story = async (...documents: readonly ChangedDocument[]): Promise<string | null> =>
  (await client.ask('throughline/changesSince', { base: '3f2c1ab (main)', documents })).markdown;

describe('the story of a change', () => {
  beforeEach(() => started());

  it('tells what is new and what is mended, with links to the lines', async () => {
    const before = PRD.replace('20 %', '30 %').replace('type: prd', 'type: prd\nowner: Ada');
    const after = withSection(PRD, 'Metrics', '## Rollout\n\nSee [the plan](#plan).');
    await client.open('file:///team/docs/prd.md', after);
    const told = await story(changed('docs/prd.md', before));
    expect(told).toContain('## Throughline: 1 new finding, 1 mended, in 1 document');
    expect(told).toContain('Compared with 3f2c1ab (main).');
    expect(told).toContain('[docs/prd.md](</docs/prd.md#L1>)');
    expect(told).toContain('Link to a missing heading** ([line 18](</docs/prd.md#L18>))');
    expect(told).toContain('**Mended, thank you:**');
  });

  it('is told of the texts on the disk where they are not open, in the order of their paths', async () => {
    const told = await story(changed('docs/prd.md', `${PRD}\n`), changed('a.md', null, { isGone: true }));
    expect(told).toContain('## Throughline: nothing new, in 1 document');
    expect(told).not.toContain('a.md');
  });

  it('says that a document is new', async () => {
    expect(await story(changed('docs/prd.md', null))).toMatch(/\| new: \d of 9 \|/);
  });

  it('leads nowhere where no link is known', async () => {
    expect(await story(changed('docs/prd.md', null, { href: null }))).not.toContain('docs/prd.md#');
  });

  it('passes over what is no product document, and says when none is left', async () => {
    expect(await story(changed('docs/weights.md', '# Weight\n'))).toBeNull();
    expect(await story()).toBeNull();
  });

  it('follows a document that was moved without telling Git', async () => {
    const before = PRD.replace('20 %', '30 %');
    const old = changed('docs/old.md', before, { isGone: true, href: null });
    const told = await story(old, changed('docs/prd.md', null));
    expect(told).toContain('## Throughline: nothing new, 1 mended, in 1 document\n');
    expect(told).toContain('| renamed from docs/old.md, 1 mended |');
  });

  it('names what was deleted, and what of its findings went with it', async () => {
    const gone = PRD.replace('(weights.md)', '(nowhere.md)');
    const told = await story(changed('docs/old.md', gone, { isGone: true, href: null }));
    expect(told).toContain('## Throughline: 1 document deleted');
    expect(told).toMatch(/\| docs\/old\.md \| {2}\| deleted; \d open findings? went with it \|/);
  });
});

describe('a link in a document that did not change there', () => {
  const WITHOUT = { '/team/docs/prd.md': PRD };
  const weights = (isGone: boolean) => changed('docs/weights.md', '# Weights\n', { isGone });
  const prd = changed('docs/prd.md', `${PRD}\n`);

  it('breaks anew where the change deleted what it led to', async () => {
    await started(WITHOUT);
    expect(await story(prd, weights(true))).toContain('Link to a missing file** ([line 14](');
  });

  it('is an older finding where it led nowhere before', async () => {
    await started(WITHOUT);
    expect(await story(prd)).toContain('nothing new');
  });

  it('breaks anew where its document moved away from what it led to', async () => {
    await started({ '/team/plans/prd.md': PRD, '/team/docs/weights.md': '# Weights\n' });
    const moved = changed('plans/prd.md', PRD, { oldPath: 'docs/prd.md' });
    expect(await story(moved)).toContain('1 new finding');
  });
});

describe('what governs a story', () => {
  it('is the configuration: what it leaves out is not told', async () => {
    await started({ ...FILES, '/team/throughline.config.yaml': 'ignore: [docs/**]\n' });
    expect(await story(changed('docs/prd.md', null))).toBeNull();
  });

  it('are the settings: nothing is told where the reviews are off', async () => {
    await started();
    client.settings = { enable: false };
    expect(await story(changed('docs/prd.md', null))).toBeNull();
  });
});
