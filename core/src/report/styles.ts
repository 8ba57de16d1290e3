/** How a report marks up its text. */
export interface Styles {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  /** Text that opens an address where the terminal can. */
  link(text: string, url: string | null): string;
}

const plain = (text: string): string => text;

export const PLAIN_STYLES: Styles = {
  bold: plain,
  dim: plain,
  red: plain,
  yellow: plain,
  blue: plain,
  cyan: plain,
  green: plain,
  link: plain,
};

const ESC = '\u001b';
const sgr = (on: number, off: number) => (text: string) =>
  text === '' ? '' : `${ESC}[${on}m${text}${ESC}[${off}m`;

/** ANSI colours; links are OSC 8. */
export const ansiStyles = (links: boolean): Styles => ({
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  blue: sgr(34, 39),
  cyan: sgr(36, 39),
  green: sgr(32, 39),
  link: (text, url) => (links && url !== null ? `${ESC}]8;;${url}${ESC}\\${text}${ESC}]8;;${ESC}\\` : text),
});
