import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleAction } from '../../scripts/build/bundle';
import { CLEAN, NOTES, WRONG_SUM } from '../cli/documents';
import { TestRepository } from '../support/test-repository';
import { GitHubStandIn } from './support/github-stand-in';
import { type Event, manifest, runStep, type Step } from './support/runner';

const dist = mkdtempSync(join(tmpdir(), 'throughline-action-'));
const script = join(dist, manifest.runs.main.replace(/^dist\//, ''));
beforeAll(() => bundleAction(dist), 120_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

let github: GitHubStandIn;
let tree: TestRepository;
beforeEach(async () => {
  github = await GitHubStandIn.start();
  tree = new TestRepository();
});
afterEach(async () => {
  await github.stop();
  tree.remove();
  expect(github.violations).toEqual([]);
});

const RIGHT_SUM = WRONG_SUM.replace('to 80', 'to 70');

const run = (event: Event, inputs: Readonly<Record<string, string>> = {}, on = tree): Promise<Step> =>
  runStep(script, on, event, github.url, inputs);

/** A pull request that was merged into `main` for a look, as GitHub checks it out. */
function pullRequest(changes: Readonly<Record<string, string>>, meanwhile = {}): Event {
  const base = tree.git('rev-parse', 'main');
  tree.git('checkout', '--quiet', '-B', 'change', base);
  tree.commit(changes);
  if (Object.keys(meanwhile).length > 0) {
    tree.git('checkout', '--quiet', 'main');
    tree.commit(meanwhile);
  }
  tree.git('checkout', '--quiet', '--detach', 'main');
  tree.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
  return aPullRequest(base);
}

const aPullRequest = (base: string): Event => ({
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: 7,
    pull_request: { number: 7, base: { ref: 'main', sha: base } },
  },
  sha: tree.git('rev-parse', 'HEAD'),
});

const push = (payload: unknown): Event => ({ name: 'push', payload, sha: tree.git('rev-parse', 'HEAD') });

describe('a pull request that brings a finding', () => {
  beforeEach(() => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
  });

  it('is told of it at the line, on the page of the job and in one comment', async () => {
    const { code, commands, summary } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }));
    expect(code).toBe(1);
    expect(commands).toMatchObject([{ name: 'error', properties: { file: 'docs/prd.md', line: '9' } }]);
    expect(summary).toMatch(/^## Throughline: 1 new finding, in 1 document/);
    const [comment, ...others] = github.comments;
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(/^<!-- throughline-review [0-9a-f]{16} -->\n## Throughline: 1 new finding/);
  });

  it('leads to the lines of what was read', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    expect(github.comments[0]?.body).toContain(
      `https://github.com/ada/shop/blob/${event.sha}/docs/prd.md?plain=1#L9`,
    );
  });

  it('has all the outputs that are promised', async () => {
    const { outputs } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }), { 'sarif-file': 'out.sarif' });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(manifest.outputs).sort());
    expect(outputs).toMatchObject({ findings: '1', errors: '1', sarif: 'out.sarif' });
    expect(outputs.readiness).toMatch(/^\d of 9$/);
    expect(outputs['report-path']).toMatch(/report\.html$/);
  });

  it('edits its comment from then on', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    tree.commit({
      'docs/prd.md': `${WRONG_SUM}- Calls a week fall by 50 %, from 100 to 80, by March 2027.\n`,
    });
    await run(aPullRequest('main'), { base: 'main' });
    expect(github.writes).toEqual(['POST', 'PATCH']);
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '## Throughline: 2 new findings, in 1 document',
    ]);
  });

  it('writes nothing when nothing is new to say', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    await run(event);
    expect(github.writes).toEqual(['POST']);
  });

  it('says that all is clear once it is, and only where something was said before', async () => {
    await run(pullRequest({ 'docs/prd.md': WRONG_SUM }));
    const mended = pullRequest({ 'docs/prd.md': `${RIGHT_SUM}- More to come.\n` });
    const { code, summary } = await run(mended);
    expect(code).toBe(0);
    expect(summary).toMatch(/^## Throughline: nothing new/);
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(['## Throughline: all clear']);
    github.comments.length = 0;
    await run(mended);
    expect(github.comments).toEqual([]);
  });

  it('is judged the same when the token may only read, and says what is missing', async () => {
    github.mayWrite = false;
    const { code, commands, summary } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }));
    expect(code).toBe(1);
    expect(commands).toHaveLength(1);
    expect(summary).toContain('1 new finding');
    expect(summary).toContain('the token may only read');
    expect(github.writes).toEqual(['POST']);
  });

  it('finds its comment behind hundreds of others', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    const [ours] = github.comments.splice(0);
    for (let left = 230; left > 0; left -= 1) github.add('A thought.');
    github.add(ours?.body.replace('1 new', '5 new') ?? '', 'Bot');
    await run(event);
    expect(github.writes).toEqual(['POST', 'PATCH']);
    expect(github.comments.at(-1)?.body).toBe(ours?.body);
  });

  it('leaves the comment of a stranger alone who put our mark into it', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    const [ours] = github.comments.splice(0);
    const stranger = github.add(`${ours?.body.split('\n')[0]}\nHello.`, 'User', 'CONTRIBUTOR');
    await run(event);
    expect(stranger.body).toContain('Hello.');
    expect(github.comments).toHaveLength(2);
  });

  it('edits what a person of the team wrote with a token of their own', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    const [ours] = github.comments.splice(0);
    github.add(`${ours?.body.split('\n')[0]}\nOld.`, 'User', 'MEMBER');
    await run(event);
    expect(github.comments.map(({ body }) => body)).toEqual([ours?.body]);
  });

  it('tries again when GitHub stumbles, and never comments twice', async () => {
    const headers = { 'retry-after': '0' };
    github.mishaps.push({ method: 'GET', status: 502, headers });
    github.mishaps.push({ method: 'POST', status: 502, headers, isDone: true });
    const { code } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }));
    expect(code).toBe(1);
    expect(github.comments).toHaveLength(1);
  });

  it.each([
    ['GitHub stays away', 500, { 'retry-after': '0' }, 'GitHub answered with 500', 3],
    ['too much was asked', 403, { 'retry-after': '3600' }, 'no more requests', 1],
    ['too much was asked for now', 429, { 'retry-after': '0' }, 'no more requests', 3],
    ['the token is worth nothing', 401, {}, 'does not know the token', 1],
    ['the pull request is out of reach', 404, {}, 'does not reach', 1],
  ])('is judged the same when %s', async (_, status, headers, reason, asked) => {
    for (let left = 5; left > 0; left -= 1) github.mishaps.push({ method: 'GET', status, headers });
    const { code, summary } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }));
    expect(code).toBe(1);
    expect(summary).toContain('1 new finding');
    expect(summary).toContain(reason);
    expect(github.requests).toHaveLength(asked);
  });

  it('is judged the same when GitHub cannot be reached', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    const nowhere = { GITHUB_API_URL: 'http://127.0.0.1:1' };
    const { code, summary } = await runStep(script, tree, event, github.url, {}, nowhere);
    expect(code).toBe(1);
    expect(summary).toContain('GitHub could not be reached');
  });

  it('asks nothing of GitHub when no comment is wanted', async () => {
    const { code } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }), { comment: 'off' });
    expect(code).toBe(1);
    expect(github.requests).toEqual([]);
  });

  it('does not fail when nothing is to', async () => {
    const { code, commands } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }), { 'fail-on': 'never' });
    expect(code).toBe(0);
    expect(commands).toHaveLength(1);
  });

  it('is judged by the configuration that is named', async () => {
    const mild = 'rules:\n  metric-arithmetic: info\n';
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM, 'ci/mild.yaml': mild });
    const { code, outputs } = await run(event, { config: 'ci/mild.yaml', 'sarif-file': 'out.sarif' });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ findings: '1', errors: '0' });
    expect(tree.read('out.sarif')).toContain('{"level":"note","ruleId":"metric-arithmetic"');
  });

  it('has the same report for code scanning from what an earlier run has kept', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    const inputs = { 'sarif-file': 'out.sarif', 'cache-file': 'kept/cache' };
    await run(event, inputs);
    const report = tree.read('out.sarif');
    expect(tree.read('kept/cache')).toMatch(/^throughline-cache /);
    const { code, outputs } = await run(event, inputs);
    expect([code, outputs.sarif]).toEqual([1, 'out.sarif']);
    expect(tree.read('out.sarif')).toBe(report);
  });

  it('is told of it from the folder it runs in, by its path in the repository', async () => {
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM, 'other/prd.md': WRONG_SUM });
    const { commands } = await run(event, { 'working-directory': 'docs' });
    expect(commands.map(({ properties }) => properties.file)).toEqual(['docs/prd.md']);
  });
});

