/** What a constructor returns gets the private fields of the classes below it. */
class Given {
  constructor(thing: object) {
    // biome-ignore lint/correctness/noConstructorReturn: see above
    return thing;
  }
}

/**
 * All notes on a thing, kept in it: before each the object that it is found by. Most things have few, and no order is
 * searched as fast as `indexOf` goes through them.
 */
export class Notes extends Given {
  readonly #notes: unknown[];

  // Set here and not where it is declared, which takes twice as long.
  private constructor(thing: object) {
    super(thing);
    this.#notes = [];
  }

  /** The notes on a thing, to be added to. */
  static on(thing: object): unknown[] {
    return #notes in thing ? thing.#notes : new Notes(thing).#notes;
  }
}

/**
 * Something to know of things, kept in the things themselves for as long as they live. A `WeakMap` says the same, takes
 * several times as long to look into, and keeps what it says of the dead until all memory is cleared up: with it whole
 * documents would live on.
 */
export class Note<Thing extends object, Value> {
  of(thing: Thing): Value | undefined {
    const notes = Notes.on(thing);
    const at = notes.indexOf(this);
    // After it nothing else is written.
    return at === -1 ? undefined : (notes[at + 1] as Value);
  }

  /** Writes to a thing that is known to have no such note yet, which need not be looked for. */
  add(thing: Thing, value: Value): void {
    Notes.on(thing).push(this, value);
  }

  write(thing: Thing, value: Value): void {
    const notes = Notes.on(thing);
    const at = notes.indexOf(this);
    if (at === -1) notes.push(this, value);
    else notes[at + 1] = value;
  }
}
