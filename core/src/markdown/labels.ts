import type { Construct, Extension, ParseContext, TokenizeContext } from 'micromark-util-types';

/** A label, and the offset near which the parser met it. */
export interface MetLabel {
  readonly label: string;
  readonly at: number;
}

/**
 * The labels of one parse: references and footnote calls mean something only when their label is defined, anywhere.
 * Definitions and footnotes have names of their own, so their labels carry a prefix here.
 */
export class Labels {
  readonly #definedElsewhere: (label: string) => boolean;
  readonly #length: number;
  readonly #known = new Set<string>();
  /** Every label that was looked up. */
  readonly asked: MetLabel[] = [];
  /** Every label that was defined. */
  readonly defined: MetLabel[] = [];

  /**
   * @param definedElsewhere Whether a label is defined outside the text that is parsed.
   * @param length How much of that text counts: definitions after it are left to `definedElsewhere`.
   */
  constructor(definedElsewhere: (label: string) => boolean, length: number) {
    this.#definedElsewhere = definedElsewhere;
    this.#length = length;
  }

  ask(label: string, at: number): boolean {
    this.asked.push({ label, at });
    return this.isDefined(label);
  }

  /** Whether a label is defined, for one who asks again or may not use the answer. */
  isDefined(label: string): boolean {
    return this.#known.has(label) || this.#definedElsewhere(label);
  }

  /** Whether a definition at an offset is one of this text. */
  counts(at: number): boolean {
    return at < this.#length;
  }

  define(label: string, at: number): void {
    if (!this.counts(at)) return;
    this.defined.push({ label, at });
    this.#known.add(label);
  }
}

interface Place {
  at: number;
  defining: boolean;
}

/** Stands in for the parser's own list of labels. */
class LabelList extends Array<string> {
  readonly #labels: Labels;
  readonly #prefix: string;
  readonly #place: Place;

  constructor(labels: Labels, prefix: string, place: Place) {
    super();
    this.#labels = labels;
    this.#prefix = prefix;
    this.#place = place;
  }

  override includes(label: string): boolean {
    // A footnote's definition asks whether it is the first of its name; it must be told yes to make itself known.
    if (this.#place.defining) return false;
    return this.#labels.ask(this.#prefix + label, this.#place.at);
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#labels.define(this.#prefix + label, this.#place.at);
    return labels.length;
  }
}

/** Syntax that recognises nothing: it makes the parser look labels up in `labels`, and notes where it does. */
export function labelSyntax(labels: Labels): Extension {
  const place: Place = { at: 0, defining: false };
  const definitions = new LabelList(labels, 'definition:', place);
  const footnotes = new LabelList(labels, 'footnote:', place);
  const install = (parser: ParseContext): void => {
    parser.defined = definitions;
    parser.gfmFootnotes = footnotes;
  };
  const watch = (defining: boolean): Construct => ({
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      install(this.parser);
      place.at = this.now().offset;
      place.defining = defining;
      return nok;
    },
  });
  const [openBracket, closeBracket] = [91, 93];
  return {
    document: { [openBracket]: watch(true) },
    contentInitial: { [openBracket]: watch(true) },
    text: { [openBracket]: watch(false), [closeBracket]: watch(false) },
  };
}
