import { type BenefitSignal, type Clause, signal, withLexicon } from './benefit-clause';

/** What software does, so that doing without it relieves nobody. */
const SYSTEM_ACT =
  'affecting|breaking|blocking|changing|causing|using|loading|crashing|modifying|altering|exceeding|including|triggering|being|warning|formatting|pricing|billing|throwing|returning|failing|storing|polling|sending|writing|running|building|deploying|executing|requesting|creating|deleting|saving|exposing|restarting|corrupting|passing|adding|removing|introducing|compromising|sacrificing|overwriting|mutating|relying|hard-?coding|refreshing|rendering|fetching|parsing|nothing|something|anything|everything';
const WITHOUT = new RegExp(
  `\\bwithout (?:(?:ever )?(?:having to|needing(?: to)?|the need (?:to|for))\\b|(?!(?:${SYSTEM_ACT})\\b)\\p{L}{2,20}ing\\b)`,
  'iu',
);
const INSTEAD = new RegExp(`\\b(?:instead of|rather than) (?!(?:${SYSTEM_ACT})\\b)\\p{L}{2,20}ing\\b`, 'iu');
const NO_MORE =
  /\bno more (?!than\b|requests?\b|results?\b|items?\b|data\b|pages?\b|memory\b|\d)|\bno longer (?:have|has|need|needs) to\b|\bno need to\b/i;
const NEVER =
  /\bnever (?:again |have to |has to |need to )?(?:miss|misses|lose|loses|re-?enters?|re-?types?|re-?keys?|chase|chases|forget|forgets|worry|worries|wait|waits|wonder|wonders|guess|guesses|search|hunt|repeat|pay twice|explain twice)\b|\b(?:nothing|nobody|no one|no \p{L}{2,15}) (?:gets|is|goes|ever) (?:lost|missed|forgotten|missing|left behind|waits)\b/iu;
const NO_PAIN =
  /\b(?:no|zero) (?:re-?(?:keying|typing|entering|entry|work)|manual\b|waiting|guesswork|paperwork|queues?|copy(?:ing|-paste)|new (?:tools?|systems?|apps?|dashboards?|logins?|passwords?|accounts?|software|hardware)\b|chasing|training|surprises|spreadsheets?\b|back-and-forth|downtime|hassle)/i;

export function findRelief(clause: Clause): BenefitSignal | null {
  const { text } = clause;
  for (const pattern of [WITHOUT, INSTEAD, NO_MORE, NEVER, NO_PAIN]) {
    const match = pattern.exec(text);
    if (match) return signal('relief', 2, match.index, match.index + match[0].length);
  }
  const instead = /\binstead of\b/i.exec(text);
  if (!instead) return null;
  const pain = withLexicon(clause, 'pain').find(
    (hit) => hit.start >= instead.index && hit.start < instead.index + 60,
  );
  return pain ? signal('relief', 2, instead.index, pain.end) : null;
}
