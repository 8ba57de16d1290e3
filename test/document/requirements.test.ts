import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const requirementsIn = (body: string) =>
  readDocument(`# PRD\n\n${body}\n`).requirements.map(({ id, modality, priority, item }) => ({
    id: id?.value ?? null,
    modality,
    priority: priority?.step ?? null,
    text: item.prose.text,
  }));

describe('requirements', () => {
  it('are the items below a requirements heading', () => {
    expect(
      requirementsIn('## Functional requirements\n\n- **FR-1**: The desk must refund.\n- Print labels'),
    ).toEqual([
      { id: 'FR-1', modality: 'must', priority: null, text: 'FR-1: The desk must refund.' },
      { id: null, modality: null, priority: null, text: 'Print labels' },
    ]);
  });

  it('take the priority of their group', () => {
    const grouped = '## Requirements\n\n### Must have\n\n- Refund\n\n### Could have\n\n- Store credit';
    expect(requirementsIn(grouped).map(({ priority }) => priority)).toEqual(['must', 'could']);
  });

  it('take the priority of the line above their list', () => {
    const grouped = '## Requirements\n\n**P0 (Must-have for launch)**:\n- Refund\n\n**P2**:\n- Store credit';
    expect(requirementsIn(grouped).map(({ priority }) => priority)).toEqual(['must', 'could']);
  });

  it('are read from the requirement column', () => {
    const table =
      '## Requirements\n\n| ID | Area | Requirement | Priority |\n|---|---|---|---|\n| FR-1 | Money | Refund on scan | Must |';
    expect(requirementsIn(table)).toEqual([
      { id: 'FR-1', modality: null, priority: 'must', text: 'Refund on scan' },
    ]);
  });

  it('may be a sub-heading each, with details below', () => {
    const named =
      '## Requirements\n\n### FR-1: Refund\n\n- The desk shall refund on scan.\n- It tells the shopper.';
    expect(requirementsIn(named).map(({ id, modality }) => [id, modality])).toEqual([['FR-1', 'shall']]);
  });

  it('may stand anywhere when they have an id', () => {
    expect(requirementsIn('## Money\n\n- FR-7 Refund on scan\n- Pay in cash').map(({ id }) => id)).toEqual([
      'FR-7',
    ]);
  });

  it('count once when a table maps them', () => {
    const mapped =
      '## Requirements\n\n- **FR-1**: Refund\n\n| Requirement | Story |\n|---|---|\n| FR-1 | US-1 |';
    expect(requirementsIn(mapped)).toHaveLength(1);
  });

  it('are not the criteria, stories and exclusions beside them', () => {
    const others = '## Requirements\n\n### Acceptance criteria\n\n- It works\n\n### Out of scope\n\n- Cash';
    expect(requirementsIn(others)).toEqual([]);
  });
});
