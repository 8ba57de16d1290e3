import type { Content, Prose } from '../markdown/content';
import { sliceProse } from '../markdown/slice-prose';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type Item, prosesIn } from './item';
import { labelsOf } from './label';
import type { Section } from './section';

/** How much something matters, whatever scheme the author uses. */
export interface Priority {
  readonly step: 'must' | 'should' | 'could' | 'wont';
  /** The words that say so, such as "P0" or the heading "Must have". */
  readonly prose: Prose;
}

/**
 * How much an item matters: by its priority column, a line or tag of its own such as `Priority: P1`, `[P0]` or
 * `(must have)`, or the group it stands in, such as a heading "Must have". The nearest place wins.
 * Null when nothing says so. An item inside another one does not know it: ask for the outer item next.
 */
export function priorityOf(item: Item, section: Section, vocabulary: Vocabulary): Priority | null {
  const cell = item.cells.get('priority');
  const stated = cell ? namedBy(cell.prose, vocabulary) : null;
  return stated ?? ownPriority(item, vocabulary) ?? groupPriority(section, vocabulary);
}

/** The priority that a section's title gives to all it lists, the section's own or that of one around it. */
export function groupPriority(section: Section, vocabulary: Vocabulary): Priority | null {
  for (let at: Section | null = section; at; at = at.parent) {
    const named = at.heading ? titlePriority(at, at.heading, vocabulary) : null;
    if (named) return named;
  }
  return null;
}

const namedBy = (prose: Prose, vocabulary: Vocabulary): Priority | null => {
  const step = prose.text === '' ? null : vocabulary.priorityOf(prose.text);
  return step ? { step, prose } : null;
};

function titlePriority(section: Section, heading: Prose, vocabulary: Vocabulary): Priority | null {
  const step =
    vocabulary.priorityOf(section.title) ??
    (section.qualifier && !AMBIGUOUS_TAG.test(section.qualifier)
      ? vocabulary.priorityOf(section.qualifier)
      : null);
  return step ? { step, prose: heading } : tagIn(heading, vocabulary);
}

function ownPriority(item: Item, vocabulary: Vocabulary): Priority | null {
  const tag = tagIn(item.prose, vocabulary);
  if (tag) return tag;
  for (const prose of [item.prose, ...nearContent(item).flatMap(prosesIn)]) {
    const line = labelledLine(prose, vocabulary);
    if (line) return line;
  }
  return null;
}

/** An item's priority stands right under its name; further down, labels speak of something else. */
const nearContent = (item: Item): readonly Content[] => item.content.slice(0, 4);

const PLAIN_LINE = /^[ \t]*([\p{L}]{2,12})[ \t]?[:：][ \t]*(\S[^\n]{0,39})$/gmu;

/** `**Priority:** P1` or `Priority: P1` on a line of its own. */
function labelledLine(prose: Prose, vocabulary: Vocabulary): Priority | null {
  for (const label of labelsOf(prose)) {
    if (!label.closed || !vocabulary.columnKeys(label.text).includes('priority')) continue;
    const named = namedBy(sliceProse(prose, label.bodyStart, label.bodyEnd), vocabulary);
    if (named) return named;
  }
  for (const match of prose.text.matchAll(PLAIN_LINE)) {
    const [line, name = '', value = ''] = match;
    if (!vocabulary.columnKeys(name).includes('priority')) continue;
    const from = match.index + line.length - value.length;
    const named = namedBy(sliceProse(prose, from, from + value.length), vocabulary);
    if (named) return named;
  }
  return null;
}

const BRACKETED = /[([{][ \t]*(?:([\p{L}]{2,12})[ \t]?[:：][ \t]*)?([\p{L}\d][\p{L}\d'’ -]{1,19})[)\]}]/gu;
const AT_START = /^[ \t]*([Pp][0-4])[ \t]*[:：—–-]/u;
const AT_END = /[—–:·|-][ \t]?([Pp][0-4])[.]?$/u;

/** In brackets these more often say something about a field, a size or a date than how much the item matters. */
const AMBIGUOUS_TAG =
  /^(?:required|optional|mandatory|recommended|normal|important|moderate|may|later|future|backlog|minor|default)$/i;

function tagIn(prose: Prose, vocabulary: Vocabulary): Priority | null {
  const { text } = prose;
  for (const match of text.matchAll(BRACKETED)) {
    const [whole, label, value = ''] = match;
    const isLabelled = label !== undefined && vocabulary.columnKeys(label).includes('priority');
    if (label !== undefined && !isLabelled) continue;
    if (!isLabelled && AMBIGUOUS_TAG.test(value)) continue;
    const step = vocabulary.priorityOf(value);
    if (step) return { step, prose: sliceProse(prose, match.index + 1, match.index + whole.length - 1) };
  }
  const start = AT_START.exec(text);
  const end = AT_END.exec(text.slice(-8).trimEnd());
  const value = start?.[1] ?? end?.[1];
  if (!value) return null;
  const from = start ? text.indexOf(value) : text.lastIndexOf(value);
  const step = vocabulary.priorityOf(value);
  return step ? { step, prose: sliceProse(prose, from, from + value.length) } : null;
}
