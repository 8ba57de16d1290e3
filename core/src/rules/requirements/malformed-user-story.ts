import { type Story, storyName } from '../../document/requirements/stories';
import { readStoryFaults } from '../../document/requirements/story-faults';
import { purposeSnippet } from '../../lint/fixes/story-snippets';
import { someOf } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import type { LiveText } from '../../text/live-text';
import { once } from '../../text/once';

export const malformedUserStory = defineRule({
  id: 'malformed-user-story',
  area: 'requirements',
  summary: 'User stories leave out who, what or why',
  kinds: ['prd'],
  level: 'info',
  since: '0.1.0',
  messages: {
    want: 'A role and no wish in {count} of {total} user stories: {names}. A story without a wish cannot be built or estimated; say what the person wants to do.',
    benefit:
      'No “so that” in {count} of {total} user stories: {names}. Without the reason nobody can offer a simpler way or rank one story against another; add what the person gains.',
    role: '{count} of {total} user stories are for “{role}”, although this document tells several kinds of people apart. Name the one who needs it, so that the story can be weighed.',
  },
  *check({ document }) {
    const { judged, withoutWant, withoutBenefit, withGenericRole } = readStoryFaults(document);
    const among = amongAll(judged, document.markdown.source);
    yield* withoutWish(withoutWant, among);
    yield* withoutPurpose(withoutBenefit, among);
    yield* forAnyone(withGenericRole, among);
  },
});

/** How many stories those told of stand among, and the text as it is. */
interface Among {
  readonly total: number;
  readonly source: LiveText;
}

const amongAll = once(
  (stories: readonly Story[], source: LiveText): Among => ({ total: stories.length, source }),
);

const withoutWish = once((stories: readonly Story[], { total }: Among) => {
  const [first] = stories;
  return first ? [{ message: 'want', span: first.span, ...about(stories, total) } as const] : [];
});

const withoutPurpose = once((stories: readonly Story[], { total, source }: Among) => {
  const [first] = stories;
  if (!first) return [];
  // A reason may be left out where it is obvious, so only stories that mostly lack it are worth a word.
  const severity = stories.length * 2 > total ? 'info' : 'hint';
  const fixes = first.want ? [purposeSnippet(source.text, first.want.span)] : [];
  return [{ message: 'benefit', severity, span: first.span, ...about(stories, total), fixes } as const];
});

const forAnyone = once((stories: readonly Story[], { total }: Among) => {
  const [first] = stories;
  if (!first || stories.length * 2 <= total) return [];
  const { data, related } = about(stories, total);
  const role = first.role?.text ?? '';
  const span = first.role?.span ?? first.span;
  return [{ message: 'role', severity: 'hint', span, data: { ...data, role }, related } as const];
});

const about = (stories: readonly Story[], total: number) => ({
  data: { count: stories.length, total, names: someOf(stories.map(storyName)) },
  related: relatedTo(stories),
});

const relatedTo = (stories: readonly Story[]) =>
  stories.slice(1, 6).map(({ span }) => ({ span, message: 'the same here' }));
