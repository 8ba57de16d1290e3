/** Shorter lines end where their author ended them, and longer ones are not wrapped at all. */
const SHORTEST = 45;
const LONGEST = 120;
/** `Owner: …`, and the marks of a list that Markdown reads as running text. */
const OPENS_ITS_OWN = /^(?:[-•*]\s|["“(*[]{0,2}\p{Lu}[^\n:]{0,40}:\s)/u;

/** Whether the line end at an index of a text only keeps its lines short, so that the sentence goes on behind it. */
export function isWrap(text: string, at: number): boolean {
  const length = at - text.lastIndexOf('\n', at - 1) - 1;
  if (length < SHORTEST || length > LONGEST) return false;
  return !/[:;]/.test(text.charAt(at - 1)) && !OPENS_ITS_OWN.test(text.slice(at + 1, at + 60));
}

/** The lines of a text as they would be if none were wrapped. */
export function unwrappedLines(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (isWrap(text, at)) continue;
    lines.push(text.slice(start, at));
    start = at + 1;
  }
  return [...lines, text.slice(start)].map((line) => line.replaceAll('\n', ' '));
}
