import { describe, expect, it } from 'vitest';
import { documentOfState, messageFrom } from '../../../client/src/raci-preview/page-messages';
import type { FromRaciPage } from '../../../protocol/src';

const DOCUMENT = 'file:///team/raci.md';
const SPAN = { start: 3, end: 9 };

/** One of each. */
const SAID: readonly FromRaciPage[] = [
  { type: 'ready' },
  {
    type: 'edit',
    uri: DOCUMENT,
    version: 7,
    changes: [
      { matrix: 0, operation: { kind: 'set-cell', row: 1, role: 2, text: 'A' } },
      { matrix: 0, operation: { kind: 'set-cells', cells: [{ row: 1, role: 2, text: 'A' }] } },
      { matrix: 1, operation: { kind: 'add-row', at: 0, name: 'Set the price' } },
      { matrix: 1, operation: { kind: 'add-row', at: 0, name: 'Set the price', cells: ['A', ''] } },
      { matrix: 0, operation: { kind: 'move-role', role: 2, to: 0 } },
    ],
  },
  { type: 'undo', uri: DOCUMENT },
  { type: 'redo', uri: DOCUMENT },
  { type: 'reveal', uri: DOCUMENT, span: SPAN, focus: true },
  { type: 'fix', uri: DOCUMENT, span: SPAN, ruleId: 'raci-no-accountable' },
  { type: 'explain', ruleId: 'raci-no-accountable' },
  { type: 'export', format: 'png' },
  { type: 'copy-table' },
  { type: 'png', data: null },
  { type: 'copy', text: 'what is copied', what: 'a card' },
  { type: 'compare' },
  { type: 'stop-comparing' },
  { type: 'insert-template' },
];

const RENAME = { matrix: 0, operation: { kind: 'rename-row', row: 0, name: 'Set the price' } };
const edit = (change: unknown): unknown => ({
  type: 'edit',
  uri: DOCUMENT,
  version: null,
  changes: [change],
});

describe('a message of the page', () => {
  it('is taken as it is', () => {
    for (const message of SAID) expect(messageFrom(message)).toBe(message);
  });

  it.for([
    null,
    'ready',
    {},
    { type: 'toString' },
    { type: 'undo' },
    { type: 'undo', uri: 0 },
    { type: 'reveal', uri: DOCUMENT, span: { start: 0 }, focus: true },
    { type: 'reveal', uri: DOCUMENT, span: SPAN, focus: 'yes' },
    { type: 'explain', ruleId: '../../etc' },
    { type: 'export', format: 'exe' },
    { type: 'edit', uri: 'file:///raci.md', version: 'newest', changes: [RENAME] },
    { type: 'edit', uri: 'file:///raci.md', version: 1, changes: [] },
    { type: 'edit', uri: 0, version: 1, changes: [RENAME] },
    edit(null),
    edit({ matrix: 0 }),
    edit({ matrix: 0, operation: { kind: 'set-cell', row: 0, role: 0 } }),
    edit({ matrix: 0, operation: { kind: 'drop-all' } }),
    edit({ matrix: 0, operation: { kind: 'set-cells', cells: [{ row: 0, role: '0', text: 'A' }] } }),
    edit({ matrix: '0', operation: { kind: 'delete-row', row: 0 } }),
  ])('is not taken when it is %j', (message) => {
    expect(messageFrom(message)).toBeUndefined();
  });
});

describe('what a page left behind', () => {
  it('names its document, or all of them', () => {
    expect(documentOfState({ uri: DOCUMENT, view: {} })).toBe(DOCUMENT);
    expect(documentOfState({ uri: null })).toBeNull();
  });

  it.for([undefined, null, 'file:///x.md', {}, { uri: 3 }])('is nothing to go by when it is %j', (state) => {
    expect(documentOfState(state)).toBeUndefined();
  });
});
