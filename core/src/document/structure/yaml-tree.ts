import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Prose } from '../../markdown/content';
import { plainProse } from '../../markdown/flatten';
import { nestsDeeply } from '../../text/nesting';
import { partOf } from '../../text/place';
import type { Span } from '../../text/span';

/** YAML as data with places: every key and every text knows where it stands. */
export type YamlTree =
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'list'; readonly items: readonly YamlTree[] }
  | { readonly kind: 'text'; readonly prose: Prose };

export interface YamlEntry {
  readonly key: Prose;
  readonly value: YamlTree;
}

/** More is no matrix that a person keeps. */
const LONGEST = 64 * 1024;

/**
 * Reads a piece of YAML; null when it cannot be read or holds aliases, which can multiply what they stand for.
 * @param span Where the piece stands in the document.
 */
export function readYamlTree(yaml: string, span: Span): YamlTree | null {
  if (yaml.length > LONGEST || nestsDeeply(yaml)) return null;
  const parsed = parseDocument(yaml, {
    prettyErrors: false,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return parsed.errors.length === 0 ? treeOf(parsed.contents, yaml, span) : null;
}

function treeOf(node: unknown, yaml: string, span: Span): YamlTree | null {
  if (isScalar(node)) {
    const prose = proseOf(node, yaml, span);
    return prose && { kind: 'text', prose };
  }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => treeOf(item, yaml, span) ?? []);
    return { kind: 'list', items };
  }
  if (!isMap(node)) return null;
  const entries = node.items.flatMap(({ key, value }): readonly YamlEntry[] => {
    const name = isScalar(key) ? proseOf(key, yaml, span) : null;
    const tree = name && treeOf(value, yaml, span);
    return tree ? [{ key: name, value: tree }] : [];
  });
  return { kind: 'map', entries };
}

function proseOf(
  { value, range }: { readonly value: unknown; readonly range?: readonly number[] | null },
  yaml: string,
  span: Span,
): Prose | null {
  const [start, end] = range ?? [];
  if (start === undefined || end === undefined) return null;
  const text = value === null ? '' : String(value);
  const quote = yaml[start] === '"' || yaml[start] === "'" ? 1 : 0;
  return plainProse(text, partOf(span, start + quote, Math.max(end - quote, start + quote)));
}
