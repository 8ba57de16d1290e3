import type { Prose } from '../../markdown/content';
import type { SectionKey } from '../../vocabulary/section-key';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from './block-sections';
import { perLeaf } from './leaf';
import { sentencesOf } from './sentence';

/**
 * What a document says stands in another one: "For personas and success metrics, see `brief.md`", "The risks are kept
 * in [the register](risks.md)". Such a part is not missing.
 */
export const keptElsewhere = (document: ProductDocument): ReadonlySet<SectionKey> =>
  new Set(keysOfPointers(document));

const keysOfPointers = perLeaf(({ prose, role }, words) =>
  role === 'title' || !mayPoint(prose) ? [] : keysIn(prose, words),
);

const DOCUMENT_NAME = /[\p{L}\d_-]\.(?:mdx?|markdown|docx?|pdf|xlsx?)(?![\p{L}\d])/iu;
const VERB =
  '(?:see|read|refer to|look (?:at|in|into)|go to|check|consult|is|are|lives?|stands?|sits?|can be found)';
/** Part of every sentence that points, and quicker to look for. */
const MAY_POINT = new RegExp(`(?:^|[^\\p{L}])${VERB}\\s`, 'iu');
/** "For the vision and the metrics, see …". */
const FOR =
  /^(?:for|on|about)\s([^.;:()]{3,120}?),?\s(?:please\s)?(?:see|read|refer to|look (?:at|in|into)|go to|check|consult)\s/iu;
/** "See `brief.md` for the metrics". */
const SEE =
  /^(?:please\s)?(?:see|read|refer to|go to|check|consult)\s[^;:]{2,80}?\sfor\s([^.;:()]{3,120})[.]?$/iu;
/** "Success metrics live in `brief.md`". */
const IN =
  /^([^.;:()]{3,100}?)\s(?:is|are|lives?|stands?|sits?|can be found)\s(?:(?:kept|listed|described|defined|documented|covered|specified|detailed|maintained|found|recorded)\s)?(?:separately\s)?in\s/iu;
/** A longer sentence says more than where to look. */
const LONGEST = 300;
const BETWEEN = /,\s(?:and\s)?|\s(?:and|as well as)\s|\s?[&/+]\s?/;
const BEFORE_A_PART = /^(?:the|our|its|all|full|more on|details (?:on|of)|more details on|detailed)\s/i;

const mayPoint = ({ text, shape }: Prose): boolean =>
  (DOCUMENT_NAME.test(text) || shape.marks.some(({ kind }) => kind === 'link')) && MAY_POINT.test(text);

function keysIn(prose: Prose, { vocabulary, kind }: TitleWords): readonly SectionKey[] {
  return sentencesOf(prose).flatMap(({ start, end }) => {
    const sentence = prose.text.slice(start, end).trim();
    const isLinked = prose.shape.marks.some(
      (mark) => mark.kind === 'link' && mark.start < end && start < mark.end,
    );
    if (sentence.length > LONGEST || !(isLinked || DOCUMENT_NAME.test(sentence))) return [];
    const named = (FOR.exec(sentence) ?? SEE.exec(sentence) ?? IN.exec(sentence))?.[1];
    if (named === undefined) return [];
    return named
      .split(BETWEEN)
      .flatMap((part) => vocabulary.sectionKeys(part.trim().replace(BEFORE_A_PART, ''), kind))
      .map(({ key }) => key);
  });
}
