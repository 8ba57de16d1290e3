import type { Content, List, Paragraph, Prose, Table } from '../../markdown/content';
import { once } from '../../text/once';
import { cover, fromTo, upTo } from '../../text/place';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { groupPriority, type Priority, priorityOf } from '../scope/priority';
import type { TitleWords } from '../structure/block-sections';
import { anyProse, type Item, itemsOfList, itemsOfTable } from '../structure/item';
import { findLeadingId, type ItemId, leadingId } from '../structure/item-id';
import { isOwnText } from '../structure/outline';
import { perSection } from '../structure/per-section';
import { isWithin, type Section } from '../structure/section';
import { continuesStory, mayOpenStory, readClauses, type StoryClauses } from './story-grammar';

/**
 * A user story ("As a … I want … so that …"), a job story ("When … I want … so I can …"), or one that is only named,
 * by a heading "User story 3 – …" or an id such as US-3.
 */
export interface Story {
  readonly form: 'user-story' | 'job-story' | 'titled';
  /** The sentence, or the title of a story that is only named. */
  readonly span: Span;
  /** The story and what belongs to it, such as criteria nested or below. */
  readonly extent: Span;
  readonly id: ItemId | null;
  /** The title when the story is a heading or has a bold name. */
  readonly title: Prose | null;
  /** Each clause without its opening words; null when it is missing. For a job story `role` is the situation. */
  readonly role: Prose | null;
  readonly want: Prose | null;
  readonly benefit: Prose | null;
  readonly priority: Priority | null;
  readonly section: Section;
}

/** The stories of a document, in order. */
export const readStories = perSection((section, words) =>
  // A story below a label ends with the text of the heading that the label stands under.
  section.source === 'label' ? [] : storiesUnder(section, words),
);

/** The stories between a heading and the next one. */
function storiesUnder(section: Section, words: TitleWords): readonly Story[] {
  const drafts = draftsUnder(section, words);
  if (drafts.length === 0) return [];
  const below = section.children.find(({ source }) => source === 'heading') ?? null;
  const follower = firstBelow(section, words);
  return drafts.map((draft, index) =>
    finish(draft, section, index === 0, drafts[index + 1] ?? follower, below),
  );
}

/** A story before it is known where it ends and what heading names it. */
interface Draft extends Omit<Story, 'extent'> {
  /** Where nested content ends; null when what follows may belong to the story too. */
  readonly nested: Span | null;
}

