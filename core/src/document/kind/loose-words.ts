/** Signs that can stand within a word of the source and do not show, or that look-ups leave out. */
const HIDDEN = /[*_`\\™®©№\p{Default_Ignorable_Code_Point}]|\u20e3/gu;
/**
 * Markup within a word that hides more than signs, or a reference to a letter: `Re<b>quire</b>ments`, `go[al](x)s`.
 * The references that people write stand for no letters.
 */
const STARTS_IN_WORD =
  /[\p{L}\p{M}](?:[<~]|!\[|\[(?:[\p{L}\p{M}![<~&^]|\][([]))|&(?!(?:nbsp|amp|lt|gt|quot|mdash|ndash);)[#\w]{1,32};|\(e?s\)\p{L}/u;
const LINK_ENDS = /[\p{L}\p{M}]\]/u;
const LINK_ENDS_IN_WORD = /[)\]]\p{L}/u;

/**
 * The source of some Markdown as text in which each word stands that a reader sees, among others, in lower case and NFKC.
 * Null where markup parts a word in ways that only a parser can tell.
 */
export function looseWords(source: string): string | null {
  const bare = source.replace(HIDDEN, '');
  if (STARTS_IN_WORD.test(bare)) return null;
  if (LINK_ENDS.test(bare) && LINK_ENDS_IN_WORD.test(bare)) return null;
  return bare.normalize('NFKC').toLowerCase();
}

/** Whether a line of Markdown is seen as it is written: it holds nothing that could be markup. */
export const isSeenAsWritten = (line: string): boolean => PLAIN.test(line);
const PLAIN = /^[\p{L}\p{N} ,.:;'’"?/()–—-]*$/u;
