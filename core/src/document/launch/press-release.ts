import type { Content } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { SectionKey } from '../../vocabulary/section-key';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { ownSections } from '../structure/outline';
import { standsUnder } from '../structure/section';

/** `“…,” said Ana`: somebody's words, and who said them. */
const SPOKEN =
  /["“][^"“”]{15,400}[”"][^.]{0,40}?(?:\b(?:said|says|explains|adds|notes)\b|\s[—–-]{1,2}\s?\p{Lu})|\b(?:said|says|explains|adds)\b[^."“”]{0,60}[,:]\s["“]/u;
/** A quotation that stands alone, with its speaker after it in brackets or behind a dash. */
const ATTRIBUTED = /^["“][^"“”]{15,400}[”"]\s{0,3}[(—–-]/;
const ANNOUNCES =
  /\b(?:announc(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|launch(?:es|ed|ing)|unveil(?:s|ed|ing)?|releas(?:e|es|ed|ing))\b/i;
const INVITES =
  /\b(?:available (?:now|today|at|from|in|on|as|through)|sign up|get(?:ting)? started|to start|visit|try it|download|install|distributed (?:as|on|through)|join the|request access|learn more)\b/i;

/**
 * The parts that a press release tells in running text: what it announces is the solution, a spoken sentence the
 * quote, and where to get it the call to action. Questions and answers are not part of the release.
 */
export function partsOfRelease(document: ProductDocument): readonly SectionKey[] {
  const { outline } = document;
  const proses = [outline.root, ...ownSections(outline)]
    .filter((section) => !standsUnder(section, 'faq', 'open-questions'))
    .flatMap(({ content }) => content.filter(isText).flatMap(prosesIn));
  return [...new Set(proses.flatMap((prose) => partsIn(prose)))];
}

const isText = ({ kind }: Content): boolean => kind === 'paragraph' || kind === 'quote';

const partsIn = perShape(({ text }: Unplaced): readonly SectionKey[] => [
  ...(SPOKEN.test(text) || ATTRIBUTED.test(text) ? (['quote'] as const) : []),
  ...(ANNOUNCES.test(text) ? (['solution'] as const) : []),
  ...(INVITES.test(text) ? (['call-to-action'] as const) : []),
]);
