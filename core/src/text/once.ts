import { Note } from './note';

/** What a reading needs beside the thing it reads: nothing, or the words of a vocabulary. */
type Aside = readonly [] | readonly [object];
type Read<Thing, Beside extends Aside, Value> = (thing: Thing, ...beside: Beside) => Value;

/**
 * Makes a reading that is done once for each thing and then remembered for as long as the thing lives. Things must not
 * change. With another vocabulary than the last time it is done again.
 */
export function once<Thing extends object, Beside extends Aside, Value>(
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value> {
  return oncePerShared((thing) => thing, read);
}

/**
 * The same for things that may be other objects and yet the same, as far as the reading goes.
 * @param keyOf What such things share, which outlives them.
 */
export function oncePerShared<Thing, Beside extends Aside, Value>(
  keyOf: (thing: Thing) => object,
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value>;
// Called for each text on each keystroke, which is too often to gather parameters into a list.
export function oncePerShared<Thing, Value>(
  keyOf: (thing: Thing) => object,
  read: (thing: Thing, words?: unknown) => Value,
): (thing: Thing, words?: unknown) => Value {
  const note = new Note<object, Entry<Value>>();
  return (thing, beside) => {
    const words = wordsOf(beside);
    const key = keyOf(thing);
    const entry = note.of(key);
    if (entry && entry.words === words) return entry.value;
    const value = read(thing, words);
    note.write(key, { words, value });
    return value;
  };
}

interface Entry<Value> {
  readonly words: unknown;
  readonly value: Value;
}

/** A reading of the thing alone may be handed to `map`, which adds an index. */
const wordsOf = (beside: unknown): object | null => (typeof beside === 'object' ? beside : null);
