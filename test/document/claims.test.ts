import { describe, expect, it } from 'vitest';
import { superlativesIn } from '../../core/src/document/positioning/superlatives';
import { readDocument } from '../support/read-document';

const read = (body: string) => readDocument(`# Fernway\n\n${body}\n`, 'messaging');
const claimsIn = (body: string) => read(`## Key differentiators\n\n${body}`).claims;

describe('claims', () => {
  it.each([
    ['number', '- Cuts calls by 80 %'],
    ['number', '- Fills shifts 3x sooner'],
    ['trust', '- Trusted by hospitals everywhere'],
    ['absolute', '- Never lose a shift again'],
    ['comparative', '- Faster to set up than a suite'],
    ['superlative', '- The easiest planning tool'],
    ['outcome', '- Saves managers hours'],
  ])('carry the signal %s', (signal, text) => {
    expect(claimsIn(text).flatMap(({ signals }) => signals)).toContain(signal);
  });

  it.each([
    ['plain description', '- Asks nurses in order'],
    ['a question', '- Is it 80 % faster?'],
    ['what is not to be said', '- ❌ 80 % faster'],
    ['a size', '- Handles 500 wards'],
    ['what customers do', '- For teams that plan faster than they staff'],
    ['what people would love', '- The nurses who would have loved it never heard of it'],
    ['a wish', 'The planner should feel:\n\n- always available'],
  ])('are not %s', (_, text) => {
    expect(claimsIn(text)).toEqual([]);
  });

  it.each([
    ['a link', '- Cuts calls by 80 % ([log](https://example.com))'],
    ['a date in brackets', '- Cuts calls by 80 % (call log, May 2026)'],
    ['a sample', '- Cuts calls by 80 % in 6 hospitals'],
    ['a certificate', '- Proven security: SOC 2'],
    ['a nested line', '- Cuts calls by 80 %\n  - Proof: call log'],
    ['a column', '| Claim | Proof |\n|---|---|\n| Cuts calls by 80 % | Call log |'],
    ['a paragraph below', '- Cuts calls by 80 %\n\nMeasured in six wards.'],
    ['the same number with a source', '- Cuts calls by 80 %\n\n## Proof points\n\n- 80 % fewer calls'],
  ])('are proven by %s', (_, text) => {
    expect(claimsIn(text)[0]?.proofs).not.toEqual([]);
  });

  it('are not proven by another number', () => {
    expect(claimsIn('- Cuts calls by 80 %\n\n## Proof points\n\n- 20 % fewer calls')[0]?.proofs).toEqual([]);
  });
});

describe('superlatives', () => {
  const textsIn = (sentence: string) => {
    const document = read(sentence);
    const block = document.outline.sections[0]?.content[0];
    if (block?.kind !== 'paragraph') return [];
    return superlativesIn(block.prose, document.vocabulary).map(({ text }) => text);
  };

  it.each([
    ['It is the best rota planner.', ['best rota planner']],
    ['The only tool for wards.', ['only tool']],
    ['An industry-leading planner.', ['industry-leading']],
    ['We are the #1 app.', ['#1 app']],
    ['The fastest way to fill shifts.', ['fastest way to fill shifts']],
  ])('rank the product in “%s”', (sentence, texts) => {
    expect(textsIn(sentence).map((text) => text.replace(/^the /i, ''))).toEqual(texts);
  });

  it.each([
    'Only admins can change the tool.',
    'It is rated the best tool by G2.',
    'The best of 12 tools in the 2026 test.',
    'We want to become the leading platform.',
    'Not the cheapest tool.',
    'Is it the only tool?',
    'Open your first app.',
    'The first thing the product asks is a name.',
    'The simplest way to sort it is by date.',
    'The only way to get better is to practise.',
    '#1 and #3 used to lead.',
  ])('claim nothing in “%s”', (sentence) => {
    expect(textsIn(sentence)).toEqual([]);
  });
});
