import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import type { ConfigPath } from '../../config/config-node';
import { lineAround } from '../../text/around';
import { nestsDeeply } from '../../text/nesting';
import type { Span } from '../../text/span';

/** Where an offset stands in a configuration that may not be written to its end yet. */
export interface ConfigPlace {
  /** The path of the map for a key, or of the value itself. */
  readonly path: ConfigPath;
  /** `either`: an item of a list, which may be a value or begin a map. */
  readonly at: 'key' | 'value' | 'either';
  /** The key that stands there; null for values. */
  readonly key: string | null;
  /** What is written of it. */
  readonly span: Span;
  /** The names that the map has beside this one. */
  readonly taken: ReadonlySet<string>;
  readonly language: 'yaml' | 'json';
  /** The blanks before the names of the map; JSON has its own ideas. */
  readonly indent: string;
}

/** No configuration is anywhere near as long. */
const LONGEST = 256 * 1024;

/** Where an offset stands in a configuration; null where nothing can be told. */
export function placeIn(path: string, text: string, offset: number): ConfigPlace | null {
  if (text.length > LONGEST || nestsDeeply(text)) return null;
  return /\.jsonc?$/.test(path) ? placeInJson(text, offset) : placeInYaml(text, offset);
}

function placeInJson(text: string, offset: number): ConfigPlace | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const node =
    previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length
      ? previousNode
      : null;
  const span = node ? { start: node.offset, end: node.offset + node.length } : { start: offset, end: offset };
  const common = { span, language: 'json', indent: '' } as const;
  if (!isAtPropertyKey) return { ...common, path, at: 'value', key: null, taken: new Set() };
  const parent = path.slice(0, -1);
  const tree = parseTree(text);
  const map = tree && findNodeAtLocation(tree, parent);
  const names = (map?.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
  const taken = names.filter((name) => name.offset !== span.start).map(({ value }) => String(value));
  return { ...common, path: parent, at: 'key', key: String(path.at(-1) ?? ''), taken: new Set(taken) };
}

/** A line of YAML: the dashes it begins with, and its key. */
interface YamlLine {
  readonly dashes: readonly number[];
  readonly key: { readonly column: number; readonly name: string; readonly end: number } | null;
  /** Where its words begin, behind the dashes. */
  readonly column: number;
}

const BLANK = /^[ \t]*(?:#.*)?$/;
const KEY =
  /^(?:"([^"\n]{0,200})"[ \t]{0,20}|'([^'\n]{0,200})'[ \t]{0,20}|([^\s"'#[\]{},:][^#:\n]{0,200})):(?=[ \t]|$)/;

function readLine(raw: string): YamlLine {
  const dashes: number[] = [];
  let column = raw.length - raw.trimStart().length;
  while (/^-(?:[ \t]|$)/.test(raw.slice(column))) {
    dashes.push(column);
    const rest = raw.slice(column + 1);
    column += 1 + rest.length - rest.trimStart().length;
  }
  const match = KEY.exec(raw.slice(column));
  const name = match?.[1] ?? match?.[2] ?? match?.[3]?.trimEnd();
  const key = match && name !== undefined ? { column, name, end: column + match[0].length } : null;
  return { dashes, key, column };
}

/** Where the comment of a line begins; its end when it has none. */
function commentIn(raw: string): number {
  let at = raw.indexOf('#');
  while (at > 0 && !/[ \t]/.test(raw.charAt(at - 1))) at = raw.indexOf('#', at + 1);
  return at === -1 ? raw.length : at;
}

function placeInYaml(text: string, offset: number): ConfigPlace | null {
  const line = lineAround(text, offset);
  const raw = text.slice(line.start, line.end);
  const at = offset - line.start;
  const comment = commentIn(raw);
  if (at > comment) return null;
  const words = raw.slice(0, comment).trimEnd();
  const { dashes, key, column } = readLine(words);
  const start = words === '' ? at : Math.min(column, at);
  const above = parentsOf(text, line.start, dashes, key ? key.column : start);
  const indent = ' '.repeat(start);
  const common = { language: 'yaml', indent } as const;
  if (key && at >= key.end) {
    const value = words.slice(key.end);
    const from = Math.min(key.end + value.length - value.trimStart().length, at);
    const path = [...above, key.name];
    return inFlow(text, path, line.start + from, offset, Math.max(words.length, at) + line.start, common);
  }
  const span = { start: line.start + start, end: line.start + (key ? key.end : Math.max(words.length, at)) };
  const taken =
    key || words.trim() === '' || dashes.length === 0 ? namesBeside(text, line, start) : new Set<string>();
  return {
    ...common,
    path: above,
    at: dashes.length > 0 && !key ? 'either' : 'key',
    key: key?.name ?? words.slice(start),
    span,
    taken,
  };
}

/** A value on the line of its key, which may be a list in brackets. */
function inFlow(
  text: string,
  path: ConfigPath,
  start: number,
  offset: number,
  end: number,
  common: Pick<ConfigPlace, 'language' | 'indent'>,
): ConfigPlace | null {
  const value = { ...common, at: 'value', key: null, taken: new Set<string>() } as const;
  const before = text.slice(start, offset);
  if (!/^[[{]/.test(before)) return { ...value, path, span: { start, end } };
  if (before.startsWith('{')) return null;
  const typed = /[^[\],{}\s]{0,100}$/.exec(before)?.[0] ?? '';
  const after = /^[^[\],{}\s]{0,100}/.exec(text.slice(offset, end))?.[0] ?? '';
  return {
    ...value,
    path: [...path, 0],
    span: { start: offset - typed.length, end: offset + after.length },
  };
}

/** The path down to the map or list that a column of a line belongs to, told by indentation. */
function parentsOf(text: string, lineStart: number, dashes: readonly number[], column: number): ConfigPath {
  const path: (string | number)[] = [];
  let current = column;
  let isDash = false;
  const step = (to: number, name: string | number): void => {
    path.unshift(name);
    current = to;
    isDash = typeof name === 'number';
  };
  for (const dash of dashes.toReversed()) if (dash < current) step(dash, 0);
  const lines = text.slice(0, lineStart).split(/\r\n|\n|\r/);
  for (const raw of lines.toReversed()) {
    if (current === 0 && !isDash) break;
    if (BLANK.test(raw)) continue;
    const line = readLine(raw);
    // A list may stand right below its key, at the same column.
    if (
      line.key &&
      (line.key.column < current || (isDash && line.key.column === current && line.dashes.length === 0))
    )
      step(line.key.column, line.key.name);
    for (const dash of line.dashes.toReversed()) if (dash < current) step(dash, 0);
  }
  return path;
}

/** The keys at a column of the same map, above and below a line. */
function namesBeside(text: string, line: Span, column: number): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (lines: readonly string[]): void => {
    for (const raw of lines) {
      if (BLANK.test(raw)) continue;
      const { key, dashes, column: own } = readLine(raw);
      if (key?.column === column) names.add(key.name);
      if (own < column || (dashes[0] ?? column) < column) break;
    }
  };
  collect(
    text
      .slice(0, line.start)
      .split(/\r\n|\n|\r/)
      .toReversed(),
  );
  collect(
    text
      .slice(line.end)
      .split(/\r\n|\n|\r/)
      .slice(1),
  );
  return names;
}
