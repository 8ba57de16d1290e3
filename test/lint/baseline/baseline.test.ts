import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Baseline, changeBaseline } from '../../../core/src/lint/baseline/baseline';
import type { BaselineEntry } from '../../../core/src/lint/baseline/baseline-entry';

/** `a.md:12+` is the findings 1 and 2 of a document, of which 2 is about one more place. */
const listed = (...documents: readonly string[]): readonly BaselineEntry[] =>
  documents.flatMap((document) => {
    const [path = '', marks = ''] = document.split(':');
    return [...marks.matchAll(/(\d)(\+*)/g)].map(([, fingerprint = '', more = '']) => ({
      fingerprint,
      further: more.length,
      ruleId: 'rule',
      path,
      place: '',
    }));
  });
const marks = (entries: readonly BaselineEntry[]) =>
  entries.map(({ fingerprint, further }) => fingerprint + '+'.repeat(further)).join('');
const written = (entries: readonly BaselineEntry[]) =>
  entries.map((entry) => `${entry.path}:${marks([entry])}`).sort();

const baseline = (entries: readonly BaselineEntry[], ...gone: readonly string[]) =>
  new Baseline(entries, (path) => gone.includes(path));

const applied = (known: Baseline, document: string) => {
  const [entry] = document.split(':');
  const { shown, hidden, listedAs } = known.apply(entry ?? '', listed(document));
  return [marks(shown), marks(hidden), listedAs];
};

describe('a baseline', () => {
  it('hides what it lists of a document, and nothing else', () => {
    const known = baseline(listed('a.md:12', 'b.md:3'));
    expect(applied(known, 'a.md:1234')).toEqual(['34', '12', 'a.md']);
    expect(applied(known, 'c.md:123')).toEqual(['123', '', null]);
  });

  it('hides equal findings as often as it lists them', () => {
    expect(applied(baseline(listed('a.md:11')), 'a.md:1112')).toEqual(['12', '11', 'a.md']);
  });

  it('tells a finding again that is about more places than it lists', () => {
    const known = baseline(listed('a.md:1+2+3'));
    expect(applied(known, 'a.md:1++2+3+')).toEqual(['1++3+', '2+', 'a.md']);
    expect(applied(known, 'a.md:12')).toEqual(['', '12', 'a.md']);
  });

  it('knows the most places of those that it lists twice', () => {
    expect(applied(baseline(listed('a.md:1++1+')), 'a.md:1++')).toEqual(['', '1++', 'a.md']);
  });

  it('follows a document that was moved', () => {
    const known = baseline(listed('old.md:123', 'other.md:45'), 'old.md', 'other.md');
    expect(applied(known, 'new.md:1236')).toEqual(['6', '123', 'old.md']);
  });

  it('takes no copy for a moved document', () => {
    expect(applied(baseline(listed('a.md:123')), 'copy.md:123')).toEqual(['123', '', null]);
  });

  it('takes no document for a moved one for the sake of a few findings that are alike', () => {
    expect(applied(baseline(listed('old.md:12345'), 'old.md'), 'new.md:12')).toEqual(['12', '', null]);
  });
});

describe('a baseline after a run', () => {
  const all = { looksAt: () => true };
  const changed = (
    before: readonly BaselineEntry[],
    now: readonly BaselineEntry[],
    gone: readonly string[] = [],
  ) => changeBaseline(before, { entries: now, ...all }, baseline(before, ...gone), true);

  it('has lost what is mended and got what is new', () => {
    const { entries, added, removed } = changed(listed('a.md:12', 'b.md:1'), listed('a.md:23'));
    expect(written(entries)).toEqual(['a.md:2', 'a.md:3']);
    expect(written(added)).toEqual(['a.md:3']);
    expect(written(removed)).toEqual(['a.md:1', 'b.md:1']);
  });

  it('knows the places of today: those that were added when it is updated, and those that were mended', () => {
    const { entries, added, removed } = changed(listed('a.md:1+2++'), listed('a.md:1++2'));
    expect([written(entries), written(added), written(removed)]).toEqual([
      ['a.md:1++', 'a.md:2'],
      ['a.md:1++'],
      [],
    ]);
  });

  it('names a moved document as it is called now', () => {
    const { entries, added, removed } = changed(listed('old.md:12'), listed('new.md:2'), ['old.md']);
    expect([written(entries), written(added), written(removed)]).toEqual([['new.md:2'], [], ['old.md:1']]);
  });

  it('leaves alone what the run did not look at', () => {
    const before = listed('a.md:1', 'b.md:1');
    const found = { entries: [], looksAt: (path: string) => path === 'a.md' };
    expect(written(changeBaseline(before, found, baseline(before), false).entries)).toEqual(['b.md:1']);
  });

  const someMarks = fc.uniqueArray(fc.tuple(fc.constantFrom(...'123456'), fc.constantFrom('', '+', '++')), {
    selector: ([mark]) => mark,
  });
  const documents = fc
    .array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), someMarks), {
      maxLength: 3,
    })
    .map((all) =>
      listed(...new Map(all.map(([path, some]) => [path, `${path}:${some.flat().join('')}`])).values()),
    );

  it('hides all that was found once it is updated, and lists nothing else', () => {
    fc.assert(
      fc.property(documents, documents, (before, now) => {
        expect(written(changed(before, now).entries)).toEqual(written(now));
      }),
    );
  });

  it('hides after a pruning exactly what it hid before', () => {
    fc.assert(
      fc.property(documents, documents, fc.subarray(['a.md', 'b.md', 'c.md']), (before, now, gone) => {
        const present = now.filter(({ path }) => !gone.includes(path));
        const old = baseline(before, ...gone);
        const { entries } = changeBaseline(before, { entries: present, ...all }, old, false);
        const pruned = baseline(entries);
        for (const path of ['a.md', 'b.md', 'c.md']) {
          const of = present.filter((entry) => entry.path === path);
          expect(pruned.apply(path, of).shown).toEqual(old.apply(path, of).shown);
        }
      }),
    );
  });
});
