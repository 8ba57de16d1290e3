import type { ProductDocument } from '../document/product-document';
import { perSection } from '../document/structure/per-section';
import type { Content, Table } from '../markdown/content';
import { once } from '../text/once';
import { sameSet } from '../text/same-set';
import { isKnownLetter } from './raci-variant';
import { readMatrixTable } from './read-table';

/** From so many letters of a scheme on, a text that explains letters is a legend. */
const FEWEST = 3;
const EXPLAINED = /(?<![\p{L}\p{N}])(\p{Lu}(?:\s?\/\s?\p{Lu})?)(?=\s?[=:–—]|\s-\s|\s\(|\s\p{Ll}{2})/gu;
const CODE = /^(\p{Lu}(?:\s?\/\s?\p{Lu})?)(?:$|\s?[=:–—(-])/u;

/** The letters that the legends of a document explain, such as `R`, `W` or `C/I`, as written but without blanks. */
export const explainedCodes = (document: ProductDocument): ReadonlySet<string> =>
  kept(document.markdown.source, legends(document));

const kept = sameSet<string>();

const legends = perSection((section, { vocabulary }) =>
  section.content.flatMap((block) => {
    if (block.kind === 'table') return readMatrixTable(block, vocabulary) ? [] : codesInTable(block);
    return codesInBlock(block);
  }),
);

const codesInBlock = once((block: Content): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return asLegend(codesInText(block.prose.text));
    case 'list':
      return asLegend(
        block.items.flatMap(({ prose }) => CODE.exec(prose.text)?.[1] ?? codesInText(prose.text)),
      );
    case 'quote':
      return block.children.flatMap(codesInBlock);
    default:
      return [];
  }
});

const codesInTable = once(({ header, rows }: Table): readonly string[] =>
  asLegend(
    [header, ...rows.map(({ cells }) => cells)].flatMap(
      ([first]) => CODE.exec(first?.prose.text ?? '')?.[1] ?? [],
    ),
  ),
);

const codesInText = (text: string): readonly string[] =>
  [...text.matchAll(EXPLAINED)].flatMap(({ 1: code }) => code ?? []);

function asLegend(codes: readonly string[]): readonly string[] {
  const plain = [...new Set(codes.map((code) => code.replace(/\s/g, '')))];
  // Of another alphabet, three letters that are explained in a row are a scheme of their own.
  const counted = plain.filter((code) => isKnownLetter(code) || /^[^\0-\x7f]$/.test(code));
  return counted.length >= FEWEST ? plain : [];
}
