import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ChangedDocument } from '../../protocol/src';
import { BuiltServer } from '../support/built-server';
import { MODERN } from '../support/lsp-client';
import { PARCEL_TRACKING, withSection } from '../support/parcel-tracking';
import { GIT_ENV, TestRepository } from '../support/test-repository';

const PRD = withSection(PARCEL_TRACKING, 'Metrics', '## Context\n\nCouriers carry [much](weights.md).');

const PLAN = PRD.replace('type: prd', 'type: launch-plan');

const server = new BuiltServer();
let tree: TestRepository;
beforeAll(() => server.build(), 120_000);
beforeEach(() => {
  tree = new TestRepository();
});
afterEach(() => tree.remove());
afterAll(() => server.remove());

const uriOf = (path: string): string => pathToFileURL(tree.at(path)).href;

/** The documents in a folder that differ from a commit, as a client tells them. */
function changedIn(files: readonly string[], commit: string): readonly ChangedDocument[] {
  const now = new Set(readdirSync(tree.at('docs')).map((name) => `docs/${name}`));
  const then = new Set(tree.git('ls-tree', '-r', '--name-only', commit).split('\n'));
  return files.map((path) => ({
    uri: uriOf(path),
    before: then.has(path)
      ? { uri: uriOf(path), path, text: `${tree.git('show', `${commit}:${path}`)}\n` }
      : null,
    isGone: !now.has(path),
    path,
    href: null,
  }));
}

it('tells the same story of a change as the command line, word by word', async () => {
  const commit = tree.commit({
    'docs/prd.md': PRD,
    'docs/plan.md': PLAN,
    'docs/old.md': '---\ntype: persona\n---\n\n# Ana, the courier\n\nTBD\n',
    'docs/weights.md': '# Weights\n',
    'docs/notes.md': '# Notes\n',
  });
  tree.git('switch', '--quiet', '--create', 'topic');
  const later = PRD.replace('30 %', '20 %').replace('| A/R | C |', '| C | A/R |');
  tree.write({
    'docs/prd.md': later,
    'docs/notes.md': '# Notes\n\nMore.\n',
  });
  tree.git('rm', '--quiet', 'docs/weights.md', 'docs/old.md');
  // Git sees one that is gone, and one that it does not know.
  tree.rename('docs/plan.md', 'docs/launch.md');
  const { stdout } = await tree.run(['check', '--since', 'main', '--format', 'markdown'], { env: GIT_ENV });

  const { client } = server.start();
  await client.initialize(MODERN, {
    workspaceFolders: [{ uri: pathToFileURL(tree.path).href, name: 'team' }],
  });
  await client.open(uriOf('docs/prd.md'), later);
  const files = ['launch', 'notes', 'old', 'plan', 'prd', 'weights'].map((name) => `docs/${name}.md`);
  const { markdown } = await client.ask('throughline/changesSince', {
    base: `${commit.slice(0, 7)} (main)`,
    documents: changedIn(files, commit),
  });
  await client.stop();
  expect(markdown).toContain('moved from PM to PMM');
  expect(markdown).toContain('docs/old.md |  | deleted');
  expect(markdown).toContain('| docs/launch.md |');
  expect(markdown).not.toContain('| new:');
  expect(markdown).toContain('Link to a missing file');
  expect(markdown).toBe(stdout);
});
