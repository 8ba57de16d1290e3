import { type Prose, sourceSpan } from '../../markdown/content';
import { perShape, type Unplaced } from '../../markdown/per-shape';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { ProductDocument } from '../product-document';
import { leadLabel } from './label';
import { type Leaf, leavesWith } from './leaf';
import { isWithin, type Section } from './section';
import { hitsOf } from './terms';

/** Text that stands for text to come: TBD, [Name], {{x}}, lorem ipsum. */
export interface Placeholder {
  readonly text: string;
  readonly span: Span;
  readonly prose: Prose;
  readonly section: Section;
  /** Whether it is a word in brackets in the middle of a sentence, which says all the rest. */
  readonly isAside: boolean;
}

/** A placeholder as indexes into a prose's text. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `word`: TBD and the like. `gap`: `{{x}}`, `____`, `XX%`, `XX/XX`. `prompt`: brackets that say what to write. */
  readonly form: 'word' | 'gap' | 'prompt';
  /** Whether it is one wherever it stands; others only tell a template, where there are many. */
  readonly isSure: boolean;
}

const CANDIDATE =
  /\[[^[\]]{1,160}\]|\{\{\s{0,3}[\p{L}_][\p{L}\p{N} _-]{0,60}\}\}|(?<![\p{L}\p{N}_])_{3,200}(?![\p{L}\p{N}_])|(?<!\S)\?{3,20}(?=$|[\s.,;)])|(?<![\p{L}\p{N}])[$€£]?X{1,3}(?:[,.]X{1,3}){0,2}\s?%|[$€£]X{2,3}(?:[,.]X{1,3}){0,2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/.-])XX[/.-]XX(?:[/.-](?:20XX|XX(?:XX)?|\d{4}))?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])X{2,3}(?=\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|users?|customers?|teams?|people|orders?|tickets?|calls?|percent)(?!\p{L}))|(?<=^|[:：]\s{0,3})(?:X{2,4}|YY)(?=[\s.]{0,4}$)|(?<=^\s{0,3})\((?:[Aa]dd|[Ii]nsert|[Cc]apture|[Ff]ill in|[Dd]escribe|[Ll]ist|[Ww]rite|[Ii]nclude)\s[^()\n]{3,120}\s(?:as|when|once) (?:you|we)\s[^()\n]{2,60}\)(?=[\s.]{0,4}$)/gmu;
