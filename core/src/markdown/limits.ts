import { blockQuote, codeText, list } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * The parser's work grows with the square of how deep containers nest and how many delimiters a paragraph has.
 * No one writes what lies beyond these limits, so there the rest is plain text. Each limit looks at one line or one
 * paragraph only: a part of a document meets the same limits as the whole.
 */
const LIMITS = {
  /** Quotes and lists begin within this many columns, and so nest no deeper. */
  containerColumn: 200,
  /** Delimiters in one paragraph, heading or cell. */
  delimiters: 2000,
  /** Delimiters in one paragraph that open a thing which is never closed. */
  unclosed: 50,
  /** Characters in one run of `*`, `_` or `~`. */
  run: 100,
} as const;

const greaterThan = 62;
const itemMarkers = [...'*+-0123456789'].map((marker) => marker.charCodeAt(0));
const [asterisk, lessThan, openBracket, closeBracket, underscore, graveAccent, tilde] = [
  42, 60, 91, 93, 95, 96, 126,
];

/** Syntax that recognises nothing new, and keeps hostile text from taking forever. */
export function limitSyntax(): Extension {
  const { before, after } = paragraphLimits();
  const items = bounded(list);
  return {
    disable: { null: [blockQuote.name ?? '', list.name ?? ''] },
    document: {
      [greaterThan]: bounded(blockQuote),
      ...Object.fromEntries(itemMarkers.map((code) => [code, items])),
    },
    text: {
      [asterisk]: before,
      [underscore]: before,
      [tilde]: before,
      [openBracket]: before,
      [lessThan]: [before, after],
      [closeBracket]: [before, after],
      [graveAccent]: [inRunOnce(before), inRunOnce(after)],
    },
  };
}

/** A container that cannot begin too far to the right. */
export function bounded(container: Construct): Construct {
  const { continuation } = container;
  const construct: Construct = {
    ...container,
    name: `${container.name}Bounded`,
    tokenize(effects, ok, nok) {
      if (this.now().column > LIMITS.containerColumn) return nok;
      return container.tokenize.call(this, effects, ok, nok);
    },
  };
  if (!continuation) return construct;
  construct.continuation = {
    ...continuation,
    tokenize(effects, ok, nok) {
      // A container continues by trying itself again, and knows itself only under its first name.
      const attempt: Effects['attempt'] = (tried, yes, no) =>
        effects.attempt(tried === container ? construct : tried, yes, no);
      return continuation.tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  };
  return construct;
}

/** Backticks are looked at once a run: where one construct looks at each of them, code spans would begin at each. */
const inRunOnce = (construct: Construct): Construct => ({ ...construct, previous: codeText.previous });

/** Two constructs that count what happens in each paragraph: one to try before all others, one after. */
function paragraphLimits(): { before: Construct; after: Construct } {
  let paragraph: TokenizeContext | null = null;
  let delimiters = 0;
  let unclosed = 0;
  return {
    before: {
      tokenize(effects, ok, nok) {
        if (paragraph !== this) {
          paragraph = this;
          delimiters = 0;
          unclosed = 0;
        }
        delimiters += 1;
        if (delimiters > LIMITS.delimiters || unclosed > LIMITS.unclosed) return restOfLine(effects, ok);
        return (code) => (isAttention(code) ? longRun(effects, ok, nok)(code) : nok(code));
      },
    },
    after: {
      add: 'after',
      tokenize(effects, _ok, nok) {
        return (code) => {
          effects.enter('data');
          effects.consume(code);
          return (next) => {
            if (code === graveAccent || (code === closeBracket ? next === 40 : opensTag(next))) unclosed += 1;
            return nok(next);
          };
        };
      },
    },
  };
}

const isAttention = (code: Code): boolean => code === asterisk || code === underscore || code === tilde;

/** What follows `<` in a tag, a comment, an instruction or a declaration. */
const opensTag = (code: Code): boolean =>
  code === 33 || code === 47 || code === 63 || (code !== null && (code | 32) >= 97 && (code | 32) <= 122);

const isLineEnd = (code: Code): boolean => code === null || (code <= -3 && code >= -5);

/** Takes the rest of the line as it stands. */
function restOfLine(effects: Effects, ok: State): State {
  const inside: State = (code) => {
    if (isLineEnd(code)) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    return inside;
  };
  return (code) => {
    effects.enter('data');
    return inside(code);
  };
}

/** Takes a run of one delimiter when it is too long to mean anything. */
function longRun(effects: Effects, ok: State, nok: State): State {
  let length = 0;
  let marker: Code = null;
  const inside: State = (code) => {
    if (code === marker) {
      length += 1;
      effects.consume(code);
      return inside;
    }
    effects.exit('data');
    return length > LIMITS.run ? ok(code) : nok(code);
  };
  return (code) => {
    marker = code;
    effects.enter('data');
    return inside(code);
  };
}
