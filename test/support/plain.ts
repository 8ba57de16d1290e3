import { frozen } from '../../core/src/text/place';
import type { Span } from '../../core/src/text/span';

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && !Object.hasOwn(value, 'start');

/** A copy in which every span that follows the text is where it is now. Things met again are the same copy. */
export function plain<Value>(value: Value, copies = new Map<object, unknown>()): Value {
  return copy(value, copies) as Value;
}

function copy(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (copies.has(value)) return copies.get(value);
  if (isSpan(value)) return frozen(value);
  if (value instanceof Set) return new Set([...value].map((entry) => copy(entry, copies)));
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, copy(entry, copies)]));
  const made: object = Array.isArray(value) ? [] : {};
  copies.set(value, made);
  for (const [key, entry] of Object.entries(value)) Reflect.set(made, key, copy(entry, copies));
  return made;
}
