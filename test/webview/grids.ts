import { FIRST_VIEW } from '../../client/webview/raci/store';
import type { RaciGrid } from '../../core/src/raci/raci-grid';
import { raciViewOf } from '../../core/src/raci/raci-view';
import { lintText } from '../../core/src/request/lint-text';
import { labelled } from '../../core/src/review/finding-labels';

export const view = FIRST_VIEW;

/** The first grid of a document, as the panel is sent it. */
export function gridOf(text: string): RaciGrid {
  const { document, findings } = lintText(text, { kind: 'raci' });
  const [grid] = raciViewOf(document, labelled(findings)).grids;
  if (!grid) throw new Error('there is no matrix');
  return grid;
}

/** Two phases, people behind roles; nobody answers for the price, and two do for the launch day. */
export const KETTLE = `# Kettle: who does what

- **PM**: Ana Vidal
- **PMM**: Ben Okoro, Cleo Marsh
- **Eng**: Ana Vidal

| Phase | Activity | PM | PMM | Eng |
|---|---|---|---|---|
| Plan | Write the PRD | A/R | C | C |
| Plan | Set the price, café edition | R | C |  |
| Build | Build the kettle | C | I | A/R |
| Launch | Choose the launch day | A | A | R |
`;
