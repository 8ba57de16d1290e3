import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProductDocument } from '../../core/src/document/product-document';
import type { Finding, Fix } from '../../core/src/lint/finding';
import { fixText } from '../../core/src/lint/fix';
import { lintText } from '../../core/src/request/lint-text';
import { ruleSet } from '../../core/src/rules';
import { applyEdits } from '../../core/src/text/edit';
import { LineIndex } from '../../core/src/text/line-index';
import { plainText } from '../../core/src/text/snippet';
import { memoryFiles } from '../support/memory-files';
import { type Example, readExamples } from '../support/rule-page';

const UPDATE = process.env.UPDATE === '1';
const rules = [...ruleSet.rules, ...Object.values(ruleSet.notices)];
/** A fault in a check cannot be shown in a document; test/lint/run.test.ts shows it. */
const WITHOUT_EXAMPLES: ReadonlySet<string> = new Set(['internal-error']);
const folders = ['docs/rules', 'test/rules'];

const pagesOf = (id: string) =>
  folders.map((folder) => `${folder}/${id}.md`).filter((path) => existsSync(path));

/** Examples as the pages had them when the tests began. */
const read = new Map<string, readonly Example[]>();

function readExamplesOnce(path: string): readonly Example[] {
  const known = read.get(path) ?? readExamples(path);
  read.set(path, known);
  return known;
}

function findingsOf(text: string, id: string, example: Example): readonly Finding[] {
  const { document, findings } = lintText(text, {
    path: example.path,
    kind: example.kind,
    settings: {
      profile: example.profile,
      statusAware: true,
      rules: new Map([[id, { level: example.level, options: example.options }]]),
    },
    files: memoryFiles(example.path, example.files),
  });
  const stopped = findings.find(({ ruleId, message }) => ruleId === 'internal-error' && message.includes(id));
  if (stopped) throwAgain(document, id, example, stopped);
  return findings.filter((finding) => finding.ruleId === id);
}

/** The runner keeps to itself what a rule threw; here its author wants to see it. */
function throwAgain(document: ProductDocument, id: string, example: Example, { message }: Finding): never {
  const rule = rules.find((known) => known.id === id);
  const files = memoryFiles(example.path, example.files);
  const options = { ...rule?.options, ...example.options };
  if (rule) Array.from(rule.check({ document, options, files, profile: example.profile }));
  throw new Error(message);
}

function describeFinding(text: string, { span, severity, message }: Finding): string {
  const lines = new LineIndex(text);
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${message}`;
}

const applyFix = (text: string, fix: Fix): string =>
  applyEdits(
    text,
    fix.safety === 'snippet' ? [{ span: fix.span, newText: plainText(fix.snippet) }] : fix.edits,
  );

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const pages = pagesOf(id);
  const examples = pages.flatMap((path) => readExamplesOnce(path).map((example) => ({ path, example })));

  it('has a page in docs/rules', () => {
    expect(pages).toContain(`docs/rules/${id}.md`);
  });

  it('has at least as many correct as incorrect examples', () => {
    if (WITHOUT_EXAMPLES.has(id)) return;
    const incorrect = examples.filter(({ example }) => example.findings.length > 0).length;
    expect(incorrect).toBeGreaterThan(0);
    expect(examples.length - incorrect).toBeGreaterThanOrEqual(incorrect);
  });

  describe.each(examples.map(({ path, example }) => [`${path}: ${example.name}`, path, example] as const))(
    '%s',
    (_, path, example) => {
      const { text } = example;

      it('gives the findings it shows', () => {
        const found = findingsOf(text, id, example).map((finding) => describeFinding(text, finding));
        if (UPDATE && found.join('\n') !== example.findings.join('\n')) rewriteFindings(path, example, found);
        else expect(found).toEqual(example.findings);
      });

      it('gives the same findings with Windows line endings', () => {
        const crlf = text.replaceAll('\n', '\r\n');
        const found = findingsOf(crlf, id, example).map((finding) => describeFinding(crlf, finding));
        expect(found).toEqual(findingsOf(text, id, example).map((finding) => describeFinding(text, finding)));
      });

      it('keeps findings and edits inside the text, and edits apart', () => {
        for (const { span, fixes } of findingsOf(text, id, example)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          for (const fix of fixes) expect(() => applyFix(text, fix)).not.toThrow();
        }
      });

      it('has safe fixes that leave nothing to fix safely', () => {
        const lint = (version: string) => findingsOf(version, id, example);
        const { text: mended } = fixText(text, lint);
        const left = lint(mended).filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
        expect(left).toEqual([]);
      });

      it('falls silent under a suppression comment', () => {
        if (id.startsWith('suppression-') || id === 'kind-undeclared') return;
        const silenced = `${text}\n\n<!-- throughline-disable-file ${id} -- shown elsewhere -->\n`;
        expect(findingsOf(silenced, id, example)).toEqual([]);
      });

      for (const { title, text: expected } of example.fixed) {
        it(`becomes what it shows after ${title ?? 'the safe fixes'}`, () => {
          const lint = (version: string) => findingsOf(version, id, example);
          if (title === null) {
            expect(fixText(text, lint).text).toBe(expected);
            return;
          }
          const fix = lint(text)
            .flatMap(({ fixes }) => fixes)
            .find((candidate) => candidate.title === title);
          expect(fix, `no fix is titled “${title}”`).toBeDefined();
          if (fix) expect(applyFix(text, fix)).toBe(expected);
        });
      }
    },
  );
});

it('has no page for a rule that does not exist', () => {
  const ids = new Set(rules.map((rule) => `${rule.id}.md`));
  const pages = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')));
  expect(pages.filter((name) => !ids.has(name))).toEqual([]);
});

/** Replaces the body of one findings block. Those above it may have changed length since the page was read. */
function rewriteFindings(path: string, example: Example, found: readonly string[]): void {
  const ordinal = readExamplesOnce(path).findIndex(({ name }) => name === example.name);
  const range = readExamples(path)[ordinal]?.findingsAt;
  if (!range) throw new Error(`${path}: ${example.name} is gone`);
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.splice(range.from, range.to - range.from, ...found);
  writeFileSync(path, lines.join('\n'));
  console.info(`${path}: rewrote the findings of ${example.name}; read them before you commit`);
}
