import { describe, expect, it } from 'vitest';
import type { Content } from '../../core/src/markdown/content';
import { parseMarkdown } from '../../core/src/markdown/markdown-document';

const show = (text: string) =>
  parseMarkdown(text).content.map((block: Content) => {
    const source = 'source' in block ? ` ${block.source}` : '';
    const written = text.slice(block.span.start, block.span.end);
    return block.kind === 'list'
      ? `list${source}: ${block.items.map(({ marker, prose }) => `${text.slice(marker.start, marker.end)} ${prose.text}`).join(' | ')}`
      : `${block.kind}${source}: ${written}`;
  });

describe('pasted lines', () => {
  it('are a list after the words before them', () => {
    expect(show('It lets you:\n• freeze\n• thaw\n')).toEqual([
      'paragraph: It lets you:',
      'list pasted: • freeze | • thaw',
    ]);
  });

  it('are a list behind tabs, where Markdown sees code', () => {
    expect(show('\t•\tfreeze\n\n\t•\tthaw\n')).toEqual(['list pasted: • freeze | • thaw']);
    expect(show('\t•\tfreeze\r\n\t•\tthaw\r\n')).toEqual(['list pasted: • freeze | • thaw']);
  });

  it('are a title when one number and a tab stand alone', () => {
    expect(show('⸻\n\t1.\tGoals\n\nCalls fall.\n')).toEqual([
      'break: ⸻',
      'heading pasted: 1.\tGoals',
      'paragraph: Calls fall.',
    ]);
    expect(show('\t2.\tGoals\n\t•\tfreeze\n')).toEqual([
      'heading pasted: 2.\tGoals',
      'list pasted: • freeze',
    ]);
  });

  it('are a numbered list when numbers follow each other', () => {
    expect(show('You can\n\t1.\tfreeze\n\t2.\tthaw\n')).toEqual([
      'paragraph: You can',
      'list pasted: 1. freeze | 2. thaw',
    ]);
  });

  it('keep words that go on below a bullet', () => {
    expect(show('• freeze\na card\n• thaw\n')).toEqual(['list pasted: • freeze\na card | • thaw']);
  });

  it('are not code, ratings, or bullets inside a line', () => {
    expect(show('```\n• one\n```\n')).toEqual(['code: ```\n• one\n```']);
    expect(show('    run • x\n').map((line) => line.split(':')[0])).toEqual(['code']);
    expect(show('●●○ good\n')).toEqual(['paragraph: ●●○ good']);
    expect(show('Draft • Ana\n')).toEqual(['paragraph: Draft • Ana']);
  });
});
