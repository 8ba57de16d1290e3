import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { faultAt, type YamlFault, yamlFault } from '../document/structure/yaml-fault';
import { nestsDeeply } from '../text/nesting';
import { type Span, spanAt } from '../text/span';
import {
  type ConfigNode,
  NodeBudget,
  type ParsedSource,
  repeatedKeys,
  type SourceProblem,
  TooLarge,
} from './config-node';

/** Reads YAML into a tree with spans. Never throws; aliases are followed as far as a configuration may need. */
export function readYaml(text: string): ParsedSource {
  if (nestsDeeply(text)) return TOO_DEEP;
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return { root: null, problems: [told(yamlFault(text, error))] };
    const reader = new YamlReader(document);
    const root = document.contents === null ? null : reader.read(document.contents, 0);
    return { root, problems: root ? [...reader.problems, ...repeatedKeys(root)] : [] };
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

/** In a configuration a colon in a value is seldom text. */
const IN_ONE_LINE =
  'There are two names with their values on this line. Begin the second on a line of its own, indented, or put text that holds a colon in quotes';

const told = ({ cause, what, advice, span }: YamlFault): SourceProblem => ({
  message: cause === 'colon-in-value' ? IN_ONE_LINE : `${what}. ${advice}`,
  span,
});

class YamlReader {
  readonly problems: SourceProblem[] = [];
  readonly #document: Document.Parsed;
  readonly #budget = new NodeBudget();

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  read(node: unknown, depth: number): ConfigNode {
    this.#budget.spend(depth);
    if (isAlias(node)) {
      const span = spanOf(node);
      const target = node.resolve(this.#document);
      // Nobody who writes `*.md` means a part of the file that is called “.md”.
      if (!target) this.problems.push(told(faultAt('sign-first', span)));
      return { ...this.read(target, depth + 1), span };
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