describe('what a change is compared with', () => {
  it('is what a pull request is merged into, even after its target moved on', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM, 'docs/raci.md': CLEAN });
    const event = pullRequest({ 'docs/raci.md': `${CLEAN}\nCy is told.\n` }, { 'docs/prd.md': WRONG_SUM });
    const { code, outputs } = await run(event);
    expect(code).toBe(0);
    expect(outputs.findings).toBe('0');
  });

  it('follows a document that was renamed', async () => {
    tree.commit({ 'docs/prd.md': WRONG_SUM });
    tree.git('checkout', '--quiet', '-b', 'change');
    tree.rename('docs/prd.md', 'docs/tracking.md').commit({});
    const { code, outputs } = await run(aPullRequest(tree.git('rev-parse', 'main')));
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ findings: '0', errors: '0' });
  });

  it('is where a merge queue or a push began', async () => {
    const base = tree.commit({ 'docs/prd.md': WRONG_SUM });
    const sha = tree.commit({ 'docs/more.md': WRONG_SUM });
    const queued = await run({ name: 'merge_group', payload: { merge_group: { base_sha: base } }, sha });
    expect(queued.outputs).toMatchObject({ findings: '1' });
    expect((await run(push({ before: base }))).outputs).toMatchObject({ findings: '1' });
  });

  it.each([
    ['is new', { before: '0'.repeat(40) }, 'This branch is new'],
    ['was written anew', { before: '1'.repeat(40), forced: true }, 'written anew'],
  ])('is nothing where a branch %s, which is said', async (_, payload, note) => {
    tree.commit({ 'docs/prd.md': WRONG_SUM });
    const { code, summary, log } = await run(push(payload));
    expect(code).toBe(1);
    expect(summary).toContain(note);
    expect(log).toContain(note);
  });

  it('is nothing where all documents are to be checked as they are', async () => {
    tree.commit({ 'docs/prd.md': WRONG_SUM });
    const event = pullRequest({ 'docs/raci.md': CLEAN });
    const { code, summary } = await run(event, { changed: 'all' });
    expect(code).toBe(1);
    expect(summary).toContain('1 blocks review, in 2 documents');
    expect(github.comments).toHaveLength(1);
  });

  it('has to be in the checkout; else no verdict is given, and the old one is taken back', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    const shallow = new TestRepository(null);
    try {
      shallow.git('clone', '--quiet', '--depth=1', `file://${tree.path}`, '.');
      const { code, summary, commands, outputs } = await run(event, {}, shallow);
      expect(code).toBe(2);
      expect(commands).toMatchObject([{ name: 'error', message: expect.stringContaining('fetch-depth: 0') }]);
      expect(summary).toContain('fetch-depth: 0');
      expect(outputs).toEqual({});
      expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(['## Throughline: not known']);
    } finally {
      shallow.remove();
    }
  });

  it('is enough with two commits, since the one that GitHub merged into is among them', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    const shallow = new TestRepository(null);
    try {
      shallow.git('clone', '--quiet', '--depth=2', `file://${tree.path}`, '.');
      const { code, outputs } = await run(event, {}, shallow);
      expect(code).toBe(1);
      expect(outputs.findings).toBe('1');
    } finally {
      shallow.remove();
    }
  });
});

