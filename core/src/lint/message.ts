/** Puts data into a message's `{slots}`. A slot without data stays as it is, so that a gap can be seen. */
export const formatMessage = (text: string, data: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w{1,40})\}/g, (slot, name: string) => String(data[name] ?? slot));

/** `1 feature`, `3 features`. */
export const count = (many: number, one: string, other = `${one}s`): string =>
  `${many} ${many === 1 ? one : other}`;

/** Joins words as a sentence does: `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], conjunction = 'and'): string {
  const last = words[words.length - 1];
  if (last === undefined || words.length === 1) return last ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Text short enough to quote in a message: one line, at most `most` code units. */
export function excerpt(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  // A cut inside a surrogate pair would leave half a character.
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The first three of a list and how many more there are: `a, b, c and 4 more`. */
export function someOf(words: readonly string[], most = 3): string {
  const shown = words.slice(0, most).map((word) => `“${word}”`);
  const left = words.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : listWords(shown);
}
