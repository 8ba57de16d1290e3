import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const read = (body: string): readonly string[] =>
  readDocument(`# Launch plan\n\n## Pricing\n\n${body}\n`, 'launch').prices.map(
    ({ plan, amount, currency, period, billed, per }) =>
      [plan, amount, currency, period, billed, per].join(' | '),
  );

describe('prices', () => {
  it.each([
    ['$49/mo', [' | 49 | $ | month |  | ']],
    ['€12 per user per month', [' | 12 | EUR | month |  | user']],
    ['£7/seat/month, billed annually', [' | 7 | GBP | month | year | seat']],
    ['The Pro plan costs $490 a year.', ['Pro | 490 | $ | year |  | ']],
    ['$99 one-time', [' | 99 | $ | once |  | ']],
    ['Starter: $468 billed annually', ['Starter | 468 | $ | year |  | ']],
    ['Budget $5–10 or about $7', []],
  ])('are read from %j', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('are read from a table with plans in rows', () => {
    const table =
      '| Plan | Monthly | Annual |\n| --- | --- | --- |\n| Solo | $10 | $100 |\n| Studio | $20 | $200/yr |';
    expect(read(table)).toEqual([
      'Solo | 10 | $ | month |  | ',
      'Solo | 100 | $ | year |  | ',
      'Studio | 20 | $ | month |  | ',
      'Studio | 200 | $ | year |  | ',
    ]);
  });

  it('leave out what competitors charge', () => {
    const text = '# Launch plan\n\n## Competitors\n\n- Rota Star costs $15/month\n';
    expect(readDocument(text, 'launch').prices).toEqual([]);
  });
});
