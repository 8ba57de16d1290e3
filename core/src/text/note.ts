/** What a constructor returns gets the private fields of the classes below it. */
class Given {
  constructor(thing: object) {
    // biome-ignore lint/correctness/noConstructorReturn: see above
    return thing;
  }
}

/** All notes on a thing: the number of each, and then what it says. Most things have few, so they need no more order. */
class Notes extends Given {
  readonly #notes: unknown[] = [];

  static of(thing: object): unknown[] {
    return #notes in thing ? thing.#notes : new Notes(thing).#notes;
  }
}

/**
 * Something to know of things, kept in the things themselves for as long as they live. A `WeakMap` says the same, takes
 * several times as long to look into, and keeps what it says of the dead until all memory is cleared up: with it whole
 * documents would live on.
 */
export class Note<Thing extends object, Value> {
  static #made = 0;
  readonly #number = Note.#made++;

  of(thing: Thing): Value | undefined {
    const notes = Notes.of(thing);
    const at = this.#placeIn(notes);
    // Under this number nothing else is written.
    return at < notes.length ? (notes[at + 1] as Value) : undefined;
  }

  write(thing: Thing, value: Value): void {
    const notes = Notes.of(thing);
    const at = this.#placeIn(notes);
    if (at < notes.length) notes[at + 1] = value;
    else notes.push(this.#number, value);
  }

  #placeIn(notes: readonly unknown[]): number {
    let at = 0;
    while (at < notes.length && notes[at] !== this.#number) at += 2;
    return at;
  }
}
