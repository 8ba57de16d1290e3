import type { Content, Prose, Table } from '../../markdown/content';
import type { Span } from '../../text/span';
import { unwrappedLines } from '../../text/wrapped';
import type { ColumnKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { namesSomeoneAtWork, ownersIn } from '../audience/people';
import { datesOf } from '../numbers/date';
import {
  columnsOf,
  type Item,
  itemOfSection,
  itemsOfList,
  itemsOfTable,
  prosesIn,
  prosesOf,
  textOf,
} from '../structure/item';
import { perSection } from '../structure/per-section';
import { means, type Section } from '../structure/section';
import { isUnfilled } from '../structure/unfilled';

export interface OpenQuestion {
  readonly item: Item;
  readonly owner: Prose | null;
  readonly due: Prose | null;
  /** Answered, ticked, struck out. */
  readonly resolved: boolean;
  readonly section: Section;
  readonly span: Span;
}

/** The questions of sections that collect them; rhetorical ones elsewhere are none. */
export const readOpenQuestions = perSection((section, { vocabulary }): readonly OpenQuestion[] => {
  if (!isAboutOpenQuestions(section)) return [];
  const lead = section.content.flatMap((block) => (block.kind === 'paragraph' ? [block.prose] : []));
  const owner = lead.find((prose) => namesOwner(prose)) ?? null;
  const due = lead.find((prose) => namesDate(prose)) ?? null;
  return questionsOf(section, vocabulary).map((item) =>
    readQuestion(item, section, { owner, due }, vocabulary),
  );
});

const CLOSED_TITLE = /\b(?:resolved|answered|closed|decided|decisions? made)\b/;

function isAboutOpenQuestions(section: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent) {
    if (CLOSED_TITLE.test(at.title) && !/\bopen\b|unresolved|unanswered/.test(at.title)) return false;
    if (means(at, 'open-questions')) return !means(at, 'faq');
    if (at.meanings.length > 0) return false;
  }
  return false;
}

function questionsOf(section: Section, vocabulary: Vocabulary): readonly Item[] {
  const items = section.content.flatMap((block) => {
    if (block.kind === 'list') return itemsOfList(block).flatMap(ungrouped);
    return block.kind === 'table' && !isAboutRisks(block, vocabulary) ? itemsOfTable(block, vocabulary) : [];
  });
  const titled = section.children.filter(
    ({ source, meanings }) => source === 'heading' && meanings.length === 0,
  );
  const asked = titled.flatMap((child) =>
    /[?？]/.test(child.heading?.text ?? '') ? [itemOfSection(child)] : [],
  );
  const all = [...items, ...asked.filter((item) => item !== null)].filter(
    ({ prose }) => !isUnfilled(prose, vocabulary) && !NOTHING.test(prose.text),
  );
  const questions = all.filter((item) => item.columns.length > 0 || /[?？]/.test(textOf(item)));
  // Some lists ask without a question mark; in the others, an item without one is a remark.
  return questions.length > 0 ? questions : all;
}

/** The table of risks under “Risks and open questions”. */
function isAboutRisks(table: Table, vocabulary: Vocabulary): boolean {
  const keys = columnsOf(table, vocabulary).flat();
  return keys.includes('risk') && !keys.includes('question');
}

const NOTHING =
  /^\W{0,4}(?:none|no (?:open|outstanding|remaining|further)|n\/a|all (?:\w{1,20} ){0,2}questions)\b/i;

/** "Product questions:" with the questions below. */
const ungrouped = (item: Item): readonly Item[] =>
  !item.prose.text.includes('?') && item.children.some(({ prose }) => prose.text.includes('?'))
    ? item.children
    : [item];

interface Shared {
  readonly owner: Prose | null;
  readonly due: Prose | null;
}

function readQuestion(item: Item, section: Section, shared: Shared, vocabulary: Vocabulary): OpenQuestion {
  const proses = prosesOf(item);
  const cell = (...keys: readonly ColumnKey[]) => {
    const found = keys.map((key) => item.cells.get(key)).find((candidate) => candidate !== undefined);
    return found &&
      found.prose !== item.prose &&
      !isUnfilled(found.prose, vocabulary) &&
      !/^[\s—–-]*$/.test(found.prose.text)
      ? found.prose
      : null;
  };
  const field = (key: ColumnKey) =>
    item.children.find(
      ({ name }) => name && vocabulary.columnKeys(name.text.replace(/[\s:]{1,4}$/, '')).includes(key),
    )?.body ?? null;
  const free = item.columns.length > 0 ? [] : proses;
  return {
    item,
    owner: cell('owner', 'role') ?? field('owner') ?? free.find((prose) => namesOwner(prose)) ?? shared.owner,
    due: cell('due', 'date') ?? field('due') ?? proses.find((prose) => namesDate(prose)) ?? shared.due,
    resolved: isResolved(item, cell('answer'), cell('status'), field('answer')),
    section,
    span: item.span,
  };
}

