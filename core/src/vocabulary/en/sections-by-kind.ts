import type { DocumentKind } from '../../document/kind';
import type { SectionKey } from '../section-key';

type KindSections = Readonly<Partial<Record<SectionKey, readonly string[]>>>;

/** Words of the documents that speak to buyers: what a PRD calls evidence is proof here. */
const brief: KindSections = {
  audience: ['who', 'who it is for', 'who we help', 'buyer and user'],
  problem: ['why', 'pain', 'problems we solve', 'what problems do we solve', 'triggers', 'hair-on-fire triggers', 'problem and hair-on-fire triggers'],
  features: ['key advantages', 'advantages', 'unique attributes', 'attributes', 'what you get', 'product'],
  proof: ['evidence', 'metrics', 'results', 'customer quotes', 'quotes', 'validation', 'data'],
  tagline: ['one-liner', 'one liner', 'one-liners', 'tagline and one-liner'],
  summary: ['elevator pitch', 'elevator pitches', 'pitch', 'boilerplate', 'short pitch', 'long pitch'],
  pillars: ['messages', 'messaging', 'story', 'messaging framework', 'supporting points'],
  'positioning-statement': ['positioning', 'statement', 'the positioning statement', 'positioning in one sentence'],
  'one-true-thing': ['message', 'north star', 'the message'],
  'by-stage': ['decision', 'purchase', 'retention', 'advocacy', 'stages'],
  objections: ['anxiety', 'anxieties', 'faq', 'responses', 'concerns', 'pushback'],
  jobs: ['push', 'pull', 'habit', 'switching dynamics', 'switching forces', 'forces'],
  competition: ['direct', 'secondary', 'indirect', 'comparison', 'when to use both', 'unlike'],
  differentiation: ['uniqueness', 'unique value', 'how', 'why we are different'],
  'words-use': ['dos', 'do', 'glossary', 'terminology', 'correct'],
  'words-avoid': ['do not', "don't", "don'ts", 'never', 'not', 'incorrect'],
  'anti-persona': ['not', 'negative audience'],
  category: ['what it is', 'what we are'],
};

/** Words that change their meaning with the kind of document they stand in. */
export const sectionsByKind: Readonly<Partial<Record<DocumentKind, KindSections>>> = {
  prd: {
    problem: ['why', 'pain'],
    features: ['what', 'what changes', 'release contents', 'product', 'feature specifications'],
    solution: ['how', 'what we propose'],
    goals: ['success looks like'],
    acceptance: ['checklist', 'tests'],
    timeline: ['plan', 'phase plan'],
    'positioning-statement': ['positioning'],
    pillars: ['messaging'],
    appetite: ['cost'],
  },
  positioning: brief,
  messaging: brief,
  launch: {
    'positioning-statement': ['positioning'],
    pillars: ['messaging', 'positioning and messaging', 'messages'],
    metrics: ['results', 'kpi targets', 'launch goals and metrics'],
    'marketing-initiatives': ['content', 'events', 'press', 'public relations', 'social', 'social media', 'email', 'advertising', 'paid media', 'assets'],
    enablement: ['internal communication', 'internal communications', 'sales', 'support', 'customer success'],
    launch: ['checklist', 'tasks', 'tier', 'launch tiering', 'workback plan'],
    timeline: ['plan', 'calendar', 'pre-launch', 'dates'],
    'post-launch': ['review', 'feedback', 'post launch follow-up', 'follow-up'],
    pricing: ['price and packaging', 'tiers', 'offer'],
    distribution: ['availability', 'regions', 'partners and channels'],
    risks: ['contingency plan', 'contingencies', 'rollback plan'],
  },
  battlecard: {
    ...brief,
    summary: ['thirty-second read', '30-second read', 'how to use this card'],
    competition: ['they win when', 'where they win', 'their strengths', 'their weaknesses', 'strengths', 'weaknesses', 'comparison', 'when to use both', 'what they say'],
    differentiation: ['we win when', 'why we win', 'our edge', 'how we win', 'landmines'],
    pillars: ['talk track', 'talking points', 'key talking points', 'ask this', 'discovery questions', 'questions to ask'],
    objections: ['watch out for', 'responses', 'what they will say', 'pushback', 'faq', 'concerns', 'traps'],
    pricing: ['cost comparison', 'tiers', 'pricing comparison'],
    proof: ['evidence', 'wins', 'recent wins', 'customer quotes', 'quotes', 'win stories'],
    'quick-facts': ['overview', 'about', 'company', 'profile'],
  },
  prfaq: {
    'press-release': ['heading', 'pr', 'announcement'],
    faq: ['external faq', 'external faqs', 'customer questions', 'internal questions', 'questions'],
    quote: ['customer testimonial', 'testimonial', 'customer quotes', 'leader quotes'],
    tagline: ['subheading', 'sub-heading', 'subtitle', 'headline'],
    'positioning-statement': ['positioning'],
  },
  persona: {
    audience: ['name', 'bio', 'biography', 'background', 'about', 'profile', 'role', 'demographics', 'who they are', 'firmographics'],
    problem: ['pains', 'frustrations', 'challenges', 'what frustrates them', 'needs and pains'],
    goals: ['motivations', 'motivation', 'what they want', 'goals and motivations', 'success for them'],
    evidence: ['quotes', 'in their words', 'sources', 'quote'],
    jobs: ['a day in the life', 'tasks', 'behaviours', 'behaviors', 'habits', 'daily work'],
    buyer: ['decision authority', 'buying role', 'role in the purchase', 'influences', 'attitudes', 'influence'],
    objections: ['fears', 'concerns', 'barriers', 'anxiety'],
    distribution: ['watering holes', 'where to reach them', 'where to find them', 'preferred channels'],
    pillars: ['how we help', 'what to say'],
  },
  raci: {
    raci: ['matrix', 'the matrix', 'roles', 'people', 'team', 'assignments', 'activities'],
    glossary: ['legend', 'key', 'how to read this', 'codes'],
    approvals: ['escalation', 'escalation path'],
  },
};
