import { describe, expect, it } from 'vitest';
import { danglingIds, duplicateIds, freeId } from '../../core/src/document/references/ids';
import { readDocument } from '../support/read-document';

const idsOf = (body: string, role?: string) =>
  readDocument(`# PRD\n\n${body}\n`)
    .ids.filter((use) => role === undefined || use.role === role)
    .map(({ value }) => value);
const defined = (body: string) => idsOf(body, 'definition');

describe('an id is defined', () => {
  it.each([
    ['in a heading', '### FR-1: Freeze\n\nOne tap.'],
    ['in a heading without a separator', '### FR-1 Freeze\n\nOne tap.'],
    ['in bold at the start of an item', '- **FR-1** The card is frozen.\n'],
    ['before a colon', '- FR-1: The card is frozen.\n'],
    ['in a numbered item', '1. FR-1 — The card is frozen.\n'],
    ['in a task', '- [ ] **FR-1:** The card is frozen.\n'],
    ['in brackets', '- [FR-1] The card is frozen.\n'],
    ['in a paragraph of its own', '**FR-1:** The card is frozen.\n'],
    ['in the first cell', '| ID | Requirement |\n|---|---|\n| FR-1 | The card is frozen |'],
    [
      'in another cell under “ID”',
      '| Prio | ID | Requirement |\n|---|---|---|\n| High | FR-1 | The card is frozen |',
    ],
  ])('%s', (_, body) => {
    expect(defined(body)).toEqual(['FR-1']);
  });

  it.each([
    ['in a sentence', 'The beta covers FR-1.'],
    ['at the start of a sentence', '- FR-1 covers the beta'],
    ['alone in an item', '- FR-1'],
    ['with others', '- **FR-1, FR-2:** in June'],
    ['in a range', '- FR-1 to FR-3: in June'],
    ['in a row that maps it to others', '| FR | Story | Test |\n|---|---|---|\n| FR-1 | US-1 | T-1 |'],
  ])('nowhere when it stands %s', (_, body) => {
    expect(defined(body)).toEqual([]);
  });

  it('by its heading, where a table lists it too', () => {
    const uses = readDocument(
      '# PRD\n\n| ID | Title |\n|---|---|\n| FR-1 | Freeze a lost card |\n\n## FR-1 Freeze\n\nOne tap.\n',
    ).ids;
    expect(uses.map(({ role }) => role)).toEqual(['reference', 'definition']);
  });
});

describe('what looks like an id', () => {
  it('is none when it is a standard, a quarter, a file or code', () => {
    expect(idsOf('ISO-27001, UTF-8, Q3, P1, H2, ADR-0002, report-FR-1.md, `FR-9` and $A1')).toEqual([]);
  });

  it('takes the shapes that people use', () => {
    const shapes = ['FR-001', 'US1', 'NFR-1.2', 'FR-CREATE-01', 'HU3', 'SC-001'];
    expect(idsOf(shapes.join(', '))).toEqual(shapes);
  });
});

describe('duplicates', () => {
  const duplicates = (body: string) =>
    duplicateIds(readDocument(`# PRD\n\n${body}\n`).ids).map(({ use }) => use.value);

  it('are ids that one list defines twice', () => {
    expect(duplicates('- **A1-1:** a\n- **FR-1:** a\n- **FR-2:** b\n- **FR-2:** c')).toEqual(['FR-2']);
  });

  it('are not the ids of a list that repeats most of another one', () => {
    expect(
      duplicates('## A\n\n- **FR-1:** a\n- **FR-2:** b\n\n## Tests\n\n- **FR-1:** c\n- **FR-2:** d'),
    ).toEqual([]);
  });

  it('are not the groups of a table that has several rows for each id', () => {
    const rows = ['FR-1', 'FR-1', 'FR-2', 'FR-2']
      .map((id) => `| ${id} | One of its many scenarios |`)
      .join('\n');
    expect(duplicates(`| ID | Scenario |\n|---|---|\n${rows}`)).toEqual([]);
  });
});

describe('dangling ids', () => {
  const LIST = '- **FR-1:** a\n- **FR-2:** b\n- **FR-3.1:** c\n\n';
  const dangling = (body: string) =>
    danglingIds(readDocument(`# PRD\n\n${LIST}${body}\n`).ids).map(({ value }) => value);

  it('are told once each', () => {
    expect(dangling('See FR-7, FR-8 and FR-7.')).toEqual(['FR-7', 'FR-8']);
  });

  it('are not parts, wholes or other spellings of a defined one', () => {
    expect(dangling('See FR-1.2, FR-3, FR-002 and FR1.')).toEqual([]);
  });

  it('are not those of letters that this document does not define', () => {
    expect(dangling('See US-1 and CARD-12.')).toEqual([]);
  });
});

describe('a free id', () => {
  it('follows the highest one in the same style', () => {
    const { ids } = readDocument('# PRD\n\n- **FR-001:** a\n- **FR-009:** b\n');
    expect(freeId('FR-001', ids)).toBe('FR-010');
  });
});
