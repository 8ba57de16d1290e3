import { describe, expect, it } from 'vitest';
import { filtersIn, shownRows } from '../../client/webview/raci/shown-rows';
import type { RaciPageView } from '../../protocol/src';
import { gridOf, KETTLE, view } from './grids';

const GRID = gridOf(KETTLE);
const shown = (filters: Partial<RaciPageView>) => shownRows(GRID, { ...view, ...filters });
const rows = (filters: Partial<RaciPageView>) => shown(filters).rows;

describe('which rows are shown', () => {
  it('are all, in the order of the document, where nothing is filtered', () => {
    expect(shown({})).toEqual({ rows: [0, 1, 2, 3], roles: [0, 1, 2] });
  });

  it('are those that a role or a person takes part in', () => {
    expect(rows({ role: 'Eng' })).toEqual([0, 2, 3]);
    expect(rows({ person: 'Cleo Marsh' })).toEqual([0, 1, 2, 3]);
    expect(rows({ person: 'Ana Vidal', role: 'Eng' })).toEqual([0, 2, 3]);
    expect(rows({ person: 'Ana Vidal', role: 'PMM' })).toEqual([]);
  });

  it('are those with a letter, in the hands of the role or person that is asked about', () => {
    expect(rows({ letter: 'A' })).toEqual([0, 2, 3]);
    expect(rows({ letter: 'A', role: 'PMM' })).toEqual([3]);
    expect(rows({ letter: 'A', person: 'Ana Vidal' })).toEqual([0, 2, 3]);
    expect(rows({ letter: 'I', person: 'Ana Vidal' })).toEqual([]);
  });

  it('are those of a phase, and those with problems', () => {
    expect(rows({ phase: 'Plan' })).toEqual([0, 1]);
    expect(rows({ onlyProblems: true })).toEqual([1, 3]);
    expect(rows({ onlyProblems: true, phase: 'Plan' })).toEqual([1]);
  });

  it('are those with all words of the search, whatever their accents and capitals', () => {
    expect(rows({ search: '  PRICE the ' })).toEqual([1]);
    expect(rows({ search: 'cafe' })).toEqual([1]);
    expect(rows({ search: 'launch' })).toEqual([3]);
    expect(rows({ search: 'teapot' })).toEqual([]);
  });

  it('stand in the order of the roles that answer for them, first what nobody answers for', () => {
    expect(rows({ order: 'answers' })).toEqual([1, 0, 3, 2]);
  });

  it('are not filtered by what this grid does not know', () => {
    expect(rows({ role: 'Legal', person: 'Dan', phase: 'Retire', letter: 'Z' })).toEqual([0, 1, 2, 3]);
    expect(filtersIn(GRID, { ...view, role: 'Legal', hidden: ['Legal', 'PM'] })).toMatchObject({
      role: null,
      hidden: ['PM'],
    });
  });
});

describe('which roles are shown', () => {
  it('are those that are not folded away', () => {
    expect(shown({ hidden: ['PMM', 'Legal'] }).roles).toEqual([0, 2]);
  });
});
