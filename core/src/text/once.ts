import { Notes } from './note';

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
  return oncePerShared(null, read);
}

/**
 * Makes a reading of lists that is what their things say one by one. A list that is the same as ever is not gone
 * through again, and of another one only the things that are new are read.
 */
export function perEach<Thing extends object, Beside extends Aside, Values extends readonly unknown[]>(
  read: Read<Thing, Beside, Values>,
): Read<readonly Thing[], Beside, readonly Values[number][]> {
  const readOne = once(read);
  return once((things: readonly Thing[], ...beside: Beside) =>
    things.flatMap((thing): readonly Values[number][] => readOne(thing, ...beside)),
  );
}

/**
 * The same as `once` for things that may be other objects and yet the same, as far as the reading goes.
 * @param keyOf What such things share, which outlives them; null for the thing itself.
 */
export function oncePerShared<Thing extends object, Beside extends Aside, Value>(
  keyOf: ((thing: Thing) => object) | null,
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value>;
// Called for each text on each keystroke, which is too often to gather parameters into a list.
export function oncePerShared<Thing extends object, Value>(
  keyOf: ((thing: Thing) => object) | null,
  read: (thing: Thing, words?: unknown) => Value,
): (thing: Thing, words?: unknown) => Value {
  const mark = {};
  return (thing, beside) => {
    // A reading of the thing alone may be handed to `map`, which adds an index.
    const words = typeof beside === 'object' ? beside : null;
    const notes = Notes.on(keyOf === null ? thing : keyOf(thing));
    const at = notes.indexOf(mark);
    // After the mark nothing else is written.
    if (at !== -1 && notes[at + 1] === words) return notes[at + 2] as Value;
    const value = read(thing, words);
    if (at === -1) notes.push(mark, words, value);
    else notes.splice(at + 1, 2, words, value);
    return value;
  };
}
