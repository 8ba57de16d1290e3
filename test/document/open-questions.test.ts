import { describe, expect, it } from 'vitest';
import { readDocument } from '../support/read-document';

const read = (body: string): readonly string[] =>
  readDocument(`# PRD\n\n## Open questions\n\n${body}\n`).openQuestions.map(({ owner, due, resolved }) =>
    [owner && 'owner', due && 'due', resolved && 'resolved'].filter(Boolean).join(' '),
  );

describe('open questions', () => {
  it.each([
    ['- Which bank?', ['']],
    ['- Which bank? (@ana, by 2026-05-20)', ['owner due']],
    ['- Which bank? (Ana)', ['owner']],
    ['- Which bank? — Ravi, before the pilot', ['owner due']],
    ['- Legal to confirm: which bank?', ['owner']],
    ['- Which bank? Needs Finance.', ['owner']],
    ['- Which bank? (a spike will resolve this)', ['']],
    ['- Which bank? (Spike-1 will resolve this)', ['owner']],
    ['- Which bank?\n  - **Owner**: Ana\n  - Due: 3 June', ['owner due']],
    ['- [x] Which bank?', ['resolved']],
    ['- ~~Which bank?~~ The old one.', ['resolved']],
    ['- Which bank? **Decision:** the old one.', ['resolved']],
    ['- Which bank? Default answer: the old one.', ['resolved']],
    ['- Should we keep the bank? Recommend yes.', ['resolved']],
    ['- Which bank? → the old one', ['resolved']],
    ['- None.', []],
    ['No open questions remain.', []],
    ['- Which bank?\n- The bank was changed in May.', ['']],
    ['- **Money:**\n  - Which bank?\n  - Which card?', ['', '']],
    ['Owner: Ana\n\n- Which bank?', ['owner']],
    [
      '| Question | Owner | Answer |\n| --- | --- | --- |\n| Which bank? | Ana | |\n| Which card? | | The blue one |',
      ['owner', 'resolved'],
    ],
    [
      '| Question | Status |\n| --- | --- |\n| Which bank? | Resolved |\n| Which card? | Open |',
      ['resolved', ''],
    ],
  ])('are read from %j', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('are sub-headings that ask', () => {
    expect(
      read(
        '### Which bank?\n\nWe have two offers, and both are fine?\n\n### Which card?\n\nThe blue one, because the others cost twice as much a year.',
      ),
    ).toEqual(['', 'resolved']);
  });

  it('do not stand in an FAQ or among resolved questions', () => {
    const text = '# PRD\n\n## FAQ\n\n- Which bank?\n\n## Resolved questions\n\n- Which card?\n';
    expect(readDocument(text).openQuestions).toEqual([]);
  });
});
