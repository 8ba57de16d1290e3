/** Brackets that may be open at once, and block levels that may begin on one line. */
const DEEPEST = 100;
/** YAML's block levels each take a column or more: of indentation, or of a marker and the space after it. */
const FAR_INDENTED = /^(?:[-?:]?[ \t]){200}/m;

/**
 * Whether YAML or JSON may nest deeper than a person writes. To be asked before parsing: parsers of both recurse, and
 * an engine short of stack ends the whole process when a regular expression is first used there.
 */
export function nestsDeeply(source: string): boolean {
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index];
    if (char === '[' || char === '{') depth += 1;
    else if ((char === ']' || char === '}') && depth > 0) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return FAR_INDENTED.test(source);
}
