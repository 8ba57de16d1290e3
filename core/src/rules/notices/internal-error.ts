import { defineRule } from '../../lint/rule';

/** Reported by the runner when a rule throws; the other rules go on. */
export const internalError = defineRule({
  id: 'internal-error',
  area: 'notices',
  summary: 'A check stopped because of a fault in Throughline',
  kinds: 'all',
  level: 'warning',
  since: '0.1.0',
  mechanical: true,
  inTemplates: true,
  messages: {
    stopped:
      'The check “{rule}” stopped because of a fault in Throughline, so it says nothing about this document. The other checks ran. Report it with the words “{fault}”.',
  },
  *check() {},
});
