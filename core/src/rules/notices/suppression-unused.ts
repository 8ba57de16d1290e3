import { defineRule } from '../../lint/rule';

/** Reported by the runner, which alone knows what a comment silenced. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  area: 'notices',
  summary: 'A comment turns off a check that has nothing to say',
  kinds: 'all',
  level: 'hint',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    rule: '“{rule}” finds nothing here any more, so this comment only hides what it may find later. Remove it.',
    all: 'This comment turns off every check here, and none has anything to say. Remove it.',
  },
  *check() {},
});
