import type { LexiconName } from '../../vocabulary';
import {
  beneficiaries,
  capabilityVerbs,
  emotions,
  featureCues,
  gainAdjectives,
  gainNouns,
  outcomeVerbs,
  raisingVerbs,
  wantedGains,
} from './benefits';
import { buzzwords, comparatives, superlatives, trustClaims } from './claims';
import { campaigns, enablementWords, priceWords, productNouns, salesChannels } from './launch';
import { growthMetrics, lowerIsBetter, timeFrames } from './metrics';
import { broadAudiences, evidenceSources, pains, statusQuo } from './people';
import { absolutes, ambiguous, escapes, openEnded, placeholders, vagueTime } from './requirements';

export const lexicons: Readonly<Record<LexiconName, readonly string[]>> = {
  ambiguous,
  'vague-time': vagueTime,
  escape: escapes,
  'open-ended': openEnded,
  absolute: absolutes,
  superlative: superlatives,
  buzzword: buzzwords,
  'gain-noun': gainNouns,
  'wanted-gain': wantedGains,
  'outcome-verb': outcomeVerbs,
  'raising-verb': raisingVerbs,
  'capability-verb': capabilityVerbs,
  'feature-cue': featureCues,
  beneficiary: beneficiaries,
  'broad-audience': broadAudiences,
  pain: pains,
  'evidence-source': evidenceSources,
  'status-quo': statusQuo,
  'growth-metric': growthMetrics,
  'lower-is-better': lowerIsBetter,
  'gain-adjective': gainAdjectives,
  emotion: emotions,
  'time-frame': timeFrames,
  placeholder: placeholders,
  comparative: comparatives,
  'trust-claim': trustClaims,
  'product-noun': productNouns,
  campaign: campaigns,
  'sales-channel': salesChannels,
  'enablement-word': enablementWords,
  'price-word': priceWords,
};
