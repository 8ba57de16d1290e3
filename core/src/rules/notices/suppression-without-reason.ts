import { defineRule } from '../../lint/rule';

/** Reported by the runner, which alone knows the comments. */
export const suppressionWithoutReason = defineRule({
  id: 'suppression-without-reason',
  area: 'notices',
  summary: 'A comment turns off a check without a reason',
  kinds: 'all',
  level: 'hint',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    missing:
      'A check is turned off here and the comment does not say why, so the next reader cannot tell whether it still holds. Add “-- ” and the reason before the comment ends.',
  },
  *check() {},
});
