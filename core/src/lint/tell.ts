import type { ProductDocument } from '../document/product-document';
import type { LiveText } from '../text/live-text';
import { Note } from '../text/note';
import { type Draft, Surroundings, type Telling } from './draft';
import type { Finding, Severity } from './finding';

const lastTellings = new Note<LiveText, Telling>();
const NOTHING: Telling = { inOrder: [] };

/**
 * Makes findings of drafts, by place; those of one place by severity. What is the same by rule, section and wording has
 * one name, and is told apart by its turn. From keystroke to keystroke nearly all drafts stay in their order and under
 * their names: only what is added, gone or renamed is worked out.
 * @param drafts In the order of the rules.
 */
export function tell(drafts: readonly Draft[], document: ProductDocument): readonly Finding[] {
  const { source } = document.markdown;
  const last = lastTellings.of(source) ?? NOTHING;
  const added = drafts.filter((draft) => draft.telling !== last);
  const telling: { inOrder: readonly Draft[] } = { inOrder: [] };
  for (const [place, draft] of drafts.entries()) draft.standsIn(telling, place);
  const kept = last.inOrder.filter((draft) => draft.telling === telling);
  const areInOrder = kept.every((draft, index) => byPlace(kept[index - 1] ?? draft, draft) <= 0);
  telling.inOrder = areInOrder ? merged(kept, [...added].sort(byPlace)) : [...drafts].sort(byPlace);
  lastTellings.write(source, telling);

  const names = renamed(telling.inOrder, new Surroundings(document));
  for (const { identity } of areInOrder ? added : drafts) names.add(identity);
  for (const draft of last.inOrder) if (draft.telling !== telling) names.add(draft.identity);
  return toldInTurn(telling.inOrder, names);
}

/** The old and the new names of what is known by another one now. */
function renamed(drafts: readonly Draft[], surroundings: Surroundings): Set<string> {
  const names = new Set<string>();
  for (const draft of drafts) {
    const before = draft.identity;
    if (draft.identify(surroundings)) names.add(before).add(draft.identity);
  }
  return names;
}

/** @param names Those whose turns may be others than the last time. */
function toldInTurn(drafts: readonly Draft[], names: ReadonlySet<string>): readonly Finding[] {
  const turns = new Map<string, number>();
  return drafts.map((draft) => {
    const { identity } = draft;
    if (!names.has(identity)) return draft.told();
    const turn = turns.get(identity) ?? 0;
    turns.set(identity, turn + 1);
    return draft.told(turn);
  });
}

/** Two lists in one, each of which is in order. */
function merged(many: readonly Draft[], few: readonly Draft[]): readonly Draft[] {
  const all: Draft[] = [];
  let at = 0;
  for (const draft of few) {
    for (let next = many[at]; next && byPlace(next, draft) < 0; next = many[at]) {
      all.push(next);
      at += 1;
    }
    all.push(draft);
  }
  return all.concat(many.slice(at));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

const byPlace = (a: Draft, b: Draft): number =>
  a.span.start - b.span.start ||
  RANK[a.severity] - RANK[b.severity] ||
  (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId)) ||
  a.place - b.place;
