import { type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser';
import { spanAt } from '../text/span';
import { type ConfigNode, NodeBudget, type ParsedSource, repeatedKeys, TooLarge } from './config-node';

/** By the number of the error: the library's enumeration is erased when each file is compiled by itself. */
const ERRORS: Readonly<Partial<Record<ParseErrorCode, string>>> = {
  1: 'there is a word here that JSON does not know; text stands in double quotes',
  2: 'this number is not complete',
  3: 'a name in double quotes is missing here',
  4: 'a value is missing here',
  5: 'a colon is missing here',
  6: 'a comma is missing here',
  7: 'a closing } is missing here',
  8: 'a closing ] is missing here',
  9: 'the file goes on after its end',
  11: 'this comment is not closed',
  12: 'this text has no closing quotation mark',
  13: 'this number is not complete',
  14: 'this is not a Unicode escape',
  15: 'this is not an escape that JSON knows; write a backslash as \\\\',
  16: 'there is a character here that JSON does not allow',
};

/** Reads JSON with comments and trailing commas into a tree with spans. Never throws. */
export function readJsonc(text: string): ParsedSource {
  try {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const problems = errors.slice(0, 1).map(({ error, offset, length }) => ({
      message: `This is not JSON: ${ERRORS[error] ?? 'it cannot be read from here on'}`,
      span: spanAt(offset, Math.max(length, 1)),
    }));
    if (problems.length > 0 || !tree) return { root: null, problems };
    const root = read(tree, new NodeBudget(), 0);
    return { root, problems: repeatedKeys(root) };
  } catch (error) {
    // The parser recurses: too deep a file overflows its stack.
    if (!(error instanceof RangeError) && !(error instanceof TooLarge)) throw error;
    return {
      root: null,
      problems: [{ message: 'This file is nested too deeply to be a configuration', span: spanAt(0, 1) }],
    };
  }
}

function read(node: Node, budget: NodeBudget, depth: number): ConfigNode {
  budget.spend(depth);
  const span = spanAt(node.offset, node.length);
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return {
        kind: 'map',
        span,
        entries: children.flatMap(({ children: pair = [] }) => {
          const [key, value] = pair;
          if (!key || !value) return [];
          return [
            {
              key: String(key.value),
              keySpan: spanAt(key.offset, key.length),
              value: read(value, budget, depth + 1),
            },
          ];
        }),
      };
    case 'array':
      return { kind: 'list', span, items: children.map((child) => read(child, budget, depth + 1)) };
    default:
      return { kind: 'scalar', span, value: node.value };
  }
}
