import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/src/document/kind/kind';
import type { Level } from '../../core/src/lint/finding';
import type { Profile, RuleOptions } from '../../core/src/lint/rule';

/** A fenced block of a rule page. */
interface Fence {
  readonly lang: string;
  readonly info: string;
  readonly body: string;
  /** Line indexes of the body in the page. */
  readonly from: number;
  readonly to: number;
}

/** An example on a rule page: a document, how it is linted, and what comes of it. */
export interface Example {
  readonly name: string;
  readonly text: string;
  readonly kind: DocumentKind | null;
  readonly path: string;
  readonly profile: Profile;
  readonly level: Level | null;
  readonly options: RuleOptions;
  /** Files beside the document, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** One line a finding; empty for a correct example. */
  readonly findings: readonly string[];
  readonly findingsAt: { readonly from: number; readonly to: number };
  /** Documents after fixes: all safe ones, or the one with the title. */
  readonly fixed: readonly { readonly title: string | null; readonly text: string }[];
}

/**
 * Reads the examples of a rule page. A `markdown` block is a document; the blocks after it say how it is linted
 * (`options`), what is beside it (`markdown file=…`), what is found (`findings`) and what fixes make of it (`fixed`).
 */
export function readExamples(path: string): readonly Example[] {
  const fences = readFences(readFileSync(path, 'utf8'));
  const examples: Example[] = [];
  fences.forEach((fence, index) => {
    if (fence.lang !== 'markdown' || attribute(fence, 'file')) return;
    const end = fences.findIndex(
      (other, at) => at > index && other.lang === 'markdown' && !attribute(other, 'file'),
    );
    const after = fences.slice(index + 1, end === -1 ? undefined : end);
    const findings = after.find(({ lang }) => lang === 'findings');
    if (!findings) throw new Error(`${path}:${fence.from}: the example has no findings block`);
    const options = after.find(({ lang }) => lang === 'options');
    const kind = attribute(fence, 'kind');
    examples.push({
      name: `example ${examples.length + 1} (line ${fence.from})`,
      text: fence.body,
      kind: DOCUMENT_KINDS.find((known) => known === kind) ?? null,
      path: attribute(fence, 'path') ?? 'document.md',
      profile: (attribute(fence, 'profile') as Profile | null) ?? 'default',
      level: attribute(fence, 'level') as Level | null,
      options: options ? (parseYaml(options.body) as RuleOptions) : {},
      files: new Map(
        after.flatMap((other) => {
          const file = attribute(other, 'file');
          return file ? [[file, other.body] as const] : [];
        }),
      ),
      findings: findings.body.split('\n').filter((line) => line !== ''),
      findingsAt: { from: findings.from, to: findings.to },
      fixed: after
        .filter(({ lang }) => lang === 'fixed')
        .map(({ info, body }) => ({ title: info === '' ? null : info, text: body })),
    });
  });
  return examples;
}

const attribute = (fence: Fence, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(fence.info)?.[1] ?? null;

function readFences(page: string): readonly Fence[] {
  const lines = page.split('\n');
  const fences: Fence[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const opening = /^(`{3,})(\w+)[ \t]*(.*)$/.exec(lines[line] ?? '');
    if (!opening) continue;
    const [, ticks = '', lang = '', info = ''] = opening;
    let end = line + 1;
    while (end < lines.length && lines[end]?.trimEnd() !== ticks) end += 1;
    const body = lines
      .slice(line + 1, end)
      .map((text) => `${text}\n`)
      .join('');
    fences.push({ lang, info: info.trim(), body, from: line + 1, to: end });
    line = end;
  }
  return fences;
}
