import { describe, expect, it } from 'vitest';
import { selectionRanges } from '../../core/src/assist/selection';
import { contains } from '../../core/src/text/span';
import { cursorIn, textsAt } from '../support/cursor';

const around = (marked: string): readonly string[] => {
  const { document, offset } = cursorIn(marked);
  const spans = selectionRanges(document, offset);
  spans.slice(1).forEach((span, index) => expect(contains(span, spans[index] ?? span)).toBe(true));
  return textsAt(document, spans);
};

describe('a selection widens', () => {
  it('from the word to the sentence, the paragraph, the section and the document', () => {
    expect(around('# PRD\n\nIntro.\n\n## Goals\n\nOne sentence. A sec¦ond one.\n')).toEqual([
      'second',
      'A second one.',
      'One sentence. A second one.',
      'One sentence. A second one.\n',
      '## Goals\n\nOne sentence. A second one.\n',
      'Intro.\n\n## Goals\n\nOne sentence. A second one.\n',
      '# PRD\n\nIntro.\n\n## Goals\n\nOne sentence. A second one.\n',
    ]);
  });

  it('from the cell to the row and the table', () => {
    const texts = around('| a | b |\n|---|---|\n| one ¦two | 2 |\n');
    expect(texts).toContain('| one two | 2 |');
    expect(texts).toContain('| a | b |\n|---|---|\n| one two | 2 |');
  });

  it('from the item to its list', () => {
    const texts = around('- a\n- b¦b\n  - c\n');
    expect(texts).toContain('- bb\n  - c');
    expect(texts).toContain('- a\n- bb\n  - c');
  });

  it('from a value of the front matter to all of it', () => {
    expect(around('---\nstatus: in re¦view\n---\n')).toEqual([
      'review',
      'in review',
      'status: in review',
      '---\nstatus: in review\n---',
      '---\nstatus: in review\n---\n',
    ]);
  });
});
