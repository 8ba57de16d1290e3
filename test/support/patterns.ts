import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression in the product's source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `file:line`. */
  readonly place: string;
}

/** Every regular-expression literal under some folders. Patterns built at run time are listed by their modules. */
export function literalPatterns(folders: readonly string[]): readonly Pattern[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => patternsOf(join(folder, name))),
  );
}

function patternsOf(path: string): readonly Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      patterns.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: `${path}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return patterns;
}

/** Whether every repetition has a small upper bound: such a pattern takes a fixed number of steps at each place. */
export function isBounded({ source }: Pattern): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const bounds = [...plain.matchAll(/\{\d*,(\d*)\}/g)].map((match) => (match[1] ? Number(match[1]) : Infinity));
  return !/[*+]/.test(plain.replace(/\(\?<?[:=!]/g, '(')) && bounds.every((most) => most <= 2000);
}
