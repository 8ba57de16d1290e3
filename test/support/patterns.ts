import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression in the product's source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `file:line`, or the file alone for a pattern that is built from parts. */
  readonly place: string;
}

/** The regular expressions of one source file. */
export interface FilePatterns {
  readonly path: string;
  readonly literals: readonly Pattern[];
  /** How many expressions the file builds from parts as it is loaded. */
  readonly built: number;
  /** Where it builds them later, from what only a call knows. */
  readonly builtLate: readonly string[];
}

/** The regular expressions of every source file under some folders. */
export function patternsUnder(folders: readonly string[]): readonly FilePatterns[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => patternsOf(join(folder, name))),
  );
}

function patternsOf(path: string): FilePatterns {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const literals: Pattern[] = [];
  const builtLate: string[] = [];
  let built = 0;
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    } else if (ts.isIdentifier(node) && node.text === 'RegExp' && isValue(node)) {
      if (isInFunction) builtLate.push(place);
      else built += 1;
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(file, false);
  return { path, literals, built, builtLate };
}

const isValue = ({ parent }: ts.Identifier): boolean => !ts.isTypeReferenceNode(parent);

/** The expressions that are built from parts while some modules are loaded. */
export async function builtPatterns(paths: readonly string[]): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const { RegExp: Native } = globalThis;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      const calls = new Error().stack ?? '';
      const place = paths.find((path) => calls.includes(`/${path}`));
      if (place) found.push({ source: pattern.source, flags: pattern.flags, place });
      return pattern;
    },
  });
  try {
    for (const path of paths) await import(join(process.cwd(), path));
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Repeats up to this often cost little each, and the analyser follows them exactly. */
const SMALL = 8;
/** Repeats up to this often are short beside a long line. */
const MOST = 2000;

/** Whether every repetition has an upper bound, so that a pattern takes a limited number of steps at each place. */
export function isBounded({ source }: Pattern): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const bounds = [...plain.matchAll(/\{\d*,(\d*)\}/g)].map((match) =>
    match[1] ? Number(match[1]) : Infinity,
  );
  return !/[*+]/.test(plain.replace(/\(\?<?[:=!]/g, '(')) && bounds.every((most) => most <= MOST);
}

/** The pattern with every longer bound taken away: what its bounds are worth when a line is about as long as they are. */
export const withoutBounds = ({ source, ...pattern }: Pattern): Pattern => ({
  ...pattern,
  source: source.replace(/\{(\d*),(\d+)\}/g, (repeat: string, least: string, most: string) =>
    Number(most) > SMALL ? `{${least || 0},}` : repeat,
  ),
});
