import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, parseCache, printCache } from '../../cli/src/cache/cache-file';
import { type KnownFile, KnownFiles } from '../../cli/src/cache/known-files';
import { digestOf } from '../../cli/src/cache/seen';

const [ONE, ANOTHER] = [digestOf('one'), digestOf('another')];

const someName = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '.', '-', ' ', '%', 'é', '\u0001'),
  minLength: 1,
});
const someOutcomes = fc
  .array(fc.tuple(fc.constantFrom('sooner', 'later', 'elsewhere'), fc.constantFrom('', '{}', '{"a b":" "}')))
  .map((outcomes) => new Map(outcomes));
const someFile = fc.record<KnownFile>({
  name: someName,
  stamp: fc.constantFrom(null, [0, 1.5, 2.25, 3], [7, 1_795_382_685_145.33, 1_795_386_474_983.3, 6_168_995]),
  text: fc.constantFrom(ONE, ANOTHER),
  outcomes: someOutcomes,
});
const someFiles = fc.uniqueArray(someFile, { selector: ({ name }) => name });
const inOrder = (files: readonly KnownFile[]) =>
  files.toSorted((a, b) => (`${a.name}\t` < `${b.name}\t` ? -1 : 1));

const file = (
  text: string,
  outcomes: Readonly<Record<string, string>>,
  stamp: KnownFile['stamp'] = null,
) => ({
  name: 'prd.md',
  stamp,
  text,
  outcomes: new Map(Object.entries(outcomes)),
});

describe('the files that a cache knows', () => {
  it('are read as they were written, in the order of their names', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const read = parseCache(printCache({ ...NOTHING_KNOWN, files: KnownFiles.of(files) }));
        if (typeof read === 'string') throw new Error(read);
        expect(read.files.files()).toEqual(inOrder(files));
      }),
    );
  });

  it('are found in whatever order they are looked for, and no others', () => {
    fc.assert(
      fc.property(someFiles, fc.array(someName), (files, names) => {
        const known = KnownFiles.of(files);
        for (const name of [...names, ...files.map((one) => one.name), ...names]) {
          const place = inOrder(files).findIndex((one) => one.name === name);
          expect(known.find(name)).toBe(place);
          expect(known.findNext(name)).toBe(place);
        }
      }),
    );
  });

  it('tell what came of them by the circumstances', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const known = KnownFiles.of(files);
        for (const { name, text, outcomes } of files) {
          const at = known.find(name);
          expect(known.textAt(at)).toBe(text);
          for (const when of ['sooner', 'later', 'elsewhere', 'else'])
            expect(known.outcomeAt(at, when)).toBe(outcomes.get(when) ?? null);
        }
      }),
    );
  });

  it('are none where there is less than is said, whatever the digest says', () => {
    const forged = (files: number, rest: string) => {
      const body = `{"files":${files},"folders":0,"circumstances":[]}\n${rest}`;
      return parseCache(Buffer.from(`throughline-cache 4 ${digestOf(body)}\n${body}`));
    };
    expect(forged(1, 'prd.md\t')).toBe('damaged');
    expect(forged(2, `${' '.repeat(2 * 64)}prd.md\t`)).toBe('damaged');
    expect(forged(1, `${' '.repeat(64)}prd.md\t`)).toMatchObject({ files: { count: 1 } });
  });

  it('are known in other circumstances too, and by another stamp, while their text is the same', () => {
    const known = KnownFiles.of([file(ONE, { sooner: 'a', later: 'b' }, [1, 2, 3, 4])]);
    expect(known.with([file(ONE, { sooner: 'c' })]).files()).toEqual([
      file(ONE, { later: 'b', sooner: 'c' }, [1, 2, 3, 4]),
    ]);
    expect(known.with([file(ONE, {}, [5, 6, 7, 8])]).files()).toEqual([
      file(ONE, { sooner: 'a', later: 'b' }, [5, 6, 7, 8]),
    ]);
    expect(known.with([file(ANOTHER, { sooner: 'c' })]).files()).toEqual([file(ANOTHER, { sooner: 'c' })]);
  });

  it('are known in the last few circumstances alone', () => {
    const known = Array.from({ length: 20 }, (_, run) => file(ONE, { [`run-${run}`]: '' }));
    const [kept] = KnownFiles.of([]).with(known).files();
    expect([...(kept?.outcomes.keys() ?? [])]).toEqual(
      Array.from({ length: 8 }, (_, run) => `run-${run + 12}`),
    );
  });
});
