import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../core/src/assist/folding';
import { readDocument } from '../support/read-document';

const folds = (text: string) =>
  foldingRanges(readDocument(text)).map(({ span, kind }) => [kind, text.slice(span.start, span.end)]);

describe('what can be folded', () => {
  it('is each section, up to its last line', () => {
    expect(folds('# PRD\n\nWords.\n\n## Goals\n\nFewer calls.\n\n\n')).toEqual([
      ['section', '# PRD\n\nWords.\n\n## Goals\n\nFewer calls.'],
      ['section', '## Goals\n\nFewer calls.'],
    ]);
  });

  it('is front matter, comments, code, tables and items with more below', () => {
    expect(
      folds('---\ntype: prd\n---\n\n<!-- a\nb -->\n\n```\nx\n```\n\n- a\n\n  b\n').map(([kind]) => kind),
    ).toEqual(['front-matter', 'comment', 'block', 'block']);
  });

  it('is nothing on a single line', () => {
    expect(folds('# PRD\n')).toEqual([]);
    expect(folds('<!-- one line -->\n')).toEqual([]);
  });
});
