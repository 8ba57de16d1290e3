import { findFrontMatter } from '../../markdown/front-matter-block';
import type { SectionKey } from '../../vocabulary/section-key';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { NO_FRONT_MATTER, readFrontMatter } from '../structure/front-matter';
import { mayBeTitle } from '../structure/opening-line';
import { type CandidateLines, candidateLines } from './candidate-lines';
import { type KindSettings, unslug } from './decide-kind';
import { frontMatterKind, mistypedKind } from './front-matter-kind';
import { kindOfPath } from './kind-path';
import { isSeenAsWritten, looseWords } from './loose-words';

/**
 * Whether a text may be a product document, told by its lines without parsing it. False only where `decideKind` finds no
 * kind: what a kind needs is looked for in more places than can hold it. Most Markdown of a repository needs no more.
 */
export function mayBeProductDocument(text: string, settings: KindSettings): boolean {
  const { path, declaredKind, vocabulary } = settings;
  if (declaredKind !== null || (path !== null && kindOfPath(path) !== null)) return true;
  if (DECLARES.test(text)) return true;
  const block = findFrontMatter(text);
  const yaml = block ? text.slice(block.yaml.start, block.yaml.end) : '';
  const frontMatter = MAY_TELL.test(yaml) ? readFrontMatter(text, block) : NO_FRONT_MATTER;
  if (frontMatterKind(frontMatter, vocabulary) ?? mistypedKind(frontMatter, vocabulary)) return true;
  const lines = candidateLines(text, block);
  const given = frontMatter.title?.text ?? openingIn(lines);
  return mayNameKind(lines.titles, given, vocabulary) || mayHoldPrdSections(lines, vocabulary);
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

/** The title is a heading and what stands for one, together: words of one phrase may stand in both. */
function mayNameKind(titles: readonly string[], given: string, vocabulary: Vocabulary): boolean {
  if ([...titles, given].every(isSeenAsWritten)) {
    const heads = titles.map(unslug);
    const wholes = [given, ...heads, ...heads.map((head) => `${head} ${given}`)];
    return wholes.some((title) => vocabulary.kindsInTitle(title.trim()).length > 0);
  }
  const words = looseWords([...titles, given].join('\n'));
  return words === null || vocabulary.mayNameKind(words);
}

/**
 * Where neither title nor place speaks, only the sections of a PRD are left to: user stories, or measures of success
 * beside work to do. These have no meaning that is not listed.
 */
function mayHoldPrdSections({ headings, stretches }: CandidateLines, vocabulary: Vocabulary): boolean {
  const loose = stretches.map(looseWords);
  if (loose.includes(null)) return true;
  const holds = (key: SectionKey): boolean =>
    headings.some((heading) => mayStandFor(heading, key, vocabulary)) ||
    loose.some((words) => words !== null && vocabulary.mayListSection(words, key));
  return holds('stories') || (holds('metrics') && (holds('requirements') || holds('acceptance')));
}

function mayStandFor(heading: string, key: SectionKey, vocabulary: Vocabulary): boolean {
  if (isSeenAsWritten(heading)) return vocabulary.sectionKeys(heading).some((match) => match.key === key);
  const words = looseWords(heading);
  return words === null || vocabulary.mayListSection(words, key);
}
