import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../core/src/assist/code-lenses';
import type { DocumentKind } from '../../core/src/document/kind/kind';
import { readDocument } from '../support/read-document';

const lenses = (text: string, kind: DocumentKind = 'prd') =>
  Object.fromEntries(
    codeLenses(readDocument(text, kind)).map(({ span, title }) => [text.slice(span.start, span.end), title]),
  );
const section = (heading: string, body: string) => lenses(`# PRD\n\n## ${heading}\n\n${body}\n`)[heading];

describe('above the title', () => {
  it('stand its status and owner', () => {
    expect(lenses('---\nstatus: in review\nowner: Ana Reyes\n---\n\n# PRD\n\nWords.\n')).toEqual({
      PRD: 'in review · Ana Reyes',
    });
  });

  it('stands that there is none', () => {
    expect(lenses('# PRD\n\nWords.\n')).toEqual({ PRD: 'no status yet · no owner yet' });
  });
});

describe('above a section', () => {
  it.each([
    [
      'Requirements',
      '| ID | Requirement | Priority |\n|---|---|---|\n| FR-1 | CSV import | Must |\n| FR-2 | PDF export | Should |',
      '2 requirements · 1 without acceptance criteria',
    ],
    [
      'User stories',
      '- As a nurse, I want to swap.\n- As a nurse, I want to rest, so that I stay well.',
      '2 stories · 1 without a reason',
    ],
    [
      'Success metrics',
      '- Cut the time to fill a gap from 9 h to 2 h by May 2027\n- 40 wards on the app\n- Satisfaction: TBD\n- Read monthly',
      '3 metrics · 1 without a target · 2 without a baseline',
    ],
    ['Features', '- Swap in the app\n- Rota export', '2 features · 2 without a benefit'],
    [
      'Success metrics',
      '| Metric | Baseline | Target |\n|---|---|---|\n| Time | 9 h | 2 h |\n| Calls | 31 | |',
      '2 metrics · 1 without a target',
    ],
    [
      'Open questions',
      '- Who tells nights? (Owner: Ravi)\n- [x] Which app?\n- What of pay?',
      '2 open questions · 1 without an owner',
    ],
    [
      'Risks',
      '| Risk | Mitigation |\n|---|---|\n| Nobody swaps | Ask the wards first |\n| Too many swap | |',
      '2 risks · 1 without a mitigation',
    ],
  ])('“%s” is counted what stands in it', (heading, body, title) => {
    expect(section(heading, body)).toContain(title);
  });

  it('stands nothing where nothing is counted', () => {
    expect(section('Problem', 'Managers phone around.')).toBeUndefined();
  });

  it('leads to what lacks something', () => {
    const text =
      '# PRD\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| Nobody swaps | Ask first |\n| Too many swap | |\n';
    const [lens] = codeLenses(readDocument(text)).slice(1);
    expect(lens?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['| Too many swap | |']);
  });
});

it('says nothing in documents of no kind', () => {
  const document = readDocument('# Notes\n\n## Risks\n\n- Rain\n');
  expect(codeLenses({ ...document, kind: null })).toEqual([]);
});
