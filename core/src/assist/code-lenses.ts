import type { ProductDocument } from '../document/product-document';
import { fieldOf } from '../document/structure/metadata';
import type { Section } from '../document/structure/section';
import { count, excerpt } from '../lint/message';
import { frozen } from '../text/place';
import { startingWithin } from '../text/sorted';
import type { Span } from '../text/span';
import type { SectionKey } from '../vocabulary/section-key';
import { type SectionCount, sectionCounts } from './section-counts';

/** A line of facts about a section, to be shown above its heading. */
export interface CodeLens {
  /** The heading. */
  readonly span: Span;
  readonly title: string;
  /** What the facts are about, to be shown on request: what lacks something, or else everything counted. */
  readonly places: readonly Span[];
}

/** Facts about the document above its title, and about what stands in each section above its heading. */
export function codeLenses(document: ProductDocument): readonly CodeLens[] {
  if (document.kind === null || document.isTemplate) return [];
  const counts = sectionCounts(document);
  const sections = document.outline.sections.filter(
    ({ source, isTitle }) => source === 'heading' && !isTitle,
  );
  const counted = sections.flatMap((section): readonly CodeLens[] => {
    const facts = counts.flatMap((one) => (isAbout(section, one) ? factsIn(section, one) : []));
    if (facts.length === 0) return [];
    return [
      {
        span: frozen(section.titleSpan),
        title: facts.map(({ text }) => text).join(' · '),
        places: (facts.find(({ isGap }) => isGap) ?? facts[0])?.places ?? [],
      },
    ];
  });
  return [...titleLens(document), ...counted];
}

function titleLens({ outline, metadata }: ProductDocument): readonly CodeLens[] {
  const [first] = outline.sections;
  if (!first?.isTitle) return [];
  const owner = fieldOf(metadata, 'owner')?.value.text;
  const status = metadata.status?.text;
  const title = [status ? excerpt(status, 30) : 'no status yet', owner ? excerpt(owner, 40) : 'no owner yet'];
  return [{ span: frozen(first.titleSpan), title: title.join(' · '), places: [] }];
}

/** The outermost of the sections about something counts for those in it. */
const isAbout = (section: Section, { sections }: SectionCount): boolean =>
  hasMeaning(section, sections) && !(section.parent !== null && standsIn(section.parent, sections));

const hasMeaning = ({ meanings }: Section, keys: readonly SectionKey[]): boolean =>
  meanings.some(({ key }) => keys.includes(key));

const standsIn = (section: Section, keys: readonly SectionKey[]): boolean =>
  (!section.isTitle && hasMeaning(section, keys)) ||
  (section.parent !== null && standsIn(section.parent, keys));

interface Fact {
  readonly text: string;
  readonly isGap: boolean;
  readonly places: readonly Span[];
}

function factsIn(section: Section, { one, many, all, gaps }: SectionCount): readonly Fact[] {
  const { start, end } = section.span;
  const inside = (spans: readonly Span[]): readonly Span[] =>
    startingWithin(spans, start, end, (span) => span.start);
  const own = inside(all);
  if (own.length === 0) return [];
  const lacking = gaps.flatMap(({ text, places }): readonly Fact[] => {
    const open = inside(places);
    return open.length === 0 ? [] : [{ text: `${open.length} ${text}`, isGap: true, places: open }];
  });
  return [{ text: count(own.length, one, many), isGap: false, places: own }, ...lacking];
}
