import { decodeString } from 'micromark-util-decode-string';
import { partOf } from '../text/place';
import type { Span } from '../text/span';
import type { Mark, Prose, Run } from './content';
import { emptyProse } from './flatten';
import type { HtmlToken } from './html-tokens';

const LINE_BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'li', 'div', 'ul', 'ol']);

const MARKS: Readonly<Record<string, Mark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  a: 'link',
};

const TEXT_PART =
  /[ \t\r\n\f]+|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|[^ \t\r\n\f&]+|&/g;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Collects the visible text of inline HTML: blanks run together, references decoded, tags and comments left out. */
export class HtmlProse {
  readonly #html: string;
  readonly #whole: Span;
  readonly #emptyAt: number;
  readonly #open: { readonly name: string; readonly mark: Mark }[] = [];
  readonly #marks: Mark[] = [];
  #runs: Run[] = [];
  #text = '';

  /**
   * @param whole Where `html` stands in the document.
   * @param emptyAt Where the prose stands when there is no text in it, as an index of `html`.
   */
  constructor(html: string, whole: Span, emptyAt: number) {
    this.#html = html;
    this.#whole = whole;
    this.#emptyAt = emptyAt;
  }

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.#addText(token);
    else if (token.kind === 'comment') this.#addMark({ kind: 'comment', target: this.#source(token) });
    else if (LINE_BREAKS.has(token.name)) this.#breakLine(token);
    else if (token.kind === 'start') this.#startMark(token);
    else this.#endMark(token.name);
  }

  prose(): Prose {
    this.#trimEnd();
    const [first] = this.#runs;
    const last = this.#runs.at(-1);
    if (!first || !last) return emptyProse(partOf(this.#whole, this.#emptyAt, this.#emptyAt));
    const end = last.source + (last.width ?? this.#text.length - last.at);
    const marks = this.#marks
      .map((mark) => ({ ...mark, end: Math.min(mark.end, this.#text.length) }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const runs = this.#runs.map((run) => ({ ...run, source: run.source - first.source }));
    return {
      text: this.#text,
      span: partOf(this.#whole, first.source, end),
      shape: { text: this.#text, marks, runs },
    };
  }

  #source = ({ start, end }: HtmlToken): string => this.#html.slice(start, end);

  #addText(token: HtmlToken): void {
    for (const { 0: part, index } of this.#source(token).matchAll(TEXT_PART)) {
      const source = token.start + index;
      if (/^\s/.test(part)) {
        if (this.#text !== '' && !/\s$/.test(this.#text)) this.#put(' ', source, part.length);
      } else if (part.startsWith('&') && part.length > 1) this.#put(decodeString(part), source, part.length);
      else this.#put(part, source);
    }
  }

  #breakLine({ start, end }: HtmlToken): void {
    this.#trimEnd();
    if (this.#text !== '') this.#put('\n', start, end - start);
  }

  #startMark(token: HtmlToken): void {
    const kind = MARKS[token.name];
    if (!kind) return;
    const href = kind === 'link' ? HREF.exec(this.#source(token)) : null;
    const target = href?.slice(1).find((value) => value !== undefined);
    const at = this.#text.length;
    this.#open.push({
      name: token.name,
      mark: { kind, start: at, end: at, ...(target !== undefined && { target }) },
    });
  }

  #endMark(name: string): void {
    const index = this.#open.findLastIndex((open) => open.name === name);
    const closed = this.#open.splice(index < 0 ? this.#open.length : index);
    if (closed[0]) this.#marks.push({ ...closed[0].mark, end: this.#text.length });
  }

  #addMark(mark: Pick<Mark, 'kind' | 'target'>): void {
    this.#marks.push({ ...mark, start: this.#text.length, end: this.#text.length });
  }

  #put(text: string, source: number, width?: number): void {
    this.#runs.push({ at: this.#text.length, source, ...(width !== undefined && { width }) });
    this.#text += text;
  }

  #trimEnd(): void {
    const length = this.#text.trimEnd().length;
    this.#runs = this.#runs.filter(({ at }) => at < length);
    this.#text = this.#text.slice(0, length);
  }
}
