import { expect, it, vi } from 'vitest';
import { type PageRequest, PageRequests } from '../../../client/src/raci-preview/page-requests';

const touched = vi.hoisted(() => [] as string[]);

vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  Uri: { parse: (text: string) => text },
}));

vi.mock('../../../client/src/raci-preview/source-text', () => ({
  revealSpan: async (uri: string) => void touched.push(uri),
  stepThrough: async (uri: string) => void touched.push(uri),
}));

const SPAN = { start: 0, end: 1 };
const live = {
  isOf: (uri: string) => uri === 'file:///shown.md',
  leadsTo: (uri: string) => uri === 'file:///linked.md',
};
const parts = { live, tools: {} } as unknown as ConstructorParameters<typeof PageRequests>[0];
const requests = new PageRequests(parts);

it.each<PageRequest>([
  { type: 'undo', uri: 'file:///gone.md' },
  { type: 'redo', uri: 'file:///gone.md' },
  { type: 'reveal', uri: 'file:///gone.md', span: SPAN, focus: true },
  { type: 'fix', uri: 'file:///gone.md', span: SPAN, ruleId: 'raci-no-accountable' },
])(
  'leaves every document alone when a panel asks for $type in one that is not shown any more',
  async (request) => {
    expect(await requests.carryOut(request)).toBe('This document is not there any more.');
    expect(touched).toEqual([]);
  },
);

it('goes to the document that a panel names', async () => {
  expect(await requests.carryOut({ type: 'undo', uri: 'file:///shown.md' })).toBeNull();
  expect(touched).toEqual(['file:///shown.md']);
});

it('shows a place in a document that a panel only leads to, and changes nothing there', async () => {
  touched.length = 0;
  const uri = 'file:///linked.md';
  expect(await requests.carryOut({ type: 'reveal', uri, span: SPAN, focus: true })).toBeNull();
  expect(await requests.carryOut({ type: 'undo', uri })).toBe('This document is not there any more.');
  expect(touched).toEqual([uri]);
});
