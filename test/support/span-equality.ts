import { expect } from 'vitest';
import { frozen } from '../../core/src/text/place';
import type { Span } from '../../core/src/text/span';

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** Spans that follow the text say where they are through getters, which equality does not look at by itself. */
const isMoving = (span: Span): boolean => !Object.hasOwn(span, 'start');

expect.addEqualityTesters([
  function areSpansEqual(a: unknown, b: unknown): boolean | undefined {
    if (!isSpan(a) || !isSpan(b) || !(isMoving(a) || isMoving(b))) return undefined;
    return this.equals(frozen(a), frozen(b));
  },
]);
