/** Cells stand between pipes, in tags, or under dashes that are set apart. */
const TABLE = /\||<table[\s>]|-- +--/i;

/** Whether some Markdown may hold a table of two columns or more. */
export const mayHoldTable = (source: string): boolean => TABLE.test(source);

/** A letter that stands alone, and what may follow where it is given out: "R for", "A:", "(C)", "**I** — ". */
const LETTER =
  /(?<![\p{L}\p{N}])[RACI](?![\p{L}\p{N}])[^\p{L}\p{N}<&\]):—–-]{0,99}(?:[<&\]):—–-]|for(?![\p{L}\p{N}]))/gu;
const FEWEST = 2;

/** Whether some Markdown may give out letters in its lines. A reference can stand for any letter. */
export const mayGiveLetters = (source: string): boolean =>
  source.includes('&#') || (source.match(LETTER)?.length ?? 0) >= FEWEST;
