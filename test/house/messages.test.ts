import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'client/src';
const CALL = /show(Error|Warning|Information)Message\(((?:[^()]|\([^()]*\))*)\)/g;

/** Every message that the extension shows, by file. */
const messages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(CALL)].map(([, kind = '', args = '']) => ({
      file,
      kind,
      args,
    })),
  );

describe('the messages of the extension', () => {
  it('are few, and answer commands: none comes unasked', () => {
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ file }) => !/^commands\W/.test(file))).toEqual([]);
  });

  it('tell what can be done where something went wrong', () => {
    const alarming = messages.filter(({ kind }) => kind !== 'Information');
    expect(alarming.filter(({ args }) => !/\), \w+$/.test(args.trim()))).toEqual([]);
  });
});
