import { describe, expect, it } from 'vitest';
import { contrastsIn, namesStatusQuo } from '../../core/src/document/positioning/alternatives';
import { readDocument } from '../support/read-document';

const read = (body: string) => readDocument(`${body}\n`, 'positioning');
const namesIn = (body: string) => read(body).alternatives.map(({ name }) => name.text);

describe('alternatives', () => {
  it.each([
    ['a list', '# F\n\n## Alternatives\n\n- **Rosterline:** dear\n- **Phone list:** slow'],
    [
      'a table',
      '# F\n\n## Competitors\n\n| Competitor | Price |\n|---|---|\n| Rosterline | 5 |\n| Phone list | 0 |',
    ],
    ['sub-headings', '# F\n\n## Competitors\n\n### Rosterline\n\nDear.\n\n### Phone list\n\nSlow.'],
    [
      'the columns of a comparison',
      '# F\n\n## Competitive landscape\n\n| Trait | F | Rosterline | Phone list |\n|---|---|---|---|\n| Asks | Yes | No | No |',
    ],
  ])('are read from %s', (_, text) => {
    expect(namesIn(text)).toEqual(['Rosterline', 'Phone list']);
  });

  it('are read from titles and sentences that compare', () => {
    expect(namesIn('# Fernway vs Rosterline\n\nUnlike a phone list, it asks.')).toEqual([
      'Rosterline',
      'a phone list',
    ]);
  });

  it('are read from sentences on who was tried, and why that one loses', () => {
    expect(
      namesIn(
        '# F\n\nWards have tried Rosterline and given up.\n\n**Why Shiftbase loses these wards.** It is slow.',
      ),
    ).toEqual(['Rosterline', 'Shiftbase']);
    expect(namesIn('# F\n\n## Competitive posture\n\n- Rosterline')).toEqual(['Rosterline']);
  });

  it('are not people who try or lose something', () => {
    expect(
      namesIn('# F\n\nNurses have tried to swap.\n\nWhy do wards lose hours? That is why Mondays are hard.'),
    ).toEqual([]);
  });

  it('are hinted at by a contrast', () => {
    const contrasts = (text: string) => contrastsIn(read(`# F\n\n${text}`));
    expect(contrasts('F is not a substitute for a roster.')).toBe(true);
    expect(contrasts('The incumbents ask by e-mail.')).toBe(true);
    expect(contrasts('Why phone trees fail at night.')).toBe(true);
    expect(contrasts('Why we fail at night. The incumbent manager asks.')).toBe(false);
  });

  it('leave out what is said about one of them', () => {
    expect(
      namesIn(
        '# F\n\n## Rosterline vs F\n\n## Competitors\n\n### Rosterline\n\n- Example:\n- “They are dear”',
      ),
    ).toEqual(['F', 'Rosterline']);
  });

  it('leave out us in a comparison, by the sentence that says what we are', () => {
    expect(
      namesIn(
        '# Positioning vs Rosterline\n\n## One-liner\n\n**Fernway Plan** is a planner that asks.\n\n## Competitive landscape\n\n| Trait | Rosterline | Fernway Plan (pilot) |\n|---|---|---|\n| Asks | No | Yes |',
      ),
    ).toEqual(['Rosterline']);
  });

  it('leave out what is listed below the name of one', () => {
    expect(
      namesIn('# F\n\n## Competitors\n\n### Against Rosterline\n\n- Same rota\n- No consultant needed'),
    ).toEqual(['Rosterline']);
  });

  it('are not what we are not', () => {
    expect(namesIn("# F\n\n## What we are vs what we're not\n\n- Plain\n\n## Made for VS Code\n\nx")).toEqual(
      [],
    );
  });

  it('tell the status quo from products', () => {
    const [product, habit] = read('# F\n\n## Alternatives\n\n- Rosterline\n- Spreadsheet').alternatives;
    expect([product?.isStatusQuo, habit?.isStatusQuo]).toEqual([false, true]);
  });

  it('find the status quo in a sentence, but not in everyday words', () => {
    expect(namesStatusQuo(read('# F\n\nManagers plan in a spreadsheet.'))).toBe(true);
    expect(namesStatusQuo(read('# F\n\nIt sends an email and a Slack message.'))).toBe(false);
  });
});
