import { type Finding, frozen, type MarkdownDocument, type Span, type TextEdit } from '../../../core/src';

/** How long after the last keystroke the author is taken to have finished a thought. */
export const TYPING_PAUSE_MS = 2000;

interface Typing {
  /** The top-level block that is being written, or the place between two where one begins. */
  readonly block: Span;
  /** What was reported in the block before the author came, by `keyOf`. */
  readonly known: ReadonlyMap<string, number>;
}

/**
 * Keeps to itself what is found only now in the block that is being written: half a sentence is no finding. Whatever
 * was reported there before stays. It ends with a pause, with an edit elsewhere, or when the cursor leaves.
 */
export class TypedBlock {
  #typing: Typing | null = null;
  #touched = 0;
  #shown: readonly Finding[] = [];

  /** An edit has arrived. */
  touch(now: number): void {
    this.#touched = now;
  }

  /**
   * The edits that have arrived are parsed.
   * @param left Where the first edit was made, by `placeOf` of the document before.
   */
  edited(left: Span, after: MarkdownDocument, edits: readonly TextEdit[]): void {
    const [edit, ...others] = edits;
    // Whoever writes in several places at once has finished the sentence before.
    if (!edit || others.length > 0) {
      this.#typing = null;
      return;
    }
    const { span, newText } = edit;
    const block = frozen(blockAt(after, span.start + newText.length));
    const growth = newText.length - (span.end - span.start);
    const known = this.#typing?.block.start === left.start ? new Map(this.#typing.known) : new Map();
    // An edit may join what stood in other blocks to this one, so the place it has now counts too.
    const place = { start: Math.min(left.start, block.start), end: Math.max(left.end, block.end - growth) };
    for (const [key, count] of this.#shownIn(place)) known.set(key, Math.max(count, known.get(key) ?? 0));
    this.#typing = { block, known };
  }

  /** The cursors are at these offsets now. Gives whether the block was left. */
  moved(offsets: readonly number[]): boolean {
    if (!this.#typing) return false;
    const { block } = this.#typing;
    if (offsets.some((offset) => isWithin(block, offset))) return false;
    this.#typing = null;
    return true;
  }

  /** What of the findings is to be reported now; it is remembered as reported. */
  visible(findings: readonly Finding[], now: number): readonly Finding[] {
    if (this.pauseLeft(now) === 0) this.#typing = null;
    this.#shown = this.#typing ? withoutNew(findings, this.#typing) : findings;
    return this.#shown;
  }

  /** Milliseconds until the pause is long enough. */
  pauseLeft(now: number): number {
    return this.#typing ? Math.max(0, this.#touched + TYPING_PAUSE_MS - now) : 0;
  }

  #shownIn(place: Span): ReadonlyMap<string, number> {
    const known = new Map<string, number>();
    for (const finding of this.#shown) {
      if (isWithin(place, finding.span.start))
        known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
    }
    return known;
  }
}

/** The block that the first of some edits touches, where it stands before them. */
export const placeOf = (before: MarkdownDocument, edits: readonly TextEdit[]): Span =>
  frozen(blockAt(before, edits[0]?.span.start ?? 0));

function withoutNew(findings: readonly Finding[], { block, known }: Typing): readonly Finding[] {
  const left = new Map(known);
  return findings.filter((finding) => {
    if (!isWithin(block, finding.span.start)) return true;
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count > 0;
  });
}

/** The fingerprint changes with the words that are being typed; the complaint stays the same. */
const keyOf = ({ ruleId, messageId }: Finding): string => `${ruleId}:${messageId}`;

/** A cursor at the very end of a block is still in it. */
const isWithin = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function blockAt({ content, frontMatter }: MarkdownDocument, offset: number): Span {
  if (frontMatter && isWithin(frontMatter.span, offset)) return frontMatter.span;
  let low = 0;
  let high = content.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((content[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = content[low]?.span;
  return block && isWithin(block, offset) ? block : { start: offset, end: offset };
}
