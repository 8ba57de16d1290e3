import { describe, expect, it } from 'vitest';
import { readProductDocument } from '../../core/src/document/product-document';
import { perLeaf } from '../../core/src/document/structure/leaf';
import type { Finding } from '../../core/src/lint/finding';
import { defineRule, type Rule } from '../../core/src/lint/rule';
import { lintDocument } from '../../core/src/lint/run';
import { DEFAULT_SETTINGS } from '../../core/src/lint/settings';
import { type Prose, sourceSpan } from '../../core/src/markdown/content';
import {
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../../core/src/markdown/markdown-document';
import { ruleSet } from '../../core/src/rules';
import { insertAt, replace, type TextEdit } from '../../core/src/text/edit';
import { once } from '../../core/src/text/once';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

/** Reports a word in each piece of prose that has it; the report is kept for as long as the prose is left alone. */
function keptRule(word: string, level: 'error' | 'info'): Rule {
  const reportsOn = once((prose: Prose) => {
    const at = prose.text.indexOf(word);
    return at === -1
      ? []
      : [{ message: 'found', span: sourceSpan(prose, at, at + word.length), data: { word } } as const];
  });
  const reports = perLeaf(({ prose }) => reportsOn(prose));
  return defineRule({
    id: `no-${word}`,
    area: 'structure',
    summary: 'A word stands in the text',
    kinds: 'all',
    level,
    since: '0.1.0',
    messages: { found: 'The word “{word}” stands here.' },
    check: ({ document }) => reports(document),
  });
}

/** The second also reports where the first does. */
const rules = [keptRule('swap', 'info'), keptRule('swaps', 'error')];

/** Sections of one title and the same words: only their turn tells the findings apart. */
const text = `# Shift PRD

## Notes

- Nurses make swaps

## Notes

- Nurses make swaps

## Notes

- Nurses make swaps

## Day ward

### Rollout

A swap a day, then three.

## Night ward

### Rollout

A swap a day, then three.
`;

/** Lints versions of one document, one after the other. */
function linter() {
  let previous: ReturnType<typeof readProductDocument> | null = null;
  return (markdown: MarkdownDocument, asked: readonly Rule[] = rules, settings = DEFAULT_SETTINGS) => {
    const place = { path: null, declaredKind: 'prd', vocabulary: defaultVocabulary } as const;
    previous = readProductDocument(markdown, place, previous);
    return lintDocument(previous, { ...ruleSet, rules: asked }, settings);
  };
}

const anew = (written: string) => linter()(parseMarkdown(written));

type Step = (text: string) => TextEdit;
const without =
  (words: string): Step =>
  (written) => {
    const start = written.indexOf(words);
    return replace({ start, end: start + words.length }, '');
  };
const adding =
  (added: string, place: string): Step =>
  (written) =>
    insertAt(written.indexOf(place), added);

const NOTE = '## Notes\n\n- Nurses make swaps\n\n';

describe('telling findings after an edit', () => {
  it.each<[string, readonly Step[]]>([
    ['nothing is found any more, and then again', [without(text), adding(text, '')]],
    ['the first of several is gone', [without('- Nurses make swaps\n')]],
    [
      'the first of several is written anew',
      [without('- Nurses make swaps\n'), adding('- Nurses make swaps\n', '\n## Notes')],
    ],
    ['one more comes first', [adding(NOTE, '## Notes')]],
    ['one more comes last, and the first goes', [adding(NOTE, '## Day'), without(NOTE)]],
    [
      'a title takes the name of another, and then its own',
      [without('Day ward'), adding('Night ward', '\n\n### Rollout'), without('Night ward')],
    ],
    ['a section moves above others', [without(NOTE), adding(NOTE, '## Night')]],
    [
      'another title cuts a section in two, and goes',
      [adding('## Budget\n\n', '- Nurses'), without('## Budget\n\n')],
    ],
    [
      'a title takes the sections below it in',
      [without('## Day ward\n\n#'), adding('## Day ward\n\n#', '## Rollout')],
    ],
  ])('tells what a full reading tells when %s', (_, steps) => {
    const lint = linter();
    let markdown = parseMarkdown(text);
    expect(lint(markdown)).toHaveLength(8);
    for (const step of steps) {
      markdown = editMarkdown(markdown, step(markdown.text));
      expect(lint(markdown)).toEqual(anew(markdown.text));
    }
  });

  it('calls those that stay what they were called, wherever they move', () => {
    const named = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint);
    const lint = linter();
    const markdown = parseMarkdown(text);
    const before = named(lint(markdown));
    expect(new Set(before).size).toBe(before.length);
    expect(named(lint(editMarkdown(markdown, adding('One.\n\n', '- Nurses')(text))))).toEqual(before);
  });

  it('tells the same after other rules had a look in between', () => {
    const lint = linter();
    const markdown = parseMarkdown(text);
    const findings = lint(markdown);
    expect(lint(markdown, rules.slice(1))).toHaveLength(3);
    expect(lint(markdown, [...rules].reverse())).toEqual(findings);
    expect(lint(markdown, [])).toEqual([]);
    const edited = editMarkdown(markdown, without(NOTE)(text));
    expect(lint(edited)).toEqual(anew(edited.text));
  });

  it('puts those of one place in the order of what they weigh now', () => {
    const lint = linter();
    const markdown = parseMarkdown(text);
    const inNotes = (findings: readonly Finding[]) => findings.slice(0, 2).map(({ ruleId }) => ruleId);
    const level = { level: 'hint', options: {} } as const;
    const settings = { ...DEFAULT_SETTINGS, rules: new Map([['no-swaps', level]]) };
    expect(inNotes(lint(markdown))).toEqual(['no-swaps', 'no-swap']);
    expect(inNotes(lint(markdown, rules, settings))).toEqual(['no-swap', 'no-swaps']);
    expect(inNotes(lint(markdown))).toEqual(['no-swaps', 'no-swap']);
  });
});
