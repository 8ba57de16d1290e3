import type { Content, Prose } from '../../markdown/content';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { ProductDocument } from '../product-document';
import type { TitleWords } from '../structure/block-sections';
import { fieldOf } from '../structure/metadata';
import { isOwnText } from '../structure/outline';
import { isMentionedBelow } from '../structure/quarantine';
import type { Section } from '../structure/section';
import { sentencesOf } from '../structure/sentence';

const THINGS =
  'dashboards?|buttons?|pages?|screens?|integrations?|apps?|mobile apps?|portals?|platforms?|widgets?|plugins?|plug-ins?|apis?|chatbots?|forms?|wizards?|menus?|tabs?|modals?|search bars?|toolbars?|tools?|systems?|solutions?|features?|modules?|marketplaces?|hubs?|workspaces?|inbox(?:es)?';
const OURS =
  'feature|product|system|app|application|platform|tool|solution|release|epic|service|portal|initiative';
const PROMISES =
  'will|should|must|shall|allows?|enables?|provides?|lets?|gives?|adds?|solves?|offers?|automates?|introduces?|makes?|aims to|addresses|closes|replaces';

const PLAN =
  /^(?:(?:so|thus|therefore|hence|instead|that is why|to (?:fix|solve|address) (?:this|it|these)),?\s)?(?:we|our team)\s(?:will|are going to|plan to|plan|propose to|propose|intend to|want to|should|need to|are)\s(?:also\s|now\s|therefore\s)?(?:build|add|create|introduc|develop|launch|implement|provid|offer|ship|replac|integrat|redesign|rebuild|rewrit|automat|mak|giv|let\s|an?\s)/iu;
