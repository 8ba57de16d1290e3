import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../core/src/assist/hover';
import { lintText } from '../../core/src/request/lint-text';
import { cursorIn, splitAtCursor } from '../support/cursor';

const link = (id: string) => `https://docs.example/${id}`;
const hover = (marked: string) => {
  const { document, offset } = cursorIn(marked);
  const found = hoverAt(document, offset, [], link);
  return found && { text: document.text.slice(found.span.start, found.span.end), markdown: found.markdown };
};
const markdown = (marked: string) => hover(marked)?.markdown ?? null;

describe('on a finding, it says why the check asks', () => {
  const { text, offset } = splitAtCursor('# PRD: Swap\n\n## Metrics\n\nIncrease swa¦ps from 60 % to 20 %.\n');
  const { document, findings } = lintText(text, { kind: 'prd' });
  const found = hoverAt(document, offset, findings, link);

  it('and where to read more', () => {
    expect(findings.map(({ ruleId }) => ruleId)).toContain('metric-arithmetic');
    expect(found?.markdown).toContain('**Numbers contradict each other**');
    expect(found?.markdown).toContain('Wrong deltas survive review');
    expect(found?.markdown).toContain('[More about this check](https://docs.example/metric-arithmetic)');
  });

  it('and without a page has no link', () => {
    expect(hoverAt(document, offset, findings, () => null)?.markdown).not.toContain('](');
  });
});

describe('on an id', () => {
  it('shows what it stands for and how often it is used', () => {
    expect(hover('# PRD\n\n- **FR-1:** A nurse offers a shift.\n- Later, after FR-¦1.\n')).toEqual({
      text: 'FR-1',
      markdown: '**FR-1** A nurse offers a shift.\n\nReferred to 1 time here.',
    });
  });

  it('shows the longest cell of its row', () => {
    expect(
      markdown('# PRD\n\n| ID | P | Requirement |\n|---|---|---|\n| FR-¦1 | P0 | A nurse offers a shift |\n'),
    ).toContain('**FR-1** A nurse offers a shift');
  });

  it('says so when it is defined nowhere', () => {
    expect(markdown('# PRD\n\nLater, after FR-¦1.\n')).toBe(
      '**FR-1** is not defined in this document. Referred to 1 time here.',
    );
  });
});

describe('on a person', () => {
  it('shows what the document says about them', () => {
    expect(
      markdown(
        '# PRD\n\n## Audience\n\n- **Ward managers:** they fill the gaps.\n\n## Goals\n\nFewer calls to ward ¦managers.\n',
      ),
    ).toBe('**Ward managers**\n\nthey fill the gaps.\n\nNamed 2 times here.');
  });
});

describe('on front matter', () => {
  it('says what a key is for and what it can hold', () => {
    const text = markdown('---\nsta¦tus: draft\n---\n\n# PRD\n');
    expect(text).toContain('How far it is');
    expect(text).toContain('`in review`');
  });

  it('says what a value means', () => {
    expect(hover('---\nstatus: dra¦ft\n---\n\n# PRD\n')).toEqual({
      text: 'draft',
      markdown: '**draft**\n\nBeing written. Findings are a step milder.',
    });
  });

  it('knows other names for the same key', () => {
    expect(markdown('---\nau¦thor: Ana\n---\n\n# PRD\n')).toContain('**owner**');
  });

  it('says nothing about keys of other tools', () => {
    expect(markdown('---\nlay¦out: page\n---\n\n# PRD\n')).toBeNull();
  });
});

describe('on a heading', () => {
  it('says what readers look for there', () => {
    expect(markdown('# PRD\n\n## Out of sc¦ope\n\n- Pay.\n')).toContain('somebody hopes for it, and why');
  });

  it('says nothing about the title and headings of its own', () => {
    expect(markdown('# PR¦D: Problem\n\nWords.\n')).toBeNull();
    expect(markdown('# PRD\n\n## Ham and eg¦gs\n\nWords.\n')).toBeNull();
  });
});

it('says who has which part in a RACI', () => {
  const text = '# RACI\n\n| Task | Ana | Ravi |\n|---|---|---|\n| Copy | A¦/R | C |\n| Prices | I | A |\n';
  expect(hover(text)?.text).toBe('A/R');
  expect(markdown(text)).toBe(
    '**Ana** in “Copy”\n\n- **A**: accountable, answers for the result, one a row\n- **R**: responsible, does the work',
  );
});

it('says nothing about ordinary words', () => {
  expect(markdown('# PRD\n\nPlain ¦words.\n')).toBeNull();
});
