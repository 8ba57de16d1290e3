import { ansiStyles, PLAIN_STYLES, type Styles } from '../../core/src';
import type { Io, TerminalTraits } from './io';

const WIDEST = 110;
const NARROWEST = 40;

/** How many columns text may take. Lines longer than a page are hard to read, however wide the window is. */
export const widthFor = (output: TerminalTraits): number =>
  Math.max(NARROWEST, Math.min(output.columns ?? WIDEST, WIDEST));

/**
 * Whether to colour what goes to `output`. The flag wins over `NO_COLOR`, that over `FORCE_COLOR`, and all over what the
 * terminal is. Source: no-color.org and force-color.org.
 */
export function wantsColor(output: TerminalTraits, env: Io['env'], flag: boolean): boolean {
  if (!flag || env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** Whether the terminal opens OSC 8 links. Those that do not would show nothing amiss, but some old ones print them. */
export function opensLinks(output: TerminalTraits, env: Io['env']): boolean {
  if (output.isTTY !== true || env.CI || env.TERM === 'dumb') return false;
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.KONSOLE_VERSION) return true;
  if (Number(env.VTE_VERSION ?? 0) >= 5000) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(env.TERM_PROGRAM ?? '');
}

/** How to mark up what goes to `output`. */
export const stylesFor = (output: TerminalTraits, env: Io['env'], flag: boolean): Styles =>
  wantsColor(output, env, flag) ? ansiStyles(opensLinks(output, env)) : PLAIN_STYLES;
