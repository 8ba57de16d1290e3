import type { Outline } from './outline';

/** How deep the headings of a document's chapters are: that of the first below the title, and two at least. */
export function chapterDepth({ sections }: Outline): number {
  const first = sections.find(({ source, isTitle }) => source === 'heading' && !isTitle);
  return Math.max(first?.depth ?? 2, 2);
}
