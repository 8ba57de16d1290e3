import type { ProductDocument } from '../../document/product-document';
import { sectionAt } from '../../document/structure/outline';
import type { Finding } from '../finding';
import { excerpt } from '../message';

/** A finding that is known and hidden. */
export interface BaselineEntry {
  readonly fingerprint: string;
  /** How many more places it was about than the one it stands at. */
  readonly further: number;
  readonly ruleId: string;
  /** The document, from the folder of the baseline, with `/`. */
  readonly path: string;
  /** Where in the document it stands, for people: a heading. May be empty. */
  readonly place: string;
}

/** Long enough to know a heading by. */
const LONGEST_PLACE = 60;

/** What a baseline says of the findings of a document. Hints are ideas: nobody has to be spared them. */
export const entriesOf = (
  path: string,
  { outline }: ProductDocument,
  findings: readonly Finding[],
): readonly BaselineEntry[] =>
  findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ fingerprint, related, ruleId, span }) => {
      const heading = sectionAt(outline, span.start).heading?.text ?? '';
      return { fingerprint, further: related.length, ruleId, path, place: excerpt(heading, LONGEST_PLACE) };
    });
