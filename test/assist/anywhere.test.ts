import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/assist/completion/complete';
import { describeCompletion } from '../../core/src/assist/completion/describe-completion';
import { completeConfig } from '../../core/src/assist/config/complete-config';
import { hoverConfig } from '../../core/src/assist/config/hover-config';
import { foldingRanges } from '../../core/src/assist/folding';
import { hoverAt } from '../../core/src/assist/hover';
import { highlightsAt } from '../../core/src/assist/references/references';
import { prepareRename, rename } from '../../core/src/assist/references/rename';
import { selectionRanges } from '../../core/src/assist/selection';
import { symbolsOf } from '../../core/src/assist/symbols';
import { applyEdits } from '../../core/src/text/edit';
import type { Span } from '../../core/src/text/span';
import { readDocument } from '../support/read-document';

const text = `---
type: prd
status: in review
owner:
  - Ana Reyes
---

# PRD: Shift swap

For ward managers. See [the table](#fr-1-offer-a-shift) and \`FR-1\`.

## Audience

- **Ward managers:** they fill the gaps — by phone, 9 hours a week.
- **Nurses:** they swap among friends.

## Requirements

### FR-1 Offer a shift

One tap, so that ward managers need not call (owner: Ravi Mehta).

| ID | Requirement | Priority | Owner |
|---|---|---|---|
| FR-2 | A manager can refuse a swap after FR-1 | Must | Ana Reyes |
| NFR-1 | Answers in < 200 ms | Should | |

<!-- throughline-disable-next-line feature-without-benefit -- agreed with nurses -->
- As a nurse, I want to rest, so that I stay well.

## RACI

> | Task | Ana | Ravi | Legal |
> |---|---|---|---|
> | Copy | A/R | C | |
> | Prices | I | A | R |

| Idea | Reach | Impact | Confidence | Effort | RICE |
|---|---|---|---|---|---|
| Swap | 5,000 | 3 | 90 % | 3 | |

\`\`\`yaml
FR-3: no id
\`\`\`

## Open questions

1. Who tells night shifts? (Owner: Ravi Mehta, T-14)
   - [ ] ask the wards
`;
/** Half-written documents: a part of the examples, with something typed into it. */
const halfWritten = fc
  .record({
    from: fc.nat(text.length),
    length: fc.nat(text.length),
    at: fc.nat(text.length),
    typed: fc.constantFrom(
      '',
      '|',
      '`',
      '[',
      '<!-- throughline-disable ',
      '## ',
      '\n\n',
      '---\n',
      'FR-',
      '@',
      '\r\n',
    ),
  })
  .map(({ from, length, at, typed }) => {
    const part = text.slice(from, from + length);
    const offset = Math.min(at, part.length);
    return { text: part.slice(0, offset) + typed + part.slice(offset), offset: offset + typed.length };
  });
const isIn = (whole: string, { start, end }: Span): boolean =>
  0 <= start && start <= end && end <= whole.length;

describe('wherever the cursor stands in a document that is being written', () => {
  it('completions replace text on its line, up to the cursor or beyond', () => {
    fc.assert(
      fc.property(halfWritten, ({ text: written, offset }) => {
        const document = readDocument(written);
        for (const { span, topic } of complete(document, offset)) {
          expect(span.start <= offset && offset <= span.end && isIn(written, span)).toBe(true);
          expect(written.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          describeCompletion(document, topic, () => null);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('hovers, highlights and selections lie in the text', () => {
    fc.assert(
      fc.property(halfWritten, ({ text: written, offset }) => {
        const document = readDocument(written);
        const hover = hoverAt(document, offset, [], () => null);
        const spans = [
          ...(hover ? [hover.span] : []),
          ...highlightsAt(document, offset).map(({ span }) => span),
          ...selectionRanges(document, offset),
          ...foldingRanges(document).map(({ span }) => span),
          ...symbolsOf(document, { headings: true }).map(({ span }) => span),
        ];
        for (const span of spans) expect(isIn(written, span)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('renaming leaves everything but the name as it was', () => {
    fc.assert(
      fc.property(halfWritten, ({ text: written, offset }) => {
        const document = readDocument(written);
        const prepared = prepareRename(document, offset);
        if ('refusal' in prepared) return;
        const isId = /^[A-Z]+-?\d/.test(prepared.placeholder);
        const there = rename(document, offset, isId ? 'ZZ-999' : 'Zoe Zand');
        if ('refusal' in there) throw new Error(there.refusal);
        const renamed = readDocument(applyEdits(written, there.edits));
        expect(renamed.ids).toHaveLength(document.ids.length);
        expect(renamed.markdown.content.map(({ kind }) => kind)).toEqual(
          document.markdown.content.map(({ kind }) => kind),
        );
      }),
      { numRuns: 100 },
    );
  });
});

it('a configuration that is being written never stops the help', () => {
  const config =
    'extends: throughline:strict\nrules:\n  metrics-missing: [warning, {minItems: 2}]\noverrides:\n  - files: "a/**"\n    rules:\n      broken-link: off\n';
  const json = '{"rules": {"metrics-missing": ["warning"]}, "overrides": [{"files": "a/**"}]}';
  fc.assert(
    fc.property(fc.constantFrom(config, json), fc.nat(200), fc.nat(200), (whole, length, at) => {
      const written = whole.slice(0, length);
      const offset = Math.min(at, written.length);
      const path = whole === json ? 'throughline.config.json' : 'throughline.config.yaml';
      for (const { span } of completeConfig(path, written, offset)) {
        expect(span.start <= offset && offset <= span.end && isIn(written, span)).toBe(true);
      }
      hoverConfig(path, written, offset, () => null);
    }),
  );
});
