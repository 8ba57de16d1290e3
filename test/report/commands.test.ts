import { describe, expect, it } from 'vitest';
import type { Severity } from '../../core/src/lint/finding';
import type { DocumentComparison } from '../../core/src/report/comparison';
import { aFinding, aReport, TEXT, write } from './sample';
import { spanOf } from './span-of';

const many = (count: number, severity: Severity) =>
  Array.from({ length: count }, (_, index) => aFinding({ severity, message: `Number ${index + 1}.` }));

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('the commands for GitHub', () => {
  it('name the place, counted from 1, and say what and why', () => {
    expect(write('github', [aReport()])).toBe(
      '::warning file=docs/prd.md,line=3,endLine=3,col=4,endColumn=11,title=Still to be filled in::“Parcels” is left in. (placeholder-text)\n',
    );
  });

  it('end on the first line, below which the note is shown, and where columns may be given', () => {
    const findings = [aFinding({ span: spanOf(TEXT, 'arrive.\r\nThen') })];
    expect(write('github', [aReport({ findings })])).toContain('line=3,endLine=3,col=12,endColumn=19,');
  });

  it('escape what would end a line, a property or the command', () => {
    const findings = [aFinding({ message: '100 %: a\r\nb, c::d' })];
    expect(write('github', [aReport({ path: 'a:b,c%.md', findings })])).toBe(
      '::warning file=a%3Ab%2Cc%25.md,line=3,endLine=3,col=4,endColumn=11,title=Still to be filled in::100 %25: a%0D%0Ab, c::d (placeholder-text)\n',
    );
  });

  it('come gravest first, and are called notices where GitHub has no word', () => {
    const findings = (['hint', 'info', 'warning', 'error'] as const).map((severity) =>
      aFinding({ severity }),
    );
    const shown = ['error', 'warning', 'info', 'hint'] as const;
    const words = linesOf(write('github', [aReport({ findings })], { shown })).map(
      (line) => line.split(' ')[0],
    );
    expect(words).toEqual(['::error', '::warning', '::notice', '::notice']);
  });

  it('are at most ten of each severity, of which the last counts those that are left', () => {
    const reports = [aReport({ findings: many(6, 'error') }), aReport({ findings: many(6, 'error') })];
    const lines = linesOf(write('github', reports));
    expect(lines).toHaveLength(10);
    expect(lines[8]).toContain('Number 3.');
    expect(lines[9]).toBe(
      '::error title=Throughline::3 more errors: GitHub shows ten here; the job summary or another report has the others.',
    );
    expect(linesOf(write('github', [aReport({ findings: many(10, 'error') })]))[9]).toContain('Number 10.');
  });

  it('tell what a change brings first, then what is nearest to it, and else keep the order of the text', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `Row ${index + 1}.`);
    const text = rows.join('\n');
    const findings = rows.map((row) => aFinding({ message: row, span: spanOf(text, row) }));
    const told = (change: Partial<DocumentComparison>) => {
      const comparison = { base: 'main', before: null, fresh: [], elsewhere: [], older: findings, fixed: [] };
      const raci = () => [];
      const report = { text, findings, comparison: { ...comparison, changes: [], raci, ...change } };
      const lines = linesOf(write('github', [aReport({ findings: many(1, 'warning') }), aReport(report)]));
      return lines.map((line) => /(?:Row|Number) \d+/.exec(line)?.[0]);
    };
    const rowsOf = (...numbers: readonly number[]) => numbers.map((number) => `Row ${number}`);
    const isNew = findings.filter(({ message }) => message === 'Row 2.');
    expect(told({ fresh: isNew, changes: [spanOf(text, 'Row 8.\nRow 9.\n')] })).toEqual([
      'Number 1',
      ...rowsOf(2, 8, 9, 7, 10, 6, 11, 5),
      undefined,
    ]);
    expect(told({ changes: [] })).toEqual(['Number 1', ...rowsOf(1, 2, 3, 4, 5, 6, 7, 8), undefined]);
  });

  it('tell a finding about several places at the one that changed', () => {
    const related = [{ span: spanOf(TEXT, 'Then they'), message: 'the same here' }];
    const findings = [aFinding({ related })];
    const notes = (changed: string) => {
      const changes = [spanOf(TEXT, changed)];
      const comparison = { base: 'main', before: null, fresh: findings, elsewhere: [], older: [], fixed: [] };
      return write('github', [aReport({ findings, comparison: { ...comparison, changes, raci: () => [] } })]);
    };
    expect(notes('Parcels arrive.')).toContain('line=3,endLine=3,col=4');
    expect(notes('Then they are opened.')).toContain('line=4,endLine=4,col=1');
    expect(notes('# Tracking')).toContain('line=3,endLine=3,col=4');
  });

  it('are none when there is nothing to report', () => {
    expect(write('github', [aReport({ findings: [] })])).toBe('');
  });
});

describe('the commands for Azure', () => {
  it('name the place, counted from 1, and say what and why', () => {
    expect(write('azure', [aReport()])).toBe(
      '##vso[task.logissue type=warning;sourcepath=docs/prd.md;linenumber=3;columnnumber=4;code=placeholder-text;]“Parcels” is left in.\n',
    );
  });

  it('escape what would end a line, a property or the command', () => {
    const findings = [aFinding({ severity: 'error', message: '100 %;\r\n##vso[task.complete]done' })];
    expect(write('azure', [aReport({ path: 'a;b].md', findings })])).toBe(
      '##vso[task.logissue type=error;sourcepath=a%3Bb%5D.md;linenumber=3;columnnumber=4;code=placeholder-text;]100 %AZP25;%0D%0A##vso[task.complete]done\n',
    );
  });

  it('are errors and warnings only, at most ten of each', () => {
    const findings = [...many(3, 'info'), ...many(12, 'warning')];
    const lines = linesOf(write('azure', [aReport({ findings })]));
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe(
      '##vso[task.logissue type=warning;]3 more warnings: Azure shows ten here; another report has the others.',
    );
  });
});
