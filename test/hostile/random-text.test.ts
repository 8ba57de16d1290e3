import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/src/document/kind/kind';
import type { Finding } from '../../core/src/lint/finding';
import { fixText } from '../../core/src/lint/fix';
import { lintText } from '../../core/src/request/lint-text';
import { applyEdits } from '../../core/src/text/edit';
import { PIECES } from '../support/hostile-texts';

/** Whole constructs, as writers have them. */
const CONSTRUCTS: readonly string[] = [
  '---\ntype: prd\nstatus: Draft\nowner: Ana\n---\n',
  '---\na: [b\n---\n',
  '# Checkout PRD\n',
  '## Problem\n\nNurses lose 3 hours a week to paper forms [1].\n',
  '## Features\n\n- **Export**: saves a file\n- Import\n',
  '## Features\n\n| Feature | Benefit |\n|---|---|\n| Export | Saves 2 hours |\n| Import | |\n',
  '## Success metrics\n\n- Raise conversion from 4% to 2% by Q3 2026\n',
  '## User stories\n\n- As a user, I want to export\n- As a nurse I want lists so that I rest\n',
  '## RACI\n\n| Task | Ana | Ben |\n|---|---|---|\n| Build | A/R | A |\n| Ship | | C |\n',
  '## Open questions\n\n- Which bank?\n- [ ] Who pays? (Owner: Ana)\n',
  '## Pricing\n\n$10 per month, $100 per year (save 50%)\n',
  '## Requirements\n\n- FR-1 Must save\n- FR-1 Must load, see FR-9\n',
  '| Feature | Reach | Impact | Confidence | Effort | RICE |\n|---|---|---|---|---|---|\n| A | 100 | 2 | 50% | 2 | 7 |\n',
  '**Owner:** Ana · **Status:** TBD\n',
  'We are the world’s best tool, [see](#nowhere) and [[Brief]].\n',
  '<!-- throughline-disable-next-line broken-link -->\n',
  '<table><tr><td>Feature</td></tr><tr><td>Export</td></tr></table>\n',
  '> For nurses who lose time, Rota is a planner that saves hours. Unlike paper, it counts.\n',
  '```\nTBD\n```\n',
  '• Pasted item\n• Another\n',
  'A title\n===\n\n[a]: b.md\n\n[^1]: note\n',
];

const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .chain((pieces) => fc.nat({ max: 40 }).map((times) => `${pieces.join('').repeat(times + 1)}\n`));
const block = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CONSTRUCTS) },
  { weight: 2, arbitrary: line },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', '- ', '> ', '  ', '# ', '| ') },
);
/** Lines end in LF alone, so that the same text with CRLF is easy to make. */
const text = fc
  .array(block, { minLength: 1, maxLength: 14 })
  .map((blocks) => blocks.join('').replaceAll('\r', ''));

const isWithin = (
  { start, end }: { readonly start: number; readonly end: number },
  { length }: string,
): boolean => start >= 0 && start <= end && end <= length;

const spansOf = ({ span, related, fixes }: Finding) => [
  span,
  ...related.filter(({ path }) => path === undefined).map((other) => other.span),
  ...fixes.flatMap((fix) => (fix.safety === 'snippet' ? [fix.span] : fix.edits.map((edit) => edit.span))),
];

function countByRule(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}

describe.each([...DOCUMENT_KINDS, null])('any text linted as %s', (kind: DocumentKind | null) => {
  it('has findings in place, fixes that settle, and the same findings with CRLF', {
    timeout: 600_000,
  }, () => {
    const lint = (source: string) => lintText(source, { kind, path: 'docs/random.md' }).findings;
    fc.assert(
      fc.property(text, (source) => {
        const findings = lint(source);
        expect(findings.filter(({ ruleId }) => ruleId === 'internal-error')).toEqual([]);
        expect(findings.flatMap(spansOf).filter((span) => !isWithin(span, source))).toEqual([]);
        for (const fix of findings.flatMap(({ fixes }) => fixes)) {
          if (fix.safety !== 'snippet') applyEdits(source, fix.edits);
        }
        const { text: mended } = fixText(source, lint);
        expect(fixText(mended, lint)).toEqual({ text: mended, fixed: 0 });
        expect(countByRule(lint(source.replaceAll('\n', '\r\n')))).toEqual(countByRule(findings));
      }),
      { seed: 20_260_101, numRuns: 60 },
    );
  });
});
