import type { Span } from '../text/span';

/** A value of a configuration file and where it stands, whichever language the file is written in. */
export type ConfigNode = ConfigScalar | ConfigList | ConfigMap;

export interface ConfigScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface ConfigList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly ConfigNode[];
}

export interface ConfigMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ConfigNode;
}

/** Something wrong with a configuration file, in words for its author. */
export interface SourceProblem {
  readonly message: string;
  readonly span: Span;
}

/** A file as read: its tree, or what keeps it from being read. */
export interface ParsedSource {
  /** Null when the file is empty or too broken to tell. */
  readonly root: ConfigNode | null;
  readonly problems: readonly SourceProblem[];
}

/** Where a value stands in its file: keys of maps and indexes of lists, from the root. */
export type ConfigPath = readonly (string | number)[];

/** Thrown by the readers below when a file holds more than any configuration does; turned into a problem at once. */
export class TooLarge extends Error {}

/** Nesting and size beyond which a file is not a configuration but an attack on its reader. */
const DEEPEST = 32;
const MOST_NODES = 20_000;

/** Counts what a reader builds, so that aliases cannot multiply it. */
export class NodeBudget {
  #left = MOST_NODES;

  /** @throws TooLarge when there are too many nodes, or they nest too deeply. */
  spend(depth: number): void {
    this.#left -= 1;
    if (this.#left < 0 || depth > DEEPEST) throw new TooLarge();
  }
}

/** The plain data of a tree. Of a key that is given twice the last counts, as everywhere. */
export function toData(node: ConfigNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, toData(value)]));
  }
}

/** The span of the value at a path, or of its key; of the nearest thing around it when the path leads nowhere. */
export function spanAtPath(root: ConfigNode, path: ConfigPath, which: 'key' | 'value'): Span {
  let node = root;
  let span = root.span;
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = node.entries.findLast(({ key }) => key === step);
      if (!entry) return span;
      span = entry.keySpan;
      node = entry.value;
    } else if (node.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return span;
      span = item.span;
      node = item;
    } else return span;
  }
  return which === 'key' || node.span.start === node.span.end ? span : node.span;
}

/** Keys that stand twice in one map: the author cannot have meant both. */
export function repeatedKeys(node: ConfigNode): readonly SourceProblem[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(repeatedKeys);
  const seen = new Set<string>();
  return node.entries.flatMap(({ key, keySpan, value }) => {
    const repeated = seen.has(key);
    seen.add(key);
    const own = repeated
      ? [{ message: `“${key}” stands here twice; keep one of the two`, span: keySpan }]
      : [];
    return [...own, ...repeatedKeys(value)];
  });
}
