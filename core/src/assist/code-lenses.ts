import { readBenefitCoverage } from '../document/benefits/benefits';
import type { ProductDocument } from '../document/product-document';
import { readCoverage } from '../document/requirements/acceptance-coverage';
import { fieldOf } from '../document/structure/metadata';
import type { Section } from '../document/structure/section';
import { isUnfilled } from '../document/structure/unfilled';
import { count, excerpt } from '../lint/message';
import type { Prose } from '../markdown/content';
import { frozen } from '../text/place';
import { startingWithin } from '../text/sorted';
import type { Span } from '../text/span';
import type { SectionKey } from '../vocabulary/section-key';

/** A line of facts about a section, to be shown above its heading. */
export interface CodeLens {
  /** The heading. */
  readonly span: Span;
  readonly title: string;
  /** What the facts are about, to be shown on request: what lacks something, or else everything counted. */
  readonly places: readonly Span[];
}

/** Things of one sort, and which of them lack something. */
interface Count {
  readonly sections: readonly SectionKey[];
  readonly one: string;
  readonly many: string;
  readonly all: readonly Span[];
  readonly gaps: readonly { readonly text: string; readonly places: readonly Span[] }[];
}

/** Facts about the document above its title, and about what stands in each section above its heading. */
export function codeLenses(document: ProductDocument): readonly CodeLens[] {
  if (document.kind === null || document.isTemplate) return [];
  const counts = countsOf(document).map(inOrder);
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

const inOrder = (one: Count): Count => ({
  ...one,
  all: byPlace(one.all),
  gaps: one.gaps.map(({ text, places }) => ({ text, places: byPlace(places) })),
});

const byPlace = (spans: readonly Span[]): readonly Span[] =>
  spans.map(frozen).sort((a, b) => a.start - b.start);

/** The outermost of the sections about something counts for those in it. */
const isAbout = (section: Section, { sections }: Count): boolean =>
  hasMeaning(section, sections) && !(section.parent !== null && standsIn(section.parent, sections));

const hasMeaning = ({ meanings }: Section, keys: readonly SectionKey[]): boolean =>
  meanings.some(({ key }) => keys.includes(key));

const standsIn = (section: Section, keys: readonly SectionKey[]): boolean =>
  (section.depth > 1 && hasMeaning(section, keys)) ||
  (section.parent !== null && standsIn(section.parent, keys));

interface Fact {
  readonly text: string;
  readonly isGap: boolean;
  readonly places: readonly Span[];
}

function factsIn(section: Section, { one, many, all, gaps }: Count): readonly Fact[] {
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

function countsOf(document: ProductDocument): readonly Count[] {
  const { requirements, stories, metrics, openQuestions, risks, milestones, launchTasks, pillars, messages } =
    document;
  const uncovered = new Set(readCoverage(document).uncovered.map(({ extent }) => extent.start));
  const criteria = (spans: readonly Span[]) => ({
    text: 'without acceptance criteria',
    places: spans.filter(({ start }) => uncovered.has(start)),
  });
  const requirementSpans = requirements.map(({ item }) => item.span);
  const storySpans = stories.map(({ extent }) => extent);
  const coverage = readBenefitCoverage(document);
  const unresolved = openQuestions.filter(({ resolved }) => !resolved);
  const spans = (things: readonly { readonly span: Span }[]): readonly Span[] =>
    things.map(({ span }) => span);
  const without = <Thing extends { readonly span: Span }>(
    things: readonly Thing[],
    part: (thing: Thing) => Prose | null,
    text: string,
  ) => ({ text, places: spans(things.filter((thing) => isBlank(part(thing)))) });
  return [
    {
      sections: ['features'],
      one: 'feature',
      many: 'features',
      all: document.features.flatMap(({ features }) => features.map(({ name }) => name.span)),
      gaps: [
        {
          text: 'without a benefit',
          places: coverage.flatMap(({ whole, uncovered: open }) =>
            whole ? [] : open.map(({ name }) => name.span),
          ),
        },
      ],
    },
    {
      sections: ['requirements', 'nfr'],
      one: 'requirement',
      many: 'requirements',
      all: requirementSpans,
      gaps: [criteria(requirementSpans)],
    },
    {
      sections: ['stories'],
      one: 'story',
      many: 'stories',
      all: storySpans,
      gaps: [
        {
          text: 'without a reason',
          places: stories
            .filter(({ form, benefit }) => form !== 'titled' && benefit === null)
            .map(({ extent }) => extent),
        },
        criteria(storySpans),
      ],
    },
    {
      sections: ['metrics'],
      one: 'metric',
      many: 'metrics',
      all: spans(metrics),
      gaps: [
        without(metrics, ({ target }) => target, 'without a target'),
        ...unlessAll(
          metrics,
          without(metrics, ({ baseline }) => baseline, 'without a baseline'),
        ),
      ],
    },
    {
      sections: ['open-questions'],
      one: 'open question',
      many: 'open questions',
      all: spans(unresolved),
      gaps: [without(unresolved, ({ owner }) => owner, 'without an owner')],
    },
    {
      sections: ['risks'],
      one: 'risk',
      many: 'risks',
      all: spans(risks),
      gaps: unlessAll(
        risks,
        without(risks, ({ mitigation }) => mitigation, 'without a mitigation'),
      ),
    },
    {
      sections: ['timeline'],
      one: 'milestone',
      many: 'milestones',
      all: spans(milestones),
      gaps: [],
    },
    {
      sections: ['launch', 'marketing-initiatives', 'enablement'],
      one: 'task',
      many: 'tasks',
      all: spans(launchTasks),
      gaps: [
        { text: 'without an owner', places: spans(launchTasks.filter(({ owner }) => isEmpty(owner))) },
        { text: 'without a date', places: spans(launchTasks.filter(({ due }) => isEmpty(due))) },
      ],
    },
    {
      sections: ['pillars'],
      one: 'pillar',
      many: 'pillars',
      all: spans(pillars),
      gaps: [{ text: 'without a proof', places: spans(pillars.filter(({ proofs }) => proofs.length === 0)) }],
    },
    {
      sections: ['by-audience', 'by-stage'],
      one: 'message',
      many: 'messages',
      all: spans(messages),
      gaps: [
        {
          text: 'still blank',
          places: spans(messages.filter(({ prose }) => isUnfilled(prose, document.vocabulary))),
        },
      ],
    },
  ];
}

/** Where nothing has a part, the document has no place for it, which is no fact about any of them. */
const unlessAll = (things: readonly unknown[], gap: Count['gaps'][number]): Count['gaps'] =>
  gap.places.length === things.length ? [] : [gap];

/** Whether there is a place for it, and nothing in it. */
const isEmpty = (prose: Prose | null): boolean => prose !== null && prose.text.trim() === '';

const isBlank = (prose: Prose | null): boolean => prose === null || prose.text.trim() === '';
