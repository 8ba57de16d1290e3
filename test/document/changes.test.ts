import { describe, expect, it } from 'vitest';
import { changesIn, contradictsVerb, deltaFault } from '../../core/src/document/numbers/changes';
import { readDocument } from '../support/read-document';

/** What is wrong with the changes in a sentence. */
function faults(sentence: string): readonly string[] {
  const document = readDocument(`# PRD\n\n${sentence}\n`);
  const prose = document.markdown.content.flatMap((block) =>
    block.kind === 'paragraph' ? [block.prose] : [],
  )[0];
  if (!prose) throw new Error('the sentence is not a paragraph');
  return changesIn(prose, document.vocabulary).flatMap((change) => {
    const fault = deltaFault(change);
    return [...(contradictsVerb(change) ? ['verb'] : []), ...(fault ? [fault.kind] : [])];
  });
}

describe('changes', () => {
  it.each([
    ['Increase activation from 45 % to 28 %.', ['verb']],
    ['Reduce the steps from 3 to 7.', ['verb']],
    ['Orders go from 10 to 20 (+50 %).', ['wrong']],
    ['Increase orders by 50 % from 10 to 20.', ['wrong']],
    ['+50 % (10 → 20)', ['wrong']],
    ['Conversion 28 % → 45 % (+17 %)', ['points']],
    ['Conversion 2.0 % → 2.4 % (-20 %)', ['sign']],
    ['We go from 5 to 15 sites (10x).', ['wrong']],
    ['NPS from 42 to 50 (+12 points)', ['wrong']],
  ])('are wrong in %j', (sentence, expected) => {
    expect(faults(sentence)).toEqual(expected);
  });

  it.each([
    'Raise revenue from $1.2M to $1.5M (+25 %).',
    'Cut calls from 47 to 13 a week (70 % fewer).',
    'Reduce notifications from 47 to 15–20 (60–70 % reduction).',
    'Reduce churn from 5 % to 3 % (40 % reduction).',
    'Reduce churn from 5 % to 3 % (-2 pp).',
    'Reduce set-up from 3 days to 30 minutes.',
    'Reduce polling from every 5 minutes to every 30 minutes.',
    'Increase the rank from 10 to 3.',
    'Increase the speed from 45 s to 28 s.',
    'Prevent an increase from 200 ms to 100 ms.',
    'Cut costs from $1.5 to $1.2M.',
    'Reduce failures from 1 in 20 to 1 in 100.',
    'Drop-off went from 45 % to 60 %.',
    'We grow from 5 to 15 sites (3x).',
    'Increase the share while reducing cost from 5 to 7 and more.',
    'The plan moved from 2025 to 2024.',
    'A table from 3 columns to the right.',
  ])('are right, or left alone, in %j', (sentence) => {
    expect(faults(sentence)).toEqual([]);
  });
});
