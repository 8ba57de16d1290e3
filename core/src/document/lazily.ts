type Readers<Whole, Base> = {
  readonly [Key in Exclude<keyof Whole, keyof Base>]: (whole: Whole) => Whole[Key];
};

/**
 * Makes a function that adds to an object the properties of `Whole` that it lacks: each is read from the whole on first
 * use and then kept.
 */
export function lazily<Whole extends object, Base extends object>(
  readers: Readers<Whole, Base>,
): (base: Base) => Whole {
  // Accessors of each whole's own would be part of its hidden class, which keeps it alive long after its last use.
  const prototype = {};
  for (const [name, read] of Object.entries<(whole: Whole) => unknown>(readers)) {
    Object.defineProperty(prototype, name, {
      get(this: Whole): unknown {
        const value = read(this);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return (base) => Object.assign(Object.create(prototype), base);
}
