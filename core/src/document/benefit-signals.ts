import type { Prose, ProseShape } from '../markdown/content';
import type { LexiconName, TermHit, Vocabulary } from '../vocabulary/vocabulary';
import { contentWords, sharedWords } from './content-words';
import { type Quantity, quantitiesOf } from './quantity';
import { termsIn } from './terms';

/**
 * A sign that a text says what somebody gains.
 * `purpose`: "so that …", "which means …". `outcome`: an outcome verb beside a gain, "fewer errors". `saving`: a
 * quantity saved. `relief`: "without …", "instead of …", "no more …". `figure`: a measured outcome. `help`: "helps
 * agents resolve …". `state`: a person in the state they want. `comparison`: "faster approvals". `feeling`: "peace of
 * mind".
 */
export interface BenefitSignal {
  readonly kind:
    | 'purpose'
    | 'outcome'
    | 'saving'
    | 'relief'
    | 'figure'
    | 'help'
    | 'state'
    | 'comparison'
    | 'feeling';
  /** 3: a benefit by itself; 2: a benefit; 1: half of one. */
  readonly score: 1 | 2 | 3;
  /** Indexes into the text. */
  readonly start: number;
  readonly end: number;
}

/** Texts that reach this score state a benefit. */
export const BENEFIT_SCORE = 2;

const known = new WeakMap<ProseShape, { vocabulary: Vocabulary; signals: readonly BenefitSignal[] }>();

/** The signs of a benefit in a prose, at most one of each kind and the strongest of it. */
export function benefitSignals(prose: Prose, vocabulary: Vocabulary): readonly BenefitSignal[] {
  const cached = known.get(prose.shape);
  if (cached && cached.vocabulary === vocabulary) return cached.signals;
  const signals = findSignals(prose, vocabulary);
  known.set(prose.shape, { vocabulary, signals });
  return signals;
}

/** How clearly a prose states a benefit; from `BENEFIT_SCORE` on it does. */
export const benefitScore = (prose: Prose, vocabulary: Vocabulary): number =>
  benefitSignals(prose, vocabulary).reduce((total, signal) => total + signal.score, 0);

export const statesBenefit = (prose: Prose, vocabulary: Vocabulary): boolean =>
  benefitScore(prose, vocabulary) >= BENEFIT_SCORE;

/** A stretch of text in which words belong together, with what is known about it. */
interface Clause {
  readonly text: string;
  readonly start: number;
  readonly hits: readonly TermHit[];
  readonly quantities: readonly Quantity[];
}

const LONGEST_PROSE = 4000;

function findSignals(prose: Prose, vocabulary: Vocabulary): readonly BenefitSignal[] {
  const text = prose.text.slice(0, LONGEST_PROSE);
  const hits = termsIn(prose, vocabulary).filter((hit) => hit.lexicons.some((name) => USED.has(name)));
  const quantities = quantitiesOf(prose);
  const best = new Map<BenefitSignal['kind'], BenefitSignal>();
  for (const { start, end } of clausesOf(text)) {
    const clause: Clause = {
      text: text.slice(start, end),
      start,
      hits: hits.filter((hit) => hit.start >= start && hit.end <= end).map((hit) => moved(hit, start)),
      quantities: quantities
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => moved(one, start)),
    };
    if (isPromisedLater(clause)) continue;
    for (const find of FINDERS) {
      const signal = find(clause);
      if (signal && signal.score > (best.get(signal.kind)?.score ?? 0)) {
        best.set(signal.kind, { ...signal, start: start + signal.start, end: start + signal.end });
      }
    }
  }
  return [...best.values()];
}

const USED: ReadonlySet<LexiconName> = new Set<LexiconName>([
  'gain-noun',
  'wanted-gain',
  'outcome-verb',
  'raising-verb',
  'capability-verb',
  'beneficiary',
  'gain-adjective',
  'comparative',
  'emotion',
  'pain',
]);

