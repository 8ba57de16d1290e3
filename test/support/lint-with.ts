import type { DocumentKind } from '../../core/src/document/kind/kind';
import { readProductDocument } from '../../core/src/document/product-document';
import type { Finding } from '../../core/src/lint/finding';
import { defineRule, type Rule } from '../../core/src/lint/rule';
import { lintDocument } from '../../core/src/lint/run';
import { DEFAULT_SETTINGS, type LintSettings } from '../../core/src/lint/settings';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';
import { ruleSet } from '../../core/src/rules';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';

interface LintWith {
  readonly settings?: Partial<LintSettings>;
  readonly kind?: DocumentKind | null;
}

/** Lints a text with the given rules and the notices of the runner. */
export function lintWith(
  rules: readonly Rule[],
  text: string,
  { settings = {}, kind = 'prd' }: LintWith = {},
): readonly Finding[] {
  const document = readProductDocument(parseMarkdown(text), {
    path: null,
    declaredKind: kind,
    vocabulary: defaultVocabulary,
  });
  return lintDocument(document, { rules, notices: ruleSet.notices }, { ...DEFAULT_SETTINGS, ...settings });
}

/** A rule that reports every place where a word stands, its own name in comments left out. */
export function wordRule(
  word: string,
  parts: Partial<Pick<Rule, 'id' | 'level' | 'levels' | 'kinds' | 'mechanical' | 'inTemplates'>> = {},
): Rule {
  return defineRule({
    id: `no-${word}`,
    area: 'structure',
    summary: 'A word stands in the text',
    kinds: 'all',
    level: 'warning',
    since: '0.1.0',
    mechanical: true,
    ...parts,
    messages: { found: 'The word “{word}” stands here.' },
    *check({ document }) {
      for (
        let at = document.markdown.text.indexOf(word);
        at !== -1;
        at = document.markdown.text.indexOf(word, at + 1)
      ) {
        if (document.markdown.text[at - 1] === '-') continue;
        yield { message: 'found', span: { start: at, end: at + word.length }, data: { word } };
      }
    },
  });
}
