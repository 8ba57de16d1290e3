import type { ProductDocument } from '../document/product-document';
import type { Finding } from '../lint/finding';
import { excerpt } from '../lint/message';

/**
 * What is wrong, short enough for a row of a side bar, by rule, or by rule and message where the messages of a rule are
 * about different things.
 */
const LABELS: Readonly<Record<string, string>> = {
  'alternatives-missing': 'No alternatives named',
  'alternatives-missing:statusQuo': 'Doing nothing is left out',
  'audience-too-broad': 'Audience leaves nobody out',
  'audience-too-broad:equal': 'Audiences without an order',
  'benefit-restates-feature': 'Benefit repeats the feature',
  'broken-link': 'Link to a missing file',
  'broken-link:image': 'Picture is missing',
  'broken-link:heading': 'Link to a missing heading',
  'broken-link:headings': 'Links to missing headings',
  'broken-link:far-heading': 'Link to a missing heading',
  'broken-link:reference': 'Link without an address',
  'claim-without-proof': 'Claim without proof',
  'claim-without-proof:several': 'Claims without proof',
  'empty-section': 'Empty section',
  'empty-section:several': 'Empty sections',
  'empty-section:unexplained': 'Left out without a reason',
  'everything-must': 'Nearly all is a must',
  'feature-without-benefit': 'Features without a benefit',
  'feature-without-benefit:item': 'Feature without a benefit',
  'feature-without-benefit:some': 'Few features have a benefit',
  'feature-without-benefit:emptyCells': 'Benefit still blank',
  'feature-without-benefit:apart': 'Benefits stand elsewhere',
  'front-matter-unreadable': 'Front matter is unreadable',
  'gtm-part-missing': 'Launch part is missing',
  'id-duplicate-or-dangling': 'Id without a definition',
  'id-duplicate-or-dangling:duplicate': 'Id used twice',
  'internal-error': 'A check has stopped',
  'kind-undeclared': 'Kind is not declared',
  'launch-task-unowned': 'Task without an owner',
  'launch-task-unowned:due': 'Task without a date',
  'malformed-user-story': 'Story without a reason',
  'malformed-user-story:want': 'Story without a wish',
  'malformed-user-story:role': 'One role in all stories',
  'message-coverage-gap': 'Message is missing',
  'metric-arithmetic': 'Numbers do not agree',
  'metric-arithmetic:met': 'Target is met already',
  'metric-arithmetic:inverted': 'Target points downwards',
  'metric-incomplete': 'Metrics leave parts open',
  'metric-incomplete:target': 'Metric without a target',
  'metrics-missing': 'No measure of success',
  'metrics-missing:goals': 'Goals without a number',
  'metrics-missing:functional': 'Tests, not measures',
  'missing-acceptance-criteria': 'No word when it is done',
  'missing-problem': 'No problem stated',
  'missing-required-section': 'Section is missing',
  'missing-target-audience': 'No audience named',
  'non-goals-missing': 'Non-goals are missing',
  'one-true-thing-missing': 'No leading message',
  'one-true-thing-missing:competing': 'Several leading messages',
  'open-question-unowned': 'Question without an owner',
  'open-question-unowned:undated': 'Question without a date',
  'pasted-pseudo-markup': 'Pasted bullets or titles',
  'placeholder-text': 'Still to be filled in',
  'positioning-slot-missing': 'Statement has gaps',
  'price-arithmetic': 'Prices do not agree',
  'problem-without-evidence': 'Problem without evidence',
  'raci-accountable-is-a-crowd': 'A group is accountable',
  'raci-conflicting-cell': 'Cell contradicts itself',
  'raci-duplicate-activity': 'Activity stands twice',
  'raci-empty-row-or-role': 'Nobody has a part in it',
  'raci-empty-row-or-role:role': 'Role without a part',
  'raci-lookalike-letter': 'Letter only looks right',
  'raci-missing-core-activity': 'Core activity is missing',
  'raci-multiple-accountable': 'More than one accountable',
  'raci-no-accountable': 'Nobody is accountable',
  'raci-no-responsible': 'Nobody does the work',
  'raci-overloaded-role': 'Role answers for too much',
  'raci-overloaded-role:does': 'Role does most of the work',
  'raci-role-unnamed': 'Role without a person',
  'raci-too-many-consulted': 'Too many are consulted',
  'raci-unknown-code': 'Letter is not known',
  'raci-unknown-code:text': 'Cell without a letter',
  'raci-vague-activity': 'Activity is vague',
  'raci-variant-mismatch': 'Letters of another kind',
  'rice-arithmetic': 'Score does not follow',
  'rice-arithmetic:effort': 'Score without an effort',
  'rice-arithmetic:rank': 'Rank does not follow',
  'rice-arithmetic:scale': 'Confidence above 100 %',
  'scope-contradiction': 'In scope and out of scope',
  'solution-in-problem': 'Problem names its solution',
  'suppression-unknown-rule': 'Comment turns nothing off',
  'suppression-unused': 'Comment is of no use now',
  'suppression-without-reason': 'Silenced without a reason',
  'type-or-status-unknown': 'Status is not known',
  'type-or-status-unknown:unread': 'Type is not known',
  'type-or-status-unknown:guessed': 'Type is not known',
  'unqualified-superlative': 'Superlative without a basis',
};

/** What is wrong, in at most five words. The message says it in full. */
export const findingLabel = ({ ruleId, messageId, message }: Finding): string =>
  LABELS[`${ruleId}:${messageId}`] ?? LABELS[ruleId] ?? message;

/** The same where no more than the rule is known. */
export const ruleLabel = (ruleId: string): string => LABELS[ruleId] ?? ruleId;

/** What a severity means for a review: what people read instead of “error” and “warning”. */
export function findingWeight({ severity }: Pick<Finding, 'severity'>): string {
  switch (severity) {
    case 'error':
      return 'Blocks review';
    case 'warning':
      return 'Reviewers will ask';
    case 'info':
      return 'Worth a look';
    case 'hint':
      return 'Idea';
  }
}

export interface LabelledFinding extends Finding {
  readonly label: string;
  readonly weight: string;
}

/** Findings with what is wrong and what that means for a review, each in a few words. */
export const labelled = (findings: readonly Finding[]): readonly LabelledFinding[] =>
  findings.map((finding) => ({
    ...finding,
    label: findingLabel(finding),
    weight: findingWeight(finding),
  }));

/** Of the author's words, in characters: more has no room in a row. */
const LONGEST = 60;
const MARKS_BEFORE = /^[#>\s|+*•-]{1,20}/;
const MARKS_WITHIN = /[*_`|]/g;

/** The author's words that a finding is about, without their marks; empty where it is about what a document lacks. */
export function findingWords({ text, outline }: ProductDocument, { span }: Finding): string {
  if (span.start === outline.title?.span.start) return '';
  const [line = ''] = text.slice(span.start, span.end).split('\n', 1);
  return excerpt(line.replace(MARKS_BEFORE, '').replace(MARKS_WITHIN, ''), LONGEST);
}
