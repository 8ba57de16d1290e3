import { widthOf } from '../../text/width';

/** The shortest line of dashes that Markdown is sure to take for one. */
const NARROWEST = 3;

/**
 * A Markdown table whose columns are lined up, so that it can be read as it is.
 * @param lines The header, then the rows, each as long as the header; cells as they are to be written.
 */
export function alignedTable(lines: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = lines;
  const widths = header.map((_, column) =>
    lines.reduce((width, cells) => Math.max(width, widthOf(cells[column] ?? '')), NARROWEST),
  );
  const drawn = (cells: readonly string[]) =>
    joined(cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))));
  return [drawn(header), joined(widths.map((width) => '-'.repeat(width))), ...rows.map(drawn)].join('\n');
}

const joined = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