/** "Build a shift platform that …": an order, and no word on what goes wrong today. */
const ORDER = new RegExp(
  `^(?:build|develop|implement)\\s(?:an?|the|our|one)\\s(?:[\\p{L}&/-]{1,24}\\s){0,9}?(?:${THINGS})(?![\\p{L}-])`,
  'iu',
);
const OUR_THING = new RegExp(
  `^(?:this|the|our)\\s(?:new\\s|proposed\\s)?(?:${OURS})\\s(?:${PROMISES})(?![\\p{L}])`,
  'iu',
);
const NEEDED = new RegExp(
  `(?:^|[\\s,])(?:users?|customers?|people|they|we|teams?|managers?|admins?|developers?|\\p{Ll}{3,20}s)\\s(?:need|require|want)\\s(?:an?|one|some)\\s(?:[\\p{L}-]{1,20}\\s){0,3}?(?:${THINGS})(?![\\p{L}-])`,
  'iu',
);
const ABSENT =
  /^(?:currently,?\s|today,?\s)?there(?:'s|’s| is| are)\s(?:currently\s)?no\s(?:[\p{L}-]{1,20}\s){0,2}?(?:dashboards?|buttons?|screens?|pages?|widgets?|menus?|tabs?|portals?|mobile app)(?![\p{L}-])/iu;
/** "We don't have a team calendar." and no word on what goes wrong without one. */
const NOT_OURS = new RegExp(
  `^(?:currently,?\\s|today,?\\s)?(?:we|our (?:product|app|platform|website|tool)|the (?:product|app|platform|website))\\s(?:currently\\s|still\\s)?(?:(?:do(?:es)? not|do(?:es)?n['’]t)\\s(?:currently\\s|yet\\s)?(?:have|offer|provide)|have no|has no|lacks?|(?:are|is) missing)\\s(?:an?\\s|any\\s)?(?:[\\p{L}-]{1,20}\\s){0,3}?(?:${THINGS}|calendars?|checklists?|editors?|wallets?|timelines?|dark mode)(?:\\syet)?[.!]?$`,
  'iu',
);
/** “Acme removes this friction by …”, whatever else the sentence says of today. */
const REMEDY =
  /^\s(?:solves?|eliminates?|removes?|closes?|fixes|addresses|bridges|ends)\s(?:this|these|that|those)\s/iu;
const PROMISE = new RegExp(`^\\s(?:${PROMISES})(?![\\p{L}])`, 'iu');
/** What the product does not do today is part of the problem. */
const OF_TODAY =
  /(?:^|[^\p{L}])(?:currently|today|already|not|no|never|lacks?|cannot|can['’]t|doesn['’]t|don['’]t|isn['’]t|only|but|however|until now|used to)(?!\p{L})/iu;

/** The sentences of a problem section that speak of what is to be built. */
export const solutionSentences = (section: Section, document: ProductDocument): readonly Prose[] =>
  solutionsIn(section, productOf(document));

const solutionsIn = once((section: Section, { names, words }: Product): readonly Prose[] =>
  sentencesIn(section)
    .filter(({ topic, prose }) => topic === 'solution' || isDeedOf(names, prose))
    .flatMap(({ prose }) => (isMentionedBelow(section, words, prose.span) ? [] : [prose])),
);

interface TopicalSentence {
  readonly prose: Prose;
  readonly topic: 'solution' | 'other';
}

/** The sentences that are no questions. */
const sentencesIn = once((section: Section): readonly TopicalSentence[] =>
  [section, ...section.children.filter((child) => isOwnText(child) && child.meanings.length === 0)]
    .flatMap(({ content }) => content)
    .flatMap(runningProses)
    .flatMap((prose) =>
      sentencesOf(prose).flatMap(({ start, end }) => {
        const sentence = sliceProse(prose, start, start + prose.text.slice(start, end).trimEnd().length);
        return sentence.text.endsWith('?') ? [] : [{ prose: sentence, topic: topicOf(sentence.text) }];
      }),
    ),
);

const runningProses = (block: Content): readonly Prose[] => {
  if (block.kind === 'paragraph') return [block.prose];
  return block.kind === 'list' ? block.items.map(({ prose }) => prose) : [];
};

/** Part of every text that `NEEDED` matches, and quicker to look for. */
const NEEDS = /\s(?:need|require|want)\s/i;

/** What a sentence speaks of, whatever the product is called. */
function topicOf(text: string): TopicalSentence['topic'] {
  if (
    (NEEDS.test(text) && NEEDED.test(text)) ||
    [ABSENT, NOT_OURS, PLAN, ORDER].some((form) => form.test(text))
  )
    return 'solution';
  return OUR_THING.test(text) && !OF_TODAY.test(text) ? 'solution' : 'other';
}

/** Whether a sentence tells what the product does or will do. */
function isDeedOf(names: readonly string[], { text }: Prose): boolean {
  const subject = names.find((name) => text.startsWith(name));
  if (subject === undefined) return false;
  const deed = text.slice(subject.length);
  return REMEDY.test(deed) || (PROMISE.test(deed) && !OF_TODAY.test(text));
}

/** What the product is called, and the words to read about it by. */
interface Product {
  readonly names: readonly string[];
  readonly words: TitleWords;
}

const productOf = ({ metadata, outline, words }: ProductDocument): Product =>
  product(namesIn(outline.title ?? UNNAMED, fieldOf(metadata, 'product')?.value ?? UNNAMED), words);

const UNNAMED = { text: '' };

const product = once((names: readonly string[], words: TitleWords): Product => ({ names, words }));

/** The name in the title, and the field for it. */
const namesIn = once((heading: Pick<Prose, 'text'>, value: Pick<Prose, 'text'>): readonly string[] => {
  const field = value.text.trim();
  const title = heading.text
    .replace(
      /^\W{0,4}(?:prd|pr\/faq|product requirements(?: document)?|feature spec(?:ification)?|spec|epic|one-pager)\W{1,4}/iu,
      '',
    )
    .replace(/\W{1,4}(?:prd|product requirements(?: document)?|pr\/faq)\W{0,3}$/iu, '');
  const name = /^[^,:;—–(|]{2,40}/u.exec(title)?.[0].trim() ?? '';
  return [field, name].filter((candidate) => candidate.length >= 3 && candidate.split(/\s/).length <= 3);
});
