import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what one command measured in its place in `bench/RESULTS.md` and leaves the rest as it is.
 * @param maker The command, such as `npm run bench:server`.
 */
export function writeResults(root: string, maker: string, text: string): void {
  const file = join(root, 'bench/RESULTS.md');
  const [start, end] = [`<!-- ${maker} -->`, `<!-- end of ${maker} -->`];
  const made = `${start}\n\n${text.trim()}\n\n${end}`;
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : '# Results\n';
  const [from, to] = [whole.indexOf(start), whole.indexOf(end)];
  const isThere = from !== -1 && to > from;
  writeFileSync(
    file,
    isThere
      ? `${whole.slice(0, from)}${made}${whole.slice(to + end.length)}`
      : `${whole.trimEnd()}\n\n${made}\n`,
  );
}
