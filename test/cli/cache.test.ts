import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Known, NOTHING_KNOWN, parseCache, printCache } from '../../cli/src/cache/cache-file';
import { type KnownFile, KnownFiles } from '../../cli/src/cache/known-files';
import { digestOf } from '../../cli/src/cache/seen';
import { type Disk, nodeDisk } from '../../cli/src/io';
import { EMPTY_SUMMARY } from '../../core/src';
import { Workspace } from '../support/command-line';
import { Clock, MINUTE, settled } from '../support/disk-clock';
import { CLEAN, FIXABLE, FIXED, NOTES, WRONG_SUM } from './documents';

const CACHE = '.throughlinecache';
const LINKING = `${CLEAN}
See [the goals](prd.md#metrics), [the brief](docs/brief.md), [the plan](plans/launch.md) and [what is sold](pricing.md#tiers).
`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const ALL = ['prd.md', 'raci.md', 'notes.md'];

const keep = (...args: readonly string[]) => workspace.run(['check', '--cache', '--format', 'json', ...args]);

const bytesOf = (name: string): Buffer => readFileSync(workspace.at(name));

function readKept(): Known {
  const known = parseCache(bytesOf(CACHE));
  if (typeof known === 'string') throw new Error(known);
  return known;
}

/** The documents that a run takes from the cache: what is kept of each is replaced by what tells that it was used. */
async function taken(...args: readonly string[]): Promise<readonly string[]> {
  const known = readKept();
  const marked = known.files.files().map((file): KnownFile => {
    const mark = (came: string): string => {
      const entry = JSON.parse(came || '{"around":[]}');
      const outcome = { summary: EMPTY_SUMMARY, ...entry.outcome, outputs: [JSON.stringify(file.text)] };
      return JSON.stringify({ ...entry, outcome });
    };
    const outcomes = Array.from(
      file.outcomes,
      ([circumstances, came]) => [circumstances, mark(came)] as const,
    );
    return { ...file, outcomes: new Map(outcomes) };
  });
  workspace.write({ [CACHE]: printCache({ ...known, files: KnownFiles.of(marked) }) });
  const { files } = JSON.parse((await keep(...args)).stdout);
  return ALL.filter(
    (name) => existsSync(workspace.at(name)) && files.includes(digestOf(workspace.read(name))),
  );
}

describe('a cache', () => {
  beforeEach(async () => {
    workspace.write({
      'prd.md': WRONG_SUM,
      'raci.md': LINKING,
      'notes.md': NOTES,
      [CACHE]: printCache(NOTHING_KNOWN),
    });
    await keep();
  });

  it('leaves to be checked what changed', async () => {
    expect(await taken()).toEqual(ALL);
    workspace.write({ 'notes.md': `${NOTES}\nAda does.\n` });
    expect(await taken()).toEqual(['prd.md', 'raci.md']);
  });

  it('keeps for each report what it needs', async () => {
    const page = ['check', '--format', 'html'];
    const plain = await workspace.run(page);
    expect(await workspace.run([...page, '--cache'])).toEqual(plain);
    expect(await workspace.run([...page, '--cache'])).toEqual(plain);
    expect(await taken()).toEqual(ALL);
    expect(await taken('--hints')).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['where links lead to', { 'prd.md': WRONG_SUM.replace('## Metrics', '## Goals') }, ['notes.md']],
    ['a file that links lead to comes', { 'plans/launch.md': NOTES }, ['prd.md', 'notes.md']],
    ['a name that could be meant comes', { 'pricings.txt': '' }, ['prd.md', 'notes.md']],
    ['the configuration', { 'throughline.config.yaml': 'profile: strict\n' }, []],
    ['a configuration that cannot be', { 'throughline.config.yaml': 'profile: nonsense\n' }, []],
    ['older findings are listed', { 'throughline.baseline': '00c0ffee00c0ffee\trule\traci.md\n' }, []],
  ])('counts no more for a document when this changes: %s', async (_, files, still) => {
    workspace.write(files);
    expect(await taken()).toEqual(still);
  });

  it('counts no more when a file that links lead to goes', async () => {
    rmSync(workspace.at('prd.md'));
    expect(await taken()).toEqual(['notes.md']);
  });

  it('counts no more when a file that links lead to as a whole goes', async () => {
    workspace.write({ 'docs/brief.md': NOTES });
    await keep();
    expect(await taken()).toEqual(ALL);
    rmSync(workspace.at('docs/brief.md'));
    expect(await taken()).toEqual(['prd.md', 'notes.md']);
  });

  it('counts for a copy of the folder elsewhere', async () => {
    const copy = new Workspace();
    cpSync(workspace.path, copy.path, { recursive: true });
    workspace.remove();
    workspace = copy;
    expect(await taken()).toEqual(ALL);
  });

  it('keeps what other runs have added meanwhile', async () => {
    workspace.write({ [CACHE]: printCache(NOTHING_KNOWN) });
    await Promise.all(ALL.map((name) => keep(name)));
    for (const name of ALL) expect(await taken(name)).toEqual([name]);
  });

  it('is not used where texts are mended or compared', async () => {
    workspace.write({ 'prd.md': FIXABLE });
    await keep();
    await keep('--fix');
    expect(workspace.read('prd.md')).toBe(FIXED);
  });
});

