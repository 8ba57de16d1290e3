/**
 * Snippet syntax as editors read it (LSP 3.17, "Snippet Syntax"): `${1:placeholder}`, `${1|a,b|}`, `$1`, `$0`.
 * Only what this product writes is understood: no variables, no placeholders inside placeholders.
 */

/** Text made safe for a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/**
 * A tab stop that says what to write. Its brackets go when the author types, so that a prompt left behind shows in the
 * text and is told from the author's own words.
 */
export const prompt = (number: number, words: string): string => `$\{${number}:[${escapeSnippet(words)}]}`;

/** Longer prompts and lists of choices are not written. */
const MARK =
  /(\\[^\n])|\$\{(\d{1,4}):((?:\\[^\n]|[^\\}\n]){0,400})\}|\$\{(\d{1,4})\|((?:\\[^\n]|[^\\|\n]){0,400})\|\}|\$(?:(\d{1,4})|\{(\d{1,4})\})/g;
const CHOICE = /(?:\\[^\n]|[^\\,\n]){1,200}/g;

/** A tab stop. A snippet may hold several with one number, which are typed into together. */
export interface TabStop {
  readonly number: number;
  /** What stands there until somebody types: the placeholder or the first choice; null for a stop without words. */
  readonly words: string | null;
  /** All choices, in order; empty for other stops. */
  readonly choices: readonly string[];
}

/** The tab stops of a snippet, in the order in which they stand. */
export const tabStops = (snippet: string): readonly TabStop[] =>
  [...snippet.matchAll(MARK)].flatMap((match) => stopOf(match) ?? []);

/** What a snippet leaves when nobody types: placeholders and first choices stay, stops go, escapes are undone. */
export function plainText(snippet: string): string {
  const words = new Map<number, string>();
  for (const stop of tabStops(snippet)) {
    if (stop.words !== null && !words.has(stop.number)) words.set(stop.number, stop.words);
  }
  return snippet.replace(MARK, (...match: readonly string[]) => {
    const stop = stopOf(match);
    return stop ? (words.get(stop.number) ?? '') : (match[0] ?? '').slice(1);
  });
}

/** A snippet with its tab stops counted from `by + 1`, to stand behind another one. The last stop, `$0`, stays. */
export const shiftStops = (snippet: string, by: number): string =>
  snippet.replace(MARK, (whole: string, escaped: string | undefined) =>
    escaped === undefined
      ? whole.replace(/^(\$\{?)(\d{1,4})/, (_, open: string, number: string) =>
          number === '0' ? open + number : `${open}${Number(number) + by}`,
        )
      : whole,
  );

/** The highest number of a tab stop; 0 when there is none. */
export const lastStop = (snippet: string): number =>
  tabStops(snippet).reduce((highest, { number }) => Math.max(highest, number), 0);

function stopOf(match: readonly (string | undefined)[]): TabStop | null {
  const [, escaped, held, placeholder, chosen, list, bare, braced] = match;
  if (escaped !== undefined) return null;
  const choices = list === undefined ? [] : splitChoices(list);
  const words = placeholder === undefined ? choices[0] : withoutEscapes(placeholder);
  return { number: Number(held ?? chosen ?? bare ?? braced), words: words ?? null, choices };
}

const withoutEscapes = (text: string): string => text.replace(/\\([^\n])/g, '$1');

const splitChoices = (list: string): readonly string[] =>
  [...list.matchAll(CHOICE)].map(([choice]) => withoutEscapes(choice));
