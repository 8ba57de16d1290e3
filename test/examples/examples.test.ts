import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../core/src/document/references/anchors';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import type { Files } from '../../core/src/ports';
import { lintText } from '../../core/src/request/lint-text';
import { ruleSet } from '../../core/src/rules';

const documentsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(folder, name));

function filesBeside(path: string): Files {
  const resolve = (target: string) => join(dirname(path), target);
  return {
    kindOf(target) {
      if (!existsSync(resolve(target))) return 'missing';
      return statSync(resolve(target)).isDirectory() ? 'folder' : 'file';
    },
    anchors: (target) =>
      existsSync(resolve(target)) ? anchorsOf(parseMarkdown(readFileSync(resolve(target), 'utf8'))) : null,
    siblings: (target) => readdirSync(dirname(resolve(target))).map((name) => basename(name)),
  };
}

const findingsOf = (path: string) =>
  lintText(readFileSync(path, 'utf8'), { path, files: filesBeside(path) }).findings;

describe('the product told well', () => {
  it.each(documentsIn('examples'))('%s leaves a reviewer nothing to ask', (path) => {
    expect(findingsOf(path).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});

describe('its first drafts', () => {
  it('show every check at work', () => {
    const spoken = new Set(
      documentsIn('examples/first-draft')
        .flatMap(findingsOf)
        .map(({ ruleId }) => ruleId),
    );
    const silent = ruleSet.rules.map(({ id }) => id).filter((id) => !spoken.has(id));
    // What keeps a document from being recognised or read would keep the other checks from speaking.
    expect(silent).toEqual(['kind-undeclared', 'type-or-status-unknown', 'front-matter-unreadable']);
  });
});
