import type { AnyText } from './any-text';
import type { LineEnding } from './line-ending';

/** A text as the last edit has left it: the same object in all versions of a document that end their lines alike. */
export interface LiveText {
  readonly text: AnyText;
  readonly lineEnding: LineEnding;
}
