import type { Content, Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once, oncePerShared } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { type Item, prosesIn } from '../structure/item';
import { labelsOf } from '../structure/label';
import type { Section } from '../structure/section';

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
export const groupPriority: (section: Section, vocabulary: Vocabulary) => Priority | null = once(
  (section: Section, vocabulary: Vocabulary) => {
    const named = section.heading ? titlePriority(section, section.heading, vocabulary) : null;
    return named ?? (section.parent ? groupPriority(section.parent, vocabulary) : null);
  },
);

const namedBy = (prose: Prose, vocabulary: Vocabulary): Priority | null => {
  const step = stepOf(prose, vocabulary);
  return step ? { step, prose } : null;
};

const stepOf = perShape(({ text }, vocabulary: Vocabulary) =>
  text === '' ? null : vocabulary.priorityOf(text),
);

function titlePriority(section: Section, heading: Prose, vocabulary: Vocabulary): Priority | null {
  const step = titleStep(section, vocabulary);
  return step ? { step, prose: heading } : placed(heading, findTag(heading, vocabulary));
}

/** A title is the same in all versions of its section. */
const titleStep = oncePerShared(
  (section: Section): object => section.heading ?? section,
  ({ title, qualifier }: Section, vocabulary: Vocabulary) =>
    vocabulary.priorityOf(title) ??
    (qualifier && !AMBIGUOUS_TAG.test(qualifier) ? vocabulary.priorityOf(qualifier) : null),
);

function ownPriority(item: Item, vocabulary: Vocabulary): Priority | null {
  const own = placed(item.prose, findTag(item.prose, vocabulary));
  if (own) return own;
  for (const prose of [item.prose, ...nearContent(item).flatMap(prosesIn)]) {
    const line = placed(prose, findLine(prose, vocabulary));
    if (line) return line;
  }
  return null;
}

/** Words that name a priority, as indexes into a text. */
interface Words {
  readonly step: Priority['step'];
  readonly from: number;
  readonly to: number;
}

const placed = (prose: Prose, words: Words | null): Priority | null =>
  words && { step: words.step, prose: sliceProse(prose, words.from, words.to) };

/** An item's priority stands right under its name; further down, labels speak of something else. */
const nearContent = (item: Item): readonly Content[] => item.content.slice(0, 4);

const PLAIN_LINE = /^[ \t]*([\p{L}]{2,12})[ \t]?[:：][ \t]*(\S[^\n]{0,39})$/gmu;

/** `**Priority:** P1` or `Priority: P1` on a line of its own. */
const findLine = perShape((prose, vocabulary: Vocabulary): Words | null => {
  const { text } = prose;
  for (const { closed, text: name, bodyStart, bodyEnd } of labelsOf(prose)) {
    if (!closed || !vocabulary.columnKeys(name).includes('priority')) continue;
    const step = vocabulary.priorityOf(text.slice(bodyStart, bodyEnd));
    if (step) return { step, from: bodyStart, to: bodyEnd };
  }
  for (const match of text.matchAll(PLAIN_LINE)) {
    const [line, name = '', value = ''] = match;
    if (!vocabulary.columnKeys(name).includes('priority')) continue;
    const to = match.index + line.length;
    const step = vocabulary.priorityOf(value);
    if (step) return { step, from: to - value.length, to };
  }
  return null;
});

const BRACKETED = /[([{][ \t]*(?:([\p{L}]{2,12})[ \t]?[:：][ \t]*)?([\p{L}\d][\p{L}\d'’ -]{1,19})[)\]}]/gu;
const AT_START = /^[ \t]*([Pp][0-4])[ \t]*[:：—–-]/u;
const AT_END = /[—–:·|-][ \t]?([Pp][0-4])[.]?$/u;

/** In brackets these more often say something about a field, a size or a date than how much the item matters. */
const AMBIGUOUS_TAG =
  /^(?:required|optional|mandatory|recommended|normal|important|moderate|may|later|future|backlog|minor|default)$/i;

/** A tag in brackets, or a step such as P1 at either end. */
const findTag = perShape(({ text }, vocabulary: Vocabulary): Words | null => {
  for (const match of text.matchAll(BRACKETED)) {
    const [whole, label, value = ''] = match;
    const isLabelled = label !== undefined && vocabulary.columnKeys(label).includes('priority');
    if (label !== undefined && !isLabelled) continue;
    if (!isLabelled && AMBIGUOUS_TAG.test(value)) continue;
    const step = vocabulary.priorityOf(value);
    if (step) return { step, from: match.index + 1, to: match.index + whole.length - 1 };
  }
  const start = AT_START.exec(text)?.[1];
  const value = start ?? AT_END.exec(text.slice(-8).trimEnd())?.[1];
  const step = value ? vocabulary.priorityOf(value) : null;
  if (!value || !step) return null;
  const from = start ? text.indexOf(value) : text.lastIndexOf(value);
  return { step, from, to: from + value.length };
});
