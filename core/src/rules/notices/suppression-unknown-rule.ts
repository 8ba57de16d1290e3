import { defineRule } from '../../lint/rule';

/** Reported by the runner, which alone knows the comments. */
export const suppressionUnknownRule = defineRule({
  id: 'suppression-unknown-rule',
  area: 'notices',
  summary: 'A comment that should turn off a check turns off nothing',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    comment:
      '“{name}” is no comment that turns checks off, so nothing is turned off. “{suggestion}” is the nearest one.',
    unknown:
      'There is no check called “{rule}”, so this comment turns nothing off. Look up the name with “throughline rules”.',
    suggestion:
      'There is no check called “{rule}”, so this comment turns nothing off. “{suggestion}” is the nearest name.',
  },
  *check() {},
});