const MAY_HOLD_ONE = /[[{]|\?\?\?|___|XX|YY|X\s?%|^\s{0,3}\(/m;

/** How people begin a prompt in brackets. */
const PROMPT_START =
  /^(?:e\.?\s?g\.?|i\.e\.|for example|example:|insert|describe|enter|add|specify|list|fill|replace|choose|select|pick|provide|write|state|define|explain|summari[sz]e|include|your|our product|name of|link to|url|date of|brief|briefly|short|one[- ](?:sentence|line|paragraph)|1[- ]2|2[- ]3|what|why|how|who|when|which|where|to be|tbd|tbc|tba|todo|fixme|needs? clarification|placeholder|optional:|percentage|number of)(?![\p{L}\p{N}])/iu;
/** How short prompts in brackets end. */
const PROMPT_END =
  /(?:^|[\s_/-])(?:name|date|owner|author|title|link|url|number|here|value|metric|amount|description|summary|yyyy|placeholder)\s?\d{0,2}$/i;
/** Single words in brackets that ask for something; capitals alone, as in [MVP], are tags. */
const PROMPT_WORD =
  /^(?:name|date|owner|author|title|url|number|value|metric|amount|description|company|product|customer|competitor|persona|segment|benefit|category|feature|role|price|topic|percentage|yyyy-mm-dd|mm\/dd\/yyyy|dd\/mm\/yyyy|n|xx?x?|tbd|tbc|todo)$/i;
/** Tokens that are as common as words in some language or in software, unless in capitals. */
const CAPITALS_ONLY = new Set(['tbd', 'tbc', 'tba', 'todo', 'fixme', 'tktk', 'tk', 'needs clarification']);
/** Sizes of clothes and grades of goods are written with these letters too. */
const SIZED = /(?:^|[^\p{L}])(?:sizes?|grades?)(?:[:：]\s{0,3})?$/iu;
/** A letter that the product or a writer sends to somebody has gaps on purpose. */
const GREETING = /^\s{0,3}(?:hi|hello|hey|dear)[\s,]/i;
/** What a person types or the product shows has parts that change: `texts “STATUS [queue number]”`. */
const IN_MESSAGE =
  /(?<!\p{L})(?:texts?|types?|enters?|sends?|shows?|displays?|repl(?:y|ies)|responds?|reads?|receives?|message|prompt|label|format|notification|toast|tooltip|reply|sms)\s?:?\s?["“«][^"“”«»\n]{0,100}$/iu;
/** Terms that count only where they are the whole answer; in a sentence they are ordinary words. */
const WHOLE_ONLY = /^(?:placeholder(?: text)?|tk|to be |yyyy|dd|mm|insert |describe|write|replace)/;

const WORDLIKE = /[\p{L}\p{N}]/u;
const COLON = /^[\p{L}][\p{L} /-]{0,40}[:：]\s{0,3}$/u;

/** Every placeholder in a prose, in order; code, links and quoted words left out. */
export const blanksIn = perShape((prose, vocabulary: Vocabulary): readonly Blank[] => {
  const { text, marks } = prose.shape;
  const candidates = [...wordsIn(prose, vocabulary), ...(MAY_HOLD_ONE.test(text) ? signsIn(text) : [])];
  if (candidates.length === 0) return candidates;
  const mentions = marks.filter(({ kind }) => kind === 'code' || kind === 'link');
  const found = candidates
    .filter(({ start, end }) => !mentions.some((mark) => mark.start < end && start < mark.end))
    .filter(({ start, end }) => !(isQuote(text[start - 1]) && isQuote(text[end])))
    .filter(
      ({ form, start }) => form !== 'prompt' || !IN_MESSAGE.test(text.slice(Math.max(0, start - 130), start)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let furthest = 0;
  return found.filter(({ start, end }) => {
    const isFree = start >= furthest;
    furthest = Math.max(furthest, end);
    return isFree;
  });
});

const isQuote = (char: string | undefined): boolean => char !== undefined && /["'“”‘’«»]/.test(char);

function wordsIn(prose: Unplaced, vocabulary: Vocabulary): readonly Blank[] {
  const { text } = prose;
  const hits = hitsOf(prose, vocabulary, 'placeholder');
  if (hits.length === 0) return [];
  // Where both stand together, the text speaks of such marks in code.
  if (hits.some(({ term }) => term === 'todo') && hits.some(({ term }) => term === 'fixme')) return [];
  const isWholeAnswer = wholeAnswers(prose);
  return hits.flatMap(({ start, end, term }) => {
    // Question marks after a word are emphasis; those that stand alone are found among the signs.
    if (term === '???') return [];
    const raw = text.slice(start, end);
    const isWhole = isWholeAnswer(start, end);
    if (CAPITALS_ONLY.has(term)) {
      if (raw !== raw.toUpperCase() && !(isWhole && term !== 'todo')) return [];
      if (/^(?:-\d|[/+]?[A-Za-z]{2,20}\b(?<=\/[A-Za-z]{2,20})|s\b)/.test(text.slice(end, end + 22)))
        return [];
      if (text[start - 1] === '/' || (term === 'tk' && !isWhole)) return [];
    } else if (WHOLE_ONLY.test(term) && !isWhole) {
      return [];
    }
    return [{ start, end, text: raw, form: 'word' as const, isSure: true }];
  });
}

/** Tells whether nothing but a label, blanks and punctuation stands beside a part of a prose. */
function wholeAnswers(prose: Unplaced): (start: number, end: number) => boolean {
  const { text } = prose;
  const firstWord = (from: number): number => {
    const index = text.slice(from).search(WORDLIKE);
    return index === -1 ? text.length : from + index;
  };
  const bodyStart = leadLabel(prose)?.bodyStart ?? 0;
  const [first, firstInBody] = [firstWord(0), firstWord(bodyStart)];
  return (start, end) => {
    const [from, word] = start < bodyStart ? [0, first] : [bodyStart, firstInBody];
    return (word >= start || COLON.test(text.slice(from, start))) && !WORDLIKE.test(text.slice(end));
  };
}

function signsIn(text: string): readonly Blank[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match): readonly Blank[] => {
    const start = match.index;
    const end = start + match[0].length;
    const blank = { start, end, text: match[0] };
    if (!match[0].startsWith('[')) return [{ ...blank, form: 'gap', isSure: true }];
    const certainty = bracketCertainty(
      match[0].slice(1, -1).trim(),
      text[start - 1],
      text.slice(end, end + 2),
    );
    return certainty === 'none' ? [] : [{ ...blank, form: 'prompt', isSure: certainty === 'sure' }];
  });
}

/** Brackets also hold task boxes, citations, tags, ids, indexes and editors' remarks. */
function bracketCertainty(
  inner: string,
  before: string | undefined,
  after: string,
): 'sure' | 'loose' | 'none' {
  if (before !== undefined && /[\p{L}\p{N}_\])!\\^]/u.test(before)) return 'none';
  if (/^[([]/.test(after)) return 'none';
  if (/^[xXnN]{1,3}$/.test(inner)) return /^\s?%/.test(after) ? 'sure' : 'none';
  if (inner.length < 3 || /^[\d^@#.,;:<>=!~+*-]/.test(inner)) return 'none';
  if (PROMPT_WORD.test(inner)) return 'sure';
  const words = inner.split(/\s+/).length;
  if (words === 1) return /^[A-Z][A-Z_]{4,}$/.test(inner) && PROMPT_END.test(inner) ? 'sure' : 'none';
  if (after.startsWith(':') && !PROMPT_START.test(inner)) return 'loose';
  return PROMPT_START.test(inner) || (words <= 4 && PROMPT_END.test(inner)) ? 'sure' : 'loose';
}

const leavesWithBlanks = leavesWith(({ prose }, vocabulary) =>
  blanksIn(prose, vocabulary).some(({ isSure }) => isSure),
);

/** What is still to be written, in order. Open questions and glossaries may name a placeholder without being one. */
export function readPlaceholders(document: ProductDocument): readonly Placeholder[] {
  const found = placeholdersOf(leavesWithBlanks(document), document.vocabulary);
  const isWord = TODO_IS_A_WORD.has(document.language.code);
  return isWord ? found.filter(({ text }) => text.toLowerCase() !== 'todo') : found;
}

const placeholdersOf = once((leaves: readonly Leaf[], vocabulary: Vocabulary): readonly Placeholder[] =>
  leaves.flatMap((leaf) =>
    blanksIn(leaf.prose, vocabulary)
      .filter((blank) => blank.isSure && !isExpected(blank, leaf, vocabulary))
      .map((blank): Placeholder => {
        const { prose, section } = leaf;
        const span = sourceSpan(prose, blank.start, blank.end);
        return { text: blank.text, span, prose, section, isAside: isAside(blank, prose) };
      }),
  ),
);

const isAside = ({ form, start, end }: Blank, { text }: Prose): boolean =>
  form === 'word' &&
  INTO_ASIDE.test(text.slice(Math.max(0, start - LONGEST_ASIDE), start)) &&
  OUT_OF_ASIDE.test(text.slice(end, end + LONGEST_ASIDE));

const LONGEST_ASIDE = 120;
const INTO_ASIDE = /[\p{L}\p{N}][^\S\n]\([^()\n]*$/u;
const OUT_OF_ASIDE = /^[^()\n]*\),?\s\p{Ll}/u;

/** Languages in which "todo" is a word. */
const TODO_IS_A_WORD = new Set(['es', 'pt', 'gl', 'it', 'ca']);

function isExpected(
  { form, start, text }: Blank,
  { prose, section, role, column }: Leaf,
  vocabulary: Vocabulary,
): boolean {
  if (isWithin(section, 'glossary', 'words-avoid') || GREETING.test(prose.text)) return true;
  if (text.startsWith('_')) return isWithin(section, 'approvals');
  if (/^X{2,4}$/.test(text)) return SIZED.test(prose.text.slice(0, start)) || SIZED.test(column?.text ?? '');
  if (form !== 'word') return false;
  if (role === 'title' || role === 'header' || isWithin(section, 'open-questions')) return true;
  if (text.toLowerCase() !== 'todo') return false;
  return column !== null && vocabulary.columnKeys(column.text).includes('status');
}