/** `[persona]`, `{role}`, `<goal>`: left for someone to fill in. */
const isPrompt = (prose: Prose | null): boolean => prose !== null && /^[[{<]/.test(prose.text);

const STORY_TITLE = /stor(?:y|ies)(?!\p{L})/iu;
const NAMED_STORY = /^\W{0,4}(?:(?:user|job)\s+story|story)\s+#?\d|^\W{0,4}(?:US|UST|STORY|HU)-?\d/iu;
const STORY_ID = /^(?:US|UST|STORY|HU)(?:-|\d)/;

const announcesStories = (section: Section): boolean => {
  for (let at: Section | null = section; at; at = at.parent) if (STORY_TITLE.test(at.title)) return true;
  return isWithin(section, 'stories');
};

/** What a section and the labels in it tell, in order. */
const draftsUnder: (section: Section, words: TitleWords) => readonly Draft[] = once(
  (section: Section, words: TitleWords) =>
    [
      ...draftsIn(section, words),
      ...section.children.flatMap((child) => (child.source === 'label' ? draftsUnder(child, words) : [])),
    ].sort((a, b) => a.span.start - b.span.start),
);

/** The first story below the headings in a section; null without one. */
const firstBelow: (section: Section, words: TitleWords) => Draft | null = once(
  (section: Section, words: TitleWords) => {
    for (const child of section.children) {
      if (child.source !== 'heading') continue;
      const first = draftsUnder(child, words)[0] ?? firstBelow(child, words);
      if (first) return first;
    }
    return null;
  },
);

/** What a section tells itself, or is the name of where no sentence "As a …" stands below it. */
function draftsIn(section: Section, words: TitleWords): readonly Draft[] {
  const { heading } = section;
  const isNamed = section.source === 'heading' && heading !== null && NAMED_STORY.test(heading.text);
  if (!isNamed || tellsBelow(section, words)) return toldIn(section, words);
  const place = { section, vocabulary: words.vocabulary, isStoryPlace: true };
  return [titled(heading, place, { id: findLeadingId(heading), title: heading, nested: section.span })];
}

const tellsBelow: (section: Section, words: TitleWords) => boolean = once(
  (section: Section, words: TitleWords) =>
    toldIn(section, words).length > 0 ||
    section.children.some((child) => isOwnText(child) && tellsBelow(child, words)),
);

const toldIn = once((section: Section, { vocabulary }: TitleWords): readonly Draft[] => {
  const place: Place = { section, vocabulary, isStoryPlace: announcesStories(section) };
  const inHeading =
    section.heading && section.source === 'heading' ? readClauses([section.heading], false) : null;
  const heading = inHeading ? [draftOf(inHeading, place, { nested: section.span })] : [];
  return [...heading, ...inBlocks(section.content, place)].filter(
    ({ role, want }) => !isPrompt(role) && !isPrompt(want),
  );
});

interface Place {
  readonly section: Section;
  readonly vocabulary: Vocabulary;
  readonly isStoryPlace: boolean;
}

function inBlocks(blocks: readonly Content[], place: Place): readonly Draft[] {
  return blocks.flatMap((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        return inParagraph(block, blocks.slice(index + 1, index + 3), place);
      case 'quote':
        return mayTell(block) ? inBlocks(block.children, place) : [];
      case 'list':
        return mayTell(block) ? inList(block, place) : [];
      case 'table':
        return mayTell(block) ? inTable(block, place) : [];
      default:
        return [];
    }
  });
}

const mayTell = anyProse(
  (prose) =>
    mayOpenStory(prose) || COLUMN_WANT.test(prose.text) || STORY_ID.test(leadingId(prose)?.value ?? ''),
);

/** A story in a paragraph, its clauses perhaps in paragraphs of their own. */
function inParagraph(block: Paragraph, next: readonly Content[], place: Place): readonly Draft[] {
  const parts = [block.prose];
  for (const follower of next) {
    if (follower.kind === 'paragraph' && continuesStory(follower.prose)) parts.push(follower.prose);
    else if (follower.kind === 'list' && /:\s*$/.test(block.prose.text))
      parts.push(...follower.items.map((item) => item.prose));
    else break;
  }
  const clauses = readClauses(parts, place.isStoryPlace);
  return clauses ? [draftOf(clauses, place, { id: findLeadingId(block.prose) })] : [];
}

function inList(list: List, place: Place): readonly Draft[] {
  const items = itemsOfList(list);
  return items.flatMap((item, index) => {
    if (index > 0 && continuesStory(item.prose)) return [];
    return inItem(item, items.slice(index + 1, index + 3), items.length > 1, place);
  });
}

function inItem(item: Item, next: readonly Item[], hasSiblings: boolean, place: Place): readonly Draft[] {
  const isStoryPlace = place.isStoryPlace || (item.id !== null && STORY_ID.test(item.id.value));
  const wishes = item.children.filter((child) => continuesStory(child.prose));
  const shared = readClauses([item.prose], isStoryPlace);
  const named = {
    id: item.id,
    title: titleOf(item),
    priority: priorityOf(item, place.section, place.vocabulary),
  };
  const nested = hasSiblings ? item.span : null;
  if (shared && !shared.want && wishes.length > 1 && !isOneStory(wishes)) {
    return wishes.flatMap((wish) => {
      const clauses = readClauses([item.prose, wish.prose], true);
      return clauses
        ? [draftOf(clauses, place, { ...named, id: wish.id, nested: wish.span }, wish.prose.span)]
        : [];
    });
  }
  const followers = next.findIndex((other) => !continuesStory(other.prose));
  const continued = next.slice(0, followers === -1 ? next.length : followers).map((other) => other.prose);
  const opensChildren = shared !== null && (!shared.want || /:\s*$/.test(item.prose.text));
  const below = opensChildren ? item.children.map((child) => child.prose) : [];
  const clauses = shared ? readClauses([item.prose, ...below, ...continued], isStoryPlace) : null;
  if (clauses) return [draftOf(clauses, place, { ...named, nested: continued.length > 0 ? null : nested })];
  const inside = inBlocks(item.content, { ...place, isStoryPlace });
  if (inside.length > 0) {
    return inside.map((draft) =>
      inside.length === 1 ? { ...draft, ...withoutNulls(named), nested } : draft,
    );
  }
  return item.id && STORY_ID.test(item.id.value) && place.isStoryPlace
    ? [titled(item.prose, place, { ...named, nested })]
    : [];
}

/** Whether the lines below a role are the two clauses of one story, not two wishes. */
const isOneStory = (wishes: readonly Item[]): boolean =>
  wishes.length === 2 && /^\W{0,3}(?:so|in order)\s/i.test(wishes[1]?.prose.text ?? '');

const withoutNulls = (named: Partial<Draft>): Partial<Draft> =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));

