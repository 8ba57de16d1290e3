/** Text as Markdown that shows it as it is. */
export const markdownOf = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
