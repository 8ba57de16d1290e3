/** A piece of work between product management and product marketing that some row of a matrix should be about. */
export interface CoreActivity {
  readonly phase: 'Discover' | 'Define' | 'Build' | 'Launch' | 'Learn';
  readonly name: string;
  /** One cell for each of `CORE_ROLES`. */
  readonly letters: readonly string[];
  /** Words by one set of which an activity is told: all the words of a set stand in it, as beginnings of words. */
  readonly signs: readonly (readonly string[])[];
  /** Whether small teams have it too. */
  readonly isForSmallTeams: boolean;
}

const activity = (
  phase: CoreActivity['phase'],
  line: string,
  signs: string,
  isForSmallTeams = false,
): CoreActivity => {
  const [name = '', ...letters] = line.split('|').map((cell) => cell.trim());
  return {
    phase,
    name,
    letters,
    signs: signs.split(',').map((set) => set.trim().split(' ')),
    isForSmallTeams,
  };
};

/**
 * The default matrix of product management and product marketing: one accountable for each of 26 activities. What the
 * two sides disagree about most are positioning, prices and the decision to release.
 */
export const CORE_ACTIVITIES: readonly CoreActivity[] = [
  activity(
    'Discover',
    'Study what users need (interviews, tests, usage data) | A/R | C | I | R | C | I | C | I',
    'user need, user research, customer research, user interview, customer interview, user study, study need, study how, discovery research, usability test',
    true,
  ),
  activity(
    'Discover',
    'Study the market, segments, trends and competitors | C | A/R | I | I | C | C | I | I',
    'market research, market analy, analyse market, analyze market, study market, competitor, competitive, market trend, market sizing',
  ),
  activity(
    'Discover',
    'State the problem and whom it concerns | A/R | C | C | C | I | I | I | I',
    'problem, target user, user persona, opportunity assess',
    true,
  ),
  activity(
    'Discover',
    'Describe buyers and segments | C | A/R |  | I | C | C | I | I',
    'buyer, segment, icp, ideal customer',
  ),
  activity(
    'Discover',
    'Set vision and strategy | R | C | C | C | I | I | I | A',
    'vision, product strategy, set strategy',
  ),
  activity(
    'Define',
    'Check value, usability and feasibility | A/R | C | R | R |  |  | C | I',
    'feasib, validate value, check value, validate solution, usability, validate concept, concept test',
  ),
  activity(
    'Define',
    'Write the PRD and the user stories | A/R | C | C | C | I |  | I | I',
    'prd, requirement, user stor, spec, product brief',
    true,
  ),
  activity(
    'Define',
    'Set priorities and keep the roadmap | A/R | C | C | C | I | I | I | I',
    'priorit, roadmap, backlog',
  ),
  activity(
    'Define',
    'Choose product metrics (adoption, satisfaction, revenue) | A/R | C | C | I |  |  | C | I',
    'metric, kpi, okr, success criteria, goal, guardrail',
  ),
  activity(
    'Define',
    'Choose the positioning and the one true thing | C | A/R | I | I | C | I | I | C',
    'positioning, one true thing, value proposition',
    true,
  ),
  activity(
    'Define',
    'Write messages per audience and buyer stage | C | A/R |  | I | C | R | C | I',
    'messag, narrative, copy',
  ),
  activity(
    'Define',
    'Check claims and their proof | A | R | C |  | I | C | I | I',
    'claim, proof, legal review, fact check',
    true,
  ),
  activity(
    'Build',
    'Build and test the product | C | I | A/R | R |  |  | I | I',
    'build product, build test, build feature, build and, develop, implement, code, engineering, technical build',
    true,
  ),
  activity(
    'Build',
    'Run prototypes and the beta | A/R | C | C | R | I |  | R | I',
    'beta, prototype, pilot, early access, user acceptance',
  ),
  activity(
    'Build',
    'Hand over what it can do and where it stops | A/R | C | C | I | I | I | C |  ',
    'hand over, handover, handoff, hand off, limitation, capabilit, known issue, release note',
  ),
  activity(
    'Launch',
    'Plan go-to-market and its dates | C | A/R | I | I | C | R | C | I',
    'go to market, gtm, launch plan, plan launch, launch timeline, launch date, launch tier, launch strategy',
    true,
  ),
  activity(
    'Launch',
    'Set prices and packages | C | A/R |  |  | C | I | I | C',
    'pric, packag, monetis, monetiz',
    true,
  ),
  activity('Launch', 'Choose channels | I | A |  |  | C | R | I | I', 'channel, distribut, partner'),
  activity(
    'Launch',
    'Make content and collateral | C | A |  | C | C | R | I |  ',
    'content, collateral, asset, landing page, website, blog, one pager, deck, demo, press release, announcement',
  ),
  activity(
    'Launch',
    'Train and equip sales | C | A/R | I |  | R | I | C | I',
    'sales enablement, enable sales, train sales, sales train, battlecard, enablement, equip sales, sales readiness, train support',
    true,
  ),
  activity(
    'Launch',
    'Run campaigns | I | A |  | I | I | R | I | I',
    'campaign, advert, promot, email blast, demand gen',
  ),
  activity(
    'Launch',
    'Decide go or no-go, and release | A/R | R | R | I | C | I | C | C',
    'go no, release decision, ship decision, launch decision, approve launch, approve release, go live',
    true,
  ),
  activity(
    'Learn',
    'Review product performance (data from inside) | A/R | C | C | I | I | I | C | I',
    'product performance, review performance, review result, review adoption, product analytic, monitor usage, review metric, post launch, retrospective, monitor',
    true,
  ),
  activity(
    'Learn',
    'Review market response and conversion (data from outside) | C | A/R |  |  | C | R | C | I',
    'market response, conversion, acquisition, win loss, campaign performance, market feedback, launch report, campaign result',
    true,
  ),
  activity(
    'Learn',
    'Bring feedback into roadmap and requirements | A/R | R | C | C | C | I | R | I',
    'feedback, voice customer',
  ),
  activity(
    'Learn',
    'Refine messages and campaigns | C | A/R |  | I | C | R | I | I',
    'refine messag, refine campaign, update messag, iterate messag, optimis campaign, optimiz campaign',
  ),
];

/** The words of an activity of a matrix, each with a blank before it, by which `tells` knows it. */
export const wordsOfActivity = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`).join('');

/** Whether an activity of these words is about a piece of core work. */
export const tells = ({ signs }: CoreActivity, words: string): boolean =>
  signs.some((set) => set.every((sign) => words.includes(` ${sign}`)));
