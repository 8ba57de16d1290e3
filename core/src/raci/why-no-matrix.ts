import type { ProductDocument } from '../document/product-document';
import { ownSections } from '../document/structure/outline';
import { type Content, childrenOf } from '../markdown/content';
import { isAboutMatrix } from './promised-matrix';
import { RACI_VARIANTS } from './raci-variant';
import { namesScheme, whyTableIsNoMatrix } from './why-table-is-no-matrix';

/**
 * Why a document that seems to hold a matrix has none that can be read, and what to do. Null when it has one, and when
 * nothing in it speaks of one.
 */
export function whyNoMatrix(document: ProductDocument): string | null {
  if (document.raciMatrices.length > 0) return null;
  const sections = ownSections(document.outline);
  for (const section of sections) {
    const isMeant = document.kind === 'raci' || isAboutMatrix(section);
    for (const block of section.content.flatMap(withInner)) {
      const reason = whyUnread(block, isMeant);
      if (reason !== null) return reason;
    }
  }
  const title = sections.find(isAboutMatrix)?.heading?.text;
  if (title !== undefined) return `Nothing below “${title}” reads as a matrix. ${WRITE_ONE}`;
  return document.kind === 'raci' ? `Nothing in this document reads as a matrix. ${WRITE_ONE}` : null;
}

const WRITE_ONE =
  'Write a table with activities down, roles across and letters such as R, A, C and I where they meet.';
const IN_CODE =
  'The table stands in a block of code, which is shown as it is written. Take away the fence around it, or the blanks in front of its lines.';
const NO_YAML =
  'The block fenced as a matrix has no activity with letters. Write a line for each, such as “Set the price: {A: PM, R: PMM}”.';
const NO_TABLE =
  'Markdown takes the lines with bars for no table. Put a line of dashes below the header, with as many cells as the header has.';

const withInner = (block: Content): readonly Content[] => [block, ...childrenOf(block).flatMap(withInner)];

/** @param isMeant Whether a matrix is looked for where the block stands. */
function whyUnread(block: Content, isMeant: boolean): string | null {
  switch (block.kind) {
    case 'table':
      return isMeant || namesScheme(block) ? whyTableIsNoMatrix(block) : null;
    case 'code':
      if (isSchemeName(block.lang)) return NO_YAML;
      return isMeant && hasBars(block.value) ? IN_CODE : null;
    case 'paragraph':
      return isMeant && hasBars(block.prose.text) ? NO_TABLE : null;
    default:
      return null;
  }
}

const isSchemeName = (lang: string | null): boolean =>
  lang !== null && RACI_VARIANTS.some(({ names }) => names.includes(lang.toUpperCase()));

const hasBars = (text: string): boolean => text.split('\n').some((line) => line.split('|').length > 3);
