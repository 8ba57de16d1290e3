import type { Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type Item, prosesOf } from '../structure/item';
import { perSection } from '../structure/per-section';
import type { Section } from '../structure/section';
import { statementsFor } from '../structure/statements';

export interface Risk {
  readonly item: Item;
  readonly mitigation: Prose | null;
  readonly section: Section;
  readonly span: Span;
}

export const readRisks = perSection((section, words): readonly Risk[] =>
  statementsFor(section, 'risks', words).flatMap(({ item }) =>
    item ? [{ item, mitigation: mitigationOf(item, words.vocabulary), section, span: item.span }] : [],
  ),
);

const MITIGATION =
  /(?:^|[\s(;.—–-])(?:mitigat(?:ion|ed by|e)|contingency|response|fallback|plan b)s?\s?[:=—–-]\s{0,2}/i;

/** In its column, under its label, or after its word in the text. */
function mitigationOf(item: Item, vocabulary: Vocabulary): Prose | null {
  const cell = item.cells.get('mitigation');
  if (cell) return cell.prose.text === '' ? null : cell.prose;
  const labelled = item.children.find(
    ({ name }) => name && vocabulary.columnKeys(name.text.replace(/[\s:]{1,4}$/, '')).includes('mitigation'),
  );
  if (labelled) return labelled.body;
  for (const prose of prosesOf(item)) {
    const match = MITIGATION.exec(prose.text);
    if (match) return sliceProse(prose, match.index + match[0].length, prose.text.length);
  }
  return null;
}
