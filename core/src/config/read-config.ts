import * as v from 'valibot';
import { nearest } from '../text/nearest';
import { spanAt } from '../text/span';
import { type ConfigNode, type ConfigPath, type SourceProblem, spanAtPath, toData } from './config-node';
import type { Config, ConfigSchema } from './config-schema';
import { readJsonc } from './read-jsonc';
import { readYaml } from './read-yaml';

/** A configuration file, read and checked. */
export interface ConfigFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly root: ConfigNode | null;
  /** Null when there are problems. */
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
}

/** Something wrong with a configuration, in words for its author and with its place. */
export interface ConfigProblem extends SourceProblem {
  readonly path: string;
  /** The text of the whole file, to quote from; "" when it could not be read. */
  readonly text: string;
}

/** No configuration is anywhere near as long. */
const LONGEST_CONFIG = 256 * 1024;

/** Reads and checks the text of a configuration file. A mistake in it becomes a problem; nothing is thrown. */
export function readConfig(path: string, text: string, schema: ConfigSchema): ConfigFile {
  const wrong = (problems: readonly SourceProblem[], root: ConfigNode | null = null): ConfigFile => ({
    path,
    text,
    root,
    config: null,
    problems: problems.map((problem) => ({ ...problem, path, text })),
  });
  if (text.length > LONGEST_CONFIG) {
    return wrong([
      {
        message: 'This file is longer than 256 KB, which is more than a configuration can need',
        span: spanAt(0, 1),
      },
    ]);
  }
  const { root, problems } = /\.jsonc?$/.test(path) ? readJsonc(text) : readYaml(text);
  if (problems.length > 0) return wrong(problems, root);
  // An empty file, or one with all its lines commented out, sets nothing.
  if (!root || (root.kind === 'scalar' && root.value === null))
    return { path, text, root: null, config: {}, problems: [] };
  if (root.kind !== 'map') {
    return wrong(
      [
        {
          message: 'A configuration is made of names with values, such as “profile: strict”',
          span: root.span,
        },
      ],
      root,
    );
  }
  const checked = check(schema, toData(root), root);
  return checked.config
    ? { path, text, root, config: checked.config, problems: [] }
    : wrong(checked.problems, root);
}

type Checked =
  | { readonly config: Config }
  | { readonly config: null; readonly problems: readonly SourceProblem[] };

/** The schema stops at the first unknown name of a map, so each is taken out in turn to find the next. */
const MOST_ROUNDS = 50;

function check(schema: ConfigSchema, data: unknown, root: ConfigNode): Checked {
  const problems: SourceProblem[] = [];
  const mistyped: ConfigPath[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = v.safeParse(schema, data);
    if (result.success)
      return problems.length === 0
        ? { config: result.output }
        : { config: null, problems: inOrder(problems) };
    const leaves = result.issues.flatMap((issue) => leavesOf(issue, []));
    const unknown = leaves.filter(({ isUnknownName }) => isUnknownName);
    const reported =
      unknown.length > 0
        ? unknown
        : leaves.filter((leaf) => !(leaf.isMissing && isWritten(leaf.path, mistyped)));
    problems.push(...reported.map((leaf) => problemOf(leaf, root)));
    if (unknown.length === 0) break;
    for (const { path } of unknown) {
      mistyped.push(path);
      removeAt(data, path);
    }
  }
  return { config: null, problems: inOrder(problems) };
}

/** Whether a missing name stands in its place after all, with a slip in it that was told already. */
function isWritten(missing: ConfigPath, mistyped: readonly ConfigPath[]): boolean {
  const name = String(missing.at(-1));
  return mistyped.some(
    (path) =>
      path.length === missing.length &&
      path.every((step, at) => at === path.length - 1 || step === missing[at]) &&
      nearest(String(path.at(-1)), [name]) !== null,
  );
}

interface Leaf {
  readonly path: ConfigPath;
  readonly message: string;
  readonly isUnknownName: boolean;
  readonly isMissing: boolean;
  /** Whether the name before a value is at fault, and not the value. */
  readonly isAboutName: boolean;
}

/**
 * The issues that tell an author something. Where several shapes are allowed, those of the shape that was meant:
 * the one whose outside fits and whose inside does not.
 */
function leavesOf(issue: v.BaseIssue<unknown>, base: ConfigPath): readonly Leaf[] {
  const path = [
    ...base,
    ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  ];
  const isUnknownName = issue.type === 'strict_object' && issue.expected === 'never';
  const isMissing = issue.type === 'strict_object' && !isUnknownName && issue.input === undefined;
  const isAboutName = issue.path?.at(-1)?.origin === 'key';
  if (!issue.issues) return [{ path, message: issue.message, isUnknownName, isMissing, isAboutName }];
  const inside = issue.issues.filter((sub) => sub.path !== undefined && isSameShape(sub, issue.input));
  if (inside.length > 0) return inside.flatMap((sub) => leavesOf(sub, path));
  const sameType = issue.issues.find(
    (sub) => sub.type === 'picklist' && typeof issue.input === 'string' && !sub.path,
  );
  const { message } = sameType ?? issue;
  return [{ path, message, isUnknownName: false, isMissing: false, isAboutName }];
}

const isSameShape = (issue: v.BaseIssue<unknown>, input: unknown): boolean =>
  Array.isArray(input) === (issue.path?.[0]?.type === 'array');

function problemOf({ path, message, isAboutName }: Leaf, root: ConfigNode): SourceProblem {
  return { message, span: spanAtPath(root, path, isAboutName ? 'key' : 'value') };
}

function removeAt(data: unknown, path: ConfigPath): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), data);
  const last = path[path.length - 1];
  if (!isRecord(parent) || last === undefined) return;
  if (Array.isArray(parent)) parent.length = 0;
  else delete parent[last];
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** By place, and each place and message once: the rounds report some issues again. */
function inOrder(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const unique = new Map(problems.map((problem) => [`${problem.span.start}:${problem.message}`, problem]));
  return [...unique.values()].sort((a, b) => a.span.start - b.span.start);
}
