import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../../client/src/preview/schemes';
import { ROOT } from '../../../scripts/generate/output';

const STYLE = readFileSync(join(ROOT, 'media/raci-preview.css'), 'utf8');

/** Each pair of colours by its selectors. */
const PAIRS = [
  ...STYLE.matchAll(/([^{}]+)\{\s*--throughline-fill: (#\w{6});\s*--throughline-ink: (#\w{6});\s*\}/g),
].map(([, selectors = '', fill = '', ink = '']) => ({
  selectors: selectors.split(',').map((selector) => selector.trim()),
  fill,
  ink,
}));

const CLASSES = new Set([
  'answers',
  'does',
  ...SCHEMES.flatMap(({ letters, answers, does }) =>
    Object.keys(letters)
      .filter((letter) => letter !== answers && letter !== does)
      .map((letter) => letter.toLowerCase()),
  ),
]);

describe('the colours of letters', () => {
  it.each([...CLASSES])('are there for “%s”, in light and in dark themes', (name) => {
    const selectors = PAIRS.flatMap((pair) => pair.selectors);
    expect(selectors).toEqual(
      expect.arrayContaining([`.throughline-raci-${name}`, `.vscode-dark .throughline-raci-${name}`]),
    );
  });

  it.each(PAIRS)('can be read: $ink on $fill', ({ fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('stand aside where high contrast is asked for', () => {
    expect(STYLE).toMatch(/\.vscode-high-contrast \.throughline-raci-letter \{[^}]*background: transparent/);
  });
});

/** Contrast as WCAG 2.2 computes it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