describe('a run with nothing to say', () => {
  it('is content when no product document changed', async () => {
    tree.commit({ 'notes.md': NOTES });
    const { code, outputs, commands } = await run(pullRequest({ 'notes.md': `${NOTES}Me.\n` }));
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ findings: '0', errors: '0', readiness: '' });
    expect(commands).toEqual([]);
    expect(github.writes).toEqual([]);
  });

  it('says in the log that all is well', async () => {
    tree.commit({ 'docs/raci.md': CLEAN });
    const { code, log } = await run(pullRequest({ 'docs/raci.md': `${CLEAN}\nCy is told.\n` }));
    expect(code).toBe(0);
    expect(log).toContain('\nThroughline: nothing new, in 1 document.\n');
  });
});

describe('a run that cannot do its job', () => {
  it.each([
    ['an input is unknown', { changed: 'file-only' }, '“changed” can be'],
    ['a configuration is missing', { config: 'nowhere.yaml' }, 'nowhere.yaml'],
    ['a folder is missing', { 'working-directory': 'nowhere' }, 'There is no folder “nowhere”'],
    ['a base is unknown', { base: 'nowhere' }, '“nowhere”'],
    ['a path is missing', { paths: 'docs\nnowhere.md' }, 'nowhere.md'],
  ])('says why and ends with 2 when %s', async (_, inputs, reason) => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const { code, summary, commands } = await run(pullRequest({ 'docs/prd.md': WRONG_SUM }), inputs);
    expect(code).toBe(2);
    expect(summary).toContain(reason);
    expect(commands).toContainEqual(
      expect.objectContaining({ name: 'error', message: expect.stringContaining(reason) }),
    );
    expect(github.comments).toEqual([]);
  });

  it('says that there is no Git', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    const { code, summary } = await runStep(script, tree, event, github.url, {}, { PATH: tree.path });
    expect(code).toBe(2);
    expect(summary).toContain('Git is needed');
  });

  it('says that reports cannot be written', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    await run(event);
    const machine = { RUNNER_TEMP: tree.at('docs/prd.md') };
    const { code, commands, log } = await runStep(script, tree, event, github.url, {}, machine);
    expect(code).toBe(2);
    expect(commands).toMatchObject([{ message: expect.stringContaining('Reports cannot be written to') }]);
    expect(log).not.toContain('    at ');
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual(['## Throughline: not known']);
  });

  it('puts the reason before all findings, since GitHub shows only ten errors', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM });
    const { code, commands } = await run(event, { paths: 'docs\nnowhere.md' });
    expect(code).toBe(2);
    expect(commands.map(({ properties }) => properties.file)).toEqual([undefined, 'docs/prd.md']);
  });

  it('refuses the event that would give strangers rights', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = { ...pullRequest({ 'docs/prd.md': WRONG_SUM }), name: 'pull_request_target' };
    const { code, summary } = await run(event);
    expect(code).toBe(2);
    expect(summary).toContain('pull_request_target');
    expect(github.requests).toEqual([]);
  });

  it('says that the configuration is broken', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({ 'docs/prd.md': WRONG_SUM, 'throughline.config.yaml': 'rulez: {}\n' });
    const { code, summary } = await run(event);
    expect(code).toBe(2);
    expect(summary).toContain('rulez');
    expect(github.comments).toEqual([]);
  });
});

