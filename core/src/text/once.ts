/** What a reading needs beside the thing it reads: nothing, or the words of a vocabulary. */
type Aside = readonly [] | readonly [object];
type Read<Thing, Beside extends Aside, Value> = (thing: Thing, ...beside: Beside) => Value;

/**
 * Makes a reading that is done once for each thing and then remembered for as long as the thing lives. Things must not
 * change. With another vocabulary than the last time it is done again.
 */
export function once<Thing extends object, Beside extends Aside, Value>(
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value>;
// Called for each text on each keystroke, which is too often to gather parameters into a list.
export function once<Thing extends object, Value>(
  read: (thing: Thing, words?: unknown) => Value,
): (thing: Thing, words?: unknown) => Value {
  const known = new WeakMap<object, Entry<Value>>();
  return (thing, beside) => {
    const words = wordsOf(beside);
    const entry = known.get(thing);
    if (entry && entry.words === words) return entry.value;
    const value = read(thing, words);
    known.set(thing, { words, value });
    return value;
  };
}

/**
 * The same for things that may be other objects and yet the same, as far as the reading goes.
 * @param keyOf What such things share, which outlives them and is asked for many readings.
 */
export function oncePerShared<Thing, Beside extends Aside, Value>(
  keyOf: (thing: Thing) => object,
  read: Read<Thing, Beside, Value>,
): Read<Thing, Beside, Value>;
export function oncePerShared<Thing, Value>(
  keyOf: (thing: Thing) => object,
  read: (thing: Thing, words?: unknown) => Value,
): (thing: Thing, words?: unknown) => Value {
  const number = Notes.number();
  return (thing, beside) => {
    const words = wordsOf(beside);
    const notes = Notes.of(keyOf(thing));
    const at = placeOf(number, notes);
    const isNoted = at < notes.length;
    // Each reading has a number of its own, under which it alone writes.
    if (isNoted && notes[at + 1] === words) return notes[at + 2] as Value;
    const value = read(thing, words);
    if (isNoted) notes.splice(at, 3, number, words, value);
    // Others may have made notes meanwhile.
    else notes.push(number, words, value);
    return value;
  };
}

/** Where the note of a reading begins, or the end. A text has a dozen notes and a section a hundred: few to look at. */
function placeOf(number: number, notes: readonly unknown[]): number {
  let at = 0;
  while (at < notes.length && notes[at] !== number) at += 3;
  return at;
}

interface Entry<Value> {
  readonly words: unknown;
  readonly value: Value;
}

/** A reading of the thing alone may be handed to `map`, which adds an index. */
const wordsOf = (beside: unknown): object | null => (typeof beside === 'object' ? beside : null);

/** What a constructor returns gets the private fields of the classes below it. */
class Given {
  constructor(thing: object) {
    // biome-ignore lint/correctness/noConstructorReturn: see above
    return thing;
  }
}

/**
 * Results kept in a private field of the thing itself: looking into a `WeakMap` takes several times as long. For each
 * reading there stand its number, what it was done with and its value: a slot for each reading would mostly be empty.
 */
class Notes extends Given {
  static #numbers = 0;
  readonly #notes: unknown[] = [];

  static number(): number {
    return Notes.#numbers++;
  }

  static of(thing: object): unknown[] {
    return #notes in thing ? thing.#notes : new Notes(thing).#notes;
  }
}
