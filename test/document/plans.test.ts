import { expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

it('reads goals from lists, and from paragraphs where there is no list', () => {
  const listed = readDocument(
    '# PRD\n\n## Goals\n\nWe want two things.\n\n- Fewer calls\n- Less overtime\n',
  ).goals;
  expect(listed.map(({ prose }) => prose.text)).toEqual(['Fewer calls', 'Less overtime']);
  const told = readDocument('# PRD\n\n## Goals\n\nManagers get their evenings back.\n').goals;
  expect(told.map(({ prose }) => prose.text)).toEqual(['Managers get their evenings back.']);
});

it('reads risks with their mitigation from a column, a label or the text', () => {
  const text = `# PRD

## Risks

| Risk | Mitigation |
| --- | --- |
| The vendor is late | File import |
| The law changes | |

- Rules on rest differ. Mitigation: ask the works council.
- Nobody offers shifts
  - **Mitigation:** pay for the first ones
`;
  expect(readDocument(text).risks.map(({ mitigation }) => mitigation?.text ?? null)).toEqual([
    'File import',
    null,
    'ask the works council.',
    'pay for the first ones',
  ]);
});

it('reads milestones from tables and lists of the plan', () => {
  const text = `# Launch plan

## Timeline

| Milestone | Date |
| --- | --- |
| Beta | 4 May 2026 |

- **General availability**: 2026-06-01
- Training, without a date
`;
  const found = readDocument(text, 'launch').milestones.map(({ name, date }) => `${name.text}: ${date.text}`);
  expect(found).toEqual(['Beta: 4 May 2026', 'General availability: 2026-06-01']);
});

it('reads limitations', () => {
  const text = '# PRD\n\n## Known limitations\n\n- Imports up to 10,000 rows\n';
  expect(readDocument(text).limitations.map(({ prose }) => prose.text)).toEqual([
    'Imports up to 10,000 rows',
  ]);
});
