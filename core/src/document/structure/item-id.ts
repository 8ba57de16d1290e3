import { type Prose, sourceSpan } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import type { Span } from '../../text/span';

/** A requirement or story id as people write it: `FR-12`, `US-3`, `SC-001`, `NFR1.2`, `FR-CREATE-01`. */
export interface ItemId {
  readonly value: string;
  readonly span: Span;
}

/** An id as indexes into a prose's text. */
interface IdMatch {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const SHAPE = /[A-Z]{1,8}(?:-[A-Z]{2,10}){0,2}-?\d{1,5}(?:\.\d{1,3}){0,2}/;
const LEADING = new RegExp(`^[\\s[(*#]{0,4}(${SHAPE.source})(?![\\p{L}\\p{N}_%/+])`, 'u');
const ANYWHERE = new RegExp(
  `(?<![\\p{L}\\p{N}_./#$€£-])${SHAPE.source}(?![\\p{L}\\p{N}_%/+]|-\\w|\\.\\w)`,
  'gu',
);

/** What every id holds. Most texts hold none, and looking for it is much cheaper than looking for an id. */
const MAY_HOLD_ID = /[A-Z]-?\d/;

/** Look-alikes: standards, quarters, priorities, protocols and formats. */
const NOT_AN_ID =
  /^(?:ADR|RFC|UTF|SHA|MD|AES|WCAG|ISO|IEC|IEEE|CVE|CWE|CFR|SOC|H|Q|P|T|FY|W|V|HTTP|TLS|OAUTH|IPV|MP|S|EC|B|G|GPT|COVID|CO|A|EN|PCI|NIST|USB|HDMI|PEP|KEP|BS|DIN|WIN|ES|I|L|N|X|Y|Z)-?\d/;

/** Whether a word that looks like an id is a standard, a quarter, a priority or the like. */
export const isLookAlike = (value: string): boolean => NOT_AN_ID.test(value);

/** The id that a prose begins with, brackets and bold aside. */
export function findLeadingId(prose: Prose): ItemId | null {
  const id = leadingId(prose);
  return id && { value: id.value, span: sourceSpan(prose, id.start, id.end) };
}

/** The id that a text begins with, as indexes into it. */
export const leadingId = (prose: Unplaced): IdMatch | null =>
  MAY_HOLD_ID.test(prose.text) ? readLeadingId(prose) : null;

const readLeadingId = perShape(({ text }): IdMatch | null => {
  const match = LEADING.exec(text);
  const value = match?.[1];
  if (!match || !value || isLookAlike(value)) return null;
  const end = match[0].length;
  return { value, start: end - value.length, end };
});

/** Every id in a prose as indexes into its text, look-alikes, code and links left out. */
export const idMatches = (prose: Unplaced): readonly IdMatch[] =>
  MAY_HOLD_ID.test(prose.text) ? readIds(prose) : NONE;
const NONE: readonly IdMatch[] = [];

const readIds = perShape(({ text, shape: { marks } }): readonly IdMatch[] =>
  [...text.matchAll(ANYWHERE)]
    .map((match) => ({ value: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ value, start, end }) =>
        !isLookAlike(value) &&
        !marks.some((mark) => mark.kind === 'code' && mark.start < end && start < mark.end),
    ),
);

/** The letters of an id, by which ids belong together: `FR` of `FR-3`, `FR-CREATE` of `FR-CREATE-01`. */
export const idPrefix = (value: string): string => value.replace(/-?\d[\d.]{0,14}$/, '');

/** An id without what people leave out when they cite it: the hyphen and leading zeros. */
export const normaliseId = (value: string): string =>
  value.replace(/-?0{0,4}(\d{1,5}(?:\.\d{1,3}){0,2})$/, '$1');
