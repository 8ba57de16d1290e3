/** A piece of HTML; `start` and `end` index the text it was read from. */
export interface HtmlToken {
  readonly kind: 'text' | 'start' | 'end' | 'comment';
  /** The tag's name in lower case; empty for text and comments. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TAG_NAME = /<\/?([a-zA-Z][a-zA-Z\d]*)/y;

/** Splits HTML into tags, comments and what is between them. One pass, whatever is left open. */
export function* readHtml(html: string): Generator<HtmlToken> {
  let quotesMatter = true;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    TAG_NAME.lastIndex = open;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase() ?? '';
    if (!comment && name === '') {
      yield { kind: 'text', name: '', start: at, end: open + 1 };
      at = open + 1;
      continue;
    }
    if (open > at) yield { kind: 'text', name: '', start: at, end: open };
    let end = comment ? html.indexOf('-->', open) + 3 : tagEnd(html, open, quotesMatter);
    if (!comment && end < 0) {
      // A quote that is never closed: from here on, quotes are nothing special.
      quotesMatter = false;
      end = tagEnd(html, open, quotesMatter);
    }
    if (end <= open) end = html.length;
    yield { kind: comment ? 'comment' : html[open + 1] === '/' ? 'end' : 'start', name, start: open, end };
    at = end;
  }
  if (at < html.length) yield { kind: 'text', name: '', start: at, end: html.length };
}

/** The offset behind the `>` that closes a tag; -1 when nothing does. */
function tagEnd(html: string, open: number, quotesMatter: boolean): number {
  let quote = '';
  for (let i = open; i < html.length; i += 1) {
    const char = html[i] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (quotesMatter && (char === '"' || char === "'")) quote = char;
    else if (char === '>') return i + 1;
  }
  return -1;
}
