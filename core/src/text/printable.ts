const TAB = '    ';
/** Controls, and marks that turn the direction of text around: either could make a terminal show what is not there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text that a terminal shows as it is: tabs become blanks, and control characters become pictures of themselves. */
export const printable = (text: string): string => text.replaceAll('\t', TAB).replace(UNSAFE, pictureOf);

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0xfeff) return '';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
