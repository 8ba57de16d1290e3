import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../generate/output';

const FOLDER = join(ROOT, 'docs/rules');

/** The page of each rule by its id, as people read it in an editor. */
export const rulePages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name.replace(/\.md$/, ''), readablePage(readFileSync(join(FOLDER, name), 'utf8'))]),
  );

/** A page with the blocks that a test reads (what is found, what fixes make of it) written out for people. */
export function readablePage(page: string): string {
  const lines = page.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, ticks, lang = '', info = ''] = /^(`{3,})(\w+) ?(.*)$/.exec(line) ?? [];
    if (ticks === undefined) {
      out.push(line);
      continue;
    }
    const end = lines.indexOf(ticks, at + 1);
    if (end === -1) throw new Error(`A block is not closed: ${line}`);
    out.push(...readableBlock(lang, info, ticks, lines.slice(at + 1, end)));
    at = end;
  }
  return out.join('\n');
}

function readableBlock(
  lang: string,
  info: string,
  ticks: string,
  body: readonly string[],
): readonly string[] {
  const block = (name: string) => [`${ticks}${name}`, ...body, ticks];
  switch (lang) {
    case 'findings':
      return findings(body);
    case 'fixed':
      return [info === '' ? 'Fixed:' : `“${asWritten(info)}” makes of it:`, '', ...block('markdown')];
    case 'options':
      return ['With these options:', '', ...block('yaml')];
    case 'markdown': {
      const file = /(?:^| )file=(\S+)/.exec(info)?.[1];
      return file === undefined
        ? block('markdown')
        : [`With \`${file}\` beside it:`, '', ...block('markdown')];
    }
    default:
      return block(lang);
  }
}

function findings(body: readonly string[]): readonly string[] {
  const found = body.flatMap((line) => {
    const [, number, message] = /^(\d+):\d+-\d+:\d+ \w+ (.*)$/.exec(line) ?? [];
    return number === undefined || message === undefined
      ? []
      : [`> **Line ${number}:** ${asWritten(message)}`];
  });
  if (found.length !== body.filter((line) => line !== '').length)
    throw new Error(`Not a list of findings:\n${body.join('\n')}`);
  return found.length === 0
    ? ['Nothing is asked.']
    : found.flatMap((line, at) => (at === 0 ? [line] : ['>', line]));
}

const asWritten = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
