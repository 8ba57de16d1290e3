import type { ConfigProblem } from '../config/read-config';
import { LineIndex } from '../text/line-index';
import { printable } from '../text/printable';
import { wrap } from '../text/wrap';
import { drawQuote, quoteLine } from './quote';
import type { Styles } from './styles';

/** A problem of a configuration with the line it is about. @param path As the report names the file. */
export function drawConfigProblem(
  problem: ConfigProblem,
  path: string,
  styles: Styles,
  width: number,
): string {
  const label = 'error: ';
  const [first = '', ...rest] = wrap(
    `${printable(problem.message)}.`.replace(/([?.])\.$/, '$1'),
    width - label.length,
  );
  const message = [
    `${styles.red(styles.bold('error:'))} ${styles.bold(first)}`,
    ...rest.map((line) => ' '.repeat(label.length) + styles.bold(line)),
  ];
  if (problem.text === '') return [...message, `${styles.blue('┌─')} ${printable(path)}`].join('\n');
  const lines = new LineIndex(problem.text);
  const { line, column } = lines.position(problem.span.start);
  const number = String(line);
  const quote = quoteLine(lines, problem.span, Math.max(20, width - number.length - 3));
  return [
    ...message,
    `${' '.repeat(number.length + 1)}${styles.blue('┌─')} ${printable(path)}:${line}:${column}`,
    ...drawQuote(number, quote, styles.red, styles),
  ].join('\n');
}
