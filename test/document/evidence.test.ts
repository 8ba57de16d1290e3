import { describe, expect, it } from 'vitest';
import { insightKind } from '../../core/src/document/problem/evidence';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { lintText } from '../../core/src/request/lint-text';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

function kindOf(text: string): string | null {
  const [block] = parseMarkdown(text).content;
  if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
  return insightKind(block.prose, defaultVocabulary);
}

describe('a problem is supported', () => {
  it.each([
    ['number', '31 % of parcels come back.'],
    ['number', 'A stop takes 4 minutes.'],
    ['number', '14 of 18 owners keep parcels behind the counter.'],
    ['number', 'One in three parcels comes back.'],
    ['number', 'Half of the owners gave up.'],
    ['number', 'Dozens of customers asked.'],
    ['quote', 'An owner: “I have a shelf of parcels without a name.”'],
    ['source', 'It came up in every interview.'],
    ['source', 'See SUP-2211 and the ones below it.'],
    ['source', 'Incident B: a parcel went to the wrong door.'],
    ['source', 'The reviews in the store name it.'],
    ['source', 'Fixed once in #481 and broken again.'],
    ['source', 'A baker told us that she gave up.'],
    ['link', 'The [recordings](calls.md) show it.'],
    ['link', 'The import stops with `ROW_LIMIT`.'],
    ['story', 'Maya, a nurse, waited at the door and went home.'],
    ['story', 'Last week a whole pallet came back.'],
  ])('by a %s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    'Parcels come back too often.',
    'Users say that it is confusing.',
    'The review of requests is hard to share.',
    'Many customers give up.',
    'Everybody knows how slow this is.',
    'The so-called “smart” lockers are not.',
  ])('not by a statement: %s', (text) => {
    expect(kindOf(text)).toBeNull();
  });
});

describe('insights', () => {
  const insightsIn = (text: string) =>
    lintText(`# PRD: lockers\n\n${text}\n`, { kind: 'prd' }).document.insights.map(({ kind }) => kind);

  it('stand in the problem, the evidence and the background', () => {
    expect(
      insightsIn(
        '## Problem\n\n31 % come back.\n\n## Research\n\n> I have a shelf of them.\n\n## Background\n\nThe exit survey names it.',
      ),
    ).toEqual(['number', 'quote', 'source']);
  });

  it('are not what a background counts of the product', () => {
    expect(insightsIn('## Background\n\nThe page has 4 tiles, see `tiles.ts`.')).toEqual([]);
  });

  it('are not looked for in goals and requirements', () => {
    expect(insightsIn('## Goals\n\n- 31 % fewer calls\n\n## Requirements\n\n- Answers in 200 ms')).toEqual(
      [],
    );
  });
});
