/** Where a text may hold what its kind is told by, found by its lines alone: all such places, and some others. */
export interface CandidateLines {
  /** What follows the `#` of lines that may be headings. */
  readonly headings: readonly string[];
  /** Lines without a blank one among them that may hold a bold label, or headings of other forms. */
  readonly stretches: readonly string[];
  /** Of both, what may be the heading that the document begins with. */
  readonly titles: readonly string[];
  /** What may be a line that stands for such a heading; null when there surely is one. */
  readonly opening: string | null;
}

const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]([^\r\n]*))?$/gm;
const UNDERLINE = /[\r\n] {0,3}(?:=+|-+)[ \t]*(?:[\r\n]|$)/;
/** A tab behind a number, as word processors set a title apart. Between them stands at most what does not show. */
const TAB_BEHIND_NUMBER = /[.)>\]~;][^\p{L}\p{N}\r\n.)>\]~;]*(?:\t|&(?:#|Tab))/u;
const TAB = /[\t&]/;
/** What may begin a block in which a line with `#` is no heading. */
const OTHER_BLOCK = /```|~~~|</;

/** @param body A text without its front matter and its blocks of code. */
export function candidateLines(body: string): CandidateLines {
  const headings: string[] = [];
  const stretches: string[] = [];
  const titles: string[] = [];
  let opening: string | null = null;
  let isOpen = true;
  let hasTitle = false;
  let isSure = true;
  const hasUnderline = UNDERLINE.test(body);
  const hasTab = TAB.test(body);
  for (const stretch of body.split(BLANK_LINES)) {
    if (opening === null && stretch.trim() !== '') opening = stretch;
    const isUnderlined = hasUnderline && UNDERLINE.test(stretch);
    const isNumbered = hasTab && TAB_BEHIND_NUMBER.test(stretch);
    if (isUnderlined || mayHoldLabel(stretch) || isNumbered) stretches.push(stretch);
    if (isOpen && isUnderlined) titles.push(stretch);
    if (isOpen) isSure &&= !OTHER_BLOCK.test(stretch);
    if (!stretch.includes('#')) continue;
    HEADING.lastIndex = 0;
    for (let found = HEADING.exec(stretch); found; found = HEADING.exec(stretch)) {
      const [line, marks = '', rest = ''] = found;
      const heading = rest.replace(/[ \t]#+[ \t]*$/, '').trim();
      headings.push(heading);
      if (!isOpen) continue;
      if (marks === '#') titles.push(heading);
      // Indented, it may stand in the item of a list.
      if (!isSure || line.startsWith(' ')) continue;
      isOpen = false;
      hasTitle = marks === '#';
    }
  }
  return { headings, stretches, titles, opening: hasTitle ? null : opening };
}

/**
 * Bold words at the start of a line, as far as it is seen: before them stands no letter, or what hides letters ends there,
 * such as a tag, a picture or a reference.
 */
const BOLD_START = /(?:^|[>\])~;])[^\p{L}\p{N}\r\n\u2028\u2029>\])~;]*(?:\*\*|__)\S/mu;
/** A line of a list's item. No rule drawn of dashes or stars holds a letter. */
const ITEM = /^[-*+] (?=\S)[^\p{L}\r\n]*\p{L}/u;

const mayHoldLabel = (stretch: string): boolean =>
  (stretch.includes('**') || stretch.includes('__')) && BOLD_START.test(stretch) && !isList(stretch);

/** Whether all of it stands in the items of a list, where bold words are no section's title. */
const isList = (stretch: string): boolean =>
  stretch
    .replace(/^[\r\n]+/, '')
    .split(/\r\n|\n|\r/)
    .every((line, index) => ITEM.test(line) || (index > 0 && line.startsWith('  ')));
