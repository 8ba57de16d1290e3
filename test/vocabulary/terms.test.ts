import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../core/src/vocabulary/en';
import { verbForms } from '../../core/src/vocabulary/en/inflect';
import { createVocabulary } from '../../core/src/vocabulary/lookup';
import type { LexiconName } from '../../core/src/vocabulary/vocabulary';
import { words } from './vocabularies';

const found = (text: string, lexicon: LexiconName): string[] =>
  words
    .findTerms(text)
    .filter((hit) => hit.lexicons.includes(lexicon))
    .map((hit) => text.slice(hit.start, hit.end));

describe('a term', () => {
  it('is found whatever its case, across line breaks and hyphens', () => {
    expect(found('A State of the\nart editor, STATE-OF-THE-ART support', 'ambiguous')).toEqual([
      'State of the\nart',
      'STATE-OF-THE-ART',
    ]);
  });

  it('is found with either apostrophe, and in the possessive', () => {
    expect(found("They can’t export and can't print", 'pain')).toEqual(['can’t', "can't"]);
    expect(found('the user’s settings', 'beneficiary')).toEqual(['user']);
  });

  it('is a whole word', () => {
    expect(found('Robustness and superuser menus', 'ambiguous')).toEqual([]);
    expect(found('Überuser, userß, user_id', 'beneficiary')).toEqual([]);
    expect(found('error-prone steps', 'gain-noun')).toEqual([]);
  });

  it('may hold signs', () => {
    expect(found('Exports to CSV, PDF, etc.', 'open-ended')).toEqual(['etc']);
    expect(found('100 % of rows', 'absolute')).toEqual(['100 %']);
    expect(found('The #1 tool', 'superlative')).toEqual(['#1']);
    expect(found('Owner: ???', 'placeholder')).toEqual(['???']);
  });

  it('gives way to a longer one of its lexicon', () => {
    expect(found('the most advanced editor', 'superlative')).toEqual(['most advanced']);
  });

  it('stands beside a longer one of another lexicon', () => {
    expect(found('less manual work', 'gain-noun')).toEqual(['less manual work'.slice(5)]);
    expect(found('less manual work', 'pain')).toEqual(['manual']);
  });

  it.each([
    ['superlative', 'Follow best practices'],
    ['superlative', 'Enter your first name'],
    ['superlative', 'Only if the plan is free; read-only otherwise'],
    ['gain-noun', 'Start and end time, time zone and response in real time'],
    ['gain-noun', 'Access control and error messages'],
    ['outcome-verb', 'End users see the drop-down'],
    ['placeholder', 'A todo list'],
    ['ambiguous', 'Responsive design'],
    ['status-quo', 'Verify the email address'],
  ] as const)('of %s is not seen in %j', (lexicon, text) => {
    expect(found(text, lexicon)).toEqual([]);
  });

  it('keeps its own meaning inside a harmless phrase', () => {
    expect(found('Real-time sync', 'ambiguous')).toEqual(['Real-time']);
    expect(found('Real-time sync', 'gain-noun')).toEqual([]);
  });

  it('is reported by place', () => {
    const hits = words.findTerms('Robust tools save everyone time, etc.');
    expect(hits.map((hit) => hit.start)).toEqual(hits.map((hit) => hit.start).toSorted((a, b) => a - b));
    for (const hit of hits) expect(hit.end).toBeGreaterThan(hit.start);
  });

  it('is found in any text without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Array.isArray(words.findTerms(text))));
  });
});

describe('verbs', () => {
  it.each([
    ['save', 'save saves saving saved'],
    ['cut', 'cut cuts cutting'],
    ['ship', 'ship ships shipping shipped'],
    ['free up', 'free up frees up freeing up freed up'],
    ['carry', 'carry carries carrying carried'],
    ['keep', 'keep keeps keeping kept'],
    ['catch', 'catch catches catching caught'],
  ])('%j inflects as %j', (verb, forms) => {
    expect(verbForms(verb).join(' ')).toBe(forms);
  });
});

describe('words of a workspace', () => {
  const own = createVocabulary([english], {
    sections: { pricing: ['what it costs', 'evidence'] },
    columns: { owner: ['squad'] },
    lexicons: { buzzword: ['hyperlocal', '(a+)+$', 'x'.repeat(200)], beneficiary: ['grant lead'] },
    metadata: { owner: ['squad'] },
  });

  it('join the lists', () => {
    expect(own.sectionKeys('What it costs')).toEqual([{ key: 'pricing', confidence: 'exact' }]);
    expect(own.columnKeys('Squad')).toEqual(['owner']);
    expect(own.metadataKey('Squad')).toBe('owner');
    expect(own.findTerms('the grant lead')[0]).toMatchObject({
      term: 'grant lead',
      lexicons: ['beneficiary'],
    });
  });

  it('win over the lists', () => {
    expect(own.sectionKeys('Evidence')).toEqual([{ key: 'pricing', confidence: 'exact' }]);
  });

  it('are words, never patterns', () => {
    expect(
      own.findTerms('aaaaaaaaaaaaaaaaaaaaaaaa!').filter((hit) => hit.lexicons.includes('buzzword')),
    ).toEqual([]);
    expect(own.findTerms('the (a+)+$ sign')[0]).toMatchObject({ term: '(a+)+$' });
  });

  it('are left out when they are too long', () => {
    expect(own.findTerms('x'.repeat(200))).toEqual([]);
  });
});

it.each([
  'user '.repeat(20_000),
  'a'.repeat(100_000),
  '-'.repeat(100_000),
  "'".repeat(100_000),
  'state of the '.repeat(8_000),
])('reads a hostile line to its end', (line) => {
  expect(words.findTerms(`${line} world-class`).at(-1)).toMatchObject({
    term: 'world-class',
    end: line.length + 12,
  });
});
