import { expect, it, vi } from 'vitest';
import type { PanelTools } from '../../../client/src/raci-preview/panel-tools';
import { RaciPreview } from '../../../client/src/raci-preview/raci-preview';

const panels = vi.hoisted(() => ({ isBroken: false, made: 0, opened: 0 }));

vi.mock('vscode', () => ({
  window: { registerWebviewPanelSerializer: () => ({ dispose() {} }) },
}));

vi.mock('../../../client/src/raci-preview/raci-panels', () => ({
  RaciPanels: class {
    constructor() {
      if (panels.isBroken) throw new Error('not now');
      panels.made += 1;
    }
    open() {
      panels.opened += 1;
    }
  },
}));

it('makes the panels once, and tries again where that has failed', async () => {
  const preview = new RaciPreview({} as PanelTools);
  panels.isBroken = true;
  await expect(preview.open(null)).rejects.toThrow('not now');
  panels.isBroken = false;
  await preview.open(null);
  await preview.open(null);
  expect(panels).toMatchObject({ made: 1, opened: 2 });
});
