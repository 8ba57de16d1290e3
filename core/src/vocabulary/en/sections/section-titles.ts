import type { SectionKey } from '../../section-key';

/** What people call some sections, in headings, bold labels and table columns of any kind of document. */
export type SectionTitles = Partial<Readonly<Record<SectionKey, readonly string[]>>>;
