import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentReport, DocumentReports, Situation } from '../../client/src/document-reports';
import { ReadinessStatus } from '../../client/src/views/readiness-status';

interface Item {
  readonly dispose: () => void;
  name?: string;
  text?: string;
  severity?: string;
  command?: { readonly title: string };
  accessibilityInformation?: { readonly label: string };
}

const vscode = vi.hoisted(() => ({ items: [] as Item[] }));

vi.mock('vscode', () => ({
  LanguageStatusSeverity: { Information: 'information', Warning: 'warning', Error: 'error' },
  l10n: { t: (text: string) => text },
  languages: {
    createLanguageStatusItem() {
      const item: Item = { dispose: () => void vscode.items.splice(vscode.items.indexOf(item), 1) };
      vscode.items.push(item);
      return item;
    },
  },
}));

const SITUATIONS: readonly Situation[] = [
  ...(['judged', 'clear', 'likely', 'configuration-broken', 'stopped', 'starting', 'no-document'] as const),
  ...(['not-a-product-document', 'ignored', 'off', 'unknown'] as const),
];

/** The item after each of these situations, in this order. */
function itemsAfter(situations: readonly Situation[]): readonly (Item | undefined)[] {
  let show: (report: DocumentReport) => void = () => {};
  const onDidChange = (listener: typeof show) => {
    show = listener;
    return { dispose() {} };
  };
  new ReadinessStatus({ onDidChange } as unknown as DocumentReports);
  return situations.map((situation) => {
    show({ situation, uri: undefined, findings: undefined, readiness: undefined });
    expect(vscode.items.length).toBeLessThanOrEqual(1);
    const [item] = vscode.items;
    return item && { ...item };
  });
}

describe('the status item', () => {
  beforeEach(() => {
    vscode.items.length = 0;
  });

  it('is one at most, with a label and something to do', () => {
    for (const item of itemsAfter(SITUATIONS)) {
      if (item === undefined) continue;
      expect(item.accessibilityInformation?.label).toBe(`Throughline. ${item.text}`);
      expect(item.command?.title).not.toBe('');
    }
  });

  it('is red only when the server has stopped', () => {
    const red = itemsAfter(SITUATIONS).flatMap((item, at) =>
      item?.severity === 'error' ? SITUATIONS[at] : [],
    );
    expect(red).toEqual(['stopped']);
  });

  it('is not there beside ordinary Markdown', () => {
    expect(itemsAfter(['judged', 'not-a-product-document'])[1]).toBeUndefined();
    expect(itemsAfter(['judged', 'no-document'])[1]).toBeUndefined();
  });
});
