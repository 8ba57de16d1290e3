import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/src/lint/finding';
import { jsonReporter } from '../../core/src/report/json';
import { countIn, type DocumentReport, EMPTY_SUMMARY } from '../../core/src/report/report';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

const TEXT = '# Tracking\r\n\r\n\u{1F4E6} Parcels arrive.\nThen they are opened.\n';

const finding = (changes: Partial<Finding>): Finding => ({
  ruleId: 'placeholder-text',
  messageId: 'left',
  message: '“Parcels” is left in.',
  severity: 'warning',
  span: { start: 17, end: 24 },
  related: [],
  fixes: [],
  fingerprint: '0123456789abcdef',
  ...changes,
});

const report = (findings: readonly Finding[]): DocumentReport => ({
  path: 'docs/prd.md',
  isNamed: false,
  kind: 'prd',
  evidence: 'declared',
  status: null,
  language: 'en',
  isForeign: false,
  readiness: () => null,
  raci: () => ({ grids: [] }),
  text: TEXT,
  findings,
});

function write(reports: readonly DocumentReport[]): unknown {
  const { open, separator, document, close } = jsonReporter();
  const summary = reports.reduce((sum, one) => countIn(sum, one), countIn(EMPTY_SUMMARY, null));
  return JSON.parse(open + reports.map(document).join(separator) + close(summary));
}

describe('the JSON report', () => {
  it('has exactly the published shape', () => {
    expect(write([report([finding({})])])).toEqual({
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
    const full = finding({
      related: [{ span: { start: 0, end: 3 }, message: 'Here too', path: 'other.md' }],
    });
    for (const reports of [[], [report([])], [report([full]), report([finding({ severity: 'hint' })])]]) {
      expect(validate(write(reports)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('counts columns in UTF-16 units from 1, and ends after the last one', () => {
    const [file] = (
      write([report([finding({ span: { start: 14, end: 16 } })])]) as { files: { findings: object[] }[] }
    ).files;
    expect(file?.findings[0]).toMatchObject({ line: 3, column: 1, endLine: 3, endColumn: 3 });
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
    const [file] = (write([report([finding({ fixes })])]) as { files: { findings: object[] }[] }).files;
    expect(file?.findings[0]).toMatchObject({ fixable });
  });

  it('names the document itself when a related place has no path', () => {
    const related = [{ span: { start: 40, end: 44 }, message: 'Here too' }];
    const [file] = (write([report([finding({ related })])]) as { files: { findings: object[] }[] }).files;
    expect(file?.findings[0]).toMatchObject({
      related: [{ path: 'docs/prd.md', line: 4, message: 'Here too' }],
    });
  });
});
