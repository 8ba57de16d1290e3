/** A heading reduced to what it says, with its decoration set aside. */
export interface NormalisedTitle {
  /** Lower-case, without numbering, emoji, tags and qualifiers; "" when nothing is left. */
  readonly title: string;
  /** What stood in brackets or after a dash or colon, lower-case, joined by "; "; null when there was none. */
  readonly qualifier: string | null;
  /** `@tags`, without the at sign. */
  readonly tags: readonly string[];
  /** An id at the start, such as `FR-12`, as written. */
  readonly id: string | null;
}

/** Longer texts are no titles; what follows is not read. */
const LONGEST = 300;

const PLAIN_WORDS = /^[A-Za-z]{2,40}(?: [A-Za-z]{1,40}){0,6}$/;

/** Normalises the visible text of a heading, a bold label or a column header. Its own result stays as it is. */
export function normaliseTitle(raw: string): NormalisedTitle {
  // Most titles and labels carry no decoration, and looking for each kind of it takes long.
  if (PLAIN_WORDS.test(raw)) return { title: raw.toLowerCase(), qualifier: null, tags: [], id: null };
  const { text, tags } = takeTags(plain(raw.slice(0, LONGEST)));
  const { id, rest } = takeId(dropNumbering(trimmed(text)));
  const { title, qualifiers } = takeQualifiers(dropNumbering(trimmed(rest)));
  return {
    title: trimmed(title).toLowerCase(),
    qualifier: qualifiers.length > 0 ? qualifiers.join('; ').toLowerCase() : null,
    tags,
    id,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&mdash;': '—',
  '&ndash;': '–',
};

/** One way to write what has several: entities, widths, hyphens, quotes, blanks; no pictures. */
function plain(raw: string): string {
  return raw
    .replace(/&(?:[a-z]{2,6}|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/&#(?:x[\da-f]{1,6}|\d{1,7});/gi, ' ')
    .replace(/[：]/g, ': ')
    .replace(/[™®©№]/g, '')
    .normalize('NFKC')
    .replace(/[\u2010\u2011\u2012\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\p{Default_Ignorable_Code_Point}|\u20e3/gu, '')
    .replace(PICTURES, ' ')
    .replace(/:[a-z][a-z0-9_+-]{1,40}:/g, ' ')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ');
}

const PICTURES =
  /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u2500-\u27bf\u2b00-\u2bff]/gu;

function takeTags(text: string): { readonly text: string; readonly tags: readonly string[] } {
  const tags: string[] = [];
  const rest = text.replace(
    /(^|\s)@([\p{L}\p{N}][\p{L}\p{N}_/-]{0,60})/gu,
    (_, before: string, tag: string) => {
      tags.push(tag);
      return before;
    },
  );
  return { text: rest, tags };
}

const EDGES = new Set(' #:?.,;|·-–—"');

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGES.has(text.charAt(start)) && !/^#\d/.test(text.slice(start, start + 2)))
    start += 1;
  while (end > start && EDGES.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const NUMBERINGS: readonly RegExp[] = [
  // "Section 2 — Goals", "§3 Goals", "Appendix B: Glossary"
  /^(?:section|chapter|part|appendix|annex|abschnitt|kapitel|раздел)\s+(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})\s?[.):|–—-]\s?(?=\S)/i,
  /^§\s?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s?(?=\S)/,
  // "1. Goals", "4.2 Goals", "1) Goals", "2.Goals", "3 — Goals"
  /^\d{1,3}(?:\.\d{1,3}){0,4}\s?[.):|·–—-]\s+(?=\S)/,
  /^\d{1,3}(?:\.\d{1,3}){0,4}[.)、](?=\p{L})/u,
  /^\d{1,3}(?:\.\d{1,3}){1,4}\s+(?=\S)/,
  // A bare number counts before a capital only: "3 Goals", not "30 day plan"
  /^\d{1,2}\s+(?=\p{Lu}|\p{Lo})/u,
  // "a) Goals", "(iv) Goals", "IV. Goals"
  /^[a-z][.)]\s+(?=\S)/i,
  /^[ivx]{1,5}[.)]\s+(?=\S)/i,
  /^\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s+(?=\S)/i,
  // "一、目标", "第2章 目标"
  /^[一二三四五六七八九十]{1,3}[、.]\s?(?=\S)/,
  /^第[一二三四五六七八九十\d]{1,3}[章节節部]\s?(?=\S)/,
];

function dropNumbering(text: string): string {
  for (const numbering of NUMBERINGS) {
    const match = numbering.exec(text);
    if (match) return text.slice(match[0].length);
  }
  return text;
}

/** `[FR-001]`, `FR-12:` or `FR-12 —`: with a bracket or a separator any prefix will do. */
const MARKED_ID =
  /^(?:\[([A-Z][A-Z0-9]{0,9}(?:-[A-Z]{1,10})?-?\d{1,6}(?:\.\d{1,4}){0,3})\]|([A-Z][A-Z0-9]{0,9}(?:-[A-Z]{1,10})?-\d{1,6}(?:\.\d{1,4}){0,3})\s?[:.|–—])(?:\s|$)/;
/** `FR-12 Title`: without one, only the prefixes that product people use. */
const KNOWN_ID =
  /^((?:N?FR|US|AC|SC|UC|REQ|NFR|HU|STORY|EPIC|FEAT|REQUIREMENT|TC|OQ|RISK|KPI|GOAL|BR|UR|SR)-?(?:[A-Z]{1,10}-)?\d{1,6}(?:\.\d{1,4}){0,3}|[FRMSCWG]-?\d{1,4}(?:\.\d{1,4}){0,3})(?:\s?[:.|–—]|(?=\s)|$)/;

function takeId(text: string): { readonly id: string | null; readonly rest: string } {
  const match = MARKED_ID.exec(text) ?? KNOWN_ID.exec(text);
  const id = match?.[1] ?? match?.[2];
  return match && id ? { id, rest: text.slice(match[0].length) } : { id: null, rest: text };
}

const BRACKETS = /[([{]([^()[\]{}]{0,160})[)\]}]/g;
const SEPARATOR = /\s[–—|·-]\s|\s?—\s?|:\s/;

function takeQualifiers(text: string): { readonly title: string; readonly qualifiers: readonly string[] } {
  const qualifiers: string[] = [];
  // "Requirement(s)" is one word, not a word and a remark.
  const whole = text.replace(/\((?:s|es)\)/g, '');
  const outside = whole.replace(BRACKETS, (_, inner: string) => {
    if (trimmed(inner) !== '') qualifiers.push(trimmed(inner));
    return ' ';
  });
  const open = standsAlone(outside) ? outside : whole;
  if (open === whole) qualifiers.length = 0;
  const title = open.replace(/\s+/g, ' ').trim();
  const separator = SEPARATOR.exec(title);
  if (!separator) return { title, qualifiers };
  const before = title.slice(0, separator.index);
  const after = trimmed(title.slice(separator.index + separator[0].length));
  if (!standsAlone(before)) return { title, qualifiers };
  return { title: before, qualifiers: after === '' ? qualifiers : [after, ...qualifiers] };
}

/** Whether a part of a title says something by itself: a word, or a single letter as in "M — Must have". */
const standsAlone = (part: string): boolean => /[\p{L}\p{N}]/u.test(part);
