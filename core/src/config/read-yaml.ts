import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { nestsDeeply } from '../text/nesting';
import { type Span, spanAt } from '../text/span';
import { type ConfigNode, NodeBudget, type ParsedSource, repeatedKeys, TooLarge } from './config-node';

/** Reads YAML into a tree with spans. Never throws; aliases are followed as far as a configuration may need. */
export function readYaml(text: string): ParsedSource {
  if (nestsDeeply(text)) return TOO_DEEP;
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    const problems = document.errors.map(({ message, pos }) => ({
      message: `This is not YAML: ${lowerFirst(message.split('\n')[0] ?? message)}`,
      span: { start: pos[0], end: Math.max(pos[1], pos[0] + 1) },
    }));
    if (problems.length > 0) return { root: null, problems };
    const root = document.contents === null ? null : new YamlReader(document).read(document.contents, 0);
    return { root, problems: root ? repeatedKeys(root) : [] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return TOO_DEEP;
  }
}

const TOO_DEEP: ParsedSource = {
  root: null,
  problems: [
    {
      message: 'This file is nested too deeply, or repeats too much, to be a configuration',
      span: spanAt(0, 1),
    },
  ],
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

class YamlReader {
  readonly #document: Document.Parsed;
  readonly #budget = new NodeBudget();

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  read(node: unknown, depth: number): ConfigNode {
    this.#budget.spend(depth);
    if (isAlias(node)) {
      const target = this.read(node.resolve(this.#document), depth + 1);
      return { ...target, span: spanOf(node) };
    }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const keySpan = isScalar(key) ? spanOf(key) : spanOf(node);
        const read = value === null ? empty(keySpan.end) : this.read(value, depth + 1);
        return { key: isScalar(key) ? String(key.value) : '', keySpan, value: read };
      });
      return { kind: 'map', span: spanOf(node), entries };
    }
    if (isSeq(node)) {
      return {
        kind: 'list',
        span: spanOf(node),
        items: node.items.map((item) => this.read(item, depth + 1)),
      };
    }
    if (isScalar(node)) return { kind: 'scalar', span: spanOf(node), value: plain(node.value) };
    return empty(0);
  }
}

const empty = (at: number): ConfigNode => ({ kind: 'scalar', span: spanAt(at, 0), value: null });

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null ? null : String(value);
}
