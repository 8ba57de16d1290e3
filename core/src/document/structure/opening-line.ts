import type { Content, Prose } from '../../markdown/content';

const LONGEST_TITLE = 100;

/**
 * The line that a document pasted from a word processor opens with, which its author meant as the title: short, a line
 * of its own, and not a sentence. Null when the document opens otherwise or has a heading of the first level.
 */
export function openingLine(content: readonly Content[]): Prose | null {
  const first = content[0];
  if (first?.kind !== 'paragraph') return null;
  const { text } = first.prose;
  if (!mayBeTitle(text)) return null;
  return content.some((block) => block.kind === 'heading' && block.depth === 1) ? null : first.prose;
}

export const mayBeTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !text.includes('\n') && !/[.!?;,]$/.test(text);
