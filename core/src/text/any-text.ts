/** A text of which parts are read, in UTF-16 code units. A string is one. */
export interface AnyText {
  readonly length: number;
  slice(start: number, end?: number): string;
  /** The whole text. To put that together may cost more than all that is done with it. */
  toString(): string;
}
