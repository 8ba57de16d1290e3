import { ColumnLookup } from './column-lookup';
import { KindLookup, StageLookup } from './document-lookup';
import { MetadataLookup, PriorityLookup } from './label-lookup';
import { SectionLookup } from './section-lookup';
import { TermLookup } from './term-lookup';
import type { HeadingPack, Vocabulary, VocabularyAdditions, VocabularyPack } from './vocabulary';

/**
 * Makes look-ups of packs and of a workspace's own words. A workspace's words win over the packs'; where two packs know
 * the same words, the earlier one wins. Each table is compiled when it is first asked.
 */
export function createVocabulary(
  packs: readonly (VocabularyPack | HeadingPack)[],
  additions: VocabularyAdditions = {},
): Vocabulary {
  const sections = lazy(() => new SectionLookup(packs, additions));
  const columns = lazy(() => new ColumnLookup(packs, additions));
  const stages = lazy(() => new StageLookup(packs));
  const kinds = lazy(() => new KindLookup(packs));
  const metadata = lazy(() => new MetadataLookup(packs, additions));
  const priorities = lazy(() => new PriorityLookup(packs));
  const terms = lazy(() => new TermLookup(packs, additions));
  return {
    sectionKeys: (title, kind = null) => sections().find(title, kind),
    mayListSection: (text, key) => sections().mayList(text, key),
    columnKeys: (header) => columns().find(header),
    stageOf: (statusText) => stages().find(statusText),
    stageNearly: (statusText) => stages().nearly(statusText),
    kindOfName: (value) => kinds().named(value),
    kindNearly: (value) => kinds().nearly(value),
    kindsInTitle: (title) => kinds().inTitle(title),
    mayNameKind: (text) => kinds().mayBeIn(text),
    namesOtherDocument: (title) => kinds().isOther(title),
    metadataKey: (label) => metadata().find(label),
    priorityOf: (text) => priorities().find(text),
    findTerms: (text) => terms().find(text),
  };
}

function lazy<Value extends object>(make: () => Value): () => Value {
  let value: Value | null = null;
  return () => {
    value ??= make();
    return value;
  };
}
