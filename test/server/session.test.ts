import { beforeEach, describe, expect, it } from 'vitest';
import { traitsOf } from '../../server/src/client-traits';
import { Positions } from '../../server/src/convert';
import { OpenDocument } from '../../server/src/session/open-document';
import { Session } from '../../server/src/session/session';
import { SettingsStore } from '../../server/src/session/settings';
import { type TestDisk, testWorld } from '../support/server-world';

const text = '---\ntype: prd\n---\n\n# PRD\n\nSee the [brief](brief.md).\n';
const start = { line: 4, character: 2 };

let session: Session;
let open: OpenDocument;
let disk: TestDisk;
beforeEach(() => {
  const world = testWorld({ '/team/brief.md': '# Brief\n' });
  ({ disk } = world);
  session = new Session({
    world,
    traits: traitsOf({}),
    positions: new Positions('utf-16'),
    settings: new SettingsStore({}, null),
    remote: null,
  });
  open = new OpenDocument({ uri: 'file:///team/prd.md', languageId: 'markdown', version: 1, text });
  session.open(open);
});

const type = (version: number) =>
  open.change([{ range: { start, end: start }, text: 'x' }], version, session.positions, 0);

describe('a version of a document', () => {
  it('is read once, whoever asks', async () => {
    const [first, second] = await Promise.all([session.read(open), session.read(open)]);
    expect(second).toBe(first);
    expect(await session.read(open)).toBe(first);
  });

  it('is read again when it has changed, or something around it has', async () => {
    const first = await session.read(open);
    type(2);
    const second = await session.read(open);
    expect([first.version, second.version]).toEqual([1, 2]);
    session.invalidate(['/team/brief.md']);
    expect(await session.read(open)).not.toBe(second);
  });

  it('is judged by the configuration on the disk when it is saved, though the client watches no files', async () => {
    await session.read(open);
    disk.files.set('/team/throughline.config.yaml', 'documents: {"*.md": ignore}\n');
    session.saved(open);
    expect((await session.read(open)).state).toBe('ignored');
    disk.files.set('/team/throughline.config.yaml', 'documents: {"*.md": prd}\n');
    session.saved(open);
    expect((await session.read(open)).state).toBe('judged');
  });

  it('costs no look at the disk when only the text has changed', async () => {
    await session.read(open);
    const before = disk.asked.length;
    type(2);
    await session.read(open);
    expect(disk.asked).toHaveLength(before);
  });

  it('is read anew after many other documents were read, since not all can stay parsed', async () => {
    const first = await session.read(open);
    for (let index = 0; index < 12; index += 1) {
      const uri = `file:///team/other-${index}.md`;
      const other = new OpenDocument({
        uri,
        languageId: 'markdown',
        version: 1,
        text: 'word '.repeat(20_000),
      });
      session.open(other);
      await session.read(other);
    }
    type(2);
    const again = await session.read(open);
    expect(again.document?.markdown.text).toBe(text.replace('# PRD', '# xPRD'));
    expect(again.findings.map(({ ruleId }) => ruleId)).toEqual(first.findings.map(({ ruleId }) => ruleId));
  });

  it('that nobody asks about is not read at all', async () => {
    await session.read(open);
    for (let version = 2; version < 50; version += 1) type(version);
    const { document } = await session.read(open);
    expect(document?.markdown.reparsed.blocks).toBeLessThanOrEqual(3);
  });
});
