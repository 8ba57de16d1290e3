import { xmlText } from '../../text/xml';
import type { RaciGrid, RaciView } from '../raci-grid';
import { GRID_STYLE, gridHtml } from './html-grid';

/** Colours of the reader's own system, so that it suits a light and a dark one, and paper. */
const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
  body { margin: 2rem; }
  h1 { font-size: 1.3rem; }
${GRID_STYLE}`;

/** The matrices as one page that needs no other file and runs nothing. */
export function toHtml({ grids }: RaciView): string {
  const [first] = grids;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(first?.title ?? 'RACI')}</title>
<style>${STYLE}</style>
</head>
<body>
${grids.map(sectionOf).join('\n')}
</body>
</html>
`;
}

const sectionOf = (grid: RaciGrid): string => `<section>
<h1>${xmlText(grid.title)}</h1>
${gridHtml(grid)}
</section>`;
