import type { Prose, Table } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { inTextOrder } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { anyProse, columnsOf, type Item, itemsOfList, itemsOfTable, prosesIn } from '../structure/item';
import { leavesWith } from '../structure/leaf';
import { fieldOf } from '../structure/metadata';
import { isOwnText, ownContent, sectionsFor } from '../structure/outline';
import { perAnySection } from '../structure/per-section';
import { type Section, standsUnder } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** What customers would use instead: a rival, or the way they manage today. */
export interface Alternative {
  /** The name where the author sets it apart; otherwise the words that name it. */
  readonly name: Prose;
  readonly isStatusQuo: boolean;
  readonly span: Span;
  readonly section: Section;
}

const VERSUS = /(?:^|[\s(])(?:vs\.?(?!\scode\b)|versus)[ \t]+(\S[^\n(:—–]{0,60})/iu;
const COMPARED =
  /(?:^|[\s,;(—–])(?:unlike|as opposed to|compared (?:to|with)|in contrast to|alternatives? to|competes with)\s{1,2}([^\n,.;:!?()—–]{2,60})/giu;
/** “They have tried Rosterline and given up”, “Why Rosterline loses these people”. */
const TRIED =
  /(?<=\b(?:have|has)\stried\s)\p{Lu}[^\n,.;:!?()—–]{1,50}?(?=\s(?:and|but)\s(?:gave|given|gone|went|left|found|stopped|returned)\b)|(?<=\b[Ww]hy\s)\p{Lu}[^\n,.;:!?()—–]{1,50}?(?=\s(?:loses?|falls?\sshort)\b)/gu;
/** Labels of what is said about a rival, not names of one. */
const NOT_A_NAME =
  /^(?:["“']|(?:examples?|key message|message|summary|tl;?dr|verdict|our |we |how |why |when |what )|.{0,40}:$)/iu;
/** Sub-headings under which a rival's traits are listed. */
const ABOUT_ONE =
  /\b(?:pros|cons|strengths?|weakness(?:es)?|gaps?|limitations?|advantages?|disadvantages?|win|wins|features?|capabilities|scenario|example|takeaways?)\b/;
/** Columns that compare two states rather than two rivals. */
const A_STATE = /^(?:before|after|current state|others?|us|ours?|today|message|why|notes?)$/i;
const LONGEST_NAME = 80;

/**
 * The alternatives that a document names: in its section about them, in tables with a column for them, in titles such
 * as "X vs Y", and in sentences that compare ("Unlike …").
 */
export function readAlternatives(document: ProductDocument): readonly Alternative[] {
  const us = ownNames(document);
  const found = candidates(document).filter(
    ({ name, mayBeUs }) => !mayBeUs || !us.includes(name.text.replace(/\s\([^()]*\)$/, '').toLowerCase()),
  );
  return inTextOrder(found.map(({ alternative }) => alternative));
}

/** Whether the title sets the product against one rival, which the whole document is about. */
export const isAboutOneRival = ({ outline }: ProductDocument): boolean =>
  VERSUS.test(outline.title?.text ?? '');

/** Where the product is called by its name: the title, a field, and sentences that say what it is. */
function ownNames({ outline, metadata }: ProductDocument): string {
  const subjects = sectionsFor(outline, 'tagline', 'summary', 'positioning-statement', 'one-true-thing')
    .flatMap(ownContent)
    .flatMap(prosesIn)
    .map(({ text }) => SUBJECT.exec(text)?.[0] ?? '');
  const product = fieldOf(metadata, 'product')?.value.text ?? '';
  return [outline.title?.text ?? '', product, ...subjects].join('\n').toLowerCase();
}

const SUBJECT = /^\p{Lu}[^.,:;\n]{1,40}?(?=\s(?:is|gives|helps|lets|turns)\s)/u;

interface Named {
  readonly name: Prose;
  /** Whether it is one unless it is the name of what the document is about. */
  readonly mayBeUs: boolean;
}

const candidates = perAnySection((section, { vocabulary }) =>
  namesIn(section, vocabulary).map(({ name, mayBeUs }) => {
    const isStatusQuo = hitsOf(name, vocabulary, 'status-quo').length > 0;
    const alternative: Alternative = { name, section, span: name.span, isStatusQuo };
    return { name, mayBeUs, alternative };
  }),
);

function namesIn(section: Section, vocabulary: Vocabulary): readonly Named[] {
  const titled = inTitle(section);
  const isListing = standsUnder(section, 'competition') && !ABOUT_ONE.test(section.title);
  if (isListing) return [...titled, ...inSection(section, vocabulary)];
  return isOwnText(section) ? [...titled, ...mentioned(section, vocabulary)] : titled;
}

const named = (name: Prose): Named => ({ name, mayBeUs: false });

function inTitle({ heading }: Section): readonly Named[] {
  const match = heading ? VERSUS.exec(heading.text) : null;
  if (!match?.[1] || !heading || NOT_A_NAME.test(match[1])) return [];
  const start = match.index + match[0].length - match[1].length;
  return [named(sliceProse(heading, start, start + match[1].length))];
}

/** In a section about alternatives every item is one, and so is every sub-heading. */
function inSection(section: Section, vocabulary: Vocabulary): readonly Named[] {
  const { heading } = section;
  const own =
    section.source === 'heading' &&
    heading &&
    section.parent &&
    standsUnder(section.parent, 'competition') &&
    !VERSUS.test(heading.text);
  // Below the name of a rival stand its traits.
  const isOne = own && section.meanings.length === 0;
  const names = section.content.flatMap((block): readonly Named[] => {
    if (block.kind === 'list' && isOne) return [];
    if (block.kind === 'list') return itemsOfList(block).map((item) => named(nameOf(item)));
    if (block.kind === 'table') return inTable(block, vocabulary);
    return [];
  });
  return [...(own ? [named(withoutLead(heading))] : []), ...names].filter(
    ({ name: { text } }) => text !== '' && text.length <= LONGEST_NAME && !NOT_A_NAME.test(text),
  );
}

/** "Against Rosterline" is about Rosterline. */
const withoutLead = (heading: Prose): Prose =>
  sliceProse(heading, /^against\s/i.exec(heading.text)?.[0].length ?? 0, heading.text.length);

/** The name without the colon that ends a label. */
const nameOf = ({ name, prose }: Item): Prose =>
  name ? sliceProse(name, 0, name.text.replace(/[\s:.—–-]{1,12}$/u, '').length) : prose;

/** Rows are alternatives, or columns after the first are when the rows are what is compared. */
function inTable(table: Table, vocabulary: Vocabulary): readonly Named[] {
  const keys = columnsOf(table, vocabulary);
  const own = keys.findIndex((column) => column.includes('competitor') || column.includes('alternative'));
  const items = itemsOfTable(table, vocabulary);
  if (own !== -1) return items.flatMap((item) => item.columns[own]?.cell.prose ?? []).map(named);
  const isComparison = table.header.length >= 3 && keys.slice(1).every((column) => column.length === 0);
  if (!isComparison) return items.map((item) => named(nameOf(item)));
  return table.header
    .slice(1)
    .flatMap(({ prose }) => (A_STATE.test(prose.text) ? [] : [{ name: prose, mayBeUs: true }]));
}

/** What a text compares with, as indexes into it. */
const comparedIn = perShape(({ text }): readonly Span[] => [
  ...[...text.matchAll(COMPARED)].flatMap((match) => {
    const words = match[1];
    const end = match.index + match[0].length;
    return words ? [{ start: end - words.length, end }] : [];
  }),
  ...[...text.matchAll(TRIED)].map(({ 0: name, index }) => ({ start: index, end: index + name.length })),
]);
const compares = anyProse((prose) => comparedIn(prose).length > 0);

function mentioned(section: Section, vocabulary: Vocabulary): readonly Named[] {
  return section.content.flatMap((block) => {
    const columns =
      block.kind === 'table' && columnsOf(block, vocabulary).some((keys) => keys.includes('competitor'))
        ? inTable(block, vocabulary)
        : [];
    const compared = compares(block)
      ? prosesIn(block).flatMap((prose) =>
          comparedIn(prose).map(({ start, end }) => named(sliceProse(prose, start, end))),
        )
      : [];
    return [...columns, ...compared];
  });
}

/** Words of the lexicon that stand in many texts without being what somebody uses instead. */
const EVERYDAY =
  /^(?:(?:e-?mail|phone|slack|whatsapp|hire)[\p{L} ]{0,30}|agenc(?:y|ies)|notion|nothing|memory|hiring|notebooks?|interns?|scripts|word of mouth|group chats|consultants?|contractors?)$/u;

/** Whether any part of the document speaks of managing without a product, inside the section on alternatives or not. */
export const namesStatusQuo = (document: ProductDocument): boolean =>
  document.alternatives.some((alternative) => alternative.isStatusQuo) ||
  leavesWithStatusQuo(document).length > 0;

const leavesWithStatusQuo = leavesWith(({ prose }, vocabulary) =>
  hitsOf(prose, vocabulary, 'status-quo').some(({ term }) => !EVERYDAY.test(term)),
);

/** Whether a sentence sets the product against another way of doing the job, without naming an alternative as such. */
export const contrastsIn = (document: ProductDocument): boolean => leavesWithContrast(document).length > 0;

const CONTRAST =
  /(?:^|[^\p{L}])(?:(?:instead of|rather than|no longer|without|replac(?:e|es|ing)|a substitute for|(?:have|has) tried)\s(?=\p{L})|incumbents(?!\p{L})|why\s(?!(?:we|you|it|this|that|our|they)\s)(?:[^\s.,;:!?]{1,30}\s){1,4}(?:loses?|fails?|falls? short)(?!\p{L}))/iu;
const leavesWithContrast = leavesWith(({ prose }) => CONTRAST.test(prose.text));
