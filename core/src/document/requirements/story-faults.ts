import { perShape } from '../../markdown/per-shape';
import { once } from '../../text/once';
import { sameList } from '../../text/same-list';
import { contains, type Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Audience } from '../audience/audiences';
import type { ProductDocument } from '../product-document';
import { prosesIn } from '../structure/item';
import { labelsOf } from '../structure/label';
import { sectionsFor } from '../structure/outline';
import { type Section, withDescendants } from '../structure/section';
import { hitsOf } from '../structure/terms';
import type { Story } from './stories';

/** Stories by what they leave out. Job stories are judged by no one's template but their own, so they are left out. */
export interface StoryFaults {
  readonly judged: readonly Story[];
  readonly withoutWant: readonly Story[];
  readonly withoutBenefit: readonly Story[];
  /** Stories for "a user" where the document knows more than one kind of people. */
  readonly withGenericRole: readonly Story[];
}

export function readStoryFaults(document: ProductDocument): StoryFaults {
  const { judged, told, withoutWant } = formsOf(document.stories);
  return {
    judged,
    withoutWant,
    withoutBenefit: kept(
      told.filter((story) => story.benefit === null && !hasBenefitBeside(story, document)),
    ),
    withGenericRole: knowsKindsOfPeople(document.audiences) ? generic(told, document.vocabulary) : [],
  };
}

const kept = sameList<Story>();

const formsOf = once((stories: readonly Story[]) => {
  const judged = stories.filter(({ form }) => form === 'user-story');
  return {
    judged,
    told: judged.filter(({ want }) => want !== null),
    withoutWant: judged.filter(({ want }) => want === null),
  };
});

/** A line such as "Why this priority: …" or "Value: …" below the story. */
function hasBenefitBeside(story: Story, document: ProductDocument): boolean {
  const { outline, vocabulary } = document;
  if (sectionsFor(outline, 'value').some(({ span }) => contains(story.extent, span))) return true;
  return reasonsIn(story.section, vocabulary).some((span) => contains(story.extent, span));
}

const reasonsIn = once((section: Section, vocabulary: Vocabulary): readonly Span[] =>
  withDescendants(section)
    .flatMap(({ content }) => content.flatMap(prosesIn))
    .filter((prose) => saysWhy(prose, vocabulary))
    .map(({ span }) => span),
);

const saysWhy = perShape((prose, vocabulary: Vocabulary): boolean =>
  labelsOf(prose).some(({ text }) => {
    const keys = vocabulary.columnKeys(text);
    return keys.includes('benefit') || keys.includes('rationale');
  }),
);

const knowsKindsOfPeople = once(
  (audiences: readonly Audience[]): boolean =>
    new Set(audiences.filter(({ role }) => role !== 'excluded').map(({ name }) => name.text.toLowerCase()))
      .size > 1,
);

const generic = once((stories: readonly Story[], vocabulary: Vocabulary): readonly Story[] =>
  stories.filter((story) => isGeneric(story, vocabulary)),
);

/** "A user" and nothing more; "a user with a locked card" is somebody. */
const isGeneric = ({ role }: Story, vocabulary: Vocabulary): boolean =>
  role !== null &&
  hitsOf(role, vocabulary, 'generic-role').some(({ start, end }) => start === 0 && end === role.text.length);
