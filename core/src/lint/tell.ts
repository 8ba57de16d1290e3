import type { ProductDocument } from '../document/product-document';
import type { LiveText } from '../text/live-text';
import { Note } from '../text/note';
import { type Draft, Surroundings } from './draft';
import type { Finding, Severity } from './finding';

/** What was told of the last version of a document. */
interface Telling {
  /** In the order of the rules. */
  readonly drafts: readonly Draft[];
  readonly inOrder: readonly Draft[];
}

const lastTellings = new Note<LiveText, Telling>();

/**
 * Makes findings of drafts, by place; those of one place by severity. From keystroke to keystroke nearly all of them
 * stay in their order and under their names, and neither is worked out again.
 * @param drafts In the order of the rules.
 */
export function tell(drafts: readonly Draft[], document: ProductDocument): readonly Finding[] {
  const { source } = document.markdown;
  const last = lastTellings.of(source);
  const isSame = last !== undefined && areSame(last.drafts, drafts);
  const inOrder = isSame && areInOrder(last.inOrder) ? last.inOrder : [...drafts].sort(byPlace);
  lastTellings.write(source, { drafts, inOrder });
  const surroundings = new Surroundings(document);
  let areNamesKnown = isSame;
  for (const draft of inOrder) {
    // A call for each, since each remembers what it is known by.
    if (draft.isRenamed(surroundings)) areNamesKnown = false;
  }
  // Those of one name are told apart by their turn, which depends on their order.
  if (areNamesKnown && inOrder === last?.inOrder) return inOrder.map((draft) => draft.told());
  const turns = new Map<string, number>();
  return inOrder.map((draft) => {
    const turn = turns.get(draft.identity) ?? 0;
    turns.set(draft.identity, turn + 1);
    return draft.told(turn);
  });
}

const areSame = (a: readonly Draft[], b: readonly Draft[]): boolean =>
  a.length === b.length && a.every((draft, index) => draft === b[index]);

function areInOrder(drafts: readonly Draft[]): boolean {
  let before: Draft | null = null;
  for (const draft of drafts) {
    // Those that nothing tells apart stand in the order of the rules, which is not known here.
    if (before && byPlace(before, draft) >= 0) return false;
    before = draft;
  }
  return true;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

const byPlace = (a: Draft, b: Draft): number =>
  a.span.start - b.span.start ||
  RANK[a.severity] - RANK[b.severity] ||
  (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId));
