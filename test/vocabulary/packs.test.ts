import { describe, expect, it } from 'vitest';
import { english } from '../../core/src/vocabulary/en';
import { foreignHeadings } from '../../core/src/vocabulary/headings';
import { entriesOf, keyOf } from '../../core/src/vocabulary/word-table';

/** Words that stand for two things at once. */
const DELIBERATE = ['purpose', 'project purpose'];

type Lists = Readonly<Partial<Record<string, readonly string[]>>>;

/** Words listed under two keys, as "word: key, key". */
function shared(lists: Lists): string[] {
  const keys = new Map<string, Set<string>>();
  for (const [key, list] of entriesOf(lists)) {
    for (const word of list) keys.set(keyOf(word), (keys.get(keyOf(word)) ?? new Set()).add(key));
  }
  return [...keys]
    .filter(([word, owners]) => owners.size > 1 && !DELIBERATE.includes(word))
    .map(([word, owners]) => `${word}: ${[...owners].join(', ')}`);
}

describe('no word has two meanings', () => {
  it.each(Object.entries(english.sectionsByKind))('among the sections of a %s', (_, lists) => {
    expect(shared(lists)).toEqual([]);
  });

  it.each([
    ['sections', english.sections],
    ['head nouns', english.headNouns],
    ['metadata', english.metadata],
    ['stages', english.stages],
    ['priorities', english.priorities],
    ['kind titles', english.kindTitles],
    ['kind hints', english.kindHints],
    ['kind names', english.kindNames],
  ] as const)('among the %s', (_, lists) => {
    expect(shared(lists)).toEqual([]);
  });

  it.each(foreignHeadings.map((pack) => [pack.language, pack] as const))('in %s', (_, pack) => {
    for (const lists of [
      pack.sections,
      pack.columns,
      pack.metadata,
      pack.stages,
      pack.priorities,
      pack.kindTitles,
    ]) {
      expect(shared(lists ?? {})).toEqual([]);
    }
  });

  it('across languages', () => {
    const lists: Record<string, string[]> = {};
    for (const pack of [english, ...foreignHeadings]) {
      for (const [key, list] of entriesOf(pack.sections)) lists[key] = [...(lists[key] ?? []), ...list];
    }
    expect(shared(lists)).toEqual([]);
  });
});

it('lists no kind title that is also a trap or a hint', () => {
  const titles = Object.values(english.kindTitles).flat().map(keyOf);
  const others = [...english.kindTraps, ...Object.values(english.kindHints).flat()].map(keyOf);
  expect(titles.filter((title) => others.includes(title))).toEqual([]);
});

it('writes its words in lower case with straight apostrophes', () => {
  const all = [english.sections, english.columns, english.lexicons, english.metadata, english.stages].flatMap(
    (lists) => Object.values<readonly string[]>(lists).flat(),
  );
  expect(
    all.filter((word) => word !== word.toLowerCase() || /[‘’“”]/.test(word) || word.trim() !== word),
  ).toEqual([]);
});
