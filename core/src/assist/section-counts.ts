import { readBenefitCoverage } from '../document/benefits/benefits';
import type { ProductDocument } from '../document/product-document';
import { readCoverage } from '../document/requirements/acceptance-coverage';
import { isUnfilled } from '../document/structure/unfilled';
import type { Prose } from '../markdown/content';
import { frozen } from '../text/place';
import type { Span } from '../text/span';
import type { SectionKey } from '../vocabulary/section-key';
import { listedMetrics } from './listed-metrics';

/** Things of one sort, and which of them lack something. Places are in document order. */
export interface SectionCount {
  /** The sections they are counted in. */
  readonly sections: readonly SectionKey[];
  readonly one: string;
  readonly many: string;
  readonly all: readonly Span[];
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly text: string;
  readonly places: readonly Span[];
}

/** What can be counted in the sections of a document. */
export const sectionCounts = (document: ProductDocument): readonly SectionCount[] =>
  COUNTS.map((count) => inOrder(count(document)));

const inOrder = (one: SectionCount): SectionCount => ({
  ...one,
  all: byPlace(one.all),
  gaps: one.gaps.map(({ text, places }) => ({ text, places: byPlace(places) })),
});

const byPlace = (spans: readonly Span[]): readonly Span[] =>
  spans.map(frozen).sort((a, b) => a.start - b.start);

const features = (document: ProductDocument): SectionCount => ({
  sections: ['features'],
  one: 'feature',
  many: 'features',
  all: document.features.flatMap((list) => list.features.map(({ name }) => name.span)),
  gaps: [
    {
      text: 'without a benefit',
      places: readBenefitCoverage(document).flatMap(({ whole, uncovered }) =>
        whole ? [] : uncovered.map(({ name }) => name.span),
      ),
    },
  ],
});

function requirements(document: ProductDocument): SectionCount {
  const all = document.requirements.map(({ item }) => item.span);
  return {
    sections: ['requirements', 'nfr'],
    one: 'requirement',
    many: 'requirements',
    all,
    gaps: [withoutCriteria(document, all)],
  };
}

function stories(document: ProductDocument): SectionCount {
  const all = document.stories.map(({ extent }) => extent);
  const bare = document.stories.filter(({ form, benefit }) => form !== 'titled' && benefit === null);
  return {
    sections: ['stories'],
    one: 'story',
    many: 'stories',
    all,
    gaps: [
      { text: 'without a reason', places: bare.map(({ extent }) => extent) },
      withoutCriteria(document, all),
    ],
  };
}

function withoutCriteria(document: ProductDocument, spans: readonly Span[]): Gap {
  const open = new Set(readCoverage(document).uncovered.map(({ extent }) => extent.start));
  return { text: 'without acceptance criteria', places: spans.filter(({ start }) => open.has(start)) };
}

function metrics(document: ProductDocument): SectionCount {
  const all = listedMetrics(document);
  return {
    sections: ['metrics'],
    one: 'metric',
    many: 'metrics',
    all: spansOf(all),
    gaps: [
      { text: 'without a target', places: spansOf(all.filter(({ hasTarget }) => !hasTarget)) },
      ...unlessAll(all, {
        text: 'without a baseline',
        places: spansOf(all.filter(({ hasBaseline }) => !hasBaseline)),
      }),
    ],
  };
}

function openQuestions({ openQuestions: questions }: ProductDocument): SectionCount {
  const open = questions.filter(({ resolved }) => !resolved);
  return {
    sections: ['open-questions'],
    one: 'open question',
    many: 'open questions',
    all: spansOf(open),
    gaps: [{ text: 'without an owner', places: spansOf(open.filter(({ owner }) => isBlank(owner))) }],
  };
}

const risks = ({ risks: all }: ProductDocument): SectionCount => ({
  sections: ['risks'],
  one: 'risk',
  many: 'risks',
  all: spansOf(all),
  gaps: unlessAll(all, {
    text: 'without a mitigation',
    places: spansOf(all.filter(({ mitigation }) => isBlank(mitigation))),
  }),
});

const milestones = (document: ProductDocument): SectionCount => ({
  sections: ['timeline'],
  one: 'milestone',
  many: 'milestones',
  all: spansOf(document.milestones),
  gaps: [],
});

const tasks = ({ launchTasks }: ProductDocument): SectionCount => ({
  sections: ['launch', 'marketing-initiatives', 'enablement'],
  one: 'task',
  many: 'tasks',
  all: spansOf(launchTasks),
  gaps: [
    { text: 'without an owner', places: spansOf(launchTasks.filter(({ owner }) => isEmpty(owner))) },
    { text: 'without a date', places: spansOf(launchTasks.filter(({ due }) => isEmpty(due))) },
  ],
});

const pillars = ({ pillars: all }: ProductDocument): SectionCount => ({
  sections: ['pillars'],
  one: 'pillar',
  many: 'pillars',
  all: spansOf(all),
  gaps: [{ text: 'without a proof', places: spansOf(all.filter(({ proofs }) => proofs.length === 0)) }],
});

const messages = ({ messages: all, vocabulary }: ProductDocument): SectionCount => ({
  sections: ['by-audience', 'by-stage'],
  one: 'message',
  many: 'messages',
  all: spansOf(all),
  gaps: [{ text: 'still blank', places: spansOf(all.filter(({ prose }) => isUnfilled(prose, vocabulary))) }],
});

const COUNTS = [
  features,
  requirements,
  stories,
  metrics,
  openQuestions,
  risks,
  milestones,
  tasks,
  pillars,
  messages,
] as const;

const spansOf = (things: readonly { readonly span: Span }[]): readonly Span[] =>
  things.map(({ span }) => span);

/** Where nothing has a part, the document has no place for it, which is no fact about any of them. */
const unlessAll = (things: readonly unknown[], gap: Gap): readonly Gap[] =>
  gap.places.length === things.length ? [] : [gap];

const isBlank = (prose: Prose | null): boolean => prose === null || prose.text.trim() === '';

/** Whether there is a place for it, and nothing in it. */
const isEmpty = (prose: Prose | null): boolean => prose !== null && prose.text.trim() === '';
