import { findProgram, type Program } from '../../../scripts/vscode/find-program';
import { Unavailable } from '../../../scripts/vscode/unavailable';

const NEOVIM: Program = {
  name: 'Neovim',
  variable: 'NEOVIM',
  places: ['/usr/bin/nvim', '/usr/local/bin/nvim', '/opt/homebrew/bin/nvim'],
  packages: ['neovim'],
};

/** The path of a Neovim, or why there is none. On Linux in continuous integration there has to be one. */
export function neovimOrWhyNot(): string | Unavailable {
  try {
    return findProgram(NEOVIM, console.log);
  } catch (error) {
    if (!(error instanceof Unavailable) || (process.env.CI && process.platform === 'linux')) throw error;
    console.warn(`The tests in Neovim are skipped. ${error.message}`);
    return error;
  }
}
