import type {
  ComparedChange,
  ComparedMatrix,
  RaciGrid,
  RaciPageView,
  RaciSource,
} from '../../../../protocol/src';
import { HEADER, type Place } from '../grid/follow-cell';
import type { PageState } from '../store';
import { bullets, markdownOf } from './markdown';

type Comparison = NonNullable<PageState['comparison']>;

/** The matrices that differ, the one in front first. */
export function changedFirst(
  { report }: Comparison,
  { grid }: Pick<RaciPageView, 'grid'>,
): readonly ComparedMatrix[] {
  const isFront = (matrix: ComparedMatrix) => (matrix.grid === grid ? 0 : 1);
  return report.compared
    .filter(({ changes }) => changes.length > 0)
    .toSorted((a, b) => isFront(a) - isFront(b));
}

/** A change, and which of the documents of what is drawn it is in; -1 where that is gone. */
export interface PlacedChange extends ComparedChange {
  readonly source: number;
}

/** The changes of a matrix, placed among the documents of what is drawn. */
export function placed(
  { uri, changes }: Pick<ComparedMatrix, 'uri' | 'changes'>,
  sources: readonly Pick<RaciSource, 'uri'>[] = [],
): readonly PlacedChange[] {
  const source = sources.findIndex((one) => one.uri === uri);
  return changes.map((change) => ({ ...change, source }));
}

/** What of a grid a change is about, as far as it is still there; null where nothing is. */
export function placeOfChange(
  { rows, roles }: Pick<RaciGrid, 'rows' | 'roles'>,
  { activity, roles: names, source }: Pick<PlacedChange, 'activity' | 'roles' | 'source'>,
): Place | null {
  const row =
    activity === null ? HEADER : rows.findIndex((one) => one.activity === activity && one.source === source);
  const role = roles.findIndex(({ name }) => name === names.at(-1));
  return row === HEADER && role === HEADER ? null : { row, role };
}

/** “2 changes since main: A for “Pricing” moved from PMM to PM” */
export function changesSaid(base: string, changes: readonly ComparedChange[]): string {
  const [first, ...others] = changes;
  if (!first) return `Nothing changed since ${base}`;
  return `${others.length === 0 ? '1 change' : `${1 + others.length} changes`} since ${base}: ${first.sentence}`;
}

/** “PM has A 5 times, 2 more than before.” */
export function loadSentence({ role, code, before, after }: ComparedMatrix['loads'][number]): string {
  const times = after === 1 ? 'once' : `${after} times`;
  const difference = Math.abs(after - before);
  return `${role} has ${code} ${after === 0 ? 'no more' : times}, ${difference} ${after > before ? 'more' : 'fewer'} than before`;
}

/** All that differs, as Markdown for a message or a pull request. */
export function changesText(comparison: Comparison): string {
  const matrices = comparison.report.compared.filter(({ changes }) => changes.length > 0);
  if (matrices.length === 0) return `Nobody’s part has changed since ${comparison.base}.\n`;
  const parts = matrices.map(({ title, changes, loads }) => {
    const sentences = bullets(changes.map(({ sentence }) => markdownOf(sentence)));
    const effect =
      loads.length === 0
        ? ''
        : `\nWorkload:\n\n${bullets(loads.map((load) => markdownOf(loadSentence(load))))}`;
    return `**${markdownOf(title)}**, since ${markdownOf(comparison.base)}:\n\n${sentences}${effect}`;
  });
  return parts.join('\n');
}
