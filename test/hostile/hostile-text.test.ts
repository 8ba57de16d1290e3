import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/src/document/kind';
import { lintText } from '../../core/src/lint-text';

const LENGTH = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Lines that make careless patterns and parsers take quadratic time or worse. */
const LINES: readonly string[] = [
  '(', '[', ']', '![', '[](', '**', '*a ', '_', '`', '~~', '<', '<!--', '<a ', '&', '&amp', '\\', '|', '| a ', '> ', '- ', '1. ',
  ' ', '\t', '.', '…', '-', '—', ':', '“', '"', "'", '@', '#', '{{', '[Name] ', '__', 'TBD ', '1', '1,', '1.', '9%', '$1 ', '£',
  'a', 'A', 'a ', 'as a ', 'so that ', 'FR-', 'FR-1 ', 'FR-1, ', 'for the ', 'who ', 'the best ', 'from 1 to ', 'AA-', 'word-',
  'и', '한', '漢字', '😀', '\u0301', '\u200b', '\u00a0', 'ǆ', 'https://', 'a/', '../', '%20', '¬',
].map(fill);

/** Places in a document where the line is read by different extractors. */
const PLACES: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `# Checkout PRD\n\n## Problem\n\n${line}\n\n## Features\n\n- ${line}\n- Second\n\n## Success metrics\n\n- ${line}\n`,
  (line) => `# ${line}\n\n| ${line} | Benefit |\n|---|---|\n| ${line} | x |\n\n**${line}:** x\n`,
  (line) => `---\ntype: positioning\ntitle: ${line.slice(0, 50_000)}\n---\n\n> For ${line}\n\n## Pillars\n\n1. **${line}** — ${line}\n`,
];

describe.each(PLACES.map((place, index) => [index, place] as const))('a line of 100 KB in place %i', (_, place) => {
  it('is linted without a fault, whatever it repeats', { timeout: 300_000 }, () => {
    for (const [index, line] of LINES.entries()) {
      const kind = DOCUMENT_KINDS[index % DOCUMENT_KINDS.length] ?? null;
      const { findings } = lintText(place(line), { kind, path: 'docs/hostile.md' });
      expect(findings.filter(({ ruleId }) => ruleId === 'internal-error')).toEqual([]);
    }
  });
});
