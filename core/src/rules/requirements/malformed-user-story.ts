import { type Story, storyName } from '../../document/requirements/stories';
import { readStoryFaults } from '../../document/requirements/story-faults';
import { purposeSnippet } from '../../lint/fixes/story-snippets';
import { someOf } from '../../lint/message';
import { defineRule } from '../../lint/rule';

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
    const total = judged.length;
    const about = (stories: readonly Story[]) => ({
      count: stories.length,
      total,
      names: someOf(stories.map(storyName)),
    });
    const [wishless] = withoutWant;
    if (wishless) {
      yield {
        message: 'want',
        span: wishless.span,
        data: about(withoutWant),
        related: relatedTo(withoutWant),
      };
    }
    const [purposeless] = withoutBenefit;
    if (purposeless) {
      // A reason may be left out where it is obvious, so only stories that mostly lack it are worth a word.
      const isHabit = withoutBenefit.length * 2 > total;
      const fixes = purposeless.want ? [purposeSnippet(document.text, purposeless.want.span)] : [];
      yield {
        message: 'benefit',
        severity: isHabit ? 'info' : 'hint',
        span: purposeless.span,
        data: about(withoutBenefit),
        related: relatedTo(withoutBenefit),
        fixes,
      };
    }
    const [generic] = withGenericRole;
    if (generic && withGenericRole.length * 2 > total) {
      const role = generic.role?.text ?? '';
      yield {
        message: 'role',
        severity: 'hint',
        span: generic.role?.span ?? generic.span,
        data: { ...about(withGenericRole), role },
        related: relatedTo(withGenericRole),
      };
    }
  },
});

const relatedTo = (stories: readonly Story[]) =>
  stories.slice(1, 6).map(({ span }) => ({ span, message: 'the same here' }));
