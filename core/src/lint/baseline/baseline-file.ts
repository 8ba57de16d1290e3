import type { BaselineEntry } from './baseline-entry';

/** The file that lists older findings. */
export const BASELINE_NAME = 'throughline.baseline';

/** What keeps a baseline from being read. Lines count from 1. */
export interface BaselineProblem {
  readonly line: number;
  readonly message: string;
}

export type ReadBaseline = { readonly entries: readonly BaselineEntry[] } | BaselineProblem;

const HEADER = [
  '# Findings that were here when this list was made. “throughline check” hides them and tells what is new.',
  '# A line holds a fingerprint, with “+2” where it is about two more places, the rule, the document and the heading',
  '# above. Lines may stand in any order and twice, so after a merge keep those of both sides.',
  '# “throughline baseline prune” takes out what is mended.',
];

const FINGERPRINT = /^([0-9a-f]{16})(?:\+(\d{1,9}))?$/;
const RULE_ID = /^[a-z][a-z0-9-]*$/;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
/** What would end a field or a line. */
const ENDINGS = /[\p{Cc}\u2028\u2029]/gu;
/** And what marks that one was encoded. */
const ENCODED = /[%\p{Cc}\u2028\u2029]/gu;

/**
 * A baseline as a file: comments, and a line for each entry with its fields between tabs, in an order that no run changes.
 * In paths `%` and characters that end lines are percent-encoded.
 */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ fingerprint, further, ruleId, path, place }) => {
    const known = further === 0 ? fingerprint : `${fingerprint}+${further}`;
    const fields = [known, ruleId, path.replace(ENCODED, encodeURIComponent), placeOf(place)];
    return { path, line: fields.filter((field) => field !== '').join('\t') };
  });
  // By document and then by fingerprint: what two people add seldom stands side by side, and merges by itself.
  lines.sort((a, b) => compare(a.path, b.path) || compare(a.line, b.line));
  return `${[...HEADER, ...lines.map(({ line }) => line)].join('\n')}\n`;
}

const placeOf = (place: string): string => place.replace(ENDINGS, ' ').trim();

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Reads what `printBaseline` writes, also when people or merges have moved and doubled its lines. */
export function parseBaseline(text: string): ReadBaseline {
  const entries: BaselineEntry[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const entry = entryIn(line);
    if (typeof entry === 'string') return { line: index + 1, message: entry };
    entries.push(entry);
  }
  return { entries };
}

/** An entry, or what is wrong with its line. */
function entryIn(line: string): BaselineEntry | string {
  if (CONFLICT.test(line))
    return 'a merge left its mark here; keep the lines of both sides, and take out the marks';
  const [known = '', ruleId = '', path = '', place = ''] = line.split('\t');
  const [, fingerprint, further = '0'] = FINGERPRINT.exec(known) ?? [];
  if (fingerprint === undefined) return 'it does not begin with a fingerprint of 16 digits and letters';
  if (!RULE_ID.test(ruleId)) return 'no rule stands behind the fingerprint';
  const plain = decoded(path);
  if (plain === null || plain === '') return 'no document stands behind the rule';
  return { fingerprint, further: Number(further), ruleId, path: plain, place };
}

/** Null for what nothing encodes to. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}
