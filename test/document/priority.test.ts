import { describe, expect, it } from 'vitest';
import { priorityOf } from '../../core/src/document/scope/priority';
import { allItemsOf } from '../../core/src/document/structure/item';
import { sectionAt } from '../../core/src/document/structure/outline';
import { lintText } from '../../core/src/request/lint-text';

function stepsOf(text: string): readonly (string | undefined)[] {
  const { document } = lintText(text, { kind: 'prd' });
  const { outline, vocabulary } = document;
  return allItemsOf(outline.root, vocabulary).map((item) => {
    return priorityOf(item, sectionAt(outline, item.span.start), vocabulary)?.step;
  });
}

describe('priorityOf', () => {
  it.each([
    [
      'a column',
      '| Feature | Priority |\n|---|---|\n| Tides | P0 |\n| Crew | Should |\n| Bell | Low |\n',
      ['must', 'should', 'could'],
    ],
    [
      'a tag in brackets',
      '- Tides (P0)\n- Crew [P1]\n- Bell (nice to have)\n- Log (Must have)\n',
      ['must', 'should', 'could', 'must'],
    ],
    ['a labelled tag', '- Tides (Priority: P1)\n- Crew (priority: high)\n', ['should', 'must']],
    ['a word in front', '- P0: Tides\n- **P1** — Crew\n', ['must', 'should']],
    ['a word at the end', '- Tides — P0\n- Crew · P2\n', ['must', 'could']],
    ['a line below', '- Tides\n  - **Priority:** Must\n- Crew\n  - Priority: Could\n', ['must', 'could']],
    ['the heading', '## Must have\n\n- Tides\n\n## Won’t have\n\n- Trains\n', ['must', 'wont']],
    ['the heading around it', '## Should-haves\n\n### On the pier\n\n- Tides\n', ['should']],
    ['a tag in the heading', '## Pier (P0)\n\n- Tides\n', ['must']],
  ])('reads %s', (_, text, steps) => {
    expect(stepsOf(text).filter((step) => step !== undefined)).toEqual(steps);
  });

  it.each([
    ['a field that is required', '- E-mail (required)\n- Phone (optional)\n'],
    ['sizes', '- Tides (S)\n- Crew (M)\n'],
    ['a date', '- Tides (later)\n- Crew (P95 < 2 s)\n'],
    ['nothing', '- Tides\n- Crew\n'],
  ])('reads none in %s', (_, text) => {
    expect(stepsOf(text)).toEqual([undefined, undefined]);
  });

  it('prefers the nearest place', () => {
    expect(stepsOf('## Must have\n\n- Tides (P2)\n- Crew\n')).toEqual(['could', 'must']);
  });
});
