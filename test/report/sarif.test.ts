import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import multitool from '@microsoft/sarif-multitool';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/src/lint/finding';
import type { DocumentReport } from '../../core/src/report/report';
import { allRules } from '../../core/src/rules/all-rules';
import { aFinding, aReport, TEXT, write } from './sample';
import { spanOf } from './span-of';

const schema = JSON.parse(readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8'));
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const FULL = aFinding({
  span: spanOf(TEXT, 'arrive.\r\nThen'),
  related: [
    { span: { start: 0, end: 3 }, message: 'Here.' },
    { span: { start: 0, end: 0 }, message: 'There.', path: 'other doc.md' },
  ],
  fixes: [
    { title: 'Unpack.', safety: 'safe', edits: [{ span: spanOf(TEXT, 'opened'), newText: 'unpacked' }] },
    { title: 'Remove.', safety: 'unsafe', edits: [{ span: spanOf(TEXT, 'Then '), newText: '' }] },
    { title: 'Ask.', safety: 'snippet', span: { start: 0, end: 0 }, snippet: '' },
  ],
});

const runOf = (reports: readonly DocumentReport[]) => JSON.parse(write('sarif', reports)).runs[0];
const resultOf = (finding: Finding, path = 'docs/prd.md') =>
  runOf([aReport({ path, findings: [finding] })]).results[0];

describe('the report for code scanning', () => {
  it('names the rule, the place and what stays the same while lines move', () => {
    const { ruleIndex, ...result } = resultOf(aFinding());
    expect(result).toEqual({
      level: 'warning',
      ruleId: 'placeholder-text',
      message: { text: '“Parcels” is left in.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/prd.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 11 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: '0123456789abcdef' },
    });
    expect(allRules[ruleIndex]?.id).toBe('placeholder-text');
  });

  it('says that columns are UTF-16 units', () => {
    expect(runOf([]).columnKind).toBe('utf16CodeUnits');
  });

  it('tells fixes as changes of the file, and leaves out those that ask for words', () => {
    expect(resultOf(FULL).fixes).toEqual([
      {
        description: { text: 'Unpack.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'docs/prd.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 21 },
                insertedContent: { text: 'unpacked' },
              },
            ],
          },
        ],
      },
      expect.objectContaining({ description: { text: 'Remove.' } }),
    ]);
  });

  it.each([
    ['a b/ü#%?.md', { uri: 'a%20b/%C3%BC%23%25%3F.md', uriBaseId: '%SRCROOT%' }],
    ['/tmp/a b.md', { uri: 'file:///tmp/a%20b.md' }],
    ['D:/a b.md', { uri: 'file:///D:/a%20b.md' }],
  ])('writes %s as an address', (path, location) => {
    expect(resultOf(aFinding(), path).locations[0].physicalLocation.artifactLocation).toEqual(location);
  });

  it('describes every rule as GitHub asks: in so many words, with a page and at most ten tags', () => {
    for (const rule of runOf([]).tool.driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.text).toContain(rule.helpUri);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
      expect(rule.properties).not.toHaveProperty('security-severity');
    }
  });

  it('is valid against the schema of the standard with no, one and many documents', () => {
    for (const reports of [[], [aReport()], [aReport({ findings: [FULL] }), aReport({ findings: [] })]]) {
      expect(isValid(JSON.parse(write('sarif', reports))), JSON.stringify(isValid.errors)).toBe(true);
    }
  });

  it('holds as many results as are taken, and leaves out the mildest and says so', () => {
    const infos = Array.from({ length: 25_000 }, (_, index) =>
      aFinding({ severity: 'info', message: `Mild ${index}.` }),
    );
    const reports = [aReport({ findings: infos }), aReport({ findings: [aFinding({ severity: 'error' })] })];
    const { results, invocations } = runOf(reports);
    expect(results).toHaveLength(25_000);
    expect(results.at(-1).level).toBe('error');
    expect(results.at(-2).message.text).toBe('Mild 24998.');
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain('1 more finding');
  });

  it('passes the checks of those who read it, GitHub’s included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-sarif-'));
    try {
      writeFileSync(
        join(folder, 'report.sarif'),
        write('sarif', [aReport({ findings: [FULL, aFinding()] })]),
      );
      // Packages are installed without running their scripts where people are careful, and then this is not done.
      chmodSync(multitool, 0o755);
      const args = ['validate', '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', 'report.sarif'];
      const told = execFileSync(multitool, args, { cwd: folder, encoding: 'utf8' });
      expect(told).toContain('Analysis completed successfully.');
      expect(told).not.toMatch(/: (?:error|warning) /);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
