/** What a section is for, whatever its heading says. */
export const SECTION_KEYS = [
  'summary', 'problem', 'why-now', 'evidence', 'audience', 'buyer', 'anti-persona', 'jobs', 'goals', 'metrics',
  'features', 'solution', 'flows', 'requirements', 'nfr', 'technical', 'stories', 'acceptance', 'non-goals', 'scope', 'appetite',
  'risks', 'assumptions', 'dependencies', 'open-questions', 'decisions', 'limitations', 'timeline', 'launch', 'pricing',
  'distribution', 'marketing-initiatives', 'enablement', 'competition', 'differentiation', 'value', 'category',
  'positioning-statement', 'one-true-thing', 'pillars', 'proof', 'by-audience', 'by-stage', 'objections', 'voice',
  'words-use', 'words-avoid', 'raci', 'post-launch', 'changelog', 'approvals', 'glossary', 'appendix',
  'press-release', 'faq', 'quote', 'call-to-action', 'quick-facts', 'tagline', 'status',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** What a table column holds, whatever its header says. */
export const COLUMN_KEYS = [
  'id', 'feature', 'benefit', 'priority', 'owner', 'due', 'status', 'target', 'baseline', 'method', 'proof', 'metric',
  'requirement', 'story', 'acceptance', 'risk', 'mitigation', 'question', 'answer', 'competitor', 'strength', 'weakness',
  'audience', 'message', 'stage', 'objection', 'response', 'task', 'channel', 'plan', 'price', 'reach', 'impact', 'confidence',
  'effort', 'score', 'rank', 'ease', 'cost-of-delay', 'job-size', 'points', 'alternative', 'description', 'notes',
  'given', 'when', 'then', 'pain', 'rationale', 'date', 'term', 'definition', 'role', 'claim', 'pillar',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];
