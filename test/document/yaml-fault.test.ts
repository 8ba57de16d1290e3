import { describe, expect, it } from 'vitest';
import { lintText } from '../../core/src/request/lint-text';

/** What is wrong with front matter, as the text that is pointed at and the cause. */
function faultIn(yaml: string, end = '\n'): string | null {
  const text = `---\n${yaml}\n---\n\n# Card freeze\n`.replaceAll('\n', end);
  const { problem } = lintText(text, { kind: 'prd' }).document.frontMatter;
  return problem && `${text.slice(problem.span.start, problem.span.end)} is ${problem.cause}`;
}

describe('what keeps front matter from being read', () => {
  it.each([
    ['title: PRD: Card freeze', 'PRD: Card freeze is colon-in-value'],
    ['title: PRD: Card freeze # working title', 'PRD: Card freeze is colon-in-value'],
    ['owners:\n  - lead: Ana: fraud', 'Ana: fraud is colon-in-value'],
    ['owner: Ana\nstatus', 'status is colon-missing'],
    ['owner: Ana\nstatus:draft', ': is blank-missing'],
    ['tags:\n\t- cards', '\t is tab'],
    ['owner: Ana\n  status: draft', 'status: draft is indent'],
    ['links:\n  prd: a.md\n brief: b.md', 'brief: b.md is indent'],
    ['title: "Card freeze\nowner: Ana', '" is quote-open'],
    ["tags:\n  - 'cards\n  - fraud", "' is quote-open"],
    ["title: 'Don't panic'", "'Don't panic' is quote-followed"],
    ['title: "Card" freeze', '"Card" freeze is quote-followed'],
    ['tags: [cards, fraud\nowner: Ana', '[ is bracket-open'],
    ['links: {prd: a.md', '{ is bracket-open'],
    ['tags: [cards]]', '] is bracket-extra'],
    ['title: [Card] freeze', '[Card] freeze is bracket-followed'],
    ['owner: @ana', '@ is sign-first'],
    ['*.md: prd', '* is sign-first'],
    ['tags: - cards', '- is list-on-line'],
    ['title: "C:\\docs"', '\\ is escape'],
    ['owner: Ana\nowner: Ben', 'owner is twice'],
  ])('%j: %s', (yaml, fault) => {
    expect(faultIn(yaml)).toBe(fault);
    expect(faultIn(yaml, '\r\n')).toBe(fault);
  });

  it.each([
    'title: "PRD: Card freeze"',
    'link: https://example.com',
    'updated: 2026-03-02T10:30:00',
    'title: Card freeze # PRD: later',
    'tags: [cards, fraud]',
    'title: {{ title }}',
    'owner:\n  - Ana\n  - Ben',
    '',
  ])('is nothing in %j', (yaml) => {
    expect(faultIn(yaml)).toBeNull();
  });
});