const STATUS_RESOLVED = /^\W{0,4}(?:resolved|answered|closed|done|decided|yes|no|✅|✔)/i;
/** Words after which an answer stands. "Recommend yes" is one: the author has made up their mind. */
const ANSWER =
  /(?:^|[\s([—–:.*>→])(?:resolved|answered|answer|decided|decision|closed|agreed|resolution|outcome|default(?: answer)?|recommend(?:ation|ed|s)?|proposal|proposed|suggest(?:ion|ed)?|leaning|assumption|assumed|deferred|defer|a)\s{0,2}[:.—–(]|\b(?:we|i) recommend|\brecommend(?:ed)? (?:yes|no|keeping|to|using|against)|[✅✔☑]|\? {0,2}(?:yes|no|none|never|always|probably|likely|defer)\b|→/i;

function isResolved(item: Item, answer: Prose | null, status: Prose | null, field: Prose | null): boolean {
  if (item.checked === true || answer || field) return true;
  if (status && STATUS_RESOLVED.test(status.text)) return true;
  const struck = item.prose.shape.marks.some(({ kind }) => kind === 'strike');
  if (struck) return true;
  if (item.columns.length > 0) return false;
  const texts = [
    item.prose.text,
    ...item.content.flatMap((block: Content) => prosesIn(block)).map(({ text }) => text),
  ];
  return texts.some((text) => ANSWER.test(text)) || answeredBelow(item);
}

/** A question, and below it sentences that ask nothing: its answer. */
const answeredBelow = (item: Item): boolean =>
  item.shape === 'sub-section' &&
  item.content.some(
    (block) => block.kind === 'paragraph' && !block.prose.text.includes('?') && block.prose.text.length > 40,
  );

const TO_DO =
  /\s(?:to|will|should) (?:answer|ask|check|clarify|close|confirm|decide|define|draft|explore|find|follow|investigate|look|own|propose|research|resolve|review|size|spike|test|validate|verify)(?![\p{L}\p{N}])/gu;
const TEAM = /^(?:team|lead|design|legal|product|finance|sales|support|marketing|engineering|security)$/;
const ASKED_OF =
  /\b(?:[Nn]eeds?|[Aa]sk(?:ing)?|[Pp]ending|[Ww]aiting (?:on|for)|[Cc]heck(?:ing)? with|[Cc]onfirm(?:ing)? with|[Aa]lign(?:ing)? with|[Dd]iscuss(?:ing)? with|[Ii]nput from|[Dd]epends on|[Aa]ssigned to|[Tt]o be (?:decided|answered|confirmed|resolved) by)\s(?:the\s)?(?:@|\p{Lu}|legal|finance|design|product|engineering|security|sales|support|marketing|leadership)/u;
const DUE =
  /\b(?:by|before|until|due|no later than|prior to|during|in|at|after) (?:the |our |next |end of |we )?(?:launch|beta|alpha|ga\b|kick-?off|design|review|sprint|phase|release|build|implementation|development|coding|planning|rollout|pilot|mvp|v\d|milestone|mon|tue|wed|thu|fri|week|month|quarter|ship)/i;

function namesOwner(prose: Prose): boolean {
  if (ownersIn(prose).length > 0) return true;
  return unwrappedLines(prose.text).some((line) => {
    // Nobody is named far from the end of a line.
    const end = line.slice(-400);
    if (nameAtEnd(end) || namesSomeoneAtWork(end) || ASKED_OF.test(end)) return true;
    return [...end.matchAll(TO_DO)].some(({ index }) => {
      const who = end.slice(end.lastIndexOf(' ', index - 1) + 1, index).replace(/^\(|\)$/g, '');
      return /^\p{Lu}./u.test(who) || TEAM.test(who);
    });
  });
}

const LONGEST_NAME = 80;

/** "… (Ana)", "… — Ravi, before the pilot": a capitalised name in brackets or after a dash, and nothing after it. */
function nameAtEnd(line: string): boolean {
  const end = line.slice(-LONGEST_NAME).replace(/[\s.)\]]{1,6}$/, '');
  const opener = Math.max(
    end.lastIndexOf('('),
    end.lastIndexOf('['),
    end.lastIndexOf('—'),
    end.lastIndexOf('–'),
    end.lastIndexOf(' - ') + 1,
  );
  if (opener <= 0) return false;
  const [name = ''] = end
    .slice(opener + 1)
    .trim()
    .split(',');
  return /^(?:@|\p{Lu})[\p{L}.'’ /&+@-]{1,60}$/u.test(name) && name.split(/\s/).length <= 5;
}

const namesDate = (prose: Prose): boolean => datesOf(prose).length > 0 || DUE.test(prose.text);
