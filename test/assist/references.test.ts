import { describe, expect, it } from 'vitest';
import { definitionsAt, highlightsAt, referencesAt } from '../../core/src/assist/references/references';
import { cursorIn } from '../support/cursor';

const PRD = `# PRD: Shift swap

## Audience

- **Ward managers:** they fill the gaps in the roster.

## Requirements

- **FR-1:** A nurse can offer a shift to others.
- **FR-2:** Ward managers can refuse a swap (see FR-1).

| Test | Covers |
|---|---|
| Offer | FR-1 |

\`FR-1\` is code, and so nobody's id.
`;
const at = (words: string, from = 0) => {
  const start = PRD.indexOf(words, from);
  return { start, end: start + words.length };
};
const cursorAt = (words: string, from = 0) => {
  const { start } = at(words, from);
  return cursorIn(`${PRD.slice(0, start + 1)}¦${PRD.slice(start + 1)}`);
};

describe('an id', () => {
  it('leads from any use to its definition', () => {
    const { document, offset } = cursorAt('FR-1)');
    expect(definitionsAt(document, offset)).toEqual({
      origin: { start: at('FR-1)').start, end: at('FR-1)').end - 1 },
      targets: [at('FR-1')],
    });
  });

  it('is found wherever it is used, in tables too, and not in code', () => {
    const { document, offset } = cursorAt('FR-1');
    expect(referencesAt(document, offset, { withDefinition: true })).toHaveLength(3);
    expect(referencesAt(document, offset, { withDefinition: false })).toHaveLength(2);
  });

  it('shows where it is defined among its uses', () => {
    const { document, offset } = cursorAt('FR-1 |');
    expect(highlightsAt(document, offset).map(({ role }) => role)).toEqual([
      'definition',
      'reference',
      'reference',
    ]);
  });

  it('is found with the cursor at its end', () => {
    const { document, offset } = cursorIn('# PRD\n\n- **FR-1¦:** Freeze the card.\n');
    expect(highlightsAt(document, offset)).toHaveLength(1);
  });
});

describe('a person', () => {
  it('leads to where the document introduces them', () => {
    const { document, offset } = cursorAt('Ward managers can');
    expect(definitionsAt(document, offset)?.targets).toEqual([at('Ward managers')]);
  });

  it('is found in any case', () => {
    const { document, offset } = cursorIn(
      '# PRD\n\n## Audience\n\n- **Ward¦ managers:** busy.\n\n## Goals\n\nFewer calls to ward managers.\n',
    );
    expect(referencesAt(document, offset, { withDefinition: false })).toHaveLength(1);
  });

  it('is found across a line end', () => {
    const { document, offset } = cursorIn(
      '# PRD\n\n## Audience\n\n- **Ward¦ managers:** busy.\n\n## Goals\n\nFewer calls to ward\nmanagers.\n',
    );
    expect(referencesAt(document, offset, { withDefinition: false })).toHaveLength(1);
  });

  it('may be a role of the RACI', () => {
    const { document, offset } = cursorIn(
      '# PRD\n\n## RACI\n\n| Task | Design lead | Legal |\n|---|---|---|\n| Copy | R | A |\n| Prices | I | A |\n\nAsk the design ¦lead.\n',
    );
    expect(definitionsAt(document, offset)?.targets).toHaveLength(1);
  });

  it('is named without its article and a rank', () => {
    const { document, offset } = cursorIn(
      '# PRD\n\n## Audience\n\n- **Second:** the packing ¦lead, who opens parcels.\n\n## Goals\n\nFewer calls to a packing lead.\n',
    );
    expect(referencesAt(document, offset, { withDefinition: false })).toHaveLength(1);
  });

  it('is not part of a longer word', () => {
    const { document, offset } = cursorIn(
      '# PRD\n\n## Audience\n\n- **Nurs¦e:** busy.\n\n## Goals\n\nNurses and nurse-led wards.\n',
    );
    expect(referencesAt(document, offset, { withDefinition: false })).toHaveLength(1);
  });
});

it('finds nothing in ordinary words', () => {
  const { document, offset } = cursorAt('offer a shift');
  expect(definitionsAt(document, offset)).toBeNull();
  expect(referencesAt(document, offset, { withDefinition: true })).toEqual([]);
});
