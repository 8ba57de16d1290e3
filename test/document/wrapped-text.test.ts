import { describe, expect, it } from 'vitest';
import { partsOfRelease } from '../../core/src/document/launch/press-release';
import { readDocument } from '../support/read-document';

describe('a sentence over two lines', () => {
  it('ranks the product whichever line its noun stands on', () => {
    const statement = 'Clinics plan their shifts with Fernway. It is the only\nroster planner.';
    const { claims } = readDocument(`# Brief\n\n## Value proposition\n\n${statement}\n`, 'positioning');
    expect(claims.map(({ signals }) => signals)).toEqual([['superlative']]);
  });

  it('goes on behind a name that opens a line', () => {
    const statement =
      'Among the forty planners that we tried in the survey of 2026,\nFernway is the best roster planner.';
    const { claims } = readDocument(`# Brief\n\n## Value proposition\n\n${statement}\n`, 'positioning');
    expect(claims).toEqual([]);
  });

  it('is still in the brackets that opened on the line before', () => {
    const text = '# PRD\n\nIt costs [describe what a clinic pays for it in\nthe first year].\n';
    expect(readDocument(text).placeholders).toHaveLength(1);
  });

  it('is spoken by the person named behind it', () => {
    const text =
      '# Fernway\n\n## Press release\n\n“I used to spend my Sundays on\nthe telephone,” said Mara Lind.\n';
    expect(partsOfRelease(readDocument(text, 'prfaq'))).toContain('quote');
  });

  it('supports the problem as a quotation', () => {
    const text = '# PRD\n\n## Problem\n\nManagers say “I spend the whole of my Sundays on\nthe telephone”.\n';
    expect(readDocument(text).insights.map(({ kind }) => kind)).toEqual(['quote']);
  });

  it('is no answer by the name at the end of its first line', () => {
    const question =
      '- Should the calendar show the leave of nurses who are lent (Fernway)\n  to another ward for a day?';
    const { openQuestions } = readDocument(`# PRD\n\n## Open questions\n\n${question}\n`);
    expect(openQuestions.map(({ owner }) => owner)).toEqual([null]);
  });
});
