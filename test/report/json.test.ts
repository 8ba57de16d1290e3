import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/src/lint/finding';
import { jsonReporter } from '../../core/src/report/json';
import { countIn, type DocumentReport, EMPTY_SUMMARY } from '../../core/src/report/report';
import { aFinding, aReport, TEXT, written } from './sample';
import { spanOf } from './span-of';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** With a file beside the documents that is none. */
const write = (reports: readonly DocumentReport[]) =>
  JSON.parse(written(jsonReporter(), reports, countIn(EMPTY_SUMMARY, null)));

/** A finding as it is written. */
const told = (changes: Partial<Finding>) =>
  write([aReport({ findings: [aFinding(changes)] })]).files[0].findings[0];

describe('the JSON report', () => {
  it('has exactly the published shape', () => {
    expect(write([aReport()])).toEqual({
      version: 1,
      files: [
        {
          path: 'docs/prd.md',
          kind: 'prd',
          kindEvidence: 'declared',
          status: null,
          language: 'en',
          readiness: null,
          findings: [
            {
              ruleId: 'placeholder-text',
              severity: 'warning',
              message: '“Parcels” is left in.',
              line: 3,
              column: 4,
              endLine: 3,
              endColumn: 11,
              fingerprint: '0123456789abcdef',
              fixable: 'none',
              related: [],
            },
          ],
        },
      ],
      summary: { checked: 1, skipped: 1, errors: 0, warnings: 1, infos: 0, hints: 0 },
    });
  });

  it('is valid against the published schema with no, one and many documents', () => {
    const full = aFinding({
      related: [{ span: { start: 0, end: 3 }, message: 'Here too', path: 'other.md' }],
    });
    const hint = aFinding({ severity: 'hint' });
    for (const documents of [[], [[]], [[full], [hint]]]) {
      const reports = documents.map((findings) => aReport({ findings }));
      expect(validate(write(reports)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('counts columns in UTF-16 units from 1, and ends after the last one', () => {
    const place = { line: 3, column: 1, endLine: 3, endColumn: 3 };
    expect(told({ span: spanOf(TEXT, '\u{1F4E6}') })).toMatchObject(place);
  });

  it.each([
    ['none', []],
    [
      'safe',
      [
        { title: 'x', safety: 'snippet' as const, span: { start: 0, end: 0 }, snippet: '' },
        { title: 'y', safety: 'safe' as const, edits: [] },
      ],
    ],
    ['unsafe', [{ title: 'y', safety: 'unsafe' as const, edits: [] }]],
    ['unsafe', [{ title: 'x', safety: 'snippet' as const, span: { start: 0, end: 0 }, snippet: '' }]],
  ])('calls a finding %s to mend by the best of its fixes', (fixable, fixes) => {
    expect(told({ fixes })).toMatchObject({ fixable });
  });

  it('names the document itself when a related place has no path', () => {
    const related = [{ span: spanOf(TEXT, 'opened'), message: 'Here too' }];
    expect(told({ related })).toMatchObject({
      related: [{ path: 'docs/prd.md', line: 4, message: 'Here too' }],
    });
  });
});
