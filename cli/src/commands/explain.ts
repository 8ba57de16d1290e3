import { allRules, nearest } from '../../../core/src';
import { drawPage } from '../explain/draw-page';
import type { Io } from '../io';
import { stylesFor, widthFor } from '../terminal';
import { listRules } from './rules';

/** Prints the page of a rule; without one, which there are. */
export function explain(id: string | undefined, color: boolean, io: Io): number {
  if (id === undefined) return listRules(color, io);
  const rules = allRules;
  const rule = rules.find((known) => known.id === id.toLowerCase());
  if (!rule) {
    const suggestion = nearest(
      id,
      rules.map((known) => known.id),
    );
    const hint = suggestion ? `Did you mean ${suggestion}?` : '“throughline rules” lists them all.';
    const { red } = stylesFor(io.stderr, io.env, color);
    io.stderr.write(`${red('error:')} There is no rule called “${id}”. ${hint}\n`);
    return 2;
  }
  const styles = stylesFor(io.stdout, io.env, color);
  io.stdout.write(drawPage(rule, io.rulePage(rule.id)?.markdown ?? null, styles, widthFor(io.stdout)));
  return 0;
}
