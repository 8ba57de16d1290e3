import type { DocumentKind } from '../document/kind/kind';
import type { SectionKey } from '../vocabulary/section-key';
import { saleSections } from './sections/battlecard';
import { housekeepingSections } from './sections/housekeeping';
import { launchSections } from './sections/launch';
import { messagingSections } from './sections/messaging';
import { metricSections } from './sections/metrics';
import { positioningSections } from './sections/positioning';
import { problemSections } from './sections/problem';
import { raciSections } from './sections/raci';
import { requirementSections } from './sections/requirements';
import { scopeSections } from './sections/scope';
import type { SectionText } from './template';

export const SECTION_TEXTS: readonly SectionText[] = [
  ...problemSections,
  ...requirementSections,
  ...metricSections,
  ...scopeSections,
  ...positioningSections,
  ...messagingSections,
  ...launchSections,
  ...saleSections,
  ...raciSections,
  ...housekeepingSections,
];

/** The text of a section in documents of a kind: the kind's own wording where there is one. */
export function sectionText(key: SectionKey, kind: DocumentKind | null): SectionText {
  const texts = SECTION_TEXTS.filter((text) => text.key === key);
  const own = kind === null ? undefined : texts.find(({ kinds }) => kinds?.includes(kind));
  const usual = own ?? texts.find(({ kinds }) => kinds === undefined);
  if (!usual) throw new Error(`there is no text for sections about “${key}”`);
  return usual;
}