const moved = <Place extends { readonly start: number; readonly end: number }>(
  place: Place,
  by: number,
): Place => ({
  ...place,
  start: place.start - by,
  end: place.end - by,
});

const CLAUSE_END = /[.!?;](?=\s|$|["”’)])|\n|[ \t][—–-]{1,2}[ \t]|:[ \t]|→/g;

function clausesOf(text: string): readonly { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(CLAUSE_END)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => clause.end - clause.start > 2);
}

const hasLexicon = (hit: TermHit, ...names: readonly LexiconName[]): boolean =>
  hit.lexicons.some((name) => names.includes(name));

const withLexicon = (clause: Clause, ...names: readonly LexiconName[]): readonly TermHit[] =>
  clause.hits.filter((hit) => hasLexicon(hit, ...names));

const signal = (
  kind: BenefitSignal['kind'],
  score: BenefitSignal['score'],
  start: number,
  end: number,
): BenefitSignal => ({ kind, score, start, end });

const LATER =
  /\b(?:in|with|from) (?:a|the|some) (?:later|future|next) (?:release|version|phase|update|iteration)|\bwill (?:later|eventually|one day)\b|\bonce (?:\S{1,30} ){1,6}(?:ships?|lands?|launches|exists|is (?:built|ready|available|released|live|done))\b|\bnot yet\b|\byet\s*$/i;

/** Whether what the clause says holds only after something that does not exist yet. */
const isPromisedLater = ({ text }: Clause): boolean => LATER.test(text);

const NEGATION_BEFORE = /(?:\bnot|n['’]t|\bnever|\bcannot|\bwithout|\bno longer)(?:\s\S{1,20}){0,2}\s$/i;

const isNegated = (text: string, at: number): boolean =>
  NEGATION_BEFORE.test(text.slice(Math.max(0, at - 40), at));

const wordsBetween = (text: string, from: number, to: number): readonly string[] =>
  text
    .slice(from, to)
    .toLowerCase()
    .match(/[\p{L}\p{N}'’-]+/gu) ?? [];

// --- Purpose and result -------------------------------------------------------------------------------------------

const SO_THAT = /\bso[ \t\n]that\b/i;
const SO =
  /(?:^|[,;(—–-][ \t]?|[ \t](?:and[ \t])?)so[ \t](?!that\b|far\b|much\b|many\b|on\b|called\b|long\b|as\b|forth\b|well\b|what\b|too\b|is\b|does\b|do\b|be\b|simple|easy|easily|quickly)/i;
const RESULT =
  /\bwhich[ \t]means\b|[,—–(-][ \t]?meaning\b|\bth(?:at|is)[ \t]way\b|\bthis[ \t]means\b|\bso as (?:not )?to\b/i;
const BECAUSE = /\bbecause\b/i;

const PERSON =
  /\b(?:you|your|we|our|i|my|he|she|nobody|no[ -]one|everyone|everybody|anyone|anybody|people|they|them|their|who)\b/i;
const THEY_ARE = /\bthey (?:can|could|may|will|are)?\s?be\b/i;
const RELIEF_CUE = /\b(?:no|never|nothing|without|stop|stops|instead|fewer|less|only|always|still)\b/i;
const ROLE_SUBJECT =
  /^\s*(?:the |a |an |each |every |any )?(?:[\p{L}-]{2,20} ){0,2}[\p{L}-]{2,20} (?:(?:can|could|will) (?!be\b)|(?:never|always|no longer|don['’]t|doesn['’]t|needn['’]t|need not|know|knows|sees?|stops?|gets?|keeps?|spend|spends) )/iu;
const SYSTEM_SUBJECT =
  /^\s*(?:the |each |every |all |any |this |that |an? |its )?(?:[\p{L}-]{2,20} ){0,2}(?:systems?|services?|servers?|apis?|apps?|applications?|databases?|parsers?|process(?:es)?|jobs?|scripts?|modules?|components?|requests?|messages?|files?|values?|states?|caches?|tokens?|pipelines?|builds?|tests?|code|models?|cli|commands?|plugins?|events?|quer(?:y|ies)|logs?|it|records?|data|pages?|responses?|keys?|schemas?|types?|functions?|endpoints?|sessions?|instances?|containers?|versions?|configs?)\b/iu;

/** How much of what follows "so" belongs to its subject and verb. */
const NEAR_CUE = 70;

/** Whether a result concerns people. A machine that stops or drops something concerns nobody yet. */
function isForSomebody(clause: Clause, from: number): boolean {
  const rest = clause.text.slice(from, from + NEAR_CUE);
  const isMachine = SYSTEM_SUBJECT.test(rest);
  const cues = clause.hits.some(
    (hit) =>
      hit.start >= from &&
      hit.end <= from + NEAR_CUE &&
      (hasLexicon(hit, 'beneficiary', 'gain-noun', 'pain', 'emotion', 'gain-adjective') ||
        (!isMachine && hasLexicon(hit, 'outcome-verb'))),
  );
  if (cues || (PERSON.test(rest) && !THEY_ARE.test(rest))) return true;
  return !isMachine && RELIEF_CUE.test(rest);
}

function findPurpose(clause: Clause): BenefitSignal | null {
  const { text } = clause;
  const soThat = SO_THAT.exec(text);
  if (soThat) {
    const from = soThat.index + soThat[0].length;
    const rest = text.slice(from);
    if (rest.trim() === '' || (SYSTEM_SUBJECT.test(rest) && !isForSomebody(clause, from))) return null;
    if (repeats(text, soThat.index, from)) return null;
    return signal('purpose', 3, soThat.index, text.length);
  }
  const so = SO.exec(text);
  if (so) {
    const from = so.index + so[0].length;
    const rest = text.slice(from);
    if (isForSomebody(clause, from) || isRoleSubject(rest))
      return signal('purpose', 3, so.index, text.length);
  }
  for (const pattern of [RESULT, BECAUSE]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const from = match.index + match[0].length;
    if (isForSomebody(clause, from) || isRoleSubject(text.slice(from)))
      return signal('purpose', 3, match.index, text.length);
  }
  return null;
}

const isRoleSubject = (rest: string): boolean => ROLE_SUBJECT.test(rest) && !SYSTEM_SUBJECT.test(rest);

/** "I want to export data so that I can export data" gains nothing. */
function repeats(text: string, end: number, from: number): boolean {
  const purpose = contentWords(text.slice(from));
  const wish = contentWords(text.slice(Math.max(0, end - 160), end));
  return purpose.length > 0 && sharedWords(purpose, wish) === new Set(purpose).size;
}

// --- Outcome verbs and gains --------------------------------------------------------------------------------------

const NOMINAL_BEFORE = /(?:\b(?:the|a|an|this|that|these|each|every|of|at|per|no|in|on)\s|[-/_])$/i;
const NOMINAL_VERB = /^(?:closed|ended|dropped|won|kept|caught|saved|lost|stopped)$/i;
const BLOCKING = new Set(
  'after in within for every each per to from at by until during if when unless as with via between before of'.split(
    ' ',
  ),
);
const TIME_NOUNS = new Set(['minutes', 'hours', 'days', 'weeks']);
const TIME_VERB =
  /^(?:sav|cut|free|spar|win|won|reclaim|regain|gain|shav|get back|got back|take back|recover|reduc|slash|spend less)/i;
const KEEPING = /^(?:keep|kept|retain)/i;

function findOutcome(clause: Clause): BenefitSignal | null {
  const gains = withLexicon(clause, 'gain-noun');
  const verbs = withLexicon(clause, 'outcome-verb');
  for (const verb of verbs) {
    if (!isVerb(clause, verb)) continue;
    for (const gain of gains) {
      if (gain.start < verb.end || !isOutcome(clause, verb, gain)) continue;
      return signal('outcome', 2, verb.start, gain.end);
    }
  }
  const moved = findMore(clause, gains) ?? findFall(clause, gains);
  if (moved) return moved;
  const pain = verbs.find(
    (verb) => isVerb(clause, verb) && !hasLexicon(verb, 'raising-verb') && isBeforePain(clause, verb),
  );
  return pain ? signal('outcome', 1, pain.start, pain.end) : null;
}

function isVerb({ text }: Clause, hit: TermHit): boolean {
  if (text[hit.end] === '-' || NOMINAL_BEFORE.test(text.slice(Math.max(0, hit.start - 7), hit.start)))
    return false;
  return !isNegated(text, hit.start);
}

function isOutcome(clause: Clause, verb: TermHit, gain: TermHit): boolean {
  const between = wordsBetween(clause.text, verb.end, gain.start);
  if (
    between.length > 3 ||
    between.some((word) => BLOCKING.has(word)) ||
    /[,()]/.test(clause.text.slice(verb.end, gain.start))
  ) {
    return false;
  }
  if (between.length === 0 && NOMINAL_VERB.test(verb.term)) return false;
  const isWanted = hasLexicon(gain, 'wanted-gain');
  if (TIME_NOUNS.has(gain.term.toLowerCase()))
    return TIME_VERB.test(verb.term) && !/^\s+of\s/.test(clause.text.slice(gain.end));
  if (gain.term === 'time' && KEEPING.test(verb.term)) return false;
  if (hasLexicon(verb, 'raising-verb')) return isWanted || isCure(verb, gain);
  return !isWanted;
}

/** Verbs that bring good things, beside the bad things they may also end. */
const isCure = (verb: TermHit, gain: TermHit): boolean =>
  /^(?:win|gain|regain|reclaim|get back|got back|take back|recover)/i.test(verb.term) &&
  /^(?:time|money|budget|effort|losses)$/i.test(gain.term);

const FEWER = /\b(fewer|less|lower|lowers|no wasted|half the|half as (?:much|many)|not a single|zero)\s$/i;
const MORE = /\b(more|higher|better|greater|stronger|bigger)\s$/i;

/** "Fewer failed payments", "less time", "higher conversion". */
function findMore({ text }: Clause, gains: readonly TermHit[]): BenefitSignal | null {
  for (const gain of gains) {
    const before = text.slice(Math.max(0, gain.start - 40), gain.start);
    const near = before.replace(/[\p{L}-]{2,20}\s$/u, '');
    const pattern = hasLexicon(gain, 'wanted-gain') ? MORE : FEWER;
    const found = pattern.exec(before) ?? pattern.exec(near);
    if (found) return signal('outcome', 2, gain.start - found[0].length, gain.end);
  }
  return null;
}

const FALLS =
  /^\s(?:have |has )?(?:falls?|fell|fallen|drops?|dropped|shrinks?|shrank|goes down|go down|is down|are down|decline[sd]?|halved?)\b/i;
const RISES =
  /^\s(?:have |has )?(?:rises?|rose|grows?|grew|climbs?|climbed|goes up|go up|is up|are up|doubles?|doubled|improves?|improved)\b/i;

function findFall({ text }: Clause, gains: readonly TermHit[]): BenefitSignal | null {
  for (const gain of gains) {
    const pattern = hasLexicon(gain, 'wanted-gain') ? RISES : FALLS;
    if (pattern.test(text.slice(gain.end, gain.end + 30))) return signal('outcome', 2, gain.start, gain.end);
  }
  return null;
}

const isBeforePain = (clause: Clause, verb: TermHit): boolean =>
  withLexicon(clause, 'pain').some(
    (pain) => pain.start >= verb.end && wordsBetween(clause.text, verb.end, pain.start).length <= 1,
  );

// --- Savings and figures ------------------------------------------------------------------------------------------

const SAVING =
  /\b(?:sav(?:e|es|ed|ing)|free(?:s|d|ing)?(?: up)?|spar(?:e|es|ed|ing)|reclaim(?:s|ed)?|w[io]n(?:s)? back|g[eo]ts? back|gives? back|gain(?:s|ed)?)\b/gi;
const SAVING_GAP =
  /^(?:\s(?!(?:after|for|in|within|as|at|from|per|to)\b)[\p{L}'’-]{1,20}){0,5}(?<!\b(?:every|each))\s(?:up to )?$/iu;
const OF_THINGS =
  /^\s(?:worth )?of\s(?!(?:work|effort|typing|time|manual|your|their|staff|admin|paperwork|rework|overtime|\p{L}{2,15}ing)\b)/iu;

/** "An hour", "two days": amounts in words. */
const WORDED_TIME =
  /^(?:\s(?!(?:after|for|in|within|as|at|from|per|to)\b)[\p{L}'’-]{1,20}){0,5}\s(?:an?|half an?|one|two|three|four|five|six|several|countless)\s(?:hour|minute|day|week|afternoon|evening)s?\b/iu;

function findSaving({ text, quantities }: Clause): BenefitSignal | null {
  for (const match of text.matchAll(SAVING)) {
    const from = match.index + match[0].length;
    if (isNegated(text, match.index)) continue;
    const worded = WORDED_TIME.exec(text.slice(from));
    if (worded && !OF_THINGS.test(text.slice(from + worded[0].length))) {
      return signal('saving', 2, match.index, from + worded[0].length);
    }
    const saved = quantities.find(
      ({ unit, start, end }) =>
        start > from &&
        (unit.kind === 'time' ||
          unit.kind === 'money' ||
          (unit.kind === 'percent' &&
            /^\s(?:of (?:their|your|the) )?(?:time|cost|work)/.test(text.slice(end)))) &&
        SAVING_GAP.test(text.slice(from, start)) &&
        !OF_THINGS.test(text.slice(end)),
    );
    if (saved) return signal('saving', 2, match.index, saved.end);
  }
  return null;
}

const CONTRAST =
  /\b(?:instead of|rather than|not|down from|up from|was|before)\s$|\b(?:from|versus|vs\.?)\s$/i;
const BETTER =
  /^(?:\s(?:of|the|their|your))?\s?(?:faster|quicker|less|fewer|cheaper|shorter|more accurate|easier|lower|reduction in)\b/i;
const IN_NOT =
  /\bin (?:under )?(?:a |an |one |two |[0-9]{1,3} )?(?:seconds?|minutes?|hours?|days?),? (?:not|instead of|rather than)\b|\btwice as (?:fast|quick|many)|\bhalf the (?:time|cost|price|effort)\b|\bin half the\b/i;

function findFigure(clause: Clause): BenefitSignal | null {
  const { text, quantities } = clause;
  const phrase = IN_NOT.exec(text);
  if (phrase) return signal('figure', 2, phrase.index, phrase.index + phrase[0].length);
  const gains = withLexicon(clause, 'gain-noun');
  for (const { unit, sign, start, end } of quantities) {
    if (unit.kind !== 'percent' && unit.kind !== 'times' && unit.kind !== 'time') continue;
    if (unit.kind !== 'time' && BETTER.test(text.slice(end))) return signal('figure', 2, start, end);
    if (unit.kind !== 'time' && sign !== null && gains.some((gain) => Math.abs(gain.start - end) < 40))
      return signal('figure', 2, start, end);
    const contrast = quantities.some(
      (other) =>
        other.start > end &&
        CONTRAST.test(text.slice(Math.max(0, other.start - 14), other.start)) &&
        isSameMeasure(unit.kind, other),
    );
    if (contrast) return signal('figure', 2, start, end);
  }
  return null;
}

/** "4 days instead of 9": the second number often goes without its unit. */
const isSameMeasure = (kind: Quantity['unit']['kind'], other: Quantity): boolean =>
  other.unit.kind === kind || (other.unit.kind === 'count' && other.unit.of === '');

// --- Relief -------------------------------------------------------------------------------------------------------

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
  /\b(?:no|zero) (?:re-?(?:keying|typing|entering|entry|work)|manual\b|waiting|guesswork|paperwork|queues?|copy(?:ing|-paste)|chasing|training|surprises|spreadsheets?\b|back-and-forth|downtime|hassle)/i;

function findRelief(clause: Clause): BenefitSignal | null {
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

// --- People -------------------------------------------------------------------------------------------------------

const HELPING =
  /\b(?:help(?:s|ing)?|let(?:s|ting)?|allow(?:s|ing)?|enabl(?:es?|ing)|mak(?:es?|ing) it (?:easy|easier|possible) for)\s/gi;
/** Outcome verbs that are as often a command on a screen. */
const COMMANDS =
  /^(?:sav|remov|stop|end|clos|keep|kept|drop|trim|rais|lower|skip|catch|caught|ship|free|recover|retain|protect|cut out)/i;

function findHelp(clause: Clause): BenefitSignal | null {
  const { text } = clause;
  const people = withLexicon(clause, 'beneficiary');
  const verbs = withLexicon(clause, 'outcome-verb');
  for (const match of text.matchAll(HELPING)) {
    const from = match.index + match[0].length;
    const person = people.findLast((hit) => hit.start >= from && hit.start - from <= 30);
    if (!person) continue;
    const verb = verbs.find(
      (hit) => hit.start >= person.end && wordsBetween(text, person.end, hit.start).length <= 2,
    );
    const stopped = clause.hits.some(
      (hit) =>
        hasLexicon(hit, 'capability-verb') && hit.start >= person.end && verb && hit.start < verb.start,
    );
    if (verb && !stopped) return signal('help', COMMANDS.test(verb.term) ? 1 : 2, match.index, verb.end);
  }
  return null;
}

const WANTED_STATE =
  /^\s(?:can |will |could )?(?:(?:always|never|no longer|finally|at last|instantly|already) )?(?:knows?|understands?|stays?|sleeps?|learns?|trusts?|decides?|finish|finishes|close|closes|get|gets|spends?|stops?|leaves?|notice|notices|feel|feels)\b|^\s(?:always|never|no longer|need not|needn['’]t|don['’]t (?:need|have) to)\b/i;

function findState(clause: Clause): BenefitSignal | null {
  const person = withLexicon(clause, 'beneficiary').find((hit) =>
    WANTED_STATE.test(clause.text.slice(hit.end, hit.end + 40)),
  );
  return person ? signal('state', 1, person.start, person.end) : null;
}

function findComparison(clause: Clause): BenefitSignal | null {
  const hit = withLexicon(clause, 'gain-adjective', 'comparative').find(
    ({ end, term }) =>
      !/^(?:lower|lowers)$/i.test(term) && !/^\s(?:than|or equal|if)\b/i.test(clause.text.slice(end)),
  );
  return hit ? signal('comparison', 1, hit.start, hit.end) : null;
}

function findFeeling(clause: Clause): BenefitSignal | null {
  const feeling = withLexicon(clause, 'emotion').find(
    (hit) => !/^\s(?:score|level|interval|threshold|store|rating)/i.test(clause.text.slice(hit.end)),
  );
  if (!feeling || (withLexicon(clause, 'beneficiary').length === 0 && !PERSON.test(clause.text))) return null;
  return signal('feeling', 1, feeling.start, feeling.end);
}

const FINDERS: readonly ((clause: Clause) => BenefitSignal | null)[] = [
  findPurpose,
  findOutcome,
  findSaving,
  findRelief,
  findFigure,
  findHelp,
  findState,
  findComparison,
  findFeeling,
];
