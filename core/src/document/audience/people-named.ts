import type { Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { keptElsewhere } from '../structure/kept-elsewhere';
import { leavesWith } from '../structure/leaf';
import { type Outline, ownContent, ownSections, sectionsFor } from '../structure/outline';
import { type Section, standsUnder } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** Words for people that fit every product, or that name who works on the document. */
const TOO_GENERAL: ReadonlySet<string> = new Set(
  (
    'you they them people user users customer customers client clients owner owners author authors reviewer reviewers ' +
    'approver approvers stakeholder stakeholders agent agents host hosts lead leads editor editors controller ' +
    'controllers management leadership operations sales marketing business businesses company companies ' +
    'organisation organisations organization organizations team teams personnel staff member members'
  ).split(' '),
);
const SERVED =
  /(?:^|[^\p{L}])(?:for|helps?|lets?|allows?|enables?|gives?|serves?|used by|aimed at|empowers?)\s(?:[\p{L}-]{1,20}\s){0,3}?(?:(?!others|errors|numbers|users|customers|orders|filters|parameters|servers|containers)\p{Ll}{2,18}(?:ers|ors|ists|ians|ees|pros|folks|professionals|teams|shops|companies|agencies|families|schools|hospitals|businesses|startups|enterprises))(?!\p{L})/iu;

/** “Infrastructure for AI users”, “get more new users to connect”: a word in front tells which users. */
const WHICH_USERS =
  /(?:^|[^\p{L}])(?:is\s[^.:;\n]{0,80}\sfor|gets?|moves?|brings?)\s(?:more\s)?(?!(?:all|our|the|its|your|these|those|end|other|most|many|some|more|any|both|different|multiple|out|back)\s)\p{L}[\p{L}-]{1,20}\s(?:users|customers|sign-?ups|subscribers|members|visitors)(?!\p{L})/iu;
/**
 * “Regional hiring teams lack …”: those who have the problem are those whom it is for. With a sign consumed in front, or
 * with a class of its own for the first letter, V8 takes many times as long to compile it.
 */
const AFFLICTED =
  /(?<!\p{L})(?!(?:most|many|all|our|the|its|your|these|those|other|some|few|both|different|multiple)\s)[\p{L}-]{3,21}\s(?:teams|departments|managers|engineers|developers|analysts|coaches|teachers|nurses|owners|founders|freelancers|organisers|organizers|agencies|practices)\s(?:often\s|still\s|frequently\s|usually\s)?(?:lack|struggle|spend|waste|lose|juggle|rely|cannot|can['’]t|have (?:no|little))(?!\p{L})/iu;
/** “People who cook for twenty have always …”: what makes them the people whom it is for begins the sentence. */
const PEOPLE_WHO = /(?:^|[.!?]\s)(?:people|those)\s(?:who|whose)\s\p{L}/iu;

/** “Those 5–50 person companies without a copywriter”: the size tells which. */
const SIZED =
  /\b\d{1,5}\s?(?:[–-]|to)\s?\d{1,5}[\s-](?:person|people|employee)\s(?:companies|teams|firms|agencies|studios|shops|startups|businesses|practices|organi[sz]ations)\b/i;
/** “The target users — marketing managers at …”, “Our ideal first client is …”: announced, they may stand anywhere. */
const ANNOUNCED =
  /\b(?:target|ideal|primary)\s(?:first\s)?(?:users?|customers?|clients?|buyers?|audiences?)(?:\s(?:is|are)\s|:\s|\s?[—–]\s?)(?!(?:not|still|yet|to be|tbd|tbc|open|unknown|unclear|undecided|every(?:one|body)|any(?:one|body)|all|defined|described|listed|shown)\b)[“"(]?[a-z]/i;

/**
 * What stands in every text that the patterns above match. They look at each word, which takes its time; most texts
 * hold none of these. `ſ` and `K` are what ignoring case makes of s and k.
 */
const MAY_SERVE =
  /(?:for|helps?|lets?|allows?|enables?|gives?|serves?|used by|aimed at|empowers?)\s|[\u017F\u212A]/i;
const MAY_TELL_WHICH = /\s(?:users|customers|sign-?ups|subscribers|members|visitors)|[\u017F\u212A]/i;
const MAY_AFFLICT =
  /\s(?:lack|struggle|spend|waste|lose|juggle|rely|cannot|can['’]t|have (?:no|little))|[\u017F\u212A]/i;

/** Whether a text names a group of people that not every product has. */
export const namesPeople = perShape(
  (prose, vocabulary: Vocabulary): boolean =>
    hitsOf(prose, vocabulary, 'beneficiary').some(({ term }) => !TOO_GENERAL.has(term)) ||
    PEOPLE_WHO.test(prose.text) ||
    SIZED.test(prose.text) ||
    (MAY_SERVE.test(prose.text) && SERVED.test(prose.text)) ||
    (MAY_TELL_WHICH.test(prose.text) && WHICH_USERS.test(prose.text)) ||
    (MAY_AFFLICT.test(prose.text) && AFFLICTED.test(prose.text)),
);

const OPENING_SHARE = 1 / 3;
/** A short document is read from end to end. */
const SHORTEST_OPENING = 1_500;

/**
 * The running text of a document's first third: where a reader expects to learn for whom and why.
 * @param except Sections to leave out, with those below them.
 */
export function openingProses(document: ProductDocument, ...except: readonly SectionKey[]): readonly Prose[] {
  const { outline } = document;
  const { span } = outline.root;
  const end = span.start + Math.max((span.end - span.start) * OPENING_SHARE, SHORTEST_OPENING);
  return ownSections(outline)
    .filter((section) => section.span.start < end && !standsUnder(section, ...ASIDE, ...except))
    .flatMap((section) => [...titleOf(section, outline), ...section.content.flatMap(prosesIn)])
    .filter((prose) => prose.span.start < end);
}

const ASIDE = ['non-goals', 'changelog', 'approvals', 'raci'] as const;

const titleOf = ({ heading }: Section, { title }: Outline): readonly Prose[] =>
  heading !== null && heading === title ? [heading] : [];

/** Whether a document says for whom it is: in a section, a field, a story, a table, or its opening. */
export function saysForWhom(document: ProductDocument): boolean {
  const { outline, metadata, vocabulary } = document;
  if (document.audiences.some(({ role }) => role !== 'excluded') || document.stories.length > 0) return true;
  if (metadata.fields.some(({ key }) => key === 'audience')) return true;
  if (FOR_WHOM.some((key) => keptElsewhere(document).has(key))) return true;
  const sections = sectionsFor(outline, ...FOR_WHOM);
  if (sections.some((section) => !standsUnder(section, ...ASIDE))) return true;
  const hasColumn = audienceColumns(document).some(({ section }) => !standsUnder(section, ...ASIDE));
  const isAnnounced = leavesThatAnnounce(document).some(({ section }) => !standsUnder(section, ...ASIDE));
  return (
    hasColumn ||
    isAnnounced ||
    openingProses(document, ...OF_WHAT_IS_BUILT).some((prose) => namesPeople(prose, vocabulary)) ||
    sectionsFor(outline, ...OF_WHAT_IS_BUILT)
      .flatMap(ownContent)
      .some(
        (block) => block.kind !== 'list' && prosesIn(block).some((prose) => namesPeople(prose, vocabulary)),
      )
  );
}

const FOR_WHOM = ['audience', 'buyer', 'by-audience', 'jobs'] as const;

/** A list of what is built names people in passing: “Roles: owner, accountant”, “Sharing with family members”. */
const OF_WHAT_IS_BUILT = ['features', 'requirements', 'scope', 'technical', 'nfr'] as const;

const audienceColumns = leavesWith(
  ({ prose, role }, vocabulary) =>
    role === 'header' && vocabulary.columnKeys(prose.text).includes('audience'),
);

const leavesThatAnnounce = leavesWith(({ prose, role }) => role !== 'title' && ANNOUNCED.test(prose.text));
