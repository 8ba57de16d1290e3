/** What a reading needs beside the thing it reads: nothing, or the words of a vocabulary. */
type Aside = readonly [] | readonly [object];
type Read<Thing, Beside extends Aside, Value> = (thing: Thing, ...beside: Beside) => Value;

/**
 * Makes a reading that is done once for each thing and then remembered for as long as the thing lives. Things must not
 * change. With another vocabulary than the last time it is done again.
 */
export const once = <Thing extends object, Beside extends Aside, Value>(
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value> => oncePer((thing) => thing, read);

/**
 * The same for things that are new objects and yet the same as before, as far as the reading goes.
 * @param keyOf What two such things share; null for a thing that is to be read each time.
 */
export function oncePer<Thing, Beside extends Aside, Value>(
  keyOf: (thing: Thing) => object | null,
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value>;
// Called for each text on each keystroke, which is too often to gather parameters into a list.
export function oncePer<Thing, Value>(
  keyOf: (thing: Thing) => object | null,
  read: (thing: Thing, words?: unknown) => Value,
): (thing: Thing, words?: unknown) => Value {
  const known = new WeakMap<object, { readonly words: unknown; readonly value: Value }>();
  return (thing, beside) => {
    // A reading of the thing alone may be handed to `map`, which adds an index.
    const words = typeof beside === 'object' ? beside : null;
    const key = keyOf(thing);
    const entry = key === null ? undefined : known.get(key);
    if (entry && entry.words === words) return entry.value;
    const value = read(thing, words);
    if (key !== null) known.set(key, { words, value });
    return value;
  };
}
