import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { describe, expect, it } from 'vitest';
import { aFinding, aReport, TEXT, write } from './sample';
import { spanOf } from './span-of';

const OVER_LINES = spanOf(TEXT, 'arrive.\r\nThen');

describe('the report for GitLab', () => {
  // The schema of it is prose: GitLab documentation, “Code Quality”, “Code Quality report format”.
  it('has the five properties that GitLab reads', () => {
    expect(JSON.parse(write('gitlab', [aReport()]))).toEqual([
      {
        description: '“Parcels” is left in.',
        check_name: 'placeholder-text',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: 'major',
        location: { path: 'docs/prd.md', lines: { begin: 3 } },
      },
    ]);
  });

  it.each([
    ['error', 'critical'],
    ['warning', 'major'],
    ['info', 'minor'],
    ['hint', 'info'],
  ] as const)('calls %s %s', (severity, level) => {
    const report = aReport({ findings: [aFinding({ severity })] });
    expect(write('gitlab', [report], { shown: [severity] })).toContain(`"severity":"${level}"`);
  });

  it('gives findings of one fingerprint in two documents two, so that none is dropped', () => {
    const issues: readonly { fingerprint: string }[] = JSON.parse(
      write('gitlab', [aReport({ path: 'a.md' }), aReport({ path: 'b.md' })]),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('is an empty list when there is nothing to report', () => {
    expect(JSON.parse(write('gitlab', [aReport({ findings: [] })]))).toEqual([]);
  });
});

describe('the report for reviewdog', () => {
  const read = (text: string) => JSON.parse(text);

  it('counts columns in bytes of UTF-8', () => {
    const { diagnostics } = read(write('rdjson', [aReport()]));
    expect(diagnostics).toEqual([
      {
        message: '“Parcels” is left in.',
        location: {
          path: 'docs/prd.md',
          // The parcel before the word takes four bytes, and two UTF-16 units.
          range: { start: { line: 3, column: 6 }, end: { line: 3, column: 13 } },
        },
        severity: 'WARNING',
        code: { value: 'placeholder-text', url: expect.stringContaining('/placeholder-text.md') },
        suggestions: [],
        related_locations: [],
      },
    ]);
  });

  it('suggests what is one change, with its own place', () => {
    const edit = { span: spanOf(TEXT, 'opened'), newText: 'unpacked' };
    const fixes = [
      { title: 'Say unpacked', safety: 'unsafe' as const, edits: [edit] },
      { title: 'Both', safety: 'unsafe' as const, edits: [edit, edit] },
      { title: 'Ask', safety: 'snippet' as const, span: edit.span, snippet: '' },
    ];
    const { diagnostics } = read(write('rdjson', [aReport({ findings: [aFinding({ fixes })] })]));
    expect(diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 4, column: 15 }, end: { line: 4, column: 21 } }, text: 'unpacked' },
    ]);
  });

  it('is valid by the validator of the format', async () => {
    const related = [
      { span: { start: 0, end: 3 }, message: 'Here' },
      { span: { start: 0, end: 0 }, message: 'There', path: 'other.md' },
    ];
    const fixes = [{ title: 'x', safety: 'safe' as const, edits: [{ span: OVER_LINES, newText: 'x' }] }];
    const full = aReport({ findings: [aFinding({ related, fixes, span: OVER_LINES }), aFinding()] });
    for (const reports of [[], [full], [full, aReport({ findings: [] }), full]]) {
      const { valid, errors } = await new RDFormatValidator({ strictMode: true }).validateString(
        write('rdjson', reports),
      );
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    }
  });
});

describe('every report for tools', () => {
  it.each(['gitlab', 'rdjson', 'checkstyle', 'junit', 'sarif', 'github', 'azure', 'markdown'] as const)(
    'shows only the severities that are asked for as %s',
    (format) => {
      const findings = [aFinding({ severity: 'hint', message: 'An idea.' })];
      expect(write(format, [aReport({ findings })])).not.toContain('An idea.');
    },
  );
});
