import { describe, expect, it } from 'vitest';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { lintText } from '../../core/src/request/lint-text';

const KETTLE = `# Kettle

## Requirements

- FR-1: The kettle boils a litre in two minutes.
- FR-2: The kettle switches itself off.

## Pricing

### Set the price

Ninety euros.

## Launch plan

### Tasks

| Task | Owner | Due |
|---|---|---|
| Write the *announcement* | Ben Okoro | 2026-03-05 |

## Open questions

- Choose the channels?
- Who writes the announcement for FR-2?

## RACI

| Activity | PM | PMM | Eng | Due |
|---|---|---|---|---|
| Set the price | C | A/R | | 3 May |
| Write the announcement | C | A/R | | 4 May |
| Choose the channels | C | A/R | | |
| Build FR-2 | C | | A/R | |
| Tell the field about the price | I | A/R | I | |
`;

const linksIn = (text: string) => {
  const { document } = lintText(text);
  const rows = raciViewOf(document, []).grids[0]?.rows ?? [];
  return rows.map(({ activity, links }) => [
    activity,
    ...links.map(({ kind, where, span }) => `${kind} in ${where}: ${text.slice(span.start, span.end)}`),
  ]);
};

describe('the other places of an activity', () => {
  it('are sections, tasks and questions of the same words, and what its ids stand for', () => {
    expect(linksIn(KETTLE)).toEqual([
      ['Set the price', 'section in Pricing › Set the price: Set the price'],
      ['Write the announcement', 'task in Launch plan › Tasks: Write the *announcement*'],
      ['Choose the channels', 'question in Open questions: Choose the channels?'],
      ['Build FR-2', 'definition in Requirements: FR-2'],
      ['Tell the field about the price'],
    ]);
  });

  it('are sections of the words behind the verb, and nothing else of them', () => {
    const text = [
      '# Kettle\n\n## Positioning\n\nFor cooks.\n\n## Launch plan\n\n- [ ] Positioning\n',
      '## RACI\n\n| Activity | PM | PMM |\n|---|---|---|',
      '| Define our positioning | C | A/R |\n| Positioning | C | A/R |\n| Praise positioning | C | A/R |\n',
    ].join('\n');
    expect(linksIn(text)).toEqual([
      ['Define our positioning', 'section in Positioning: Positioning'],
      ['Positioning', 'section in Positioning: Positioning', 'task in Launch plan: Positioning'],
      ['Praise positioning'],
    ]);
  });

  it('are none in the matrix itself', () => {
    const text =
      '# RACI\n\n## Set the price\n\n- **Responsible:** PMM\n- **Accountable:** PM\n- **Consulted:** Eng\n';
    expect(linksIn(text)).toEqual([['Set the price']]);
  });
});
