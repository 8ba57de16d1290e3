import type { Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import { contains } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { isOwnText, ownContent, sectionsFor } from '../structure/outline';
import { isQuarantined } from '../structure/quarantine';
import { means, type Section } from '../structure/section';
import { sentencesOf } from '../structure/sentence';
import { hitsOf } from '../structure/terms';
import type { Audience } from './audiences';

/** What people write before they name an audience. */
const OPENING =
  /^\W{0,4}(?:(?:primary|target|main|core|users?|audience|who|customers?)\s?[:—–-]\s{0,2})?(?:(?:our|the|its)\s)?(?:(?:primary|target|main|intended)\s)?(?:(?:audience|users?|customers?|market)\s(?:is|are|includes?)\s|(?:it|(?:this|the)(?:\s(?:product|app|tool|service))?)\sis\s(?:meant\s|built\s|made\s|designed\s)?for\s|(?:aimed at|built for|made for|designed for|for)\s)?(?:(?:literally|basically|simply|potentially|virtually|practically|the)\s)?/iu;
/** "Of all sizes" leaves nobody out even when "that sell online" follows. */
const UNIVERSAL = /(?:all|any) (?:sizes?|levels?|ages?|industr(?:y|ies)|sectors?|kinds|types)/iu;
const ALL_OF_THEM =
  /(?:^|[\s,(—–])(?:from\s[^.;\n]{2,60}?\sto\s(?!\w{1,12}\sto)|of (?:all|any) |regardless of|no matter|across all|in (?:any|all|every) |everywhere|worldwide|big or small|large (?:and|or) small|small (?:and|or) large)/iu;
/** A trait that nearly everybody has narrows nothing down: "everyone who buys groceries", "anyone with a smartphone". */
const SHARED_BY_ALL = new RegExp(
  `^\\s(?:${[
    '(?:with|(?:who|that)\\s(?:has|have|owns?|uses?))\\s(?:an?\\s|the\\s|their\\s|access to the\\s)?(?:smart ?phones?|(?:mobile\\s|cell\\s)?phones?|computers?|laptops?|internet(?:\\s(?:connection|access))?|(?:web\\s)?browsers?|e-?mail(?:\\saddress)?|bank accounts?)',
    '(?:who|that)\\s(?:buys?|orders?|shops?\\sfor|eats?|cooks?)\\s(?:groceries|food|meals|clothes)',
    '(?:who|that)\\s(?:eats?|cooks?|shops?(?:\\sonline)?|travels?|works?)',
    '(?:who|that)\\s(?:wants?|needs?|would like)\\sto\\s(?:be|get|live|feel|eat|stay|save|spend|manage|make)\\s(?:more\\s|their\\s|some\\s)?(?:productive|organi[sz]ed|health(?:y|ier)|fit(?:ter)?|happ(?:y|ier)|better|time|money|finances)',
  ].join('|')})[.!]?$`,
  'iu',
);
/** A group named first, or one that matters most, is a choice. */
const CHOSEN =
  /(?:^|[^\p{L}])(?:especially|particularly|in particular|primarily|primary|mainly|mostly|first|initially|at first|to begin with|start(?:ing|s)? with|focus(?:ed|es|ing)?|beachhead|best fit|above all|priorit\w{1,8}|segments?|not for)(?!\p{L})/iu;
const CONNECTED = /(?:^|(?<=\P{L}))(?:and|or|as well as|both|alike|etc|the|of|all)(?=\P{L}|$)/giu;

/** Where a document says that it is for everybody: the first such phrase, when no other group is named. */
export function broadAudience(
  document: ProductDocument,
): { readonly audience: Audience; readonly phrase: Prose } | null {
  const { audiences, vocabulary } = document;
  if (audiences.some(({ role }) => role === 'excluded')) return null;
  const stated = audiences.filter(({ section }) => means(section, 'audience', 'buyer'));
  const asked = stated.length > 0 ? stated : audiences;
  const [audience] = asked;
  const phrase = audience ? broadPhrase(audience.description, vocabulary) : null;
  if (!audience || !phrase) return null;
  if (asked.some(({ description }) => broadPhrase(description, vocabulary) === null)) return null;
  // Statements are often set as quotes; anything else in a quote is somebody's words.
  const isStatement = document.positioningStatements.some(
    ({ slots }) => slots.target === audience.description,
  );
  if (!isStatement && isQuarantined(document, phrase.span)) return null;
  return makesChoice(audience.section) ? null : { audience, phrase };
}

const makesChoice = once((section: Section): boolean =>
  ownContent(section).some((block) => prosesIn(block).some(({ text }) => CHOSEN.test(text))),
);

/** "List all equally" among the audiences: whoever writes from it has nobody to write for first. */
const EQUAL =
  /(?:(?:list|listed|treat|treated) all |all |ranked )?equally(?!\s\p{Ll}{3})|equal (?:weight|importance|priority|prominence|footing)|no particular order|same (?:weight|priority|importance)/iu;
/** Fewer audiences can stand side by side. */
const FEWEST_EQUALS = 3;

/** Where a document gives several audiences the same weight on purpose: the words that do so. */
export function equalAudiences(
  document: ProductDocument,
): { readonly phrase: Prose; readonly count: number } | null {
  for (const section of sectionsFor(document.outline, 'audience', 'buyer')) {
    const phrase = isOwnText(section) ? equalsIn(section) : null;
    if (!phrase) continue;
    const count = document.audiences.filter(
      ({ span, role }) => role !== 'excluded' && contains(section.span, span),
    ).length;
    if (count >= FEWEST_EQUALS) return { phrase, count };
  }
  return null;
}

/** The words of a title or a paragraph that put audiences side by side. */
const equalsIn = once(({ heading, content }: Section): Prose | null => {
  const leadIns = content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  for (const prose of [...(heading ? [heading] : []), ...leadIns]) {
    const match = EQUAL.exec(prose.text);
    if (match) return sliceProse(prose, match.index, match.index + match[0].length);
  }
  return null;
});

/** The words by which a statement addresses everybody; null when it narrows them down. */
export const broadPhrase = once((description: Prose, vocabulary: Vocabulary): Prose | null => {
  const sentence = sentencesOf(description)[0];
  if (!sentence) return null;
  const text = description.text.slice(0, sentence.end).trimEnd();
  const from = OPENING.exec(text)?.[0].length ?? 0;
  const hits = hitsOf(description, vocabulary, 'broad-audience').filter(({ end }) => end <= text.length);
  // The opening may have swallowed a word of the term: "the general public".
  const first = hits.find(({ start, end }) => start <= from + 1 && end > from);
  if (!first) return null;
  const rest = text.slice(first.end);
  const phrase = sliceProse(description, first.start, text.length);
  if (UNIVERSAL.test(first.term) || ALL_OF_THEM.test(rest) || SHARED_BY_ALL.test(rest)) return phrase;
  const terms = hits.filter(({ start }) => start >= first.end);
  const left = [...terms]
    .reverse()
    .reduce((kept, { start, end }) => kept.slice(0, start - first.end) + kept.slice(end - first.end), rest);
  return /\p{L}/u.test(left.replace(CONNECTED, '')) ? null : phrase;
});
