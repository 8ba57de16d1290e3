/** Reads a thing, perhaps with the words of a vocabulary. */
type Read<Thing, Words, Value> = (thing: Thing, words: Words) => Value;

/**
 * Makes a reading that is done once for each thing and then remembered for as long as the thing lives. Things must not
 * change. With other words than the last time it is done again.
 */
export function once<Thing extends object, Value>(read: (thing: Thing) => Value): (thing: Thing) => Value;
export function once<Thing extends object, Words, Value>(
  read: Read<Thing, Words, Value>,
): Read<Thing, Words, Value>;
export function once<Thing extends object, Words, Value>(
  read: Read<Thing, Words, Value>,
): Read<Thing, Words, Value> {
  return oncePer((thing) => thing, read);
}

/**
 * The same for things that are new objects and yet the same as before, as far as the reading goes.
 * @param keyOf What two such things share; null for a thing that is to be read each time.
 */
export function oncePer<Thing, Words, Value>(
  keyOf: (thing: Thing) => object | null,
  read: Read<Thing, Words, Value>,
): Read<Thing, Words, Value> {
  const known = new WeakMap<object, { readonly words: Words; readonly value: Value }>();
  return (thing, words) => {
    const key = keyOf(thing);
    if (key === null) return read(thing, words);
    const entry = known.get(key);
    if (entry && entry.words === words) return entry.value;
    const value = read(thing, words);
    known.set(key, { words, value });
    return value;
  };
}
