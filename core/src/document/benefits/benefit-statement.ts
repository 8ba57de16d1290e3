import type { Prose } from '../../markdown/content';
import { perShape } from '../../markdown/per-shape';
import { sliceProse } from '../../markdown/slice-prose';
import { once } from '../../text/once';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Feature } from '../features/features';
import { type Item, prosesIn } from '../structure/item';
import { labelsOf } from '../structure/label';
import { means, withDescendants } from '../structure/section';
import { hitsOf } from '../structure/terms';

const PLACEHOLDER =
  /^[\s*_]{0,6}(?:\[[^\]\n]{0,80}\]|<[^>\n]{0,80}>|\{\{?[^}\n]{0,80}\}?\}|_{3,80}|[—–-]{1,3}|n\/?a|\.{3}|…)[\s*_.]{0,6}$/i;

/** Whether a text says something: not empty, not a placeholder. */
export const isFilled = perShape((prose, vocabulary: Vocabulary): boolean => {
  const text = prose.text.trim();
  if (text === '' || PLACEHOLDER.test(text)) return false;
  return text.length > 24 || hitsOf(prose, vocabulary, 'placeholder').length === 0;
});

/** Whether an item only says what the one above it is good for. */
const CONTINUES =
  /^(?:→|->|=>|so\b|so that\b|which means\b|this means\b|that means\b|meaning\b|that way\b|in other words\b)/i;

export const continuesPrevious = once(
  ({ shape, prose, name, body }: Item, vocabulary: Vocabulary): boolean => {
    if (shape !== 'list-item') return false;
    return (
      CONTINUES.test(prose.text) ||
      (name !== null && body.text !== '' && isBenefitLabel(name.text, vocabulary))
    );
  },
);

/** "Benefit", "Why it matters", "Value". */
const isBenefitLabel = (text: string, vocabulary: Vocabulary): boolean =>
  text.length <= 40 && vocabulary.columnKeys(text).includes('benefit');

const PLAIN_LABEL = /(?:^|[.;,)|·—–][ \t]+|\n[ \t]*)(\p{Lu}[\p{L} ]{2,24}):[ \t]+(?=\S)/gu;

/** The words after a label such as "Benefit:" in an item; null without any. */
export function labelledBenefit(feature: Feature, vocabulary: Vocabulary): Prose | null {
  const valued = feature.section
    ? withDescendants(feature.section).find(
        (section) => section.source !== 'root' && means(section, 'value') && section.content.length > 0,
      )
    : null;
  const stated = valued?.content.flatMap(prosesIn)[0] ?? null;
  if (stated && isFilled(stated, vocabulary)) return stated;
  const proses = ownProses(feature);
  for (const [index, prose] of proses.entries()) {
    const found = labelled(prose, proses[index + 1] ?? null, vocabulary);
    if (found && isFilled(found, vocabulary)) return found;
  }
  return null;
}

function labelled(prose: Prose, next: Prose | null, vocabulary: Vocabulary): Prose | null {
  for (const label of labelsOf(prose)) {
    if (!label.closed || !isBenefitLabel(label.text, vocabulary)) continue;
    const body = sliceProse(prose, label.bodyStart, label.bodyEnd);
    return body.text === '' ? next : body;
  }
  for (const match of prose.text.matchAll(PLAIN_LABEL)) {
    const from = match.index + match[0].length;
    if (isBenefitLabel(match[1] ?? '', vocabulary)) return sliceProse(prose, from, prose.text.length);
  }
  return null;
}

/** Feature details further down no longer speak of what the feature is for. */
const MOST_PROSES = 60;

/** Everything the document says about a feature in its own place. */
export const ownProses = once(({ item }: Feature): readonly Prose[] => {
  const cells = item.columns.map(({ cell }) => cell.prose);
  return [...(cells.length > 0 ? cells : [item.prose]), ...item.content.flatMap(prosesIn)].slice(
    0,
    MOST_PROSES,
  );
});
