/** Lines of a text, as one. */
export const lines = (...parts: readonly string[]): string => parts.join('\n');

/** Blocks of a text, with a blank line between them. */
export const blocks = (...parts: readonly string[]): string => parts.join('\n\n');

/** A Markdown table, by its rows with cells between bars. */
export const table = (header: string, ...rows: readonly string[]): string =>
  lines(bars(header), `|${'---|'.repeat(header.split('|').length)}`, ...rows.map(bars));

const bars = (row: string): string => `| ${row} |`;
