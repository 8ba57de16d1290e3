import { describe, expect, it } from 'vitest';
import { keptElsewhere } from '../../core/src/document/structure/kept-elsewhere';
import { readDocument } from '../support/read-document';

const keysIn = (text: string) => [...keptElsewhere(readDocument(`# PRD: Shift swap\n\n${text}\n`))].sort();

describe('parts that stand in another document', () => {
  it.each([
    ['For personas and success metrics, see `brief.md`.', ['audience', 'metrics']],
    ['For the problem and the non-goals see [the brief](brief.md).', ['non-goals', 'problem']],
    ['See `brief.md` for the success metrics.', ['metrics']],
    ['The risks are kept in [the register](risks.md).', ['risks']],
    ['Success metrics live in `brief.md`. This page says what is built.', ['metrics']],
    ['- The target users are described in users.md', ['audience']],
  ])('are those of “%s”', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it.each([
    'The risks are kept in mind.',
    'For nurses, see the ward list.',
    'Success metrics live in a dashboard.',
    'Read the metrics before you open `brief.md`.',
    '## For metrics, see brief.md',
  ])('are not those of “%s”', (text) => {
    expect(keysIn(text)).toEqual([]);
  });
});
