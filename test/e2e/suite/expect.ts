/** Fails unless two values have the same JSON. The suite runs in browsers too, where Node’s assertions are not. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (is !== wanted) throw new Error(`expected ${wanted}\nbut it is ${is}`);
}

/** Fails unless a text holds a part. */
export function expectPart(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected “${part}” in\n${text}`);
}
