type Readers<Whole, Base> = {
  readonly [Key in Exclude<keyof Whole, keyof Base>]: (whole: Whole) => Whole[Key];
};

/** Adds to an object the properties of `Whole` that it lacks: each is read from the whole on first use and then kept. */
export function lazily<Whole extends object, Base extends object>(
  base: Base,
  readers: Readers<Whole, Base>,
): Whole {
  // Every reader becomes a property of its own name below, which the compiler cannot follow.
  const whole = { ...base } as unknown as Whole;
  for (const [name, read] of Object.entries<(whole: Whole) => unknown>(readers)) {
    Object.defineProperty(whole, name, {
      configurable: true,
      enumerable: true,
      get(): unknown {
        const value = read(whole);
        Object.defineProperty(whole, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return whole;
}
