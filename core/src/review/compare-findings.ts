import type { ProductDocument } from '../document/product-document';
import { ownChildren, sectionAt } from '../document/structure/outline';
import { sectionPath } from '../document/structure/section';
import type { Finding } from '../lint/finding';
import { identityOf, normaliseText } from '../lint/fingerprint';
import type { LintResult } from '../request/lint-text';
import { changedSpans } from '../text/changed-spans';
import type { Span } from '../text/span';
import { findingArea } from './finding-area';

/** What breaks a link is often somewhere else: the heading or the file that it leads to has gone. */
const OF_TARGETS = 'broken-link';

/** How much of a document counts as changed: its changed lines, the sections around them, or all of it. */
export const CHANGED_SCOPES = ['added', 'context', 'file'] as const;
export type ChangedScope = (typeof CHANGED_SCOPES)[number];

/** What a change does to the findings of a document. Each list is in the order of the text. */
export interface FindingsComparison {
  /** Those that the earlier version did not have. */
  readonly fresh: readonly Finding[];
  /** Those that it had too. */
  readonly older: readonly Finding[];
  /** Those that only the earlier version had, with its places. */
  readonly fixed: readonly Finding[];
  /** The lines that changed in the later version; empty spans where lines were taken out. */
  readonly changes: readonly Span[];
}

/**
 * Compares the findings of two versions of a document by what they say, never by line.
 * @param before Null where the document is new.
 */
export function compareFindings(before: LintResult | null, after: LintResult): FindingsComparison {
  const { document, findings } = after;
  const { text } = document.markdown;
  if (!before) {
    return { fresh: findings, older: [], fixed: [], changes: [{ start: 0, end: text.length }] };
  }
  const changes = changedSpans(before.document.markdown.text, text);
  const isOnChange = (finding: Finding) => isTouched(finding.span, changes);
  const pairing = new Pairing(before, after, changes);
  // Of several alike, those that stand where nothing changed are the older ones.
  pairing.match(identityIn, (finding) => !isOnChange(finding));
  pairing.match(identityIn, () => true);
  // A title above may have been changed, or the words moved under another one.
  pairing.match(wordsIn, (finding) => !isOnChange(finding));
  // What speaks of a whole section or document says the same whatever its title is now.
  pairing.match(saysOfArea, () => true);
  const older = findings.filter((finding) => pairing.isOlder(finding));
  return {
    fresh: findings.filter((finding) => !pairing.isOlder(finding)),
    older,
    fixed: pairing.fixed(),
    changes,
  };
}

/** The new findings that a change brings to a part of a document. */
export function freshIn(
  { fresh, changes }: FindingsComparison,
  document: ProductDocument,
  scope: ChangedScope,
): readonly Finding[] {
  const isBrought = (finding: Finding) =>
    finding.ruleId === OF_TARGETS ||
    isTouched(findingArea(finding, document), changes) ||
    reachesInto(changes, finding);
  switch (scope) {
    case 'added':
      return fresh.filter(isBrought);
    case 'context':
      return fresh.filter(
        (finding) => isBrought(finding) || isTouched(passageAt(finding.span.start, document), changes),
      );
    case 'file':
      return fresh;
  }
}

/** Whether a change reaches into a span; where lines were taken out, it has to be in the midst of it or at its end. */
export const isTouched = ({ start, end }: Span, changes: readonly Span[]): boolean =>
  changes.some((change) =>
    change.start === change.end
      ? start < change.start && change.start <= end
      : change.start < Math.max(end, start + 1) && start < change.end,
  );

/** Whether a finding about several places has one that changed, besides the first. */
const reachesInto = (changes: readonly Span[], { related }: Finding): boolean =>
  related.some(({ span, path }) => path === undefined && isTouched(span, changes));

/** A section without those below it. */
function passageAt(offset: number, { outline }: ProductDocument): Span {
  const section = sectionAt(outline, offset);
  return { start: section.span.start, end: ownChildren(section)[0]?.span.start ?? section.span.end };
}

/** What findings are told apart by; null for those that it does not apply to. */
type KeyOf = (finding: Finding, document: ProductDocument) => string | null;

const identityIn: KeyOf = ({ ruleId, messageId, span }, { outline, text }) =>
  identityOf(
    ruleId,
    messageId,
    sectionPath(sectionAt(outline, span.start)),
    text.slice(span.start, span.end),
  );

const wordsIn: KeyOf = ({ ruleId, messageId, span }, { text }) =>
  [ruleId, messageId, normaliseText(text.slice(span.start, span.end))].join('\n');

const saysOfArea: KeyOf = (finding, document) => {
  const area = findingArea(finding, document);
  return area === finding.span ? null : [finding.ruleId, finding.messageId, finding.message].join('\n');
};

/** Finds for findings of a version those of another that they were. */
class Pairing {
  readonly #before: LintResult;
  readonly #after: LintResult;
  readonly #changes: readonly Span[];
  readonly #left: Set<Finding>;
  readonly #older = new Set<Finding>();

  constructor(before: LintResult, after: LintResult, changes: readonly Span[]) {
    this.#before = before;
    this.#after = after;
    this.#changes = changes;
    this.#left = new Set(before.findings);
  }

  /** Pairs what has no counterpart yet, in order. @param counts Which of the later findings are looked at. */
  match(keyOf: KeyOf, counts: (finding: Finding) => boolean): void {
    const byKey = new Map<string, Finding[]>();
    for (const finding of this.#left) {
      const key = keyOf(finding, this.#before.document);
      if (key === null) continue;
      const known = byKey.get(key);
      if (known) known.push(finding);
      else byKey.set(key, [finding]);
    }
    if (byKey.size === 0) return;
    for (const finding of this.#after.findings) {
      if (this.#older.has(finding) || !counts(finding)) continue;
      const earlier = byKey.get(keyOf(finding, this.#after.document) ?? '')?.shift();
      if (!earlier || this.#hasGrown(earlier, finding)) continue;
      this.#left.delete(earlier);
      this.#older.add(finding);
    }
  }

  /** One finding may be about several places: to a place that the change brings nobody has said it yet. */
  #hasGrown(earlier: Finding, later: Finding): boolean {
    return later.related.length > earlier.related.length && reachesInto(this.#changes, later);
  }

  isOlder(finding: Finding): boolean {
    return this.#older.has(finding);
  }

  fixed(): readonly Finding[] {
    return [...this.#left];
  }
}
