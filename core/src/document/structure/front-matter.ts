import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Prose } from '../../markdown/content';
import { plainProse } from '../../markdown/flatten';
import type { FrontMatterBlock } from '../../markdown/front-matter-block';
import type { AnyText } from '../../text/any-text';
import { nestsDeeply } from '../../text/nesting';
import { type Span, spanAt } from '../../text/span';
import { type YamlFault, yamlFault } from './yaml-fault';

/** The YAML at the top of a document, read key by key. */
export interface FrontMatter {
  readonly span: Span | null;
  readonly entries: readonly FrontMatterEntry[];
  readonly title: Prose | null;
  /** What keeps it from being read, or read alike by everyone; the first, since others often follow from it. */
  readonly problem: FrontMatterProblem | null;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keyProse: Prose;
  /** The value when it is text or a number; the joined items when it is a list of them; else the raw YAML. */
  readonly value: Prose;
  /** The value as data, for `type: prd` and lists. Null when it is nested deeper than a list. */
  readonly data: FrontMatterValue | null;
  readonly span: Span;
}

export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean | null)[];

export type FrontMatterProblem = Omit<YamlFault, 'cause'> & {
  readonly cause: YamlFault['cause'] | 'too-long' | 'too-deep' | 'twice';
};

export const NO_FRONT_MATTER: FrontMatter = { span: null, entries: [], title: null, problem: null };

/** Longer front matter is not read: a document's metadata is short, and YAML's aliases can multiply what they hold. */
const LONGEST_YAML = 64 * 1024;

/** @param text What the block stands in. */
export function readFrontMatter(text: Pick<AnyText, 'slice'>, block: FrontMatterBlock | null): FrontMatter {
  if (!block) return NO_FRONT_MATTER;
  const yaml = text.slice(block.yaml.start, block.yaml.end);
  const refused = tooMuch(yaml);
  if (refused) {
    const problem = { ...refused, span: spanAt(block.span.start, 3) };
    return { ...NO_FRONT_MATTER, span: block.span, problem };
  }
  const base = block.yaml.start;
  // Aliases are not resolved: they can multiply what they hold.
  const parsed = parseDocument(yaml, {
    prettyErrors: false,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const entries: FrontMatterEntry[] = [];
  if (isMap(parsed.contents)) {
    for (const pair of parsed.contents.items) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || !pair.key.range) continue;
      const keySpan = { start: base + pair.key.range[0], end: base + pair.key.range[1] };
      const valueSpan = rangeOf(pair.value, base) ?? { start: keySpan.end, end: keySpan.end };
      entries.push({
        key: pair.key.value,
        keyProse: plainProse(pair.key.value, keySpan),
        value: plainProse(textOf(pair.value, text.slice(valueSpan.start, valueSpan.end)), valueSpan),
        data: dataOf(pair.value),
        span: { start: keySpan.start, end: valueSpan.end },
      });
    }
  }
  const title = entries.find((entry) => entry.key.toLowerCase() === 'title')?.value ?? null;
  const [error] = parsed.errors;
  const fault = error && yamlFault(yaml, error);
  const problem = fault ? { ...fault, span: shifted(fault.span, base) } : repeated(entries);
  return { span: block.span, entries, title, problem };
}

function tooMuch(yaml: string): Omit<FrontMatterProblem, 'span'> | null {
  if (yaml.length > LONGEST_YAML) {
    const advice = 'Keep facts about the document here, and move the rest into its text';
    return { cause: 'too-long', what: 'The front matter is longer than 64 KB', advice };
  }
  if (!nestsDeeply(yaml)) return null;
  const advice = 'Keep to names with values and lists of them';
  return { cause: 'too-deep', what: 'The front matter is nested too deeply', advice };
}

function repeated(entries: readonly FrontMatterEntry[]): FrontMatterProblem | null {
  const names = new Set<string>();
  for (const { key, keyProse } of entries) {
    if (names.has(key))
      return {
        cause: 'twice',
        span: keyProse.span,
        what: `“${key}” stands here twice`,
        advice: 'Keep one of the two',
      };
    names.add(key);
  }
  return null;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function rangeOf(node: unknown, base: number): Span | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  return node.range ? { start: base + node.range[0], end: base + node.range[1] } : null;
}

function dataOf(node: unknown): FrontMatterValue | null {
  if (isScalar(node)) return scalar(node.value);
  if (!isSeq(node)) return null;
  return node.items.map((item) => (isScalar(item) ? scalar(item.value) : null));
}

function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function textOf(node: unknown, raw: string): string {
  const data = dataOf(node);
  if (data === null) return isScalar(node) ? '' : raw;
  return typeof data === 'object' ? data.filter((item) => item !== null).join(', ') : String(data);
}