const titleOf = (item: Item): Prose | null =>
  item.shape === 'list-item' && item.name && readClauses([item.name], true) === null ? item.name : null;

const COLUMN_ROLE = /^as an?\W{0,4}$|^as an? (?:user|role|persona|type of user)\b/i;
const COLUMN_WANT = /^I (?:want|need|can|would like)\b/i;
const COLUMN_BENEFIT = /^so (?:that|I can|we can)\b|^in order to\b/i;

function inTable(table: Table, place: Place): readonly Draft[] {
  const items = itemsOfTable(table, place.vocabulary);
  return items.flatMap((item) => {
    const named = {
      id: item.id,
      priority: priorityOf(item, place.section, place.vocabulary),
      nested: item.span,
    };
    const cellUnder = (header: RegExp) =>
      item.columns.find((column) => header.test(column.header.text))?.cell.prose ?? null;
    const want = cellUnder(COLUMN_WANT);
    if (want) {
      const role = cellUnder(COLUMN_ROLE) ?? item.cells.get('audience')?.prose ?? null;
      const benefit = cellUnder(COLUMN_BENEFIT) ?? item.cells.get('benefit')?.prose ?? null;
      const clauses: StoryClauses = {
        form: 'user-story',
        role: filled(role),
        want: filled(want),
        benefit: filled(benefit),
        whole: [want],
      };
      return [draftOf(clauses, place, named, item.span)];
    }
    const cell = item.columns
      .map((column) => column.cell.prose)
      .find((prose) => readClauses([prose], false) !== null);
    const clauses = cell ? readClauses([cell], true) : null;
    if (clauses) {
      const benefit = clauses.benefit ?? filled(item.cells.get('benefit')?.prose ?? null);
      return [draftOf({ ...clauses, benefit }, place, named)];
    }
    return item.id && STORY_ID.test(item.id.value) && place.isStoryPlace
      ? [titled(item.prose, place, named)]
      : [];
  });
}

const filled = (prose: Prose | null): Prose | null =>
  prose && /[\p{L}\p{N}]/u.test(prose.text) ? prose : null;

function draftOf(clauses: StoryClauses, place: Place, more: Partial<Draft>, span?: Span): Draft {
  const { form, role, want, benefit, whole } = clauses;
  const first = whole[0]?.span ?? place.section.titleSpan;
  return {
    form,
    role,
    want,
    benefit,
    span: span ?? cover(first, whole[whole.length - 1]?.span ?? first),
    id: null,
    title: null,
    priority: groupPriority(place.section, place.vocabulary),
    section: place.section,
    nested: null,
    ...more,
  };
}

const titled = (prose: Prose, place: Place, more: Partial<Draft>): Draft => ({
  ...draftOf({ form: 'user-story', role: null, want: null, benefit: null, whole: [prose] }, place, more),
  form: 'titled',
});

/** Gives a story its heading's name, and finds where it ends: at the next story or with its heading's text. */
function finish(
  { nested, ...draft }: Draft,
  section: Section,
  isFirst: boolean,
  next: Draft | null,
  below: Section | null,
): Story {
  const name = isFirst && section.heading && NAMED_STORY.test(section.heading.text) ? section.heading : null;
  const rest = !isFirst && below ? upTo(draft.span, below.span) : fromTo(draft.span, section.span);
  const extent = nested ?? (next ? upTo(draft.span, next.span) : rest);
  return {
    ...draft,
    id: draft.id ?? (name ? findLeadingId(name) : null),
    title: draft.title ?? name,
    extent: extent.end < draft.span.end ? draft.span : extent,
  };
}

/** A label that every story of a document bears. */
const ANY_STORY = /^\W{0,4}(?:user )?story\W{0,4}$/i;

/** A few words by which a reader recognises a story: its id, its title, or the beginning of its wish. */
export function storyName(story: Story): string {
  if (story.id) return story.id.value;
  const title = story.title && !ANY_STORY.test(story.title.text) ? story.title : null;
  const named = title ?? story.want ?? story.role ?? story.title;
  if (!named) return 'a story';
  const words = named.text.replace(/\s+/g, ' ').trim();
  return words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s\S*$/, '')}…`;
}
