import { bomLength, findFrontMatter } from '../../markdown/front-matter-block';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { NO_FRONT_MATTER, readFrontMatter } from '../structure/front-matter';
import { mayBeTitle } from '../structure/opening-line';
import { type CandidateLines, candidateLines } from './candidate-lines';
import { CandidateSections } from './candidate-sections';
import { type KindSettings, unslug } from './decide-kind';
import { frontMatterKind, mistypedKind, plainlyNamesKind } from './front-matter-kind';
import { DOCUMENT_KINDS, type DocumentKind } from './kind';
import { kindEvidence, type Names, type Signals } from './kind-evidence';
import { isKeptBySellers, isOnePager, kindOfPath } from './kind-path';
import { isSeenAsWritten, looseWords } from './loose-words';
import { mayGiveLetters, mayHoldTable } from './may-hold-letters';
import { withoutFences } from './without-fences';

/**
 * Whether a text may be a product document, told by its lines without parsing it. False only where `decideKind` finds no
 * kind: it weighs the same evidence, of which the lines never show less. Most Markdown of a repository needs no more.
 */
export function mayBeProductDocument(text: string, settings: KindSettings): boolean {
  const { path, declaredKind, vocabulary } = settings;
  if (declaredKind !== null || DECLARES.test(text)) return true;
  const block = findFrontMatter(text);
  const yaml = block ? text.slice(block.yaml.start, block.yaml.end) : '';
  const mayTell = MAY_TELL.test(yaml);
  if (mayTell && plainlyNamesKind(yaml, vocabulary)) return true;
  const frontMatter = mayTell ? readFrontMatter(text, block) : NO_FRONT_MATTER;
  if (frontMatterKind(frontMatter, vocabulary) ?? mistypedKind(frontMatter, vocabulary)) return true;
  const body = withoutFences(text.slice(block?.span.end ?? bomLength(text)));
  const lines = candidateLines(body);
  const given = frontMatter.title?.text ?? openingIn(lines);
  const strengthOf = titlesIn(lines.titles, given, vocabulary);
  const placed = path === null ? null : kindOfPath(path);
  // What only a parser can tell stands as it speaks most for a kind.
  const signals: Signals = {
    isOther: false,
    isTracked: true,
    isVersus: true,
    isOneWord: false,
    showsScreenCode: false,
    keys: new CandidateSections(lines, vocabulary),
    isKeptBySellers: path !== null && isKeptBySellers(path),
    isOnePager: path !== null && isOnePager(path),
    holdsMatrix: () => mayHoldTable(body),
    givesLetters: () => mayGiveLetters(body),
  };
  return DOCUMENT_KINDS.some((kind) => {
    const names = { title: strengthOf(kind), path: placed === kind };
    return kindEvidence(kind, names, signals).evidence !== 'none';
  });
}

/** The start of any comment that declares a kind. */
const DECLARES = /<!--\s{0,20}throughline:\s{0,20}(?:type|kind)/;
/** Keys of front matter that tell of a kind, or a backslash, by which YAML can write any key. */
const MAY_TELL = /type|kind|title|\\/i;

/** A line that is seen as it is written is the whole of what it opens with, or is no title. */
function openingIn({ opening }: CandidateLines): string {
  const [first = ''] = (opening ?? '').trim().split(/[\r\n]/);
  if (!isSeenAsWritten(first)) return opening ?? '';
  return mayBeTitle(first) ? first : '';
}

/**
 * How strongly the title may name a kind. It is a heading and what stands for one, together: words of one phrase may stand
 * in both.
 */
function titlesIn(
  titles: readonly string[],
  given: string,
  vocabulary: Vocabulary,
): (kind: DocumentKind) => Names['title'] {
  if (isSeenAsWritten(given) && titles.every(isSeenAsWritten)) {
    const heads = titles.map(unslug);
    const wholes = given === '' ? heads : [given, ...heads, ...heads.map((head) => `${head} ${given}`)];
    const named = wholes.flatMap((title) => vocabulary.kindsInTitle(title.trim()));
    return (kind) => {
      const own = named.filter((match) => match.kind === kind);
      return own.find(({ strength }) => strength === 'strong')?.strength ?? own[0]?.strength ?? null;
    };
  }
  const words = looseWords([...titles, given].join('\n'));
  const mayName = words === null || vocabulary.mayNameKind(words);
  return () => (mayName ? 'strong' : null);
}
