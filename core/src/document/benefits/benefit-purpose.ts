import { contentWords, sharedWords } from '../structure/content-words';
import { type BenefitSignal, type Clause, hasLexicon, signal } from './benefit-clause';

const SO_THAT = /\bso[ \t\n]that\b/i;
const SO =
  /(?:^|[,;(—–-][ \t]?|[ \t](?:and[ \t])?)so[ \t](?!that\b|far\b|much\b|many\b|on\b|called\b|long\b|as\b|forth\b|well\b|what\b|too\b|is\b|does\b|do\b|be\b|simple|easy|easily|quickly)/i;
const RESULT =
  /\bwhich[ \t]means\b|[,—–(-][ \t]?meaning\b|\bth(?:at|is)[ \t]way\b|\bthis[ \t]means\b|\bso as (?:not )?to\b/i;
const BECAUSE = /\bbecause\b/i;

/** Words for people that are no nouns. */
export const PERSON =
  /\b(?:you|your|we|our|i|my|he|she|nobody|no[ -]one|everyone|everybody|anyone|anybody|people|they|them|their|who)\b/i;
const THEY_ARE = /\bthey (?:can|could|may|will|are)?\s?be\b/i;
const RELIEF_CUE = /\b(?:no|never|nothing|without|stop|stops|instead|fewer|less|only|always|still)\b/i;
const ROLE_SUBJECT =
  /^\s{0,5}(?:the |a |an |each |every |any )?(?:[\p{L}-]{2,20} ){0,2}[\p{L}-]{2,20} (?:(?:can|could|will) (?!be\b)|(?:never|always|no longer|don['’]t|doesn['’]t|needn['’]t|need not|know|knows|sees?|stops?|gets?|keeps?|spend|spends) )/iu;
const SYSTEM_SUBJECT =
  /^\s{0,5}(?:the |each |every |all |any |this |that |an? |its )?(?:[\p{L}-]{2,20} ){0,2}(?:systems?|services?|servers?|apis?|apps?|applications?|databases?|parsers?|process(?:es)?|jobs?|scripts?|modules?|components?|requests?|messages?|files?|values?|states?|caches?|tokens?|pipelines?|builds?|tests?|code|models?|cli|commands?|plugins?|events?|quer(?:y|ies)|logs?|it|records?|data|pages?|responses?|keys?|schemas?|types?|functions?|endpoints?|sessions?|instances?|containers?|versions?|configs?)\b/iu;

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

export function findPurpose(clause: Clause): BenefitSignal | null {
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
