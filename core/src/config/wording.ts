import type { BaseIssue } from 'valibot';
import { listWords } from '../lint/message';
import { nearest } from '../text/nearest';

/** More names than this would hide the message; the schema and the documentation list them all. */
const MOST_LISTED = 12;

/** Of a value, as far as it can be read at a glance. */
const LONGEST_SHOWN = 60;

/** `“prd”, “raci” or “persona”`, as far as they can be read at a glance. */
export const listNames = (names: readonly string[]): string =>
  names.length > MOST_LISTED
    ? ''
    : listWords(
        names.map((name) => `“${name}”`),
        'or',
      );

/** What a value is, in words for people who never wrote a program. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'names with values';
  return `“${String(value).slice(0, LONGEST_SHOWN)}”`;
}

/** `wrong` is followed by the nearest name, or else by all of them. */
export function suggest(wrong: string, word: string, names: readonly string[]): string {
  const suggestion = nearest(word, names);
  if (suggestion !== null) return `${wrong}; did you mean “${suggestion}”?`;
  const list = listNames(names);
  return list === '' ? wrong : `${wrong}; it can be ${list}`;
}

type Issue = BaseIssue<unknown>;

/** For a value of another type: what belongs here. */
export const expected =
  (what: string) =>
  (issue: Issue): string =>
    `Expected ${what}, found ${describeValue(issue.input)}`;

/** For what is no list; one word that stands alone only lacks its brackets. */
export const expectedList =
  (what: string) =>
  (issue: Issue): string => {
    const told = expected(`a list of ${what}`)(issue);
    const { input } = issue;
    const isWord = typeof input === 'string' && input.length <= LONGEST_SHOWN;
    return isWord ? `${told}; write it as [${JSON.stringify(input)}]` : told;
  };

/** For a value that is not among those allowed. */
export const notAmong =
  (names: readonly string[]) =>
  (issue: Issue): string =>
    typeof issue.input === 'object'
      ? `Expected ${listNames(names)}, found ${describeValue(issue.input)}`
      : suggest(`${describeValue(issue.input)} is not known here`, String(issue.input), names);

/** For names with values: about a name that is unknown, one that is missing, or something else in their place. */
export const notOneOfKeys =
  (what: string, names: readonly string[]) =>
  (issue: Issue): string => {
    const step = issue.path?.[0];
    if (!step || Array.isArray(step.input))
      return `Expected names with values, found ${describeValue(step?.input ?? issue.input)}`;
    const key = String(step.key);
    if (issue.expected !== 'never') return `“${key}” is missing here`;
    const unknown = `There is no ${what} called “${key.slice(0, 60)}”`;
    return names.length === 0 ? `${unknown}; there are none` : suggest(unknown, key, names);
  };
