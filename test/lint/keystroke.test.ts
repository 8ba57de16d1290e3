import { describe, expect, it, vi } from 'vitest';
import { editMarkdown, parseMarkdown } from '../../core/src/markdown/markdown-document';
import { lintMarkdown } from '../../core/src/request/lint-text';
import { insertAt } from '../../core/src/text/edit';
import { TextLines } from '../../core/src/text/text-lines';
import { defaultVocabulary } from '../../core/src/vocabulary/default-vocabulary';
import type { Vocabulary } from '../../core/src/vocabulary/vocabulary';

const CHAPTERS = 60;
/** The texts of a chapter or less, where the document has hundreds. */
const FEW = 10;

const chapter = (number: number): string => `## Chapter ${number}

Nurses lose ${number} minutes a shift because the list of chapter ${number} is on paper.

- **Swap ${number}**: offer a shift to colleagues, so that nobody calls around in week ${number}
- **Notice ${number}**: tell the ward manager of room ${number}

| Metric ${number} | Baseline | Target |
| --- | --- | --- |
| Open shifts ${number} | ${number} % | ${number + 5} % |
`;

const text = `# Shift swap PRD\n\n${Array.from({ length: CHAPTERS }, (_, index) => chapter(index + 1)).join('\n')}`;

/** The default vocabulary, and the texts in which it was asked for terms. */
function listening(): { readonly vocabulary: Vocabulary; readonly searched: string[] } {
  const searched: string[] = [];
  const findTerms = (searchedText: string) => {
    searched.push(searchedText);
    return defaultVocabulary.findTerms(searchedText);
  };
  return { vocabulary: { ...defaultVocabulary, findTerms }, searched };
}

describe('linting after a keystroke', () => {
  it('searches only the text around the keystroke again', () => {
    const { vocabulary, searched } = listening();
    const before = parseMarkdown(text);
    lintMarkdown(before, { kind: 'prd', vocabulary });
    expect(searched.length).toBeGreaterThan(CHAPTERS * 3);
    searched.length = 0;
    const typed = insertAt(text.indexOf('on paper', text.indexOf('## Chapter 2')), 'still ');
    lintMarkdown(editMarkdown(before, typed), { kind: 'prd', vocabulary });
    expect(searched).toContainEqual(expect.stringContaining('still on paper'));
    expect(searched.length).toBeLessThanOrEqual(FEW);
  });

  it('searches only the blocks beside a new line, however many it moves', () => {
    const { vocabulary, searched } = listening();
    const before = parseMarkdown(text);
    lintMarkdown(before, { kind: 'prd', vocabulary });
    searched.length = 0;
    const blank = insertAt(text.indexOf('\n## Chapter 2'), '\n');
    lintMarkdown(editMarkdown(before, blank), { kind: 'prd', vocabulary });
    expect(searched.length).toBeLessThanOrEqual(FEW);
  });

  it('never puts the whole of a text in lines together', () => {
    const written = `---\ntype: prd\n---\n\n${text}`;
    let lines = TextLines.of(written);
    let markdown = parseMarkdown(lines);
    let { document } = lintMarkdown(markdown, {});
    const together = vi.spyOn(TextLines.prototype, 'toString');
    for (const place of ['Notice 7', 'because the list of chapter 30', 'offer a shift', '5 % |']) {
      const edit = insertAt(written.indexOf(place), 'TBD ');
      lines = lines.edited(edit);
      markdown = editMarkdown(markdown, edit, lines);
      ({ document } = lintMarkdown(markdown, { previous: document }));
    }
    expect(together).not.toHaveBeenCalled();
    together.mockRestore();
    expect(markdown.text.split('TBD ')).toHaveLength(5);
  });

  it('finds what a full reading of the new text finds', () => {
    let markdown = parseMarkdown(text);
    for (const place of ['Notice 7', 'because the list of chapter 30', '| Open shifts 59']) {
      lintMarkdown(markdown, { kind: 'prd' });
      markdown = editMarkdown(markdown, insertAt(markdown.text.indexOf(place), 'TBD so that '));
      const { findings } = lintMarkdown(markdown, { kind: 'prd' });
      expect(findings).toEqual(lintMarkdown(parseMarkdown(markdown.text), { kind: 'prd' }).findings);
    }
  });

  it('finds the same as anew wherever a blank or an id is typed, with the places of the fixes', () => {
    const pasted =
      '# Shift swap PRD\n\nWhy:\n\n  • swaps\n • notices\n• a calendar\n\n## FR-1: Swap\n\n- **FR-2**: as [FR-9](#goals)\n\nMore.\n';
    const before = parseMarkdown(pasted);
    expect(lintMarkdown(before, { kind: 'prd' }).findings.map(({ ruleId }) => ruleId)).toContain(
      'pasted-pseudo-markup',
    );
    for (let offset = 0; offset <= pasted.length; offset += 1) {
      for (const typed of offset % 4 === 0 ? [' ', 'FR-1 '] : [' ']) {
        let markdown = parseMarkdown(pasted);
        let { document, findings } = lintMarkdown(markdown, { kind: 'prd' });
        for (const edit of [insertAt(offset, typed), insertAt(0, '\n')]) {
          markdown = editMarkdown(markdown, edit);
          ({ document, findings } = lintMarkdown(markdown, { kind: 'prd', previous: document }));
          expect(findings).toEqual(lintMarkdown(parseMarkdown(markdown.text), { kind: 'prd' }).findings);
        }
      }
    }
  });
});