describe('hostile documents', () => {
  // Windows has no such names.
  it.skipIf(process.platform === 'win32')(
    'give the runner no commands, whatever their names and words are',
    async () => {
      tree.commit({ 'docs/prd.md': RIGHT_SUM });
      const spiteful = WRONG_SUM.replace(
        'Support tickets a week',
        '::set-env name=A::b ##[add-matcher]x %0A::add-mask::y @ada #1 <!-- throughline-review -->',
      );
      const event = pullRequest({
        'docs/a,line=1::b.md': spiteful,
        'docs/##[set-env name=A]b.md': spiteful,
        'docs/new\n::add-mask::line.md': spiteful,
        'docs/link.md': `${spiteful}\n[There](::add-mask::gone.md)\n`,
      });
      const { code, commands, summary } = await run(event);
      expect(code).toBe(1);
      expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']));
      expect(commands.filter(({ properties }) => properties.line === '1')).toEqual([]);
      const [comment] = github.comments;
      for (const text of [summary, comment?.body ?? '']) {
        expect(text).not.toMatch(/@ada|#1\b(?!0)/);
        expect(text.match(/^### /gm)).toHaveLength(4);
      }
    },
  );

  it('keep their words out of commands when they cannot be read', async () => {
    tree.commit({ 'docs/prd.md': RIGHT_SUM });
    const event = pullRequest({
      'docs/prd.md': WRONG_SUM,
      'throughline.config.yaml': '::add-mask::a: "##[add-matcher]b"\n',
    });
    const { code, commands } = await run(event);
    expect(code).toBe(2);
    expect(commands.map(({ name }) => name)).toEqual(['error']);
  });
});

describe('the stand-in for GitHub', () => {
  it.each([
    ['a parameter is unknown', 'issues/7/comments?size=100', 'GitHub does not know size'],
    ['a page is no number', 'issues/7/comments?page=first', 'must be integer'],
    ['nothing is there', 'issues/7/remarks', 'GitHub has no POST'],
    ['the text is missing', 'issues/7/comments', "must have required property 'body'"],
  ])('notices when %s', async (_, path, violation) => {
    const method = path.includes('?') ? 'GET' : 'POST';
    const headers = { authorization: 'Bearer a-token', 'user-agent': 'test' };
    const body = method === 'POST' ? '{"text":"Hello"}' : null;
    await fetch(`${github.url}/repos/ada/shop/${path}`, { method, headers, body });
    expect(github.violations.splice(0)).toEqual([expect.stringContaining(violation)]);
  });
});

describe('the manifest', () => {
  it('names what is built', () => {
    expect(existsSync(script)).toBe(true);
    expect(manifest.runs.using).toBe('node24');
  });
});
