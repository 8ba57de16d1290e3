import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const slotsOf = (body: string) => {
  const [statement] = readDocument(`# Fernway positioning\n\n${body}\n`, 'positioning').positioningStatements;
  return statement
    ? Object.fromEntries(Object.entries(statement.slots).map(([slot, prose]) => [slot, prose.text]))
    : null;
};

const ALL = ['target', 'need', 'product', 'category', 'benefit', 'alternative', 'differentiation'];

describe('a positioning statement', () => {
  it.each([
    [
      'a sentence',
      'For ward managers who plan by phone, Fernway is a rota planner that finds cover in minutes. Unlike a phone list, it asks everyone at once.',
    ],
    [
      'a quotation',
      '> For ward managers who plan by phone, Fernway is a rota planner that finds cover in minutes. Unlike a phone list, it asks everyone at once.',
    ],
    [
      'lines with bold words',
      '**For** ward managers\n**Who** plan by phone\n**Fernway** is a rota planner\n**That** finds cover in minutes\n**Unlike** a phone list\n**Fernway** asks everyone at once',
    ],
    [
      'a list',
      '- **For** ward managers\n- **who** plan by phone\n- **Fernway** is a rota planner\n- **that** finds cover in minutes\n- **Unlike** a phone list\n- **it** asks everyone at once',
    ],
    [
      'a fence to copy from',
      '```text\nFor ward managers who plan by phone, Fernway is a rota planner that finds cover\nin minutes. Unlike a phone list, it asks everyone at once.\n```',
    ],
    [
      'two groups under one heading',
      '### Value\n\nFor ward managers who plan by phone, Fernway is a rota planner that finds cover.\n\n### Difference\n\nUnlike a phone list, it asks everyone at once.',
    ],
  ])('is read from %s', (_, text) => {
    expect(Object.keys(slotsOf(`## Positioning statement\n\n${text}`) ?? {}).sort()).toEqual([...ALL].sort());
  });

  it('gives each slot its words', () => {
    expect(
      slotsOf(
        'For ward managers who plan by phone, Fernway is a rota planner that finds cover in minutes. Unlike a phone list, it asks everyone at once.',
      ),
    ).toEqual({
      target: 'ward managers',
      need: 'who plan by phone',
      product: 'Fernway',
      category: 'rota planner',
      benefit: 'that finds cover in minutes.',
      alternative: 'a phone list',
      differentiation: 'it asks everyone at once.',
    });
  });

  it('prefers "unlike" to a comparison on the way', () => {
    expect(
      slotsOf(
        'For ward managers who plan without help, Fernway is a planner that fills shifts without calls. Unlike Rosterline, it asks.',
      )?.alternative,
    ).toBe('Rosterline');
  });

  it.each([
    ['prose that starts with For', 'For small fixes, your editor is the right answer.'],
    ['an example', 'For example, a ward who plans by phone is a good start that teaches much.'],
    ['a description', '## Positioning statement\n\nFernway is a rota planner for hospitals.'],
  ])('is not %s', (_, text) => {
    expect(slotsOf(text)).toBeNull();
  });
});
