import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const criteriaIn = (body: string) => readDocument(`# PRD\n\n${body}\n`).acceptance;

describe('acceptance criteria', () => {
  it.each([
    ['a list under a heading', '## Acceptance criteria\n\n- The list shows each return.'],
    ['a list under a bold label', '### US-1\n\n**Acceptance scenarios**:\n\n1. The list shows each return.'],
    ['a definition of done', '## Definition of done\n\n- [ ] All texts are proofread.'],
    ['success criteria', '## Success criteria\n\n- A return takes less than two minutes.'],
    ['a scenario in a list', '- **Given** a parcel, **when** I scan it, **then** I see its owner.'],
    ['an EARS line', '1. WHEN a parcel is scanned THE desk SHALL refund the shopper'],
    ['a scenario in a code block', '```gherkin\nGiven a parcel\nWhen I scan it\nThen I see its owner\n```'],
    ['a column', '| Story | Acceptance criteria |\n|---|---|\n| Scan | The owner is shown |'],
    [
      'a table of scenarios',
      '| Given | When | Then |\n|---|---|---|\n| a parcel | I scan it | I see its owner |',
    ],
    ['a nested label', '- Scan a parcel\n  - Acceptance criteria: the owner is shown'],
    ['ids of their own', '- **AC-1** The owner is shown'],
    ['what a release has to pass', '## Release acceptance\n\n### v0.1\n\n- A return takes one scan.'],
    ['a chapter on testing', '## QA plan\n\nScan ten parcels of each size.'],
  ])('are read from %s', (_, text) => {
    expect(criteriaIn(text)).toHaveLength(1);
  });

  it('are read from a scenario in steps', () => {
    expect(criteriaIn('- Given a parcel\n- When I scan it\n- Then I see its owner')).toHaveLength(3);
  });

  it('name the stories they are for', () => {
    const table =
      '| ID | Story | Given | When | Then |\n|---|---|---|---|---|\n| AC-1 | US-01 | a parcel | I scan | I see |';
    expect(criteriaIn(table)[0]?.refersTo).toEqual(['US1']);
  });

  it.each([
    'When the parcel arrives, the packing lead opens it.',
    'Given the budget, we start small.',
    '## Edge of the market\n\nNobody sells this.',
    '| Story | Acceptance criteria |\n|---|---|\n| Scan | |',
  ])('are not read from: %s', (text) => {
    expect(criteriaIn(text)).toEqual([]);
  });
});
