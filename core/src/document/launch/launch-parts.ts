import type { SectionKey } from '../../vocabulary/section-key';
import type { LexiconName } from '../../vocabulary/vocabulary';
import { datesOf } from '../numbers/date';
import type { ProductDocument } from '../product-document';
import { leavesOf } from '../structure/leaf';
import { sectionsFor } from '../structure/outline';
import { type Section, standsUnder } from '../structure/section';
import { hitsOf } from '../structure/terms';

/** What a launch plan is made of. */
export const LAUNCH_PARTS = ['timeline', 'marketing', 'pricing', 'enablement', 'distribution'] as const;
export type LaunchPart = (typeof LAUNCH_PARTS)[number];

const SECTIONS: Readonly<Record<LaunchPart, readonly SectionKey[]>> = {
  timeline: ['timeline'],
  marketing: ['marketing-initiatives'],
  pricing: ['pricing'],
  enablement: ['enablement'],
  distribution: ['distribution'],
};

const WORDS: Readonly<Record<Exclude<LaunchPart, 'timeline'>, LexiconName>> = {
  marketing: 'campaign',
  pricing: 'price-word',
  enablement: 'enablement-word',
  distribution: 'sales-channel',
};

/** Which parts have a section of their own; a heading over nothing but boxes groups a checklist. */
export const launchSections = (document: ProductDocument): readonly LaunchPart[] =>
  LAUNCH_PARTS.filter((part) =>
    sectionsFor(document.outline, ...SECTIONS[part]).some((section) => !isChecklist(section)),
  );

const isChecklist = ({ content, children }: Section): boolean =>
  children.length === 0 &&
  content.length > 0 &&
  content.every((block) => block.kind === 'list' && block.items.every(({ checked }) => checked !== null));

/** Which parts a launch plan speaks of, in a section of their own or in a sentence anywhere. */
export function launchPartsIn(document: ProductDocument): ReadonlySet<LaunchPart> {
  const found = new Set<LaunchPart>(launchSections(document));
  const proses = leavesOf(document)
    .filter(({ section }) => !standsUnder(section, 'open-questions', 'risks', 'non-goals', 'changelog'))
    .map(({ prose }) => prose);
  if (
    !found.has('timeline') &&
    proses.some((prose) => datesOf(prose).some(({ precision }) => precision !== 'window'))
  ) {
    found.add('timeline');
  }
  for (const part of ['marketing', 'pricing', 'enablement', 'distribution'] as const) {
    if (
      !found.has(part) &&
      proses.some((prose) => hitsOf(prose, document.vocabulary, WORDS[part]).length > 0)
    ) {
      found.add(part);
    }
  }
  return found;
}
