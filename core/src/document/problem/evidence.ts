import type { Content, Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { datesIn } from '../numbers/date';
import { quantitiesOf } from '../numbers/quantity';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { isOwnText } from '../structure/outline';
import { perAnySection } from '../structure/per-section';
import { means, type Section } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** Something that supports a problem: a number, a quote, a study, a ticket, a link. */
export interface Insight {
  readonly span: Span;
  readonly prose: Prose;
  readonly kind: 'number' | 'quote' | 'source' | 'link' | 'story';
  readonly section: Section;
}

const KEYS = ['problem', 'evidence', 'why-now'] as const;

/** What supports the problem, wherever a reader would look for it: one for each text, with its strongest kind. */
export const readInsights = (document: ProductDocument): readonly Insight[] =>
  distinct(insightsOfSections(document));

const insightsOfSections = perAnySection((section, { vocabulary }) =>
  means(section, ...KEYS) && !section.isTitle ? insightsOf(section, vocabulary) : [],
);

const distinct = once((insights: readonly Insight[]): readonly Insight[] => {
  const seen = new Set<number>();
  return insights
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
});

/** A background also tells of plans and parts, so a count or a name of code there supports nothing. */
const isBackground = (section: Section): boolean => !means(section, 'problem', 'evidence');

const insightsOf = (section: Section, vocabulary: Vocabulary): readonly Insight[] =>
  isBackground(section) ? insightsFromAfar(section, vocabulary) : insightsFromNear(section, vocabulary);

const insightsFromNear: (section: Section, vocabulary: Vocabulary) => readonly Insight[] = once(
  (section: Section, vocabulary: Vocabulary) => [
    ...ownInsights(section, vocabulary),
    ...partsOf(section).flatMap((part) => insightsFromNear(part, vocabulary)),
  ],
);

const insightsFromAfar: (section: Section, vocabulary: Vocabulary) => readonly Insight[] = once(
  (section: Section, vocabulary: Vocabulary) => [
    ...ownInsights(section, vocabulary).filter(({ prose, kind }) => supportsFromAfar(prose, kind)),
    ...partsOf(section).flatMap((part) => insightsOf(part, vocabulary)),
  ],
);

const ownInsights = (section: Section, vocabulary: Vocabulary): readonly Insight[] =>
  section.content
    .flatMap((block) => insightsIn(block, vocabulary))
    .map(({ prose, kind }) => ({ prose, kind, section, span: prose.span }));

const partsOf = ({ children }: Section): readonly Section[] =>
  children.filter((child) => isOwnText(child) && (child.meanings.length === 0 || means(child, ...KEYS)));

const supportsFromAfar = (prose: Prose, kind: Insight['kind']): boolean => {
  if (kind === 'number')
    return quantitiesOf(prose).some(({ unit }) => unit.kind !== 'count') || SPELLED.test(prose.text);
  return (
    kind !== 'link' || prose.shape.marks.some((mark) => mark.kind === 'link' || mark.kind === 'footnote')
  );
};

function insightsIn(
  block: Content,
  vocabulary: Vocabulary,
): readonly { readonly prose: Prose; readonly kind: Insight['kind'] }[] {
  if (block.kind === 'quote') {
    const [prose] = prosesIn(block);
    return prose && prose.text.length >= SHORTEST_QUOTE ? [{ prose, kind: 'quote' }] : [];
  }
  return prosesIn(block).flatMap((prose) => {
    const kind = insightKind(prose, vocabulary);
    return kind ? [{ prose, kind }] : [];
  });
}

const SHORTEST_QUOTE = 12;
const QUOTED = /[“"«]([^“”"«»]{7,420})[”"»]/gu;
/** Fewer are a term rather than what somebody says. */
const FEWEST_WORDS_SAID = 4;
const SPELLED =
  /(?:^|[^\p{L}])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a third|a quarter|two thirds|three quarters|most|some)\s(?:of|in|out of)\s(?:the\s|our\s|all\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d|\p{L}{3,20}(?:s|e))|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|several hundred)\s(?:\p{L}{1,20}\s){0,2}(?:customers?|users|clients|teams|people|times|interviews|calls|tickets|shops|companies|hours|days|weeks|minutes|months|years|tools|steps|clicks|systems))(?!\p{L})/iu;
const TICKET = /(?:^|[\s(])(?:#\d{1,6}|[A-Z]{2,8}-\d{1,6}|Incident (?:[A-Z]|\d{1,6}))(?![\p{L}\d])/u;
const TOLD =
  /(?:^|[^\p{L}])(?:told us|asked us|asked for|wrote to|wrote in|said that|complained (?:about|that)|reported (?:that|by)|requested by|confirmed (?:that|by|with)|side-by-side|we (?:saw|found|heard|observed|measured|learned|counted|timed|interviewed|surveyed|watched))(?!\p{L})/iu;
const HAPPENED =
  /(?:^|[^\p{L}])(?:last (?:week|month|year|quarter|spring|summer|autumn|winter|fall|night|monday|tuesday|wednesday|thursday|friday)|yesterday|for example|for instance|case in point|one (?:customer|user|client|team|shop|company))(?!\p{L})/iu;
/** "Maya, a night nurse, …" */
const NAMED_PERSON = /(?:^|[\s("“])\p{Lu}\p{Ll}{2,14}(?:\s\p{Lu}\p{Ll}{2,14})?, (?:an?|the|who|our) /u;

const quotesSomebody = (text: string): boolean =>
  [...text.matchAll(QUOTED)].some(([, words = '']) => words.trim().split(/\s+/).length >= FEWEST_WORDS_SAID);

/** How a text supports what it says; null when it only says it. */
export const insightKind = perShape((prose, vocabulary: Vocabulary): Insight['kind'] | null => {
  const { text, shape } = prose;
  if (text === '') return shape.marks.some(({ kind }) => kind === 'image') ? 'link' : null;
  const counts = quantitiesOf(prose).some(
    ({ unit, ambiguous }) => !ambiguous && (unit.kind !== 'count' || unit.of !== ''),
  );
  if (counts || SPELLED.test(text)) return 'number';
  if (quotesSomebody(text)) return 'quote';
  if (hitsOf(prose, vocabulary, 'evidence-source').length > 0 || TICKET.test(text) || TOLD.test(text))
    return 'source';
  const linked = shape.marks.some(
    ({ kind }) => kind === 'link' || kind === 'footnote' || kind === 'image' || kind === 'code',
  );
  if (linked) return 'link';
  const isStory = HAPPENED.test(text) || NAMED_PERSON.test(text) || datesIn(text).length > 0;
  return isStory ? 'story' : null;
});