describe('a cache that cannot be', () => {
  const check = () => workspace.run(['check', '--format', 'json', '--cache']);

  it('is told when it is damaged, and made anew, with the same report', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    const plain = await check();
    const sound = bytesOf(CACHE);
    const changed = (from: string, to: string) =>
      Buffer.from(sound.toString('latin1').replace(from, to), 'latin1');
    const damages = [
      Buffer.of(),
      Buffer.from('x'),
      sound.subarray(0, -2),
      sound.subarray(0, 30),
      changed('"errors":1', '"errors":0'),
      changed('"outputs":["', '"outputs":[" '),
      Buffer.concat([sound, Buffer.from('x')]),
    ];
    for (const damaged of damages) {
      expect(damaged).not.toEqual(sound);
      workspace.write({ [CACHE]: damaged });
      const { code, stdout, stderr } = await check();
      expect([code, stdout]).toEqual([plain.code, plain.stdout]);
      expect(stderr).toBe(`note: ${CACHE} is damaged, so it was not used; it is made anew\n`);
      expect(bytesOf(CACHE)).toEqual(sound);
    }
  });

  it('never takes the place of another file', async () => {
    workspace.write({ 'prd.md': WRONG_SUM, 'plan.txt': 'A plan.\n' });
    const { code, stdout, stderr } = await workspace.run(['check', '--cache-location', 'plan.txt']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'error: plan.txt is no cache of Throughline, and was left as it is; name another file\n',
    );
    expect(workspace.read('plan.txt')).toBe('A plan.\n');
  });

  it('is told when it cannot be read or written', async () => {
    workspace.write({ 'prd.md': WRONG_SUM });
    mkdirSync(workspace.at(CACHE));
    expect(await check()).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: The cache ${CACHE} cannot be read: it is a folder\n`,
    });
    const { code, stderr } = await workspace.run(['check', '--cache-location', 'prd.md/cache']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('cannot be read: part of the path is not a folder'),
    ]);
  });
});

/** Something that people do to a folder of documents. */
type Change = (at: (name: string) => string) => void;

const NAMES = ['prd.md', 'raci.md', 'docs/brief.md', 'docs/notes.md', 'docs/pricing.md'];
const TEXTS = [
  WRONG_SUM,
  CLEAN,
  NOTES,
  LINKING,
  LINKING.replaceAll('prd.md', 'docs/brief.md'),
  `${WRONG_SUM}\nSee [who decides](../raci.md#who-decides) and [prices](./pricng.md).\n`,
  '',
];
const CONFIGS = [
  '',
  'profile: strict\n',
  'rules:\n  metric-arithmetic: off\n',
  'ignore:\n  - docs/**\n',
  'documents:\n  - files: docs/notes.md\n    kind: prd\n',
  'profile: nonsense\n',
];

const write =
  (name: string, text: string): Change =>
  (at) => {
    mkdirSync(at('docs'), { recursive: true });
    writeFileSync(at(name), text);
  };

const someChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...TEXTS))
      .map(([name, text]) => write(name, text)),
  },
  fc.constantFrom(...NAMES).map(
    (name): Change =>
      (at) => {
        // As an editor does that sets the time of a text back.
        if (!existsSync(at(name))) return;
        const { atime, mtime } = statSync(at(name));
        writeFileSync(at(name), readFileSync(at(name), 'utf8').replaceAll('100', '900'));
        utimesSync(at(name), atime, mtime);
      },
  ),
  fc.constantFrom(...NAMES).map(
    (name): Change =>
      (at) => {
        if (existsSync(at(name))) utimesSync(at(name), 1, 1);
      },
  ),
  fc.constantFrom(...CONFIGS).map((text) => write('throughline.config.yaml', text)),
  fc.constantFrom(...CONFIGS).map((text) => write('docs/throughline.config.yml', text)),
  fc.constantFrom('', 'docs/\n', 'raci.md\n').map((text) => write('.throughlineignore', text)),
  fc.constantFrom(...NAMES).map(
    (name): Change =>
      (at) =>
        rmSync(at(name), { force: true }),
  ),
  fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 2 }).map(
    ([from = '', to = '']): Change =>
      (at) => {
        // What is not there cannot be renamed.
        mkdirSync(at('docs'), { recursive: true });
        writeFileSync(at(from), WRONG_SUM, { flag: 'a' });
        renameSync(at(from), at(to));
      },
  ),
);

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'markdown', 'html', 'junit', 'gitlab'];
const someArgs = fc.tuple(
  fc.constantFrom(...FORMATS).map((format) => ['--format', format]),
  fc.constantFrom([], ['--hints'], ['--quiet'], ['docs'], ['raci.md', 'prd.md'], ['--fail-on', 'warning']),
);

describe.each<[string, Disk]>([
  ['just written', nodeDisk],
  ['written long ago', settled()],
  ['written to a disk whose clock is late', new Clock((time) => time - MINUTE)],
])('a run with a cache, over documents that were %s,', (_, disk) => {
  it('says the same, byte by byte, as one without, whatever was changed between runs', async () => {
    const someChanges = fc.array(someChange, { minLength: 4, maxLength: 12 });
    await fc.assert(
      // With the same options throughout, so that what was kept before a change is there to be used after it.
      fc.asyncProperty(someChanges, someArgs, async (changes, args) => {
        const folder = new Workspace();
        const kept = new Workspace();
        const plain = () => folder.run(['check', ...args.flat()]);
        const cached = () =>
          folder.run(['check', ...args.flat(), '--cache-location', kept.at('cache')], { disk });
        try {
          folder.write({ 'prd.md': WRONG_SUM, 'raci.md': LINKING });
          await folder.run(['baseline', 'create', 'prd.md']);
          await cached();
          for (const change of changes) {
            change(folder.at);
            expect(await cached()).toEqual(await plain());
          }
          expect(await cached()).toEqual(await plain());
        } finally {
          folder.remove();
          kept.remove();
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
