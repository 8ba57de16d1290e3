import type { ProductDocument } from '../document/product-document';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { type Directive, findDirectives } from './directives';

interface Suppression {
  readonly directive: Directive;
  /** The text in which findings are silenced. */
  readonly reach: Span;
}

interface Unused {
  readonly span: Span;
  readonly directive: Directive;
  /** Null for a comment that names no rule. */
  readonly ruleId: string | null;
}

/** The suppression comments of a document, and which of them did something. */
export class Suppressions {
  readonly #suppressions: readonly Suppression[];
  readonly #used = new Set<string>();

  constructor(document: ProductDocument) {
    this.#suppressions = readSuppressions(document);
  }

  get directives(): readonly Directive[] {
    return this.#suppressions.map(({ directive }) => directive);
  }

  /** Whether a finding is silenced; remembers which comment did it. */
  silences(ruleId: string, span: Span): boolean {
    let silenced = false;
    this.#suppressions.forEach(({ directive, reach }, index) => {
      if (span.start < reach.start || span.start >= reach.end) return;
      if (directive.rules.length > 0 && !directive.rules.some(({ id }) => id === ruleId)) return;
      this.#used.add(directive.rules.length === 0 ? `${index}` : `${index}:${ruleId}`);
      silenced = true;
    });
    return silenced;
  }

  /** The places of the rules, or of the comments that name none, that silenced nothing. */
  unused(): readonly Unused[] {
    return this.#suppressions.flatMap(({ directive }, index): readonly Unused[] => {
      if (directive.scope === 'block-end') return [];
      if (directive.rules.length === 0) {
        return this.#used.has(`${index}`) ? [] : [{ span: directive.span, directive, ruleId: null }];
      }
      return directive.rules
        .filter(({ id }) => !this.#used.has(`${index}:${id}`))
        .map(({ id, span }) => ({ span, directive, ruleId: id }));
    });
  }
}

function readSuppressions(document: ProductDocument): readonly Suppression[] {
  const directives = findDirectives(document);
  if (directives.length === 0) return [];
  const lines = new LineIndex(document.markdown.text);
  const end = document.text.length + 1;
  return directives.map((directive, index) => ({
    directive,
    reach: reachOf(directive, index, directives, lines, end),
  }));
}

function reachOf(
  directive: Directive,
  index: number,
  directives: readonly Directive[],
  lines: LineIndex,
  end: number,
): Span {
  switch (directive.scope) {
    case 'file':
      return { start: 0, end };
    case 'next-line': {
      let line = lines.position(directive.span.end).line + 1;
      while (line < lines.lineCount && lines.lineText(line).trim() === '') line += 1;
      return { start: lines.lineStart(line), end: line < lines.lineCount ? lines.lineStart(line + 1) : end };
    }
    case 'block-start': {
      const closing = directives
        .slice(index + 1)
        .find((other) => other.scope === 'block-end' && closes(other, directive));
      return { start: directive.span.start, end: closing?.span.start ?? end };
    }
    case 'block-end':
      return { start: directive.span.end, end: directive.span.end };
  }
}

const closes = (closing: Directive, opening: Directive): boolean =>
  closing.rules.length === 0 || closing.rules.some(({ id }) => opening.rules.some((rule) => rule.id === id));
