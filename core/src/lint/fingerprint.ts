/**
 * A 64-bit FNV-1a hash as 16 hexadecimal digits, over UTF-16 code units.
 * Fingerprints only need to be stable and to differ within a workspace; nothing here is a secret.
 * Source: the FNV parameters of draft-eastlake-fnv, computed as two 32-bit halves.
 * @param before The hash of parts that come before these.
 */
export function fingerprintOf(parts: readonly string[], before: string = OFFSET_BASIS): string {
  let high = Number.parseInt(before.slice(0, 8), 16);
  let low = Number.parseInt(before.slice(8), 16);
  for (const part of parts) {
    for (let i = 0; i <= part.length; i += 1) {
      // A code unit that no text holds separates the parts, so that moving text between them changes the hash.
      low = (low ^ (i === part.length ? 0xffff : part.charCodeAt(i))) >>> 0;
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x100000000)) >>> 0;
      low = product >>> 0;
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

const OFFSET_BASIS = 'cbf29ce484222325';

/**
 * What a finding is known by among those of its document: the same for others of one rule, section and wording.
 * @param path The titles of the sections around it. @param words What it stands on.
 */
export const identityOf = (
  ruleId: string,
  messageId: string,
  path: readonly string[],
  words: string,
): string => fingerprintOf([ruleId, messageId, ...path, normaliseText(words)]);

/** Text reduced to what an author would call the same words: case, blanks and Markdown decoration set aside. */
export const normaliseText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s*_`~|#>-]+/g, ' ')
    .trim()
    .slice(0, 400);
